// The marks of one article as a whole: painted ranges, clicks on them, the card, and going from quote to quote.

import type { Attributions, Quote, Source } from '../src/attribution/types.ts';
import { askBackground, notifyPanels } from '../src/messages/send.ts';
import type { PanelFocus, SelectedWords } from '../src/messages/session-state.ts';
import { type Span, textOf } from '../src/text/span.ts';
import { type Card, createCard } from './card.ts';
import { Highlighter, type Painting } from './highlighter.ts';
import { isPlainClick, quoteAtPoint } from './hit-test.ts';
import type { MarkStyle } from './mark-style.ts';
import type { Reading } from './read-page.ts';
import { isShown, scrollToRange } from './scroll.ts';
import { selectedSpan } from './selected-span.ts';

export class Marks {
  readonly #document: Document;
  readonly #highlighter: Highlighter;
  readonly #card: Card;
  #reading: Reading;
  #attributions: Attributions;
  #quotes: readonly Quote[] = [];
  #sources: ReadonlyMap<string, Source> = new Map();
  /** Words that the reader marked. */
  #own: readonly Span[] = [];
  /** The quote that was last opened or gone to: the commands go on from there. */
  #current: Quote | null = null;
  #focus: PanelFocus | null = null;
  /** Lives while the marks are shown: clicks and the card end with it. */
  #shown: AbortController | null = null;
  /** Lives until something else is painted. */
  #painting: AbortController | null = null;

  constructor(reading: Reading, style: MarkStyle) {
    const { document } = reading;
    this.#document = document;
    this.#reading = reading;
    this.#attributions = reading.attributions;
    this.#take(reading.attributions);
    this.#highlighter = new Highlighter(document, style, this.#painted());
    this.#card = createCard(document, {
      step: direction => this.step(direction),
      addNote: quote => this.#askForNote(quote),
    });
  }

  /**
   * The page was read again. Marks stay until the new ones are painted; the card stays open where its quote is still
   * said, whatever number it has now.
   */
  change(reading: Reading): void {
    const isAnew = reading.attributions !== this.#reading.attributions;
    this.#swap(() => {
      this.#reading = reading;
      if (isAnew) this.#own = [];
      if (isAnew) this.#take(reading.attributions);
    });
  }

  /** What the reader made of the attributions of this reading, and marked besides. */
  amend(attributions: Attributions, own: readonly Span[]): void {
    // A panel says so each time that it is opened.
    if (JSON.stringify([attributions, own]) === JSON.stringify([this.#attributions, this.#own])) return;
    this.#swap(() => {
      this.#own = own;
      this.#take(attributions);
    });
  }

  #swap(put: () => void): void {
    const current = this.#current && this.#wordsOf(this.#current);
    const asked = this.#quotes.find(({ id }) => id === this.#focus?.quoteId);
    const askedWords = asked && this.#wordsOf(asked);
    put();
    this.#highlighter.change(this.#painted());
    this.#current = this.#quoteSaying(current);
    const askedNow = this.#quoteSaying(askedWords);
    this.#focus = this.#focus && askedNow && { ...this.#focus, quoteId: askedNow.id };
    if (this.#card.isOpen()) this.#openAgain();
    if (this.#shown !== null) this.#paint();
  }

  show(): void {
    if (this.#shown !== null) return;
    this.#shown = new AbortController();
    const { signal } = this.#shown;
    const onClick = (event: MouseEvent) => this.#onClick(event);
    this.#document.addEventListener('click', onClick, { capture: true, passive: true, signal });
    this.#paint();
  }

  hide(): void {
    this.#shown?.abort();
    this.#shown = null;
    this.#painting?.abort();
    this.#card.close();
    this.#highlighter.clear();
  }

  /** Puts back what the page took out of the list of highlights, or out of its text and in again. */
  repair(): void {
    this.#highlighter.repair();
    if (this.#shown !== null && !this.#highlighter.isWhole()) this.#paint();
  }

  goToQuote(quoteId: string): boolean {
    const quote = this.#quotes.find(candidate => candidate.id === quoteId);
    if (quote === undefined) return false;
    const range = this.#highlighter.rangesOf(quote)[0];
    return range !== undefined && this.#goTo(quote, range);
  }

  goToSource(sourceId: string): boolean {
    const mentions = this.#sources.get(sourceId)?.mentions ?? [];
    const ranges = mentions.flatMap(mention => this.#reading.map.toRange(mention) ?? []);
    // The first may stand in a fold that is closed, and the next beside it.
    const range = ranges.find(isShown) ?? ranges[0];
    return range !== undefined && scrollToRange(range);
  }

  goToSpans(spans: readonly Span[]): boolean {
    const ranges = spans.flatMap(span => this.#reading.map.toRanges(span));
    if (ranges[0] === undefined) return false;
    this.#highlighter.flashRanges(ranges);
    return scrollToRange(ranges[0]);
  }

  selectedWords(): SelectedWords | null {
    const { article } = this.#reading;
    const span = selectedSpan(this.#document.getSelection(), this.#reading);
    return span && { ...span, words: article.text.slice(span.start, span.end) };
  }

  /** Goes round: after the last quote comes the first. Quotes whose words left the page, or are not shown, are passed over. */
  step(direction: 'next' | 'previous'): boolean {
    const ahead = direction === 'next' ? this.#quotes : [...this.#quotes].reverse();
    const at = this.#current === null ? -1 : ahead.indexOf(this.#current);
    for (const quote of [...ahead.slice(at + 1), ...ahead.slice(0, at + 1)]) {
      const range = this.#highlighter.rangesOf(quote)[0];
      if (range === undefined || !isShown(range)) continue;
      this.#goTo(quote, range);
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

  #take(attributions: Attributions): void {
    this.#attributions = attributions;
    const { quotes, sources } = attributions;
    this.#quotes = quotes
      .filter(quote => quote.act === 'speech')
      .sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
    this.#sources = new Map(sources.map(source => [source.id, source]));
  }

  #painted(): Painting {
    const sourceOf = (quote: Quote) => this.#sourceOf(quote);
    return { map: this.#reading.map, quotes: this.#quotes, sourceOf, own: this.#own };
  }

  #paint(): void {
    this.#painting?.abort();
    this.#painting = new AbortController();
    void this.#highlighter.paint(this.#painting.signal);
  }

  #sourceOf(quote: Quote): Source | undefined {
    return this.#sources.get(quote.sourceId ?? '');
  }

  #quoteSaying(words: string | null | undefined): Quote | null {
    return this.#quotes.find(quote => this.#wordsOf(quote) === words) ?? null;
  }

  #wordsOf({ content }: Quote): string {
    return textOf(this.#reading.article.text, content);
  }

  /** Whether its words are shown. */
  #goTo(quote: Quote, range: Range): boolean {
    this.#current = quote;
    this.#highlighter.flash(quote);
    return scrollToRange(range);
  }

  #onClick(event: MouseEvent): void {
    if (!event.isTrusted || this.#card.holds(event) || !isPlainClick(event)) return;
    const hit = quoteAtPoint(this.#reading, this.#quotes, event);
    if (hit === null) this.#card.close();
    else this.#openCard(hit.quote, hit.range, false);
  }

  #openAgain(): void {
    const range = this.#current && this.#highlighter.rangesOf(this.#current)[0];
    if (this.#current === null || range === null || range === undefined) this.#card.close();
    else this.#openCard(this.#current, range, false);
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
