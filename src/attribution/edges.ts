// Where the parts of a report begin and end, where the network's edges are not the reader's: whom something was told is
// no part of what was told, and a function before a name belongs to the source.

import type { TokenRange } from '../text/sentences.ts';
import type { Doc, Sentence } from './document.ts';
import { isQuoted, sentenceIndexAt, stretchAt } from './document.ts';
import { PERSON_NOUNS, singular } from './lexicon/nouns.ts';
import { nameRunAt, personIn } from './name-runs.ts';
import { phraseAfter } from './phrase-after.ts';
import { isAny, isComma, isDash, isFiniteVerb, isName, isNominal, lowerAt } from './shallow.ts';
import { phraseBefore } from './source-phrase.ts';
import {
  ADVERB,
  APOSTROPHE,
  AUXILIARY,
  CAPITAL,
  COMMA,
  COMMON_FINITE,
  CONJUNCTION,
  DETERMINER,
  IN_ED,
  NUMBER,
  PREPOSITION,
  RELATIVE,
  REPORTING_FINITE,
  SUBORDINATOR,
  TIME_LEAD,
  TIME_WORD,
  WORD,
} from './token-classes.ts';

const TELLING = new Set(
  'tell tells told telling warn warns warned warning ask asks asked asking remind reminds reminded assure assures assured inform informs informed'.split(
    ' ',
  ),
);
const CLAUSE_OPENERS = new Set([':', 'that', 'if', 'whether', 'how', 'why', 'where', 'when', 'what']);
const MAX_NOUNS_BEFORE = 5;
const LEADING_SUBORDINATORS = new Set('although though while whereas because since after when as'.split(' '));

/** "told the court: “…”" or "told the court that …": the content without the phrase for whom it was told. */
export function withoutRecipient(doc: Doc, cue: TokenRange, range: TokenRange): TokenRange {
  if (range.from !== cue.to || !TELLING.has(lowerAt(doc, cue.to - 1)) || isQuoted(doc, range.from))
    return range;
  const recipient = phraseAfter(doc, range.from, range.to);
  if (recipient === undefined || recipient.to >= range.to) return range;
  let next = recipient.to;
  if (isComma(doc, next) && isQuoted(doc, next + 1)) next++;
  const opens = CLAUSE_OPENERS.has(lowerAt(doc, next)) || stretchAt(doc, next)?.from === next;
  if (!opens) return range;
  return { from: lowerAt(doc, next) === ':' ? next + 1 : next, to: range.to };
}

/** "TULSA, Okla. (AP) — | A contractor …": the place and the agency in front of a report are no part of it. */
export function behindDateline(doc: Doc, range: TokenRange): TokenRange {
  const sentence = doc.sentences[sentenceIndexAt(doc, range.from)];
  if (sentence?.from !== range.from || doc.paragraphs[sentence.paragraph]?.from !== range.from) return range;
  for (let at = range.from; at < Math.min(range.to, range.from + MAX_DATELINE); at++) {
    if (isDash(doc, at) && at > range.from) return { from: at + 1, to: range.to };
    if (isAny(doc, at, WORD) && !isAny(doc, at, CAPITAL)) return range;
  }
  return range;
}

const MAX_DATELINE = 10;

/** "was more generous: | “…”", "had | written: “…”": words up to a colon lead to what was said, and are none of it. */
export function behindColon(doc: Doc, cue: TokenRange, range: TokenRange): TokenRange {
  if (range.from < cue.to || range.from > cue.to + 1 || isQuoted(doc, range.from)) return range;
  const limit = Math.min(range.to - 1, range.from + MAX_LEAD);
  for (let at = range.from; at < limit; at++)
    if (lowerAt(doc, at) === ':' && stretchAt(doc, at + 1)?.from === at + 1)
      return { from: at + 1, to: range.to };
  return range;
}

/** "sighed Mora afterwards, | “but …”": a quotation without the adverb and the comma before it. */
export function behindAdverb(doc: Doc, range: TokenRange): TokenRange {
  let at = range.from;
  while (at < range.to && !isQuoted(doc, at) && isAny(doc, at, ADVERB | TIME_WORD | COMMA)) at++;
  return at > range.from && stretchAt(doc, at)?.from === at && isComma(doc, at - 1)
    ? { from: at, to: range.to }
    : range;
}

const MAX_LEAD = 14;

/** Whether a range is no more than the phrase for whom it was told: “Where is it?” Mora asked | the clerk. */
export function isRecipient(doc: Doc, cue: TokenRange, range: TokenRange): boolean {
  if (range.from !== cue.to || !TELLING.has(lowerAt(doc, cue.to - 1)) || isQuoted(doc, range.from))
    return false;
  return (phraseAfter(doc, range.from, range.to)?.to ?? 0) >= range.to;
}

/** "Although Ann Mora said the bridge was safe, drivers stayed away": what was said ends with the leading clause. */
export function withinLeadingClause(doc: Doc, cue: TokenRange, range: TokenRange): TokenRange {
  const sentence = doc.sentences[sentenceIndexAt(doc, cue.from)] as Sentence;
  if (!LEADING_SUBORDINATORS.has(lowerAt(doc, sentence.from)) || range.from < cue.to) return range;
  for (let at = sentence.from; at < cue.from; at++) if (isComma(doc, at)) return range;
  for (let at = range.from; at < range.to; at++)
    if (isComma(doc, at) && !isQuoted(doc, at)) return { from: range.from, to: at };
  return range;
}

