// Where what was said begins and ends, where the network's edges are not the reader's: whom it was told, the words that lead
// to it and the dateline are no part of it.

import type { TokenRange } from '../text/sentences.ts';
import type { Doc, Sentence } from './document.ts';
import { isQuoted, sentenceIndexAt, stretchAt, stretchesIn } from './document.ts';
import { isAcronym } from './name-runs.ts';
import { phraseAfter } from './phrase-after.ts';
import {
  hasFiniteVerb,
  isAny,
  isComma,
  isDash,
  isFiniteVerb,
  isName,
  isNominal,
  lowerAt,
} from './shallow.ts';
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
  OPENER,
  PERSONAL_PRONOUN,
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
const LEADING_SUBORDINATORS = new Set('although though while whereas because since after when as'.split(' '));

/** "told the court: “…”" or "told the court that …": the content without the phrase for whom it was told. */
export function withoutRecipient(doc: Doc, cue: TokenRange, range: TokenRange): TokenRange {
  if (range.from !== cue.to || !TELLING.has(lowerAt(doc, cue.to - 1)) || isQuoted(doc, range.from))
    return range;
  const plain = lowerAt(doc, cue.to - 1).startsWith('t') ? plainRecipient(doc, range) : undefined;
  if (plain !== undefined) return { from: plain, to: range.to };
  const recipient = phraseAfter(doc, range.from, range.to);
  if (recipient === undefined || recipient.to >= range.to) return range;
  let next = recipient.to;
  if (isComma(doc, next) && isQuoted(doc, next + 1)) next++;
  const opens =
    CLAUSE_OPENERS.has(lowerAt(doc, next)) ||
    isAny(doc, next, PERSONAL_PRONOUN) ||
    stretchAt(doc, next)?.from === next;
  if (!opens) return range;
  return { from: lowerAt(doc, next) === ':' ? next + 1 : next, to: range.to };
}

// "told the committee | the deal was dead", "told reporters in Paris | it was": where the clause begins behind a short phrase.
function plainRecipient(doc: Doc, { from, to }: TokenRange): number | undefined {
  let at = nounsFrom(doc, from, to);
  if (at === undefined) return undefined;
  while (isAny(doc, at, PREPOSITION) && lowerAt(doc, at) !== 'to' && !isName(doc, at)) {
    const next: number | undefined = isAny(doc, at + 1, TIME_WORD) ? at + 2 : nounsFrom(doc, at + 1, to);
    if (next === undefined) return undefined;
    at = next;
  }
  // "this weekend"
  if (isAny(doc, at, DETERMINER | TIME_LEAD) && isAny(doc, at + 1, TIME_WORD)) at += 2;
  if (at >= to || !isAny(doc, at, DETERMINER | PERSONAL_PRONOUN)) return undefined;
  for (let verb = at + 1; verb < to; verb++) if (isFiniteVerb(doc, verb, at)) return at;
  return undefined;
}

function nounsFrom(doc: Doc, from: number, to: number): number | undefined {
  let at = isAny(doc, from, DETERMINER) ? from + 1 : from;
  const first = at;
  while (at < to && at - first < MAX_NOUNS && isNominal(doc, at) && !isFiniteVerb(doc, at, from)) at++;
  return at > first ? at : undefined;
}

const MAX_NOUNS = 3;

/** "TULSA, Okla. (AP) — | A contractor …": the place and the agency in front of a report are no part of it. */
export function behindDateline(doc: Doc, range: TokenRange): TokenRange {
  const start = startOfReport(doc, range.from);
  return start > range.from && start < range.to ? { from: start, to: range.to } : range;
}

/** Where the sentence of a token begins, behind the dateline of its paragraph. */
export function startOfReport(doc: Doc, at: number): number {
  const sentence = doc.sentences[sentenceIndexAt(doc, at)];
  if (sentence === undefined) return at;
  const { from, to } = sentence;
  if (doc.paragraphs[sentence.paragraph]?.from !== from) return from;
  for (let end = from; end < Math.min(to, from + MAX_DATELINE); end++) {
    if (endsDateline(doc, from, end)) return end + 1;
    if (isAny(doc, end, WORD) && !isAny(doc, end, CAPITAL)) return from;
  }
  return from;
}

