// The parts of a source phrase: its core before appositions, the head before the first preposition, its leading words.

import type { TokenRange } from '../text/sentences.ts';
import type { Doc } from './document.ts';
import { isAny, isName, isPossessive, isWord, lowerAt } from './shallow.ts';
import { ADVERB, AUXILIARY, COMMA, DASH, DETERMINER, PREPOSITION, RELATIVE } from './token-classes.ts';

const LEADING_DETERMINERS = new Set(['the', 'a', 'an', 'this', 'that', 'these', 'those']);

/** The phrase without its articles, its appositions and its relative clause. */
export function coreOf(doc: Doc, range: TokenRange): TokenRange {
  const from = skipDeterminers(doc, { from: skipAdverbial(doc, range), to: range.to });
  return { from, to: endOfCore(doc, { from, to: range.to }) };
}

/** "In Beijing, Ann Mora": a place or an occasion in front is no part of the name. */
export function skipAdverbial(doc: Doc, range: TokenRange): number {
  if (!isAny(doc, range.from, PREPOSITION) || isName(doc, range.from)) return range.from;
  for (let at = range.from + 1; at < range.to - 1; at++) if (isAny(doc, at, COMMA)) return at + 1;
  return range.from;
}

function skipDeterminers(doc: Doc, range: TokenRange): number {
  let from = range.from;
  while (from < range.to - 1 && LEADING_DETERMINERS.has(lowerAt(doc, from))) from++;
  return from;
}

// Up to the first comma, dash, parenthesis, relative or verb, and without the adverb at the end ("Brooke tearfully").
function endOfCore(doc: Doc, range: TokenRange): number {
  let to = range.from + 1;
  while (to < range.to && !endsCore(doc, to)) to++;
  while (to > range.from + 1 && isAny(doc, to - 1, ADVERB) && !isName(doc, to - 1)) to--;
  return to;
}

function endsCore(doc: Doc, at: number): boolean {
  if (isAny(doc, at, COMMA | DASH)) return true;
  if (isAny(doc, at, RELATIVE) && !isName(doc, at)) return true;
  const lower = lowerAt(doc, at);
  return lower === '(' || (isAny(doc, at, AUXILIARY) && !isName(doc, at) && !isPossessive(doc, at));
}

/** The head noun stands before the first preposition: "leaders | of the Group of Seven". */
export function endOfHead(doc: Doc, core: TokenRange): number {
  for (let at = core.from + 1; at < core.to; at++) {
    if (isAny(doc, at, PREPOSITION) && !isName(doc, at)) return at;
  }
  return core.to;
}

/** The head noun's token in a phrase without its prepositions. */
export function lastWord(doc: Doc, from: number, to: number): number {
  for (let at = to - 1; at > from; at--)
    if (isWord(doc, at) && !isAny(doc, at, DETERMINER) && !isPossessive(doc, at)) return at;
  return from;
}

export function containsName(doc: Doc, range: TokenRange): boolean {
  for (let at = range.from; at < range.to; at++) if (isName(doc, at)) return true;
  return false;
}

/** The next comma, dash or parenthesis of a phrase, or its end. */
export function endOfSegment(doc: Doc, from: number, to: number): number {
  let at = from;
  while (at < to && !isAny(doc, at, COMMA | DASH) && lowerAt(doc, at) !== '(') at++;
  return at;
}
