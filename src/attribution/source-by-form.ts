// Sources that their form shows, where the network pointed at a word beside them: "According to Lund", "footage of Mora
// asking, “…”", "was asked by the chair", "and said". The rest of a finding stays as it is, but for what these take over.

import type { TokenRange } from '../text/sentences.ts';
import { isSayingParticiple } from './deeds.ts';
import type { Doc, Sentence } from './document.ts';
import { isQuoted, sentenceIndexAt, stretchAt } from './document.ts';
import type { Finding } from './finding.ts';
import { BE_FORMS } from './lexicon/function-words.ts';
import { type ReportingForm, reportingForm } from './lexicon/lookup.ts';
import { isPlural } from './lexicon/nouns.ts';
import { mainSubject } from './main-subject.ts';
import { personBefore } from './name-runs.ts';
import { phraseAfter } from './phrase-after.ts';
import type { Stretch } from './quotation-marks.ts';
import { isAny, isComma, isName, isNominal, isPossessive, lowerAt } from './shallow.ts';
import { subjectOf } from './tagged-source.ts';
import {
  CAPITAL,
  CONJUNCTION,
  PERSONAL_PRONOUN,
  PREPOSITION,
  REPORTING_FINITE,
  SUBORDINATOR,
} from './token-classes.ts';

/** The finding with the source that stands there by its form. */
export function withSourceByForm(doc: Doc, finding: Finding): Finding {
  return (
    inCue(doc, finding) ??
    besideParticiple(doc, finding) ??
    askedBy(doc, finding) ??
    aroundParticiple(doc, finding) ??
    behindFunctionWord(doc, finding)
  );
}

// "According to Lund: “…”", where all of it was taken for the cue.
function inCue(doc: Doc, finding: Finding): Finding | undefined {
  const { cue, source } = finding;
  if (source !== null || cue === null || cue.to - cue.from < 3 || lowerAt(doc, cue.from) !== 'according')
    return undefined;
  const own = phraseAfter(doc, cue.from + 2, cue.to);
  return own === undefined
    ? undefined
    : { ...finding, cue: { from: cue.from, to: cue.from + 2 }, source: own };
}

// "a video of Hale | saying, “…”", "footage of Mayor Ann Mora | asking: “…”": what is heard there is that person's; not in "said
// they had a recording of Hale saying", where somebody reports it.
function besideParticiple(doc: Doc, finding: Finding): Finding | undefined {
  const { cue, content } = finding;
  const first = firstStretch(doc, content);
  if (first === undefined) return undefined;
  const isMarked = isComma(doc, first.from - 1) || lowerAt(doc, first.from - 1) === ':';
  const verb = isMarked ? first.from - 2 : first.from - 1;
  const isReported = cue !== null && cue.to <= verb - 1 && isReport(doc, cue);
  if (isReported || !isSayingParticiple(doc, verb) || !isName(doc, verb - 1)) return undefined;
  const source = personBefore(doc, verb);
  const of = (source?.from ?? 0) - 1;
  if (source === undefined || lowerAt(doc, of) !== 'of' || !RECORDINGS.has(lowerAt(doc, of - 1)))
    return undefined;
  const later = content.filter(({ from }) => from >= first.to && isQuoted(doc, from));
  return {
    ...finding,
    cue: { from: verb, to: verb + 1 },
    source,
    content: [{ from: first.from, to: first.to }, ...later],
  };
}

function firstStretch(doc: Doc, content: readonly TokenRange[]): Stretch | undefined {
  for (const { from, to } of content)
    for (let at = from; at < to; at++) if (isQuoted(doc, at)) return stretchAt(doc, at);
  return undefined;
}

const RECORDINGS = new Set(
  'footage video videos clip clips tape tapes recording recordings audio film'.split(' '),
);

function isReport(doc: Doc, { from, to }: TokenRange): boolean {
  for (let at = from; at < to; at++) {
    const form = reportingForm(lowerAt(doc, at));
    if (form !== undefined && isStating(form) && isAny(doc, at, REPORTING_FINITE)) return true;
  }
  return false;
}

// "said that", "told the court that"
function isStating({ senses }: ReportingForm): boolean {
  return senses.some(({ act, frame }) => act === 'speech' && (frame === 'clause' || frame === 'tell'));
}

