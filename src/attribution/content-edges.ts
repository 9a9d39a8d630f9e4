// Where what was said begins and ends, where the network's edges are not the reader's.

import type { TokenRange } from '../text/sentences.ts';
import { startOfReport } from './datelines.ts';
import type { Doc, Sentence } from './document.ts';
import { isQuoted, sentenceIndexAt, stretchAt, stretchesIn } from './document.ts';
import { hasFiniteVerb, isAny, isComma, isFiniteVerb, isName, isNominal, lowerAt } from './shallow.ts';
import {
  ADVERB,
  APOSTROPHE,
  AUXILIARY,
  COMMA,
  COMMON_FINITE,
  CONJUNCTION,
  DETERMINER,
  IN_ED,
  INNER_STOP,
  NUMBER,
  OPENER,
  PREPOSITION,
  RELATIVE,
  REPORTING_FINITE,
  SUBORDINATOR,
  TIME_WORD,
  WORD,
} from './token-classes.ts';

const LEADING_SUBORDINATORS = new Set('although though while whereas because since after when as'.split(' '));

/**
 * "said he was relieved. | “He’s a new man.”": a paraphrase ends with its sentence, and the words behind it are a quotation of
 * their own; behind an earlier quotation they go on with that, and what stands between is narration.
 */
export function withinSentence(doc: Doc, range: TokenRange, isBehindQuotation: boolean): TokenRange {
  if (sentenceIndexAt(doc, range.from) === sentenceIndexAt(doc, range.to - 1)) return range;
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

/** "22 people have been killed | in a raid, doctors told …": what begins its sentence reaches to the comma before its source. */
export function upToSource(
  doc: Doc,
  cue: TokenRange,
  source: TokenRange | null,
  range: TokenRange,
): TokenRange {
  if (source === null || !isBeside(doc, source, cue) || !isComma(doc, source.from - 1)) return range;
  const to = source.from - 1;
  const isOwn = sentenceIndexAt(doc, range.from) === sentenceIndexAt(doc, cue.from);
  if (range.to >= to || !isOwn || range.from !== startOfReport(doc, range.from)) return range;
  for (let at = range.from; at < to; at++) if (isQuoted(doc, at)) return range;
  return hasFiniteVerb(doc, range) ? { from: range.from, to } : range;
}

function isBeside(doc: Doc, source: TokenRange, cue: TokenRange): boolean {
  return source.to === cue.from || (source.to === cue.from - 1 && isComma(doc, source.to));
}

/** "Ann Mora, who | said the bridge was safe, | left": what was said ends with the clause in which the subject is told of. */
export function withinRelativeClause(doc: Doc, source: TokenRange | null, range: TokenRange): TokenRange {
  const isTold = source !== null && source.to - source.from === 1 && isAny(doc, source.from, RELATIVE);
  if (!isTold || !isComma(doc, source.from - 1) || range.from < source.to) return range;
  const sentence = doc.sentences[sentenceIndexAt(doc, source.from)] as Sentence;
  // "Police spoke to the owner, who said …": the main verb stands before.
  if (hasFiniteVerb(doc, { from: sentence.from, to: source.from - 1 })) return range;
  let comma = Math.min(range.to, sentence.to) - 2;
  while (comma > range.from && !isMainVerb(doc, comma, range.from)) comma--;
  const isClause = comma > range.from && hasFiniteVerb(doc, { from: range.from, to: comma });
  return isClause ? { from: range.from, to: comma } : range;
}

// A comma, and the verb of the sentence behind it.
function isMainVerb(doc: Doc, comma: number, from: number): boolean {
  return isComma(doc, comma) && !isQuoted(doc, comma) && isFiniteVerb(doc, comma + 1, from);
}

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
  for (let at = range.from; at < limit && !isQuoted(doc, at); at++)
    if (isAny(doc, at, INNER_STOP) && isLead(doc, range.from, at) && stretchAt(doc, at + 1)?.from === at + 1)
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
  if (lowerAt(doc, at) === ':') return !hasFiniteVerb(doc, { from, to: at });
  return isComma(doc, at) && at - from === 1 && isAny(doc, from, REPORTING_FINITE);
}

const MAX_LEAD = 14;

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
 * article or its auxiliary before more words, or with a preposition before a time, nor between two infinitives. Up to the
 * next joint of the sentence; not where the words go on behind a comma, which may be narration.
 */
export function beyondConjunction(doc: Doc, range: TokenRange, others: readonly TokenRange[]): TokenRange {
  const last = range.to - 1;
  const isBeforeTime = isAny(doc, last, PREPOSITION) && isAny(doc, range.to, TIME_WORD);
  const isOpen =
    last > range.from && (isBeforeTime || isAny(doc, last, CONJUNCTION | DETERMINER | AUXILIARY));
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
