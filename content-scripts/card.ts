// The card at a quote: who said it, what kind of quote it is, the reporting words. The only node that we put into a
// page, in a closed shadow root, made when it is first needed. No note text ever enters it: the page could read it.

import { cardStyle } from './card-style.ts';
import { buildCard, type CardActions, type CardContent, type CardView } from './card-view.ts';
import { placeBeside } from './place.ts';

export type Card = {
  open(content: CardContent, range: Range, takesFocus: boolean): void;
  close(): void;
  isOpen(): boolean;
  /** Whether an event of the page happened on the card. */
  holds(event: Event): boolean;
};

export function createCard(document: Document, actions: Omit<CardActions, 'close'>): Card {
  let host: HTMLElement | null = null;
  let view: CardView | null = null;
  let life: AbortController | null = null;
  let focusBefore: Element | null = null;

  const close = () => {
    if (life === null) return;
    life.abort();
    life = null;
    const hadFocus = document.activeElement === host;
    host?.remove();
    if (hadFocus && focusBefore?.isConnected === true)
      (focusBefore as HTMLElement).focus({ preventScroll: true });
    focusBefore = null;
  };

  const make = (): { host: HTMLElement; view: CardView } => {
    if (host !== null && view !== null) return { host, view };
    host = document.createElement('div');
    const root = host.attachShadow({ mode: 'closed' });
    root.adoptedStyleSheets = [cardStyle(document)];
    view = buildCard(document, { ...actions, close });
    root.append(view.element);
    // Keys pressed in the card are not meant for the page's own keyboard commands (a page that listens at its window
    // before anything else still sees them).
    for (const type of ['keydown', 'keyup', 'keypress'])
      view.element.addEventListener(type, event => event.stopPropagation());
    return { host, view };
  };

  return {
    open: (content, range, takesFocus) => {
      const made = make();
      if (life === null) focusBefore = document.activeElement;
      life?.abort();
      life = new AbortController();
      made.view.fill(content);
      if (!made.host.isConnected) document.documentElement.append(made.host);
      keepBeside(made.host, made.view.element, range, life.signal);
      closeOnEscape(document, close, life.signal);
      if (takesFocus) made.view.element.focus({ preventScroll: true });
    },
    close,
    isOpen: () => life !== null,
    holds: event => host !== null && event.composedPath().includes(host),
  };
}

/** Wherever the focus is: a card that was opened by the mouse leaves it in the page. */
function closeOnEscape(document: Document, close: () => void, signal: AbortSignal): void {
  const onKey = (event: KeyboardEvent) => {
    if (event.isTrusted && event.key === 'Escape') close();
  };
  document.defaultView?.addEventListener('keydown', onKey, { capture: true, signal });
}

/** Follows the words while anything scrolls, the window or a box in the page. */
function keepBeside(host: HTMLElement, element: HTMLElement, range: Range, signal: AbortSignal): void {
  const view = host.ownerDocument.defaultView;
  if (view === null) return;
  let frame = 0;
  const place = () => {
    frame = 0;
    placeBeside(element, range, view);
  };
  const soon = () => {
    if (frame === 0) frame = view.requestAnimationFrame(place);
  };
  place();
  view.addEventListener('scroll', soon, { capture: true, passive: true, signal });
  view.addEventListener('resize', soon, { passive: true, signal });
  signal.addEventListener('abort', () => view.cancelAnimationFrame(frame));
}