// "Hale was | asked by Ann Mora | whether …": the one who asks stands behind "by".
function askedBy(doc: Doc, finding: Finding): Finding | undefined {
  const { cue, content } = finding;
  if (cue === null) return undefined;
  let verb = cue.from;
  while (verb < cue.to && lowerAt(doc, verb) !== 'asked') verb++;
  const isPassive = lowerAt(doc, verb) === 'asked' && BE_FORMS.has(lowerAt(doc, verb - 1));
  if (!isPassive || lowerAt(doc, verb + 1) !== 'by') return undefined;
  const { to } = sentenceAt(doc, verb);
  let question = verb + 2;
  while (question < to && !QUESTIONS.has(lowerAt(doc, question))) question++;
  const source = question < to ? phraseAfter(doc, verb + 2, question) : undefined;
  if (source?.to !== question) return undefined;
  const own = { from: verb - 1, to: verb + 1 };
  const begin = lowerAt(doc, question) === 'about' ? question + 1 : question;
  const end = endOfQuestion(doc, begin, to);
  const asked = content.flatMap(range => {
    const part = { from: Math.max(range.from, begin), to: Math.min(range.to, end) };
    return part.from < part.to ? [part] : [];
  });
  // "whether she | saw the car"
  if (asked[0] !== undefined && !isQuoted(doc, begin)) asked[0] = { from: begin, to: asked[0].to };
  return asked.length === 0 ? undefined : { ...finding, cue: own, source, content: asked };
}

// "was asked about the budget | and said it was fine", "whether he would go, | and he replied": what is answered is no question.
function endOfQuestion(doc: Doc, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (isQuoted(doc, at) || !isAny(doc, at, CONJUNCTION)) continue;
    const verb = isAny(doc, at + 1, PERSONAL_PRONOUN) ? at + 2 : at + 1;
    if (isAny(doc, verb, REPORTING_FINITE)) return isComma(doc, at - 1) ? at - 1 : at;
  }
  return to;
}

const QUESTIONS = new Set(['whether', 'if', 'why', 'how', 'what', 'when', 'where', 'about']);

// "Protesters marching through | the streets | chanted": what a participle has with it does not speak.
function aroundParticiple(doc: Doc, finding: Finding): Finding | undefined {
  const { cue, source } = finding;
  if (cue === null || source === null || source.to !== cue.from || isName(doc, source.to - 1))
    return undefined;
  if (!isAny(doc, source.from - 1, PREPOSITION)) return undefined;
  const whole = subjectOf(doc, cue);
  if (whole === null || whole.to !== source.to) return undefined;
  if (isAny(doc, whole.from - 1, PREPOSITION | SUBORDINATOR)) return undefined;
  for (let at = source.from - 2; at > whole.from; at--)
    if (lowerAt(doc, at).endsWith('ing') && isNominal(doc, at) && areMany(doc, at - 1))
      return { ...finding, source: whole };
  return undefined;
}

// They do; "a meeting" and "the Beijing office" do nothing.
function areMany(doc: Doc, at: number): boolean {
  const lower = lowerAt(doc, at);
  return isNominal(doc, at) && !isPossessive(doc, at) && (isPlural(lower) || PEOPLE.has(lower));
}

const PEOPLE = new Set(['people', 'others', 'those', 'police']);

// "They watched the tapes | and | said …", "In Europe, by | contrast, “…”": such a word alone names nobody.
function behindFunctionWord(doc: Doc, finding: Finding): Finding {
  const { cue, source } = finding;
  if (source === null || source.to - source.from > 1 || !isFunctionWord(doc, source.from)) return finding;
  const isSubject = cue !== null && source.to === cue.from && isAny(doc, cue.from, REPORTING_FINITE);
  if (!isSubject) return { ...finding, source: null };
  const isJoined = isAny(doc, source.from, CONJUNCTION);
  const subject = isJoined ? mainSubject(doc, sentenceAt(doc, cue.from), source.from) : subjectOf(doc, cue);
  return { ...finding, source: subject ?? null };
}

function isFunctionWord(doc: Doc, at: number): boolean {
  if (ARTICLES.has(lowerAt(doc, at))) return true;
  // "From said on Monday": a name.
  return isAny(doc, at, CONJUNCTION | PREPOSITION) && !isAny(doc, at, CAPITAL);
}

const ARTICLES = new Set(['a', 'an', 'the']);

function sentenceAt(doc: Doc, at: number): Sentence {
  return doc.sentences[sentenceIndexAt(doc, at)] as Sentence;
}
