// Verbs of saying without what was said: "added two goals", "called the police", "pointing to the door", "we spoke to Ann Mora".

import type { TokenRange } from '../text/sentences.ts';
import { hasQuoted } from './act.ts';
import type { Doc } from './document.ts';
import { isQuoted, sentenceIndexAt } from './document.ts';
import { isSpeechForm, reportingForm } from './lexicon/lookup.ts';
import { hasFiniteVerb, isAny, isFiniteVerb, isNominal, isSentenceEnd, lowerAt } from './shallow.ts';
import { DETERMINER, IN_ED, NUMBER, PREPOSITION, REPORTING_OTHER } from './token-classes.ts';

/** What a report is made of, before it is one. */
type Told = {
  readonly cue: TokenRange;
  readonly source: TokenRange | null;
  readonly content: readonly TokenRange[];
};

const NEXT = new Set(['and', 'but', 'while']);

/** What is done beside the words, or meant by them: "pointing to the seats". */
export const GESTURES: ReadonlySet<string> = new Set([
  'referring',
  'pointing',
  'gesturing',
  'alluding',
  'nodding',
]);

/** Whether a cue only goes with another report: "she said, pointing to the hill". */
export function isGesture(doc: Doc, { cue, content }: Told): boolean {
  const verb = lowerAt(doc, cue.from);
  if (cue.to - cue.from > 2 || !verb.endsWith('ing') || !GESTURES.has(verb)) return false;
  return !content.some(range => hasQuoted(doc, range));
}

/**
 * Whether what a report brings is a thing and no words: nothing is quoted, "added two assists", "called the police", "called off
 * the strike".
 */
export function isDeed(doc: Doc, { cue, source, content }: Told): boolean {
  const verb = lowerAt(doc, cue.to - 1);
  if (ASKING.has(verb)) return isBareQuestion(doc, cue, content);
  if (verb !== 'added' && verb !== 'adds' && verb !== 'called') return false;
  // "Prewitt scored, and Ruiz | added | two assists"
  const isNext = source !== null && NEXT.has(lowerAt(doc, source.from - 1));
  const only =
    content.find(range => range.from === cue.to) ?? (isNext ? wordsBehind(doc, cue.to) : undefined);
  if (only === undefined || content.some(range => hasQuoted(doc, range)) || hasFiniteVerb(doc, only))
    return false;
  if (verb !== 'called') return isAmount(doc, only);
  const isThing = isAny(doc, only.from, DETERMINER) && only.to - only.from === 2;
  return OFF.has(lowerAt(doc, only.from)) || (isThing && isNominal(doc, only.to - 1));
}

/** "What the mayor said | was false.": his words stand elsewhere. */
export function isWhatWasSaid(doc: Doc, { cue, source, content }: Told): boolean {
  const what = source === null ? -1 : source.from - 1;
  const opens = lowerAt(doc, what) === 'what' && doc.sentences[sentenceIndexAt(doc, what)]?.from === what;
  return opens && content[0]?.from === cue.to && isFiniteVerb(doc, cue.to, what);
}

/** "opened | the talks by warning of a long winter": the deed only tells how; the participle reports. */
export function reportedBy(doc: Doc, told: Told): Told {
  const { cue, content } = told;
  const first = content[0];
  if (first === undefined || first.from < cue.to) return told;
  const last = Math.min(first.to - 2, first.from + MAX_DEED_TOKENS);
  let by = first.from;
  while (by < last && !isQuoted(doc, by) && !(isAny(doc, by, PREPOSITION) && lowerAt(doc, by) === 'by')) by++;
  if (by >= last || isQuoted(doc, by) || !isSayingParticiple(doc, by + 1)) return told;
  const form = reportingForm(lowerAt(doc, cue.to - 1));
  if (form !== undefined && isSpeechForm(form)) return told;
  const words = { from: by + 2, to: first.to };
  return { ...told, cue: { from: by + 1, to: by + 2 }, content: [words, ...content.slice(1)] };
}

const MAX_DEED_TOKENS = 8;

/** "warning", "saying": what a participle brings was said. */
export function isSayingParticiple(doc: Doc, at: number): boolean {
  const form = isAny(doc, at, REPORTING_OTHER) ? reportingForm(lowerAt(doc, at)) : undefined;
  return form !== undefined && lowerAt(doc, at).endsWith('ing') && isSpeechForm(form);
}

/** "We spoke | to baker Ann Mora about her year": who writes tells with whom, and nothing that was said. */
export function isInterview(doc: Doc, { cue, source, content }: Told): boolean {
  const isOwn = source !== null && source.to - source.from === 1 && WRITERS.has(lowerAt(doc, source.from));
  const verb = SPEAKING.has(lowerAt(doc, cue.to - 1)) ? cue.to - 1 : cue.to - 2;
  const isWith = SPEAKING.has(lowerAt(doc, verb)) && TO.has(lowerAt(doc, verb + 1));
  return isOwn && isWith && !content.some(range => hasQuoted(doc, range) || hasFiniteVerb(doc, range));
}

const WRITERS = new Set(['we', 'i']);
const SPEAKING = new Set(['spoke', 'speak', 'spoken', 'talked', 'talk', 'chatted']);
const TO = new Set(['to', 'with']);

const ASKING = new Set(['asked', 'asks']);
const TOPIC = new Set(['about', 'of', 'on', 'whether', 'that']);

// "asked questions to find out more": the words are not given; "asked questions about the bridge" says what of.
function isBareQuestion(doc: Doc, cue: TokenRange, content: readonly TokenRange[]): boolean {
  const told = content.find(range => range.from === cue.to);
  if (told === undefined || content.some(range => hasQuoted(doc, range)) || hasFiniteVerb(doc, told))
    return false;
  let noun = told.from;
  while (noun < told.to - 1 && noun - told.from < MAX_AMOUNT && !isQuestionNoun(doc, noun)) noun++;
  if (!isQuestionNoun(doc, noun)) return false;
  for (let at = noun + 1; at < told.to; at++) if (TOPIC.has(lowerAt(doc, at))) return false;
  return true;
}

function isQuestionNoun(doc: Doc, at: number): boolean {
  const lower = lowerAt(doc, at);
  return lower === 'question' || lower === 'questions';
}

function wordsBehind(doc: Doc, from: number): TokenRange | undefined {
  let to = from;
  while (to - from <= MAX_AMOUNT && !isSentenceEnd(doc, to)) to++;
  return to > from && to - from <= MAX_AMOUNT ? { from, to } : undefined;
}

const MAX_AMOUNT = 3;

const OFF = new Set(['off', 'up', 'in', 'round']);

const COUNTS = new Set([
  'a',
  'an',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
]);

// "two assists", "a goal", "19 for Memphis"
function isAmount(doc: Doc, { from, to }: TokenRange): boolean {
  if (!isAny(doc, from, NUMBER) && !COUNTS.has(lowerAt(doc, from))) return false;
  for (let at = from; at < to; at++) if (isAny(doc, at, IN_ED)) return false;
  return to - from <= MAX_AMOUNT;
}
