// Runs of the network's tags as clean spans: joined across marks, trimmed of punctuation, moved to quotation marks.

import type { TokenRange } from '../text/sentences.ts';
import type { Doc } from './document.ts';
import { isQuoted, stretchAt, tokenAt } from './document.ts';
import type { Tagged } from './network/tags.ts';
import { lowerAt } from './shallow.ts';
import { countWords, isWholeUtterance } from './stretch-kind.ts';

// Runs of one tag with no more between them are one phrase: the network sometimes skips a comma or a dash.
const MAX_GAP = 2;
// Of a quotation that content covers in part, the share from which it is meant whole.
const WHOLE_SHARE = 0.5;
/** Fewer words closed by a stop may be a term at the end of a clause. */
export const MIN_UTTERANCE_WORDS = 4;

type Growing = { from: number; to: number };

export function runsOf({ tags, sequence }: Tagged, tag: number): Growing[] {
  const runs: Growing[] = [];
  for (let t = tags.indexOf(tag); t >= 0; t = tags.indexOf(tag, t)) {
    const start = t;
    while (t < tags.length && tags[t] === tag) t++;
    runs.push({ from: sequence.from + start, to: sequence.from + t });
  }
  return runs;
}

/** The runs, which it may let grow, without those that are a part of the one before. */
export function joined(doc: Doc, runs: readonly Growing[], cue: TokenRange): TokenRange[] {
  const out: Growing[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    const isNear =
      last !== undefined && run.from - last.to <= MAX_GAP && onlyMarksBetween(doc, last.to, run.from);
    const hasCue = last !== undefined && last.to <= cue.from && cue.to <= run.from;
    if (last !== undefined && isNear && !hasCue) last.to = run.to;
    else out.push(run);
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
export function trimmed(doc: Doc, { from, to }: TokenRange): TokenRange | undefined {
  let start = from;
  let end = to;
  while (start < end && isLoose(doc, start)) start++;
  while (end > start && isLoose(doc, end - 1)) end--;
  // The mark that closes the quotation before, or opens the next one.
  if (start < end && isEdgeMark(doc, start, 'closes')) start++;
  if (start < end && isEdgeMark(doc, end - 1, 'opens')) end--;
  return start < end ? { from: start, to: end } : undefined;
}

function isEdgeMark(doc: Doc, at: number, side: 'opens' | 'closes'): boolean {
  const stretch = stretchAt(doc, at);
  if (stretch === undefined || stretch.isOpenEnded) return false;
  return side === 'opens' ? stretch.from === at : stretch.to - 1 === at;
}

function isLoose(doc: Doc, at: number): boolean {
  return tokenAt(doc, at).kind === 'punct' && !isQuoted(doc, at) && !isBracket(doc, at);
}

function isBracket(doc: Doc, at: number): boolean {
  return '()[]$%#@'.includes(tokenAt(doc, at).text);
}

// An edge inside a quotation moves to its mark: outwards where most of the quotation is covered, else it stays.
export function snapped(doc: Doc, { from, to }: TokenRange, others: readonly TokenRange[]): TokenRange {
  const first = stretchAt(doc, from);
  const last = stretchAt(doc, to - 1);
  if (first === undefined && last === undefined) return { from, to };
  let start = from;
  let end = to;
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
export function withoutNarration(doc: Doc, run: TokenRange): TokenRange[] {
  const pieces: TokenRange[] = [];
  let from = run.from;
  for (let at = run.from; at < run.to; at++) {
    const stretch = stretchAt(doc, at);
    if (stretch === undefined) continue;
    const end = Math.min(stretch.to, run.to);
    at = end - 1;
    // Behind a colon also a word or two: said: “Yes.”
    const isLong = countWords(doc, stretch) >= MIN_UTTERANCE_WORDS || lowerAt(doc, stretch.from - 1) === ':';
    if (end === run.to || !isLong || !isWholeUtterance(doc, stretch)) continue;
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

export function merged(ranges: readonly TokenRange[]): TokenRange[] {
  if (ranges.length < 2) return [...ranges];
  const out: Growing[] = [];
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    if (last !== undefined && range.from <= last.to) last.to = Math.max(last.to, range.to);
    else out.push({ ...range });
  }
  return out;
}
