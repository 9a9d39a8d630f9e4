// Where a source begins and ends, where the network's edges are not the reader's: a function before a name belongs to it, the
// occasion and the time do not.

import type { TokenRange } from '../text/sentences.ts';
import type { Doc } from './document.ts';
import { isQuoted, sentenceIndexAt, stretchAt } from './document.ts';
import { PERSON_NOUNS, singular } from './lexicon/nouns.ts';
import { nameRunAt, personIn } from './name-runs.ts';
import { isAny, isComma, isFiniteVerb, isName, isNominal, lowerAt } from './shallow.ts';
import { phraseBefore } from './source-phrase.ts';
import { isNickname } from './stretch-kind.ts';
import {
  ADVERB,
  AUXILIARY,
  CAPITAL,
  COMMA,
  COMMON_FINITE,
  CONJUNCTION,
  DETERMINER,
  IN_ED,
  NUMBER,
  PERSONAL_PRONOUN,
  PREPOSITION,
  RELATIVE,
  SUBORDINATOR,
  TIME_LEAD,
  TIME_WORD,
} from './token-classes.ts';

const MAX_NOUNS_BEFORE = 5;

/** "a rescue | spokesman", "councillor | Joan Tully", "Later | the head teacher": the source from its first word on. */
export function fromItsHead(doc: Doc, range: TokenRange, limit: number): TokenRange {
  let from = behindIntroduction(doc, range);
  for (let lead = leadAt(doc, from); lead > 0 && from + lead < range.to; lead = leadAt(doc, from))
    from += lead;
  from = behindHour(doc, from, range.to);
  // "the bill, which | Democrats called …", "with what | the club called …"
  if (from < range.to - 1 && lowerAt(doc, from) === 'which') from++;
  if (from < range.to - 1 && lowerAt(doc, from) === 'what' && beginsPhrase(doc, from + 1)) from++;
  if (from > range.from) return { from, to: range.to };
  // "the United States and | others"
  if (lowerAt(doc, from) === 'others' && lowerAt(doc, from - 1) === 'and') {
    const whole = phraseBefore(doc, limit, range.to);
    return whole !== undefined && whole.from < from ? { from: whole.from, to: range.to } : range;
  }
  // Brandon “Duke” | Whitley
  const nickname = isName(doc, from) ? stretchAt(doc, from - 1) : undefined;
  if (nickname !== undefined && isNickname(doc, nickname)) {
    let first = nickname.from - 1;
    while (first > limit && isName(doc, first - 1)) first--;
    return { from: first, to: range.to };
  }
  if (isAny(doc, from, DETERMINER) || !isNominal(doc, from)) return range;
  let left = from;
  while (left > limit && from - left < MAX_NOUNS_BEFORE && isPlainNoun(doc, left - 1)) left--;
  if (left > limit && isAny(doc, left - 1, DETERMINER)) left--;
  const isFunction = left < from && (isAny(doc, left, DETERMINER) || namesPeople(doc, from - 1));
  return isFunction ? { from: left, to: range.to } : range;
}

function beginsPhrase(doc: Doc, at: number): boolean {
  return (
    isAny(doc, at, DETERMINER | PERSONAL_PRONOUN) || (isNominal(doc, at) && !isFiniteVerb(doc, at, at - 1))
  );
}

// How many tokens in front are an adverb or a time: "Later", "Last week", "The next day".
function leadAt(doc: Doc, at: number): number {
  if (isAny(doc, at, TIME_LEAD) && isAny(doc, at + 1, TIME_WORD)) return 2;
  if (isAny(doc, at, DETERMINER) && NEXT.has(lowerAt(doc, at + 1)) && isAny(doc, at + 2, TIME_WORD)) return 3;
  if (isName(doc, at)) return 0;
  // "Night manager Tom Hale"
  if (isAny(doc, at, TIME_WORD)) return isNominal(doc, at + 1) && !isName(doc, at + 1) ? 0 : 1;
  return isAny(doc, at, ADVERB | CONJUNCTION) ? 1 : 0;
}

const NEXT = new Set(['next', 'following', 'same', 'previous']);

// "13:40 | The first minister": an entry of a live blog begins with its hour.
function behindHour(doc: Doc, from: number, to: number): number {
  const isHour = isAny(doc, from, NUMBER) && lowerAt(doc, from + 1) === ':' && isAny(doc, from + 2, NUMBER);
  return isHour && from + 3 < to ? from + 3 : from;
}

