// From the network's tags to attributions: spans with clean edges, whole quotations, one attribution where reports nest.

import type { TokenRange } from '../text/sentences.ts';
import { actOf, hasQuoted, isSaying } from './act.ts';
import type { Doc } from './document.ts';
import { isQuoted, sentenceIndexAt, stretchAt, tokenAt } from './document.ts';
import { fromItsHead, withinLeadingClause, withoutRecipient } from './edges.ts';
import type { Finding } from './finding.ts';
import { CONTENT, SOURCE, type Tagged } from './network/tags.ts';
import { isNotSaid } from './not-said.ts';
import { isAdverb, isComma, lowerAt } from './shallow.ts';
import type { SourcePhrase } from './source-phrase.ts';
import { isPronounPhrase } from './source-phrase.ts';
import { countWords, isTitleLike, isWholeUtterance } from './stretch-kind.ts';

// Runs of one tag with no more between them are one phrase: the network sometimes skips a comma or a dash.
const MAX_GAP = 2;
// Fewer words closed by a stop may be a term at the end of a clause.
const MIN_UTTERANCE_WORDS = 4;
// Of a quotation that content covers in part, the share from which it is meant whole.
const WHOLE_SHARE = 0.5;

/**
 * Findings in document order of their content.
 * @param sure what the text's form shows beyond doubt: the network's findings inside these go
 */
export function findingsOf(doc: Doc, tagged: readonly Tagged[], sure: readonly Finding[]): Finding[] {
  const findings = withoutNextReports(
    doc,
    tagged.flatMap(one => findingOf(doc, one) ?? []),
  );
  return withoutInner(sure, findings).sort((a, b) => startOf(a) - startOf(b));
}

// "said the bridge was safe and called for calm": where the network sees a second cue of the same source behind an "and",
// what the first one reports ends there.
function withoutNextReports(doc: Doc, findings: readonly Finding[]): Finding[] {
  return findings.map(finding => {
    const cut = findings.reduce((first, other) => {
      const at = other.cue === null ? -1 : conjunctionBefore(doc, other.cue.from);
      const isNext =
        at > 0 && other !== finding && isSameSource(finding, other) && holdsInside(doc, finding, at);
      return isNext ? Math.min(first, at) : first;
    }, Number.POSITIVE_INFINITY);
    const content = finding.content.flatMap(range => {
      if (range.to <= cut || (finding.cue !== null && range.to <= finding.cue.from)) return [range];
      return range.from < cut ? (trimmed(doc, { from: range.from, to: cut }) ?? []) : [];
    });
    return content.length === 0 ? finding : { ...finding, content };
  });
}

// The token of an "and" or "but" directly before a cue, adverbs aside; -1 where there is none.
function conjunctionBefore(doc: Doc, cue: number): number {
  let at = cue - 1;
  while (at > 0 && isAdverb(doc, at)) at--;
  const lower = lowerAt(doc, at);
  if (lower !== 'and' && lower !== 'but') return -1;
  return isComma(doc, at - 1) ? at - 1 : at;
}

function isSameSource(a: Finding, b: Finding): boolean {
  return a.source !== null && b.source !== null && a.source.from < b.source.to && b.source.from < a.source.to;
}

function holdsInside(doc: Doc, finding: Finding, at: number): boolean {
  return !isQuoted(doc, at) && finding.content.some(({ from, to }) => from < at && at < to);
}

function startOf(finding: Finding): number {
  return finding.content[0]?.from ?? 0;
}

function findingOf(doc: Doc, tagged: Tagged): Finding | undefined {
  const cue = withoutMarks(doc, tagged.cue);
  const { certainty } = tagged;
  const source = sourceOf(doc, tagged);
  const content = contentOf(doc, tagged, source);
  if (content.length === 0) return undefined;
  // A paraphrase whose source the network does not see is mostly none.
  if (source === null && !content.some(range => hasQuoted(doc, range))) return undefined;
  if (isOnlyTitle(doc, content) && !isSaying(doc, cue)) return undefined;
  const sentence = sentenceIndexAt(doc, cue.from);
  const paragraph = doc.sentences[sentence]?.paragraph ?? 0;
  const act = isNotSaid(doc, cue, source) ? 'attitude' : actOf(doc, cue, content);
  return { sentence, paragraph, cue, source, content, act, isCarried: false, certainty };
}

