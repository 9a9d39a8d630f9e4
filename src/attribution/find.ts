// Goes through the sentences and collects attributions. Reports around a cue come first, because they are the outer ones
// where reports nest; what stands inside a content already found is not looked at again.

import type { TokenRange } from '../text/sentences.ts';
import { contentLimit } from './content.ts';
import type { Cue } from './cues.ts';
import { findCues } from './cues.ts';
import type { Doc, Sentence } from './document.ts';
import { isQuoted } from './document.ts';
import type { Finding } from './finding.ts';
import { phraseAfter } from './phrase-after.ts';
import { reportAfter } from './report-after.ts';
import { reportAround } from './report-around.ts';
import { isAdverb, isComma, isFiniteVerb, isName, lowerAt } from './shallow.ts';
import type { SourcePhrase } from './source-phrase.ts';
import { phraseBefore } from './source-phrase.ts';

const FIRST_PERSONS = new Set(['i', 'we', 'you']);

/** The attributions of one sentence, in document order of their content. */
export function findInSentence(doc: Doc, sentence: Sentence): Finding[] {
  const cues = findCues(doc, sentence);
  if (cues.length === 0) return [];
  const limit = contentLimit(doc, sentence);
  const found: Finding[] = [];
  for (const cue of cues) {
    if (isCovered(found, cue.from)) continue;
    const report = reportAround(doc, sentence, cue, limit, startAfter(found, cue.from, sentence.from));
    if (report !== undefined && !isAuthor(doc, report)) found.push(report);
  }
  for (const cue of cues) {
    if (isCovered(found, cue.from)) continue;
    const report = followingReport(doc, sentence, cue, { found, limit: limitBefore(found, cue, limit) });
    if (report !== undefined && !isAuthor(doc, report)) found.push(report);
  }
  return found.sort((a, b) => (a.content[0]?.from ?? 0) - (b.content[0]?.from ?? 0));
}

type Context = { readonly found: readonly Finding[]; readonly limit: number };

function followingReport(doc: Doc, sentence: Sentence, cue: Cue, context: Context): Finding | undefined {
  const { found, limit } = context;
  if (cue.form === 'according') return leadingAccording(doc, sentence, cue, limit);
  const from = startAfter(found, cue.from, sentence.from);
  const source =
    cue.form === 'participle' && !isFiniteVerb(doc, cue.from, sentence.from)
      ? sharedSubject(doc, sentence, cue, found)
      : subjectOf(doc, sentence, cue, { found, from });
  if (source === undefined) return undefined;
  return reportAfter(doc, sentence, cue, source, relativeLimit(doc, source, cue.to, limit));
}

// "Ann, who said the bridge was safe, left": the report ends where the clause around it goes on.
function relativeLimit(doc: Doc, source: SourcePhrase, from: number, limit: number): number {
  if (lowerAt(doc, source.from) !== 'who' || !isComma(doc, source.from - 1)) return limit;
  for (let at = from; at + 1 < limit; at++) {
    if (!isQuoted(doc, at) && isComma(doc, at) && isFiniteVerb(doc, at + 1, from)) return at;
  }
  return limit;
}

function subjectOf(
  doc: Doc,
  sentence: Sentence,
  cue: Cue,
  around: { found: readonly Finding[]; from: number },
): SourcePhrase | undefined {
  let left = cue.from - 1;
  while (left > sentence.from && isAdverb(doc, left)) left--;
  const lower = lowerAt(doc, left);
  // "praised the plan and called for more": the subject is the one of the verb before.
  if (
    ['and', 'but', 'then'].includes(lower) ||
    (isComma(doc, left) && isFiniteVerbList(doc, sentence, left))
  ) {
    return sharedSubject(doc, sentence, cue, around.found);
  }
  return phraseBefore(doc, around.from, cue.from);
}

function isFiniteVerbList(doc: Doc, sentence: Sentence, comma: number): boolean {
  for (let at = sentence.from + 1; at < comma; at++) {
    if (isFiniteVerb(doc, at, sentence.from))
      return phraseBefore(doc, sentence.from, comma + 1) === undefined;
  }
  return false;
}

// Participles and coordinated verbs: the source found last in this sentence, else the subject of its first verb.
function sharedSubject(
  doc: Doc,
  sentence: Sentence,
  cue: Cue,
  found: readonly Finding[],
): SourcePhrase | undefined {
  const before = found.filter(finding => (finding.cue?.from ?? 0) < cue.from).at(-1);
  if (before?.source) return before.source;
  return mainSubject(doc, sentence, cue.from);
}

/** The subject of the first finite verb of a sentence, looking no further than `end`. */
export function mainSubject(doc: Doc, sentence: TokenRange, end: number): SourcePhrase | undefined {
  for (let at = sentence.from + 1; at < end; at++) {
    if (isQuoted(doc, at) || !isFiniteVerb(doc, at, sentence.from)) continue;
    const phrase = phraseBefore(doc, sentence.from, at);
    if (phrase !== undefined) return phrase;
  }
  return undefined;
}

// "According to Smith, the plan works."
function leadingAccording(doc: Doc, sentence: Sentence, cue: Cue, limit: number): Finding | undefined {
  const comma = endOfAccording(doc, cue.to, limit);
  const source = comma === undefined ? undefined : phraseAfter(doc, cue.to, comma);
  if (source === undefined || comma === undefined || comma + 1 >= limit) return undefined;
  const { index, paragraph } = sentence;
  const content = [{ from: comma + 1, to: limit }];
  return { sentence: index, paragraph, cue, source, content, act: 'speech', isCarried: false };
}

// The comma at which the clause begins: the first, or the one behind an apposition ("Smith, a lawyer, the plan works").
function endOfAccording(doc: Doc, from: number, limit: number): number | undefined {
  const first = nextComma(doc, from, limit);
  if (first === undefined) return undefined;
  const next = lowerAt(doc, first + 1);
  const isApposed =
    ['a', 'an', 'who', 'which', 'one', 'by'].includes(next) || doc.tokens[first + 1]?.kind === 'number';
  return isApposed ? (nextComma(doc, first + 1, limit) ?? first) : first;
}

function nextComma(doc: Doc, from: number, limit: number): number | undefined {
  for (let at = from; at < limit; at++) if (isComma(doc, at)) return at;
  return undefined;
}

function isCovered(found: readonly Finding[], at: number): boolean {
  const holds = (range: TokenRange | null) => range !== null && range.from <= at && at < range.to;
  return found.some(finding => finding.content.some(holds) || holds(finding.cue) || holds(finding.source));
}

function startAfter(found: readonly Finding[], at: number, from: number): number {
  let start = from;
  for (const finding of found) {
    for (const range of finding.content) if (range.to <= at) start = Math.max(start, range.to);
  }
  return start;
}

function limitBefore(found: readonly Finding[], cue: Cue, limit: number): number {
  let end = limit;
  for (const finding of found) {
    for (const range of finding.content) if (range.from >= cue.to) end = Math.min(end, range.from);
  }
  return end;
}

// The author's own "I think" is no source of the article, and a capitalized "I" as in "World War I" is none either.
function isAuthor(doc: Doc, finding: Finding): boolean {
  const { source } = finding;
  if (source === null || !source.isPronoun) return false;
  return FIRST_PERSONS.has(lowerAt(doc, source.from)) && !isName(doc, source.from);
}
