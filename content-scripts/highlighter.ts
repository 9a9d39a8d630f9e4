// Paints quotes and source phrases by CSS Custom Highlights: no node of the page is touched. Keeps its own table of
// highlights, because Firefox does not let a content script list CSS.highlights.

import type { TextMap } from '../src/article/text-map.ts';
import type { Quote, Source } from '../src/attribution/types.ts';
import { askBackground } from '../src/messages/send.ts';
import type { Span } from '../src/text/span.ts';
import { highlightName, meaningOf, type Part } from '../src/ui/marks.ts';
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

export type Highlighter = {
  /** Works in slices; stops when `signal` aborts. */
  paint(signal: AbortSignal): Promise<void>;
  clear(): void;
  flash(quote: Quote): void;
  /** Live ranges of the quote's content in document order; empty where its words left the page. */
  rangesOf(quote: Quote): Range[];
};

export function createHighlighter({ document, map, quotes, sourceOf }: Options): Highlighter {
  const prefix = randomPrefix();
  const highlights = new Map<string, Highlight>();
  const toneOf = createTones(document);
  let styled: Promise<unknown> | null = null;
  let flashTimer: ReturnType<typeof setTimeout> | undefined;

  const rangesIn = (spans: readonly Span[]): Range[] => spans.flatMap(span => map.toRanges(span));

  const add = (part: Part, quote: Quote, range: Range) => {
    const name = highlightName(prefix, part, meaningOf(quote, sourceOf(quote)), toneOf(range));
    let highlight = highlights.get(name);
    if (highlight === undefined) {
      highlight = new Highlight();
      highlight.priority = priorities[part];
      highlights.set(name, highlight);
      CSS.highlights.set(name, highlight);
    }
    highlight.add(range);
  };

  const remove = (names: readonly string[]) => {
    for (const name of names) {
      CSS.highlights.delete(name);
      highlights.delete(name);
    }
  };
  const clearFlash = () => {
    clearTimeout(flashTimer);
    remove([...highlights.keys()].filter(name => name.includes('-flash-')));
  };

  return {
    paint: async signal => {
      styled ??= askBackground('insertStyle', { prefix });
      await styled;
      await inSlices(quotes, signal, quote => {
        for (const range of rangesIn(quote.content)) add('content', quote, range);
        for (const range of rangesIn(quote.source)) add('source', quote, range);
      });
    },
    clear: () => {
      clearFlash();
      remove([...highlights.keys()]);
    },
    flash: quote => {
      clearFlash();
      for (const range of rangesIn(quote.content)) add('flash', quote, range);
      flashTimer = setTimeout(clearFlash, flashMs);
    },
    rangesOf: quote => rangesIn(quote.content),
  };
}

function randomPrefix(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return `h${Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')}`;
}
