// The noun phrase that a cue attributes to: before it (with appositives, relative clauses, parentheses) or behind it
// ("said Smith, a lawyer from Leeds", "according to …").

import type { TokenRange } from '../text/sentences.ts';
import type { Doc } from './document.ts';
import { isQuoted, stretchAt } from './document.ts';
import { hasHead } from './phrase-words.ts';
import {
  isAdverb,
  isAny,
  isComma,
  isDash,
  isFiniteVerb,
  isName,
  isNominal,
  isPossessive,
  isWord,
  lowerAt,
} from './shallow.ts';
import { isWholeUtterance } from './stretch-kind.ts';
import {
  ADVERB,
  COMMA,
  CONJUNCTION,
  DETERMINER,
  NUMBER,
  OPENER,
  PERSONAL_PRONOUN,
  PREPOSITION,
  RELATIVE,
  SUBJECT_PRONOUN,
  SUBORDINATOR,
  TIME_LEAD,
  TIME_WORD,
  WORD,
} from './token-classes.ts';

// No written noun phrase before a verb is longer; keeps the walk bounded.
const MAX_PHRASE_TOKENS = 60;
const MAX_QUOTED_WORDS_IN_PHRASE = 5;

export type SourcePhrase = TokenRange & { readonly isPronoun: boolean };

/** The subject that ends directly before token `end`, not reaching left of `limit`; undefined where there is none. */
export function phraseBefore(doc: Doc, limit: number, end: number): SourcePhrase | undefined {
  let last = end - 1;
  while (last > limit && isAdverb(doc, last)) last--;
  if (last < limit || isQuoted(doc, last)) return undefined;
  if (isAny(doc, last, SUBJECT_PRONOUN) && !isName(doc, last) && !isAndOr(lowerAt(doc, last - 1))) {
    return { from: last, to: last + 1, isPronoun: true };
  }
  if (lowerAt(doc, last) === ')') return phraseBeforeParenthesis(doc, limit, last);
  const mode = isComma(doc, last) ? 'comma' : isDash(doc, last) ? 'dash' : 'plain';
  const from = mode === 'plain' ? plainStart(doc, limit, last) : apposedStart(doc, limit, last, mode);
  if (from === undefined || !hasHead(doc, from, last + 1)) return undefined;
  return { from, to: mode === 'plain' ? last + 1 : last + (mode === 'comma' ? 1 : 0), isPronoun: false };
}

/** A phrase without the comma that closes its apposition. */
export function withoutComma(doc: Doc, phrase: SourcePhrase): SourcePhrase {
  return isComma(doc, phrase.to - 1) ? { ...phrase, to: phrase.to - 1 } : phrase;
}

function isAndOr(lower: string): boolean {
  return lower === 'and' || lower === 'or';
}

function phraseBeforeParenthesis(doc: Doc, limit: number, last: number): SourcePhrase | undefined {
  for (let left = last - 1; left > limit && last - left < 12; left--) {
    if (lowerAt(doc, left) !== '(') continue;
    const inner = phraseBefore(doc, limit, left);
    return inner === undefined ? undefined : { ...inner, to: last + 1 };
  }
  return undefined;
}

// Leftmost token of the phrase whose last token is `last`, without crossing a comma (but for lists of names).
function plainStart(doc: Doc, limit: number, last: number): number | undefined {
  let from = walkLeft(doc, limit, last, false);
  if (isComma(doc, from - 1) && hasAnd(doc, from, last)) {
    const listed = listStart(doc, limit, from - 2);
    if (listed !== undefined) return listed;
  }
  from = skipOpeners(doc, from, last);
  return from > last ? undefined : lastPhrase(doc, from, last);
}

// The phrase ends with a comma or dash: what stands before is an apposition, a relative clause or a parenthetical.
function apposedStart(doc: Doc, limit: number, last: number, mode: 'comma' | 'dash'): number | undefined {
  const opening = mode === 'dash' ? dashBefore(doc, limit, last) : undefined;
  if (mode === 'dash') return opening === undefined ? undefined : plainStart(doc, limit, opening - 1);
  let from = walkLeft(doc, limit, last - 1, true);
  // Directly behind a verb stands its object, no subject.
  if (from > limit && isFiniteVerb(doc, from - 1, limit)) return undefined;
  // Segments that lead the sentence ("In Beijing,") are no part of the phrase; the first that can be a subject is its head.
  for (;;) {
    from = skipOpeners(doc, from, last);
    if (from >= last) return undefined;
    const comma = nextComma(doc, from, last);
    if (comma >= last) return undefined;
    if (!isIntroduction(doc, from)) return lastPhrase(doc, from, comma - 1);
    from = comma + 1;
  }
}