// A film called “The Long Road”, a show known as “The Lions”: nobody says a title.
function isOnlyTitle(doc: Doc, content: readonly TokenRange[]): boolean {
  return content.every(range => {
    const stretch = stretchAt(doc, range.from);
    return (
      stretch !== undefined &&
      stretch.from === range.from &&
      stretch.to === range.to &&
      isTitleLike(doc, stretch)
    );
  });
}

// "said:" is "said"; a colon alone stays.
function withoutMarks(doc: Doc, cue: TokenRange): TokenRange {
  let { from, to } = cue;
  while (to - 1 > from && tokenAt(doc, to - 1).kind === 'punct') to--;
  while (from + 1 < to && tokenAt(doc, from).kind === 'punct') from++;
  return { from, to };
}

function runsOf({ tags, sequence }: Tagged, tag: number): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  tags.forEach((found, t) => {
    if (found !== tag) return;
    const at = sequence.from + t;
    const last = runs.at(-1);
    if (last?.to === at) last.to = at + 1;
    else runs.push({ from: at, to: at + 1 });
  });
  return runs;
}

// The phrase nearest to the cue, joined with its neighbours across a comma.
function sourceOf(doc: Doc, tagged: Tagged): SourcePhrase | null {
  const { cue } = tagged;
  const runs = joined(doc, runsOf(tagged, SOURCE), cue);
  let nearest: TokenRange | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const run of runs) {
    const distance = run.from >= cue.to ? run.from - cue.to : cue.from - run.to;
    if (distance < least) {
      nearest = run;
      least = distance;
    }
  }
  if (nearest === undefined) return null;
  const range = trimmed(doc, unquotedHead(doc, nearest));
  if (range === undefined) return null;
  const whole = fromItsHead(doc, range, sentenceStart(doc, range.from));
  return { ...whole, isPronoun: isPronounPhrase(doc, whole) };
}

// A quotation is no part of its own source's name.
function unquotedHead(doc: Doc, range: TokenRange): TokenRange {
  for (let at = range.from + 1; at < range.to; at++) {
    const stretch = stretchAt(doc, at);
    if (stretch?.from === at && countWords(doc, stretch) >= MIN_UTTERANCE_WORDS)
      return { from: range.from, to: at };
  }
  return range;
}

function sentenceStart(doc: Doc, at: number): number {
  return doc.sentences[sentenceIndexAt(doc, at)]?.from ?? at;
}

function contentOf(doc: Doc, tagged: Tagged, source: TokenRange | null): TokenRange[] {
  const { cue } = tagged;
  const runs = joined(doc, runsOf(tagged, CONTENT), cue).flatMap(run => trimmed(doc, run) ?? []);
  const others = [cue, ...(source === null ? [] : [source])];
  const whole = runs.map(run =>
    snapped(doc, withinLeadingClause(doc, cue, withoutRecipient(doc, cue, run)), others),
  );
  return merged(whole.flatMap(run => withoutNarration(doc, run)));
}

function joined(doc: Doc, runs: readonly TokenRange[], cue: TokenRange): TokenRange[] {
  const out: { from: number; to: number }[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    const isNear =
      last !== undefined && run.from - last.to <= MAX_GAP && onlyMarksBetween(doc, last.to, run.from);
    const hasCue = last !== undefined && last.to <= cue.from && cue.to <= run.from;
    if (last !== undefined && isNear && !hasCue) last.to = run.to;
    else out.push({ ...run });
  }
  return out;
}

function onlyMarksBetween(doc: Doc, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { kind } = tokenAt(doc, at);
    if (kind === 'word' || kind === 'number') return false;
  }
  return true;
}

