// Paints quotes and source phrases by CSS Custom Highlights: no node of the page is touched. Keeps its own table of
// highlights, because Firefox does not let a content script list CSS.highlights.

import type { TextMap } from '../src/article/text-map.ts';
import type { Quote, Source } from '../src/attribution/types.ts';
import type { Span } from '../src/text/span.ts';
import { highlightName, type Meaning, meaningOf, type Part } from '../src/ui/marks.ts';
import type { MarkStyle } from './mark-style.ts';
import { inSlices } from './slices.ts';
import { createTones } from './tone.ts';

/** Long enough to be found by the eye after a scroll. */
const flashMs = 1_800;
/** Which highlight wins where two cover the same words. */
const priorities: Readonly<Record<Part, number>> = { content: 1, source: 2, flash: 3 };

/** What is painted, and where its words stand. */
export type Painting = {
  readonly map: TextMap;
  readonly quotes: readonly Quote[];
  readonly sourceOf: (quote: Quote) => Source | undefined;
  /** Words that the reader marked; a page cannot tell them from quotes. */
  readonly own: readonly Span[];
};

/** By name. With the ranges of each, which Firefox does not let a content script list either. */
type Table = Map<string, { readonly highlight: Highlight; readonly ranges: Range[] }>;

export class Highlighter {
  readonly #document: Document;
  /** Each document has its own list of highlights, and takes no others. */
  readonly #view: Window & typeof globalThis;
  readonly #style: MarkStyle;
  #painting: Painting;
  #toneOf: ReturnType<typeof createTones>;
  #painted: Table = new Map();
  readonly #flashed: Table = new Map();
  #flashTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(document: Document, style: MarkStyle, painting: Painting) {
    this.#document = document;
    this.#view = (document.defaultView ?? globalThis) as Window & typeof globalThis;
    this.#style = style;
    this.#painting = painting;
    this.#toneOf = createTones(document);
  }

  /** What is painted stays until paint() is called. */
  change(painting: Painting): void {
    this.#painting = painting;
  }

  /** In place of what is painted, all at once. Works in slices; stops when `signal` aborts. */
  async paint(signal: AbortSignal): Promise<void> {
    await this.#style.insert(this.#document);
    // The page may have turned dark meanwhile.
    this.#toneOf = createTones(this.#document);
    const table: Table = new Map();
    await inSlices(this.#painting.quotes, signal, quote => {
      this.#add(table, 'content', quote, quote.content);
      this.#add(table, 'source', quote, quote.source);
    });
    await inSlices(this.#painting.own, signal, span => {
      this.#fill(table, 'content', 'quote', this.#rangesIn([span]));
    });
    if (signal.aborted) return;
    // Only now: adding to a highlight that is registered costs Chromium a pass over all that is in it.
    const { highlights } = this.#view.CSS;
    for (const name of this.#painted.keys()) if (!table.has(name)) highlights.delete(name);
    for (const [name, { highlight }] of table) highlights.set(name, highlight);
    this.#painted = table;
  }

  /** Registers again what the page removed: it can reach the list of highlights too. */
  repair(): void {
    void this.#style.insert(this.#document);
    this.#register(this.#painted);
  }

  /** False where the page took out nodes with marks, if only to put them in elsewhere: their ranges are empty then. */
  isWhole(): boolean {
    for (const { ranges } of this.#painted.values())
      if (ranges.some(({ collapsed }) => collapsed)) return false;
    return true;
  }

  clear(): void {
    this.#clearFlash();
    this.#unregister(this.#painted);
  }

  flash(quote: Quote): void {
    this.#flash(this.rangesOf(quote), meaningOf(quote, this.#painting.sourceOf(quote)));
  }

  /** Words that are no quote of the page's, such as a note's. */
  flashRanges(ranges: readonly Range[]): void {
    void this.#style.insert(this.#document);
    this.#flash(ranges, 'quote');
  }

  #flash(ranges: readonly Range[], meaning: Meaning): void {
    this.#clearFlash();
    this.#fill(this.#flashed, 'flash', meaning, ranges);
    this.#register(this.#flashed);
    this.#flashTimer = setTimeout(() => this.#clearFlash(), flashMs);
  }

  /** Live ranges of the quote's content in document order; empty where its words left the page. */
  rangesOf(quote: Quote): Range[] {
    return this.#rangesIn(quote.content);
  }

  #clearFlash(): void {
    clearTimeout(this.#flashTimer);
    this.#unregister(this.#flashed);
  }

  #add(table: Table, part: Part, quote: Quote, spans: readonly Span[]): void {
    this.#fill(table, part, meaningOf(quote, this.#painting.sourceOf(quote)), this.#rangesIn(spans));
  }

  #fill(table: Table, part: Part, meaning: Meaning, ranges: readonly Range[]): void {
    for (const range of ranges) {
      const name = highlightName(this.#style.prefix, part, meaning, this.#toneOf(range));
      const entry = table.get(name) ?? { highlight: new this.#view.Highlight(), ranges: [] };
      entry.highlight.priority = priorities[part];
      entry.highlight.add(range);
      entry.ranges.push(range);
      table.set(name, entry);
    }
  }

  #rangesIn(spans: readonly Span[]): Range[] {
    return spans.flatMap(span => this.#painting.map.toRanges(span));
  }

  #register(table: Table): void {
    for (const [name, { highlight }] of table)
      if (!this.#view.CSS.highlights.has(name)) this.#view.CSS.highlights.set(name, highlight);
  }

  #unregister(table: Table): void {
    for (const name of table.keys()) this.#view.CSS.highlights.delete(name);
    table.clear();
  }
}