/**
 * "called on them to engage and | resume talks", "said the ice was | thin": no statement ends with its conjunction, its
 * article or its auxiliary before more words, nor between two infinitives. Up to the next joint of the sentence; not
 * where the words go on behind a comma, which may be narration.
 */
export function beyondConjunction(doc: Doc, range: TokenRange, others: readonly TokenRange[]): TokenRange {
  const last = range.to - 1;
  const isOpen = last > range.from && isAny(doc, last, CONJUNCTION | DETERMINER | AUXILIARY);
  // Behind a quotation it may lead over to anything.
  if (isQuoted(doc, last) || isQuoted(doc, last - 1)) return range;
  if (!isOpen && !goesOnWithInfinitive(doc, range)) return range;
  const sentence = doc.sentences[sentenceIndexAt(doc, last)] as Sentence;
  let to = range.to + (isOpen ? 0 : 1);
  while (to < sentence.to && goesOn(doc, to) && !others.some(({ from }) => from === to)) to++;
  return { from: range.from, to };
}

// "called on them to engage | and resume talks"
function goesOnWithInfinitive(doc: Doc, { from, to }: TokenRange): boolean {
  if (to - from < 3 || lowerAt(doc, to - 2) !== 'to' || !isPlainVerb(doc, to - 1)) return false;
  return lowerAt(doc, to) === 'and' && isPlainVerb(doc, to + 1) && !isFiniteVerb(doc, to + 2);
}

// May be a verb in its base form.
function isPlainVerb(doc: Doc, at: number): boolean {
  return (
    isNominal(doc, at) &&
    !isName(doc, at) &&
    !isAny(doc, at, IN_ED | NUMBER | COMMON_FINITE | REPORTING_FINITE)
  );
}

function goesOn(doc: Doc, at: number): boolean {
  const isWord = isAny(doc, at, WORD | NUMBER | APOSTROPHE);
  return isWord && !isQuoted(doc, at) && !isAny(doc, at, CONJUNCTION | RELATIVE | SUBORDINATOR);
}

/** "a rescue | spokesman", "councillor | Joan Tully", "Later | the head teacher": the source from its first word on. */
export function fromItsHead(doc: Doc, range: TokenRange, limit: number): TokenRange {
  let from = behindIntroduction(doc, range);
  while (from < range.to - 1 && isTimeOrAdverb(doc, from)) from++;
  from = behindHour(doc, from, range.to);
  if (from > range.from) return { from, to: range.to };
  // "the United States and | others"
  if (lowerAt(doc, from) === 'others' && lowerAt(doc, from - 1) === 'and') {
    const whole = phraseBefore(doc, limit, range.to);
    return whole !== undefined && whole.from < from ? { from: whole.from, to: range.to } : range;
  }
  if (isAny(doc, from, DETERMINER) || !isNominal(doc, from)) return range;
  let left = from;
  while (left > limit && from - left < MAX_NOUNS_BEFORE && isPlainNoun(doc, left - 1)) left--;
  if (left > limit && isAny(doc, left - 1, DETERMINER)) left--;
  const isFunction = left < from && (isAny(doc, left, DETERMINER) || isPersonNoun(doc, from - 1));
  return isFunction ? { from: left, to: range.to } : range;
}

// "Later", "Last week"
function isTimeOrAdverb(doc: Doc, at: number): boolean {
  if (isName(doc, at)) return isAny(doc, at, TIME_LEAD) && isAny(doc, at + 1, TIME_WORD);
  return (
    isAny(doc, at, ADVERB | CONJUNCTION | TIME_WORD) ||
    (isAny(doc, at, TIME_LEAD) && isAny(doc, at + 1, TIME_WORD))
  );
}

// "13:40 | The first minister": an entry of a live blog begins with its hour.
function behindHour(doc: Doc, from: number, to: number): number {
  const isHour = isAny(doc, from, NUMBER) && lowerAt(doc, from + 1) === ':' && isAny(doc, from + 2, NUMBER);
  return isHour && from + 3 < to ? from + 3 : from;
}

// "In Beijing, | spokesperson Zhao Lijiang", also where the phrase begins only behind the preposition.
function behindIntroduction(doc: Doc, { from, to }: TokenRange): number {
  const isLed = isPlainPreposition(doc, from) || (isName(doc, from) && lowerAt(doc, from - 1) === 'in');
  if (!isLed) return from;
  for (let at = from + 1; at < to - 1 && at - from <= MAX_NOUNS_BEFORE; at++)
    if (isComma(doc, at)) return at + 1;
  return nameAtEnd(doc, { from, to }) ?? from;
}

// "In a letter to staff | Ann Mora", without a comma between.
function nameAtEnd(doc: Doc, { from, to }: TokenRange): number | undefined {
  if (!isPlainPreposition(doc, from)) return undefined;
  let at = to;
  while (at > from && isName(doc, at - 1)) at--;
  const run = at < to ? nameRunAt(doc, at, to) : undefined;
  const isWhole = run !== undefined && personIn(doc, run) !== undefined;
  return isWhole && !isAny(doc, at - 1, DETERMINER | PREPOSITION) ? at : undefined;
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

function isPersonNoun(doc: Doc, at: number): boolean {
  return PERSON_NOUNS.has(singular(lowerAt(doc, at)));
}
