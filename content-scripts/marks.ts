// The marks of one article as a whole: painted ranges, clicks on them, the card, and going from quote to quote.

import type { Quote, Source } from '../src/attribution/types.ts';
import { askBackground, notifyPanels } from '../src/messages/send.ts';
import type { PanelFocus, SelectedWords } from '../src/messages/session-state.ts';
import type { Span } from '../src/text/span.ts';
import { type Card, createCard } from './card.ts';
import { Highlighter } from './highlighter.ts';
import { isPlainClick, quoteAtPoint } from './hit-test.ts';
import type { Reading } from './read-page.ts';
import { scrollToRange } from './scroll.ts';
import { selectedSpan } from './selected-span.ts';

export class Marks {
  readonly #document: Document;
  readonly #reading: Reading;
  readonly #quotes: readonly Quote[];
  readonly #sources: ReadonlyMap<string, Source>;
  readonly #highlighter: Highlighter;
  readonly #card: Card;
  /** The quote that was last opened or gone to: the commands go on from there. */
  #current: Quote | null = null;
  #focus: PanelFocus | null = null;
  /** Lives while the marks are shown: clicks and the card end with it. */
  #shown: AbortController | null = null;

  constructor(document: Document, reading: Reading, signal: AbortSignal) {
    const { map, attributions } = reading;
    this.#document = document;
    this.#reading = reading;
    this.#quotes = attributions.quotes.filter(quote => quote.act === 'speech');
    this.#sources = new Map(attributions.sources.map(source => [source.id, source]));
    const sourceOf = (quote: Quote) => this.#sourceOf(quote);
    this.#highlighter = new Highlighter({ document, map, quotes: this.#quotes, sourceOf });
    this.#card = createCard(document, {
      step: direction => this.step(direction),
      addNote: quote => this.#askForNote(quote),
    });
    signal.addEventListener('abort', () => this.hide());
  }

  show(): void {
    if (this.#shown !== null) return;
    this.#shown = new AbortController();
    const { signal } = this.#shown;
    const onClick = (event: MouseEvent) => this.#onClick(event);
    this.#document.addEventListener('click', onClick, { capture: true, passive: true, signal });
    void this.#highlighter.paint(signal);
  }

  hide(): void {
    this.#shown?.abort();
    this.#shown = null;
    this.#card.close();
    this.#highlighter.clear();
  }

  /** Puts back what the page took out of the list of highlights. */
  repair(): void {
    this.#highlighter.repair();
  }

  goToQuote(quoteId: string): boolean {
    const quote = this.#quotes.find(candidate => candidate.id === quoteId);
    return quote !== undefined && this.#goTo(quote) !== null;
  }

  goToSource(sourceId: string): boolean {
    const mentions = this.#sources.get(sourceId)?.mentions ?? [];
    const range = mentions.map(mention => this.#reading.map.toRange(mention)).find(found => found !== null);
    if (range === undefined || range === null) return false;
    scrollToRange(range);
    return true;
  }

  goToSpans(spans: readonly Span[]): boolean {
    const ranges = spans.flatMap(span => this.#reading.map.toRanges(span));
    if (ranges[0] === undefined) return false;
    scrollToRange(ranges[0]);
    this.#highlighter.flashRanges(ranges);
    return true;
  }

  selectedWords(): SelectedWords | null {
    const { article, map } = this.#reading;
    const span = selectedSpan(this.#document.getSelection(), map, article);
    return span && { ...span, words: article.text.slice(span.start, span.end) };
  }

  /** Goes round: after the last quote comes the first. Quotes whose words left the page are passed over. */
  step(direction: 'next' | 'previous'): boolean {
    const ahead = direction === 'next' ? this.#quotes : [...this.#quotes].reverse();
    const at = this.#current === null ? -1 : ahead.indexOf(this.#current);
    for (const quote of [...ahead.slice(at + 1), ...ahead.slice(0, at + 1)]) {
      const range = this.#goTo(quote);
      if (range === null) continue;
      this.#openCard(quote, range, true);
      return true;
    }
    return false;
  }

  /** What the reader last asked the panel to show; asking takes it. */
  takeFocus(): PanelFocus | null {
    const taken = this.#focus;
    this.#focus = null;
    return taken;
  }

  #sourceOf(quote: Quote): Source | undefined {
    return this.#sources.get(quote.sourceId ?? '');
  }

  #goTo(quote: Quote): Range | null {
    const range = this.#highlighter.rangesOf(quote)[0];
    if (range === undefined) return null;
    this.#current = quote;
    scrollToRange(range);
    this.#highlighter.flash(quote);
    return range;
  }

  #onClick(event: MouseEvent): void {
    if (!event.isTrusted || this.#card.holds(event) || !isPlainClick(event)) return;
    const hit = quoteAtPoint(this.#document, this.#reading.map, this.#quotes, event);
    if (hit === null) this.#card.close();
    else this.#openCard(hit.quote, hit.range, false);
  }

  #openCard(quote: Quote, range: Range, takesFocus: boolean): void {
    this.#current = quote;
    const { text, language } = this.#reading.article;
    const place = { at: this.#quotes.indexOf(quote) + 1, of: this.#quotes.length };
    this.#card.open({ quote, source: this.#sourceOf(quote), text, language, place }, range, takesFocus);
  }

  #askForNote(quote: Quote): void {
    this.#focus = { quoteId: quote.id, write: true };
    void askBackground('openPanel', {});
    // A panel that is open already does not open again, and must hear of it.
    notifyPanels('sessionChanged', {});
  }
}