function walkLeft(doc: Doc, limit: number, last: number, crossesCommas: boolean): number {
  let left = last;
  for (; left >= limit && last - left < MAX_PHRASE_TOKENS; left--) {
    if (isQuoted(doc, left)) {
      const stretch = stretchAt(doc, left);
      if (stretch === undefined || stretch.to - stretch.from > MAX_QUOTED_WORDS_IN_PHRASE + 2) break;
      if (isComma(doc, stretch.from - 1) || isWholeUtterance(doc, stretch)) break;
      left = Math.max(limit, stretch.from);
      continue;
    }
    const step = boundaryAt(doc, limit, left, crossesCommas);
    if (step === 'stop') break;
    if (typeof step === 'number') left = step;
  }
  return left + 1;
}

// What token `left` means for a phrase that reaches to its right: an end, nothing, or a relative clause to jump over.
function boundaryAt(doc: Doc, limit: number, left: number, crossesCommas: boolean): 'stop' | 'go' | number {
  const lower = lowerAt(doc, left);
  if (isComma(doc, left)) {
    if (!crossesCommas) return 'stop';
    return isAny(doc, left + 1, CONJUNCTION) ? 'stop' : 'go';
  }
  if (isDash(doc, left) || lower === ':' || lower === ';' || lower === '...' || lower === '…') return 'stop';
  if (lower === 'but' || lower === 'yet' || lower === 'or') return 'stop';
  if (isFiniteVerb(doc, left, limit)) return relativeStart(doc, limit, left) ?? 'stop';
  if (isAny(doc, left, SUBORDINATOR) && !isAny(doc, left, PREPOSITION | RELATIVE)) return 'stop';
  if (lower === 'after' || lower === 'before' || lower === 'until' || lower === 'since') return 'stop';
  if (lower === 'that') return isNominal(doc, left - 1) || isFiniteVerb(doc, left - 1, limit) ? 'stop' : 'go';
  if (isAny(doc, left, PERSONAL_PRONOUN)) return 'stop';
  return lower === 'and' && isFiniteVerb(doc, left + 1, limit) ? 'stop' : 'go';
}

// "the man who shot Smith": from the verb back to before its relative pronoun.
function relativeStart(doc: Doc, limit: number, verb: number): number | undefined {
  for (let left = verb - 1; left > limit && verb - left <= 8; left--) {
    const lower = lowerAt(doc, left);
    if (isAny(doc, left, RELATIVE))
      return lower === 'that' && isFiniteVerb(doc, left - 1, limit) ? undefined : left;
    if (isComma(doc, left) || lower === 'and') return undefined;
  }
  return undefined;
}

function skipOpeners(doc: Doc, from: number, last: number): number {
  let at = from;
  while (at <= last) {
    const isOpener = isAny(doc, at, OPENER | CONJUNCTION | ADVERB | COMMA);
    if (!isOpener && (isAny(doc, at, WORD | NUMBER) || isQuoted(doc, at))) break;
    at++;
  }
  return at;
}

function isIntroduction(doc: Doc, from: number): boolean {
  const lower = lowerAt(doc, from);
  if (isAny(doc, from, PREPOSITION | SUBORDINATOR | TIME_LEAD)) return !isName(doc, from) || lower === 'in';
  return (lower.endsWith('ing') && !isName(doc, from + 1)) || lower === 'asked';
}

// "In a statement Smith": behind a leading preposition the subject is the last noun phrase.
function lastPhrase(doc: Doc, from: number, last: number): number | undefined {
  if (!isAny(doc, from, PREPOSITION | TIME_LEAD)) return from;
  for (let at = last; at > from; at--) {
    const before = lowerAt(doc, at - 1);
    const startsHere = isAny(doc, at, DETERMINER) || (isName(doc, at) && !isName(doc, at - 1));
    const isNested =
      isAny(doc, at - 1, PREPOSITION | DETERMINER) ||
      isPossessive(doc, at - 1) ||
      before === 'and' ||
      before === '&';
    if (startsHere && !isNested && !(isName(doc, at) && isWord(doc, at - 1) && isTitleLike(doc, at - 1)))
      return at;
  }
  return !isAny(doc, from, PREPOSITION) && from < last ? from + 1 : undefined;
}

function isTitleLike(doc: Doc, at: number): boolean {
  return isNominal(doc, at) && !isAny(doc, at, TIME_WORD);
}

function listStart(doc: Doc, limit: number, last: number): number | undefined {
  const from = walkLeft(doc, limit, last, false);
  if (from > last || last - from > 5 || !isName(doc, from) || isIntroduction(doc, from)) return undefined;
  if (isAny(doc, from, OPENER)) return undefined;
  return isComma(doc, from - 1) ? (listStart(doc, limit, from - 2) ?? from) : from;
}

function hasAnd(doc: Doc, from: number, last: number): boolean {
  for (let at = from; at < last; at++) if (lowerAt(doc, at) === 'and') return true;
  return false;
}

function nextComma(doc: Doc, from: number, last: number): number {
  let at = from;
  while (at < last && !isComma(doc, at)) at++;
  return at;
}

function dashBefore(doc: Doc, limit: number, last: number): number | undefined {
  for (let at = last - 1; at > limit && last - at < MAX_PHRASE_TOKENS; at--) if (isDash(doc, at)) return at;
  return undefined;
}
