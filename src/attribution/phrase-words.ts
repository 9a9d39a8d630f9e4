// Which words make a phrase that can name a source: its head, or one word that stands for a source.

import type { TokenRange } from '../text/sentences.ts';
import type { Doc } from './document.ts';
import { isAny, isName, isNominal, lowerAt } from './shallow.ts';
import { DETERMINER, SUBJECT_PRONOUN, TIME_WORD } from './token-classes.ts';

/** Whether a phrase holds a word that can be its head: more than days and function words. */
export function hasHead(doc: Doc, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (isNominal(doc, at) && !isAny(doc, at, TIME_WORD)) return true;
  }
  if (to === from + 2 && isAny(doc, from, DETERMINER)) return ORDINALS.has(lowerAt(doc, from + 1));
  return isAny(doc, from, SUBJECT_PRONOUN) || (to === from + 1 && STAND_ALONE.has(lowerAt(doc, from)));
}

/** "A third said …"; before a comma they open a sentence. */
export const ORDINALS = new Set(['first', 'second', 'third', 'fourth', 'fifth', 'last']);

// Determiners that are a whole subject as well.
const STAND_ALONE = new Set(['another', 'one']);

// "the firm, which says", "according to him"
const OTHER_PRONOUNS = new Set(['which', 'him', 'her', 'them']);

/** Whether a phrase is one word that stands for a source named elsewhere. */
export function isPronounPhrase(doc: Doc, { from, to }: TokenRange): boolean {
  if (to - from !== 1 || isName(doc, from)) return false;
  return isAny(doc, from, SUBJECT_PRONOUN) || OTHER_PRONOUNS.has(lowerAt(doc, from));
}
