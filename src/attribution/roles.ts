// The role that the text gives a person: before the name ("actress Mary Steen") or in an apposition behind it.

import type { Doc } from './document.ts';
import { isQuoted, textBetween } from './document.ts';
import { RELATIVES } from './lexicon/function-words.ts';
import { PERSON_NOUNS, singular, TITLES } from './lexicon/nouns.ts';

import type { NameRun } from './names.ts';
import { isComma, isDash, isFiniteVerb, isNominal, isPossessive, lowerAt } from './shallow.ts';

const MAX_ROLE_TOKENS = 18;

/** The role that the text gives around a name: "actress Mary Steen", "Kwak Gil Sup, head of …". Null where it gives none. */
export function roleAround(doc: Doc, run: NameRun): string | null {
  const prefix = textBetween(doc, prefixStart(doc, run.titleFrom), run.from);
  const apposed = appositionRole(doc, run.to, Math.min(doc.tokens.length, run.to + MAX_ROLE_TOKENS + 4));
  if (prefix !== '' && hasPersonNoun(doc, prefixStart(doc, run.titleFrom), run.from)) return prefix;
  return apposed === '' ? null : apposed;
}

// Back over the adjectives and nouns before a name: "the Oscar-winning | actress Mary Steen".
function prefixStart(doc: Doc, titleFrom: number): number {
  let from = titleFrom;
  while (
    from > 0 &&
    titleFrom - from < 6 &&
    doc.tokens[from - 1]?.kind === 'word' &&
    isNominal(doc, from - 1) &&
    !isFiniteVerb(doc, from - 1)
  ) {
    if (isQuoted(doc, from - 1) !== isQuoted(doc, titleFrom) || isPossessive(doc, from - 1)) break;
    from--;
  }
  return from;
}

/** The role in the apposition that begins at the comma `comma`: ", head of the agency, …". Empty where there is none. */
export function appositionRole(doc: Doc, comma: number, limit: number): string {
  if (!isComma(doc, comma) && !isDash(doc, comma)) return '';
  let from = comma + 1;
  // ", 45, a plumber", ", MD, director of …": ages and degrees are no role.
  while (from < limit && (isComma(doc, from) || isAgeOrDegree(doc, from))) from++;
  const lead = lowerAt(doc, from);
  if (['a', 'an', 'the'].includes(lead)) from++;
  let to = from;
  while (to < limit && to - from < MAX_ROLE_TOKENS && !endsRole(doc, to)) to++;
  // "a" and "another" always bring a description; behind "the" or nothing another name or a place may stand.
  const isRole = lead === 'a' || lead === 'an' || lead === 'another' || hasPersonNoun(doc, from, to);
  return isRole && !isFiniteVerb(doc, from, from - 1) ? textBetween(doc, from, to) : '';
}

function isAgeOrDegree(doc: Doc, at: number): boolean {
  const word = doc.tokens[at];
  if (word?.kind === 'number') return true;
  return word !== undefined && DEGREE.test(word.text) && (isComma(doc, at + 1) || isComma(doc, at - 1));
}

const DEGREE = /^(?:[A-Z]{2,5}|MSc|PhD|Ph\.D\.?|M\.D\.?|Jr\.|Sr\.)$/;

function endsRole(doc: Doc, at: number): boolean {
  const lower = lowerAt(doc, at);
  return (
    isComma(doc, at) ||
    isDash(doc, at) ||
    RELATIVES.has(lower) ||
    ['.', ';', ':', '(', ')', 'that'].includes(lower) ||
    isQuoted(doc, at)
  );
}

function hasPersonNoun(doc: Doc, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const noun = singular(lowerAt(doc, at).replace(/\.$/, ''));
    if (PERSON_NOUNS.has(noun) || TITLES.has(noun)) return true;
  }
  return false;
}
