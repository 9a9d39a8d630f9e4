// The marks of one article as a whole: painted ranges, clicks on them, the card, and going from quote to quote.

import type { TextMap } from '../src/article/text-map.ts';
import type { Attributions, Quote, Source } from '../src/attribution/types.ts';
import { askBackground, notifyPanels } from '../src/messages/send.ts';
import type { PanelFocus } from '../src/messages/session-state.ts';
import { createCard } from './card.ts';
import { createHighlighter } from './highlighter.ts';
import { quoteAtPoint } from './hit-test.ts';
import { scrollToRange } from './scroll.ts';

export type MarkedArticle = {
  readonly document: Document;
  readonly map: TextMap;
  readonly text: string;
  readonly attributions: Attributions;
};

export type Marks = {
  show(): void;
  hide(): void;
  goToQuote(quoteId: string): boolean;
  goToSource(sourceId: string): boolean;
  step(direction: 'next' | 'previous'): boolean;
  takeFocus(): PanelFocus | null;
};

export function createMarks(marked: MarkedArticle, signal: AbortSignal): Marks {
  const { document, map, attributions } = marked;
  const quotes = attributions.quotes.filter(quote => quote.act === 'speech');
  const sources = new Map(attributions.sources.map(source => [source.id, source]));
  const sourceOf = (quote: Quote): Source | undefined => sources.get(quote.sourceId ?? '');
  const highlighter = createHighlighter({ document, map, quotes, sourceOf });
  let current: Quote | null = null;
  let focus: PanelFocus | null = null;
  /** Lives while the marks are shown: clicks and the card end with it. */
  let shown: AbortController | null = null;

  const card = createCard(document, {
    step: direction => step(direction),
    addNote: quote => {
      focus = { quoteId: quote.id, write: true };
      void askBackground('openPanel', {});
      notifyPanels('sessionChanged', {});
    },
  });

  const openCard = (quote: Quote, range: Range, takesFocus: boolean) => {
    current = quote;
    const place = { at: quotes.indexOf(quote) + 1, of: quotes.length };
    card.open({ quote, source: sourceOf(quote), text: marked.text, place }, range, takesFocus);
  };

  const goTo = (quote: Quote): Range | null => {
    const range = highlighter.rangesOf(quote)[0];
    if (range === undefined) return null;
    current = quote;
    scrollToRange(range);
    highlighter.flash(quote);
    return range;
  };

  const step = (direction: 'next' | 'previous'): boolean => {
    const at = current === null ? -1 : quotes.indexOf(current);
    const to = direction === 'next' ? at + 1 : at < 0 ? quotes.length - 1 : at - 1;
    const quote = quotes[(to + quotes.length) % quotes.length];
    const range = quote === undefined ? null : goTo(quote);
    if (quote === undefined || range === null) return false;
    openCard(quote, range, true);
    return true;
  };

  const onClick = (event: MouseEvent) => {
    if (!event.isTrusted || card.holds(event) || !isPlainClick(event)) return;
    const hit = quoteAtPoint(document, map, quotes, event);
    if (hit === null) card.close();
    else openCard(hit.quote, hit.range, false);
  };

  const hide = () => {
    shown?.abort();
    shown = null;
    card.close();
    highlighter.clear();
  };
  signal.addEventListener('abort', hide);

  return {
    show: () => {
      if (shown !== null) return;
      shown = new AbortController();
      document.addEventListener('click', onClick, { capture: true, passive: true, signal: shown.signal });
      void highlighter.paint(shown.signal);
    },
    hide,
    goToQuote: quoteId => {
      const quote = quotes.find(candidate => candidate.id === quoteId);
      return quote !== undefined && goTo(quote) !== null;
    },
    goToSource: sourceId => {
      const range = sources
        .get(sourceId)
        ?.mentions.map(mention => map.toRange(mention))
        .find(found => found !== null);
      if (range === undefined || range === null) return false;
      scrollToRange(range);
      return true;
    },
    step,
    takeFocus: () => {
      const taken = focus;
      focus = null;
      return taken;
    },
  };
}

/** Links and controls under a mark keep working, and a click that ends a selection is not one on a mark. */
function isPlainClick(event: MouseEvent): boolean {
  if (event.button !== 0 || event.defaultPrevented) return false;
  const path = event.composedPath();
  const isControl = path.some(
    node =>
      (node as Partial<Element>).matches?.(
        'a[href], button, input, select, textarea, label, summary, [role=button]',
      ) === true,
  );
  const selection = event.view?.getSelection();
  return !isControl && (selection === null || selection === undefined || selection.isCollapsed);
}