// Without the punctuation at its ends, but for quotation marks and what stands inside them.
function trimmed(doc: Doc, { from, to }: TokenRange): TokenRange | undefined {
  let start = from;
  let end = to;
  const isLoose = (at: number) =>
    tokenAt(doc, at).kind === 'punct' && !isQuoted(doc, at) && !isBracket(doc, at);
  while (start < end && isLoose(start)) start++;
  while (end > start && isLoose(end - 1)) end--;
  return start < end ? { from: start, to: end } : undefined;
}

function isBracket(doc: Doc, at: number): boolean {
  return '()[]$%#@'.includes(tokenAt(doc, at).text);
}

// An edge inside a quotation moves to its mark: outwards where most of the quotation is covered, else it stays.
function snapped(doc: Doc, { from, to }: TokenRange, others: readonly TokenRange[]): TokenRange {
  let start = from;
  let end = to;
  const first = stretchAt(doc, from);
  const last = stretchAt(doc, to - 1);
  const isFree = (range: TokenRange) =>
    others.every(other => other.to <= range.from || other.from >= range.to);
  const covers = (stretch: TokenRange) =>
    (Math.min(to, stretch.to) - Math.max(from, stretch.from)) / (stretch.to - stretch.from) >= WHOLE_SHARE;
  if (first !== undefined && covers(first) && isFree(first)) start = first.from;
  if (last !== undefined && covers(last) && isFree(last)) end = last.to;
  return { from: start, to: end };
}

// “…,” a detail that nobody said: behind an utterance that is closed by its own stop or comma the narration goes on, up
// to the next quotation.
function withoutNarration(doc: Doc, run: TokenRange): TokenRange[] {
  const pieces: TokenRange[] = [];
  let from = run.from;
  for (let at = run.from; at < run.to; at++) {
    const stretch = stretchAt(doc, at);
    if (stretch === undefined) continue;
    const end = Math.min(stretch.to, run.to);
    at = end - 1;
    if (end === run.to || countWords(doc, stretch) < MIN_UTTERANCE_WORDS || !isWholeUtterance(doc, stretch))
      continue;
    pieces.push({ from, to: end });
    from = nextQuotation(doc, end, run.to);
    at = from - 1;
  }
  if (from < run.to) pieces.push({ from, to: run.to });
  return pieces;
}

function nextQuotation(doc: Doc, from: number, to: number): number {
  let at = from;
  while (at < to && !isQuoted(doc, at)) at++;
  return at;
}

function merged(ranges: readonly TokenRange[]): TokenRange[] {
  const out: { from: number; to: number }[] = [];
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    if (last !== undefined && range.from <= last.to) last.to = Math.max(last.to, range.to);
    else out.push({ ...range });
  }
  return out;
}

// Where reports nest the outer one is given: a finding whose cue stands inside the content of another goes.
function withoutInner(sure: readonly Finding[], findings: readonly Finding[]): Finding[] {
  const bySize = [...findings].sort((a, b) => sizeOf(b) - sizeOf(a));
  const kept: Finding[] = [];
  const covered = new Set<number>();
  const keep = (finding: Finding) => {
    kept.push(finding);
    for (const range of finding.content) for (let at = range.from; at < range.to; at++) covered.add(at);
  };
  for (const finding of sure) keep(finding);
  for (const finding of bySize) {
    const { cue, content } = finding;
    if (cue !== null && covered.has(cue.from)) continue;
    const taken = content.reduce((total, range) => total + countCovered(covered, range), 0);
    if (taken * 2 <= sizeOf(finding)) keep(finding);
  }
  return kept;
}

function countCovered(covered: ReadonlySet<number>, range: TokenRange): number {
  let count = 0;
  for (let at = range.from; at < range.to; at++) if (covered.has(at)) count++;
  return count;
}

function sizeOf(finding: Finding): number {
  return finding.content.reduce((total, range) => total + range.to - range.from, 0);
}