// "In Beijing, | spokesperson Zhao Lijiang", also where the phrase begins only behind the preposition.
function behindIntroduction(doc: Doc, { from, to }: TokenRange): number {
  if (isBehindPreposition(doc, from)) return nameAtEnd(doc, { from, to }) ?? from;
  const isLed = isPlainPreposition(doc, from) || (isName(doc, from) && lowerAt(doc, from - 1) === 'in');
  if (!isLed) return from;
  for (let at = from + 1; at < to - 1 && at - from <= MAX_NOUNS_BEFORE; at++)
    if (isComma(doc, at)) return at + 1;
  return nameAtEnd(doc, { from, to }) ?? from;
}

// "In | a letter to staff Ann Mora"
function isBehindPreposition(doc: Doc, at: number): boolean {
  const opens = doc.sentences[sentenceIndexAt(doc, at)]?.from === at - 1;
  return opens && isAny(doc, at, DETERMINER) && isPlainPreposition(doc, at - 1);
}

// "In a letter to staff | Ann Mora", without a comma between.
function nameAtEnd(doc: Doc, { from, to }: TokenRange): number | undefined {
  if (!isPlainPreposition(doc, from) && !isBehindPreposition(doc, from)) return undefined;
  let at = to;
  while (at > from && isName(doc, at - 1)) at--;
  const run = at < to ? nameRunAt(doc, at, to) : undefined;
  const isWhole = run !== undefined && personIn(doc, run) !== undefined;
  while (isName(doc, at - 2) && at - 2 > from && (isComma(doc, at - 1) || lowerAt(doc, at - 1) === 'and')) {
    at -= 2;
    while (isName(doc, at - 1) && at - 1 > from) at--;
  }
  if (!isWhole || isAny(doc, at - 1, DETERMINER | PREPOSITION | CONJUNCTION)) return undefined;
  // "In a letter | the headteacher Ann Mora"
  const lead = isPlainPreposition(doc, from) ? from + 1 : from;
  let start = at;
  while (start > lead + 1 && isPlainNoun(doc, start - 1)) start--;
  return start - 1 > lead && isAny(doc, start - 1, DETERMINER) ? start - 1 : at;
}

function isPlainPreposition(doc: Doc, at: number): boolean {
  return isAny(doc, at, PREPOSITION) && !isName(doc, at);
}

function isPlainNoun(doc: Doc, at: number): boolean {
  return (
    isNominal(doc, at) &&
    !isQuoted(doc, at) &&
    !isName(doc, at) &&
    !isFiniteVerb(doc, at) &&
    !isAny(doc, at, PREPOSITION | ADVERB | TIME_WORD)
  );
}

function namesPeople(doc: Doc, at: number): boolean {
  return PERSON_NOUNS.has(singular(lowerAt(doc, at)));
}

/**
 * "Halloran | canceled a tour, citing exhaustion", "Ms. Mora | was tired and said …": a subject ends before its verb.
 * @param isJoined the cue stands behind an "and"
 */
export function beforeVerb(doc: Doc, { from, to }: TokenRange, isJoined: boolean): TokenRange {
  const verbs = IN_ED | COMMON_FINITE | (isJoined ? AUXILIARY : 0);
  for (let at = from + 1; at < to && !isAny(doc, at, RELATIVE | COMMA); at++)
    if (
      isAny(doc, at, verbs) &&
      !isAny(doc, at, CAPITAL) &&
      !isQuoted(doc, at) &&
      isFiniteVerb(doc, at, from)
    )
      return { from, to: at };
  return { from, to };
}

/** "Oxfam | on Monday said", "she | once explained": when it was said is no part of who said it. */
export function withoutTimeBehind(doc: Doc, { from, to }: TokenRange): TokenRange {
  let end = to;
  for (;;) {
    if (end - 1 > from && isTimeOrManner(doc, end - 1, from)) end--;
    // "the mayor | this week", "the club | last Friday"
    else if (end - 2 > from && isWhichTime(doc, end - 2)) end -= 2;
    else break;
  }
  if (end < to && end - 1 > from && lowerAt(doc, end - 1) === 'on') end--;
  return { from, to: end };
}

// Not in "since last Friday".
function isWhichTime(doc: Doc, at: number): boolean {
  if (isAny(doc, at - 1, PREPOSITION | SUBORDINATOR | TIME_LEAD)) return false;
  return WHICH.has(lowerAt(doc, at)) && isAny(doc, at + 1, TIME_WORD) && !isAny(doc, at, CAPITAL);
}

const WHICH = new Set(['this', 'last', 'next', 'each', 'every']);

// With a capital only behind "on": Doris Day, "The Sunday Times" and "the host of Saturday Night" keep theirs.
function isTimeOrManner(doc: Doc, at: number, from: number): boolean {
  if (!isAny(doc, at, TIME_WORD | TIME_LEAD | ADVERB) || isAny(doc, at - 1, DETERMINER)) return false;
  return !isAny(doc, at, CAPITAL) || (at - 1 > from && lowerAt(doc, at - 1) === 'on');
}
