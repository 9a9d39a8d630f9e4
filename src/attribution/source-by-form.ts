// Sources that their form shows, where the network pointed at a word beside them: "According to Lund", "footage of Mora
// asking, “…”", "was asked by the chair", "and said". The rest of a finding stays as it is, but for what these take over.

import type { Doc, Sentence } from './document.ts';
import { isQuoted, sentenceIndexAt, stretchAt } from './document.ts';
import type { Finding } from './finding.ts';
import { BE_FORMS } from './lexicon/function-words.ts';
import { mainSubject } from './main-subject.ts';
import { nameRunAt, personIn } from './name-runs.ts';
import { phraseAfter } from './phrase-after.ts';
import { isAny, isComma, isName, isNominal, isPossessive, lowerAt } from './shallow.ts';
import type { SourcePhrase } from './source-phrase.ts';
import { subjectOf } from './tagged-source.ts';
import { CAPITAL, CONJUNCTION, PREPOSITION, REPORTING_FINITE, REPORTING_OTHER } from './token-classes.ts';

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

// "a video of Hale | saying, “…”", "footage of Mayor Ann Mora | asking: “…”": what is heard there is that person's.
function besideParticiple(doc: Doc, finding: Finding): Finding | undefined {
  const first = finding.content.find(range => isQuoted(doc, range.to - 1));
  if (first === undefined) return undefined;
  let quotation = first.from;
  while (quotation < first.to && !isQuoted(doc, quotation)) quotation++;
  if (stretchAt(doc, quotation)?.from !== quotation) return undefined;
  const verb =
    isComma(doc, quotation - 1) || lowerAt(doc, quotation - 1) === ':' ? quotation - 2 : quotation - 1;
  if (!isSayingParticiple(doc, verb) || !isName(doc, verb - 1)) return undefined;
  const source = nameBefore(doc, verb);
  if (source === undefined || lowerAt(doc, source.from - 1) !== 'of') return undefined;
  const content = finding.content.flatMap(({ from, to }) =>
    to <= quotation ? [] : [{ from: Math.max(from, quotation), to }],
  );
  return { ...finding, cue: { from: verb, to: verb + 1 }, source, content };
}

function isSayingParticiple(doc: Doc, at: number): boolean {
  return isAny(doc, at, REPORTING_OTHER) && lowerAt(doc, at).endsWith('ing');
}

// A person's name with the titles before it.
function nameBefore(doc: Doc, end: number): SourcePhrase | undefined {
  let from = end;
  while (from > 0 && isName(doc, from - 1) && !isQuoted(doc, from - 1)) from--;
  const run = nameRunAt(doc, from, end);
  const isPerson = run !== undefined && run.to === end && personIn(doc, run) !== undefined;
  return isPerson ? { ...run, isPronoun: false } : undefined;
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
  const asked = content.flatMap(range =>
    range.to <= begin ? [] : [{ from: Math.max(range.from, begin), to: range.to }],
  );
  return asked.length === 0 ? undefined : { ...finding, cue: own, source, content: asked };
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
  for (let at = source.from - 2; at > whole.from; at--)
    if (lowerAt(doc, at).endsWith('ing') && isPlural(doc, at - 1)) return { ...finding, source: whole };
  return undefined;
}

// They do; "a meeting" and "the Beijing office" do nothing.
function isPlural(doc: Doc, at: number): boolean {
  const lower = lowerAt(doc, at);
  return isNominal(doc, at) && (PEOPLE.has(lower) || (lower.endsWith('s') && !isPossessive(doc, at)));
}

const PEOPLE = new Set(['people', 'men', 'women', 'children', 'others', 'those', 'police']);

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
