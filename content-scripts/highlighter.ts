// Paints quotes and source phrases by CSS Custom Highlights: no node of the page is touched. Keeps its own table of
// highlights, because Firefox does not let a content script list CSS.highlights.

import type { TextMap } from '../src/article/text-map.ts';
import type { Quote, Source } from '../src/attribution/types.ts';
import { askBackground } from '../src/messages/send.ts';
import type { Span } from '../src/text/span.ts';
import { highlightName, type Meaning, meaningOf, type Part } from '../src/ui/marks.ts';
import { inSlices } from './slices.ts';
import { createTones } from './tone.ts';

/** Long enough to be found by the eye after a scroll. */
const flashMs = 1_800;
/** Which highlight wins where two cover the same words. */
const priorities: Readonly<Record<Part, number>> = { content: 1, source: 2, flash: 3 };

type Options = {
  readonly document: Document;
  readonly map: TextMap;
  readonly quotes: readonly Quote[];
  readonly sourceOf: (quote: Quote) => Source | undefined;
};

type Table = Map<string, Highlight>;

export class Highlighter {
  readonly #options: Options;
  readonly #prefix = randomPrefix();
  readonly #toneOf: ReturnType<typeof createTones>;
  readonly #painted: Table = new Map();
  readonly #flashed: Table = new Map();
  #styled: ReturnType<typeof askBackground<'insertStyle'>> | null = null;
  #flashTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: Options) {
    this.#options = options;
    this.#toneOf = createTones(options.document);
  }

  /** Works in slices; stops when `signal` aborts. */
  async paint(signal: AbortSignal): Promise<void> {
    await this.#style();
    const table: Table = new Map();
    await inSlices(this.#options.quotes, signal, quote => {
      this.#add(table, 'content', quote, quote.content);
      this.#add(table, 'source', quote, quote.source);
    });
    if (signal.aborted) return;
    // Only now: adding to a highlight that is registered costs Chromium a pass over all that is in it.
    register(table);
    for (const [name, highlight] of table) this.#painted.set(name, highlight);
  }

  /**
   * Registers again what the page removed: it can reach the list of highlights too. And asks again for the style sheet
   * where that failed: without it the marks are there and cannot be seen.
   */
  repair(): void {
    void this.#style();
    register(this.#painted);
  }

  clear(): void {
    this.#clearFlash();
    unregister(this.#painted);
  }

  flash(quote: Quote): void {
    this.#flash(this.rangesOf(quote), meaningOf(quote, this.#options.sourceOf(quote)));
  }

  /** Words that are no quote of the page's, such as a note's. */
  flashRanges(ranges: readonly Range[]): void {
    void this.#style();
    this.#flash(ranges, 'quote');
  }

  #flash(ranges: readonly Range[], meaning: Meaning): void {
    this.#clearFlash();
    this.#fill(this.#flashed, 'flash', meaning, ranges);
    register(this.#flashed);
    this.#flashTimer = setTimeout(() => this.#clearFlash(), flashMs);
  }

  /** Live ranges of the quote's content in document order; empty where its words left the page. */
  rangesOf(quote: Quote): Range[] {
    return this.#rangesIn(quote.content);
  }

  async #style(): Promise<void> {
    this.#styled ??= askBackground('insertStyle', { prefix: this.#prefix });
    const answer = await this.#styled;
    if (!answer.ok || !answer.value.ok) this.#styled = null;
  }

  #clearFlash(): void {
    clearTimeout(this.#flashTimer);
    unregister(this.#flashed);
  }

  #add(table: Table, part: Part, quote: Quote, spans: readonly Span[]): void {
    this.#fill(table, part, meaningOf(quote, this.#options.sourceOf(quote)), this.#rangesIn(spans));
  }

  #fill(table: Table, part: Part, meaning: Meaning, ranges: readonly Range[]): void {
    for (const range of ranges) {
      const name = highlightName(this.#prefix, part, meaning, this.#toneOf(range));
      const highlight = table.get(name) ?? new Highlight();
      highlight.priority = priorities[part];
      highlight.add(range);
      table.set(name, highlight);
    }
  }

  #rangesIn(spans: readonly Span[]): Range[] {
    return spans.flatMap(span => this.#options.map.toRanges(span));
  }
}

function register(table: Table): void {
  for (const [name, highlight] of table) if (!CSS.highlights.has(name)) CSS.highlights.set(name, highlight);
}

function unregister(table: Table): void {
  for (const name of table.keys()) CSS.highlights.delete(name);
  table.clear();
}

function randomPrefix(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return `h${Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')}`;
}