// "NEW DELHI:", "LONDON —", "… (Reuters) -"; not "Ann Mora – the union’s leader – said"
function endsDateline(doc: Doc, from: number, end: number): boolean {
  if (end === from) return false;
  if (lowerAt(doc, end) === ':') return areShouted(doc, from, end);
  return isDash(doc, end) && (lowerAt(doc, end - 1) === ')' || areShouted(doc, from, from + 1));
}

function areShouted(doc: Doc, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isAcronym(doc.tokens[at]?.text ?? '')) return false;
  return true;
}

const MAX_DATELINE = 10;

/**
 * "said he was relieved. | “He’s a new man.”": a paraphrase ends with its sentence, and the words behind it are a quotation of
 * their own; behind an earlier quotation they go on with that, and what stands between is narration.
 */
export function withinSentence(doc: Doc, range: TokenRange, isBehindQuotation: boolean): TokenRange {
  let at = range.from;
  while (at < range.to && !isQuoted(doc, at)) at++;
  const opens = at > range.from && at < range.to && stretchAt(doc, at)?.from === at && isStart(doc, at);
  if (!opens) return range;
  return isBehindQuotation ? { from: at, to: range.to } : { from: range.from, to: at - 1 };
}

/** "called her “the Dane,” | though she is Norwegian": what a thing is called ends with the quotation, where a clause goes on. */
export function withinName(doc: Doc, cue: TokenRange, range: TokenRange): TokenRange {
  const verb = lowerAt(doc, cue.to - 1) === 'as' ? cue.from : cue.to - 1;
  if (!CALLING.has(lowerAt(doc, verb))) return range;
  const last = stretchesIn(doc, range).at(-1);
  if (last === undefined || last.to >= range.to || last.from < range.from) return range;
  const at = isComma(doc, last.to) ? last.to + 1 : last.to;
  const goesOn =
    isAny(doc, at, CONJUNCTION | SUBORDINATOR) && hasFiniteVerb(doc, { from: at + 1, to: range.to });
  return goesOn ? { from: range.from, to: last.to } : range;
}

const CALLING = new Set(
  'called calls calling described describes describing branded labelled labeled dubbed hailed dismissed denounced slammed'.split(
    ' ',
  ),
);

/** "at 2 | :14 p.m.": no hour is parted. */
export function withWholeHour(doc: Doc, { from, to }: TokenRange): TokenRange {
  const isParted = isAny(doc, to - 1, NUMBER) && lowerAt(doc, to) === ':' && isAny(doc, to + 1, NUMBER);
  if (!isParted) return { from, to };
  return { from, to: /^[ap]\.?m\.?$/.test(lowerAt(doc, to + 2)) ? to + 3 : to + 2 };
}

function isStart(doc: Doc, at: number): boolean {
  return doc.sentences[sentenceIndexAt(doc, at)]?.from === at;
}

/** "was more generous: | “…”", "had | written: “…”": words up to a colon lead to what was said, and are none of it. */
export function behindColon(doc: Doc, cue: TokenRange, range: TokenRange): TokenRange {
  if (range.from < cue.to || range.from > cue.to + 1 || isQuoted(doc, range.from)) return range;
  const limit = Math.min(range.to - 1, range.from + MAX_LEAD);
  for (let at = range.from; at < limit; at++)
    if (isLead(doc, range.from, at) && stretchAt(doc, at + 1)?.from === at + 1)
      return { from: at + 1, to: range.to };
  return range;
}

/** "sighed Mora afterwards, | “but …”": a quotation without the adverb and the comma before it. */
export function behindAdverb(doc: Doc, range: TokenRange): TokenRange {
  let at = range.from;
  while (at < range.to && !isQuoted(doc, at) && isAny(doc, at, ADVERB | OPENER | TIME_WORD | COMMA)) at++;
  return at > range.from && stretchAt(doc, at)?.from === at && isComma(doc, at - 1)
    ? { from: at, to: range.to }
    : range;
}

// Up to a colon, or a verb and its comma: "later | texted, “…”"
function isLead(doc: Doc, from: number, at: number): boolean {
  if (lowerAt(doc, at) === ':') return true;
  return isComma(doc, at) && at - from === 1 && isAny(doc, from, REPORTING_FINITE);
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
