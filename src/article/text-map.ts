// Offsets of an article's text <-> places in the live page's text nodes. Holds the nodes, never changes them. Runs are
// written by text-map-builder.ts; the idea (a flat text with a sorted list of runs) is that of Hypothesis's text-range.ts.

import type { Span } from '../text/span.ts';
import { maxDepth } from './limits.ts';

/** A run of the text that stands in one text node character by character (white space as one space). */
export type Run<N> = {
  /** Offset in the article's text. */
  readonly start: number;
  length: number;
  readonly node: N;
  /** Offset in `node.data`. */
  readonly nodeStart: number;
  /** Something that is not article text, or a paragraph's end, lies between the run before and this one. */
  readonly afterGap: boolean;
};

export class TextMap {
  readonly #text: string;
  readonly #runs: readonly Run<Text>[];
  /** The first run of each node; a node's runs follow each other. */
  readonly #firstRun = new Map<Node, number>();

  /** @param runs sorted by `start`, not overlapping */
  constructor(text: string, runs: readonly Run<Text>[]) {
    this.#text = text;
    this.#runs = runs;
    runs.forEach((run, i) => {
      if (!this.#firstRun.has(run.node)) this.#firstRun.set(run.node, i);
    });
  }

  /**
   * One range from the span's first character to its last; what lies between two paragraphs is inside it. Null where the
   * span is empty or outside the text, or where its words are no longer on the page as they were read.
   */
  toRange(span: Span): Range | null {
    const [first, last] = this.#runsOf(span);
    return first <= last && this.#isIntact(first, last, span) ? this.#range(first, last, span) : null;
  }

  /**
   * Ranges that hold the span's words and nothing else: one a paragraph, and a new one after an advert or any other
   * text inside a paragraph that is not the article's. Those whose words are gone are left out.
   */
  toRanges(span: Span): Range[] {
    const ranges: Range[] = [];
    const [first, last] = this.#runsOf(span);
    for (let from = first; from <= last; ) {
      let to = from;
      while (to < last && this.#runs[to + 1]?.afterGap === false) to += 1;
      if (this.#isIntact(from, to, span)) ranges.push(this.#range(from, to, span));
      from = to + 1;
    }
    return ranges;
  }

  /**
   * The text offset of a place in the page, for hit testing; null where the place is not in the article's text. White
   * space that the text leaves out counts as the end of the words before it.
   * @param node a text node, or an element with a child index as a Range gives it
   */
  offsetAt(node: Node, nodeOffset: number): number | null {
    if (node.nodeType !== 3) {
      const text = firstText(node.childNodes[nodeOffset] ?? null);
      return text === null ? null : this.offsetAt(text, 0);
    }
    let index = this.#firstRun.get(node);
    if (index === undefined) return null;
    while (this.#runs[index + 1]?.node === node && (this.#runs[index + 1]?.nodeStart ?? 0) <= nodeOffset)
      index += 1;
    const run = this.#runs[index];
    if (run === undefined) return null;
    return run.start + Math.min(Math.max(nodeOffset - run.nodeStart, 0), run.length);
  }

  /** Whether another map of the same text has every word in the same place. */
  standsAs(other: TextMap): boolean {
    if (this.#runs.length !== other.#runs.length) return false;
    return this.#runs.every(({ node, nodeStart, length }, i) => {
      const theirs = other.#runs[i];
      return theirs?.node === node && theirs.nodeStart === nodeStart && theirs.length === length;
    });
  }

  /** Indices of the first and last run with a character of the span; first > last where there is none. */
  #runsOf(span: Span): [first: number, last: number] {
    if (span.start >= span.end) return [0, -1];
    return [
      this.#countRuns(run => run.start + run.length <= span.start),
      this.#countRuns(run => run.start < span.end) - 1,
    ];
  }

  /** How many runs at the beginning hold for a condition that holds for none after the first that it fails. */
  #countRuns(holds: (run: Run<Text>) => boolean): number {
    let low = 0;
    let high = this.#runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const run = this.#runs[middle];
      if (run !== undefined && holds(run)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * Pages replace nodes and their words at any time; a range must never hold words that were not read. Only the span's
   * own words are looked at: a whole page can be one run.
   */
  #isIntact(first: number, last: number, span: Span): boolean {
    for (let i = first; i <= last; i += 1) {
      const run = this.#runs[i];
      if (run === undefined || !run.node.isConnected) return false;
      const start = Math.max(span.start, run.start);
      const end = Math.min(span.end, run.start + run.length);
      const shift = run.nodeStart - run.start;
      const now = run.node.data.slice(start + shift, end + shift).replace(/\s/gu, ' ');
      if (now !== this.#text.slice(start, end)) return false;
    }
    return true;
  }

  #range(first: number, last: number, span: Span): Range {
    const from = this.#runs[first] as Run<Text>;
    const to = this.#runs[last] as Run<Text>;
    const range = from.node.ownerDocument.createRange();
    range.setStart(from.node, from.nodeStart + Math.max(span.start - from.start, 0));
    range.setEnd(to.node, to.nodeStart + Math.min(span.end - to.start, to.length));
    return range;
  }
}

function firstText(node: Node | null): Text | null {
  let found = node;
  // Bounded, because the "first child" of a form can be a field of that name, and stand around the form.
  for (let depth = 0; found !== null && depth <= maxDepth; depth += 1) {
    if (found.nodeType === 3) return found as Text;
    found = found.firstChild;
  }
  return null;
}
