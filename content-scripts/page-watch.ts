// Tells when a page may show another text than when it was read last, in bounded work: the observer is off as soon as
// enough has changed, and on again when the page is read; between two readings it is waited longer and longer.

import { isElsewhere, watchAddress } from './address-watch.ts';
import { enoughChars, weightOf } from './change-weight.ts';
import type { PageText } from './read-page.ts';

/** From a change to the reading: pages draw themselves in several goes. */
const firstWaitMs = 1_000;
/** Between two readings at most; they begin with `firstWaitMs` and double. */
const longestWaitMs = 30_000;
/** Readings that are begun from here, at one address and in all. After them the reader has to ask. */
const mostOfView = 100;
const mostOfPage = 1_000;

/** Text that comes or goes. */
const texts = { childList: true, characterData: true, subtree: true } as const;
/** What "continue reading" changes where the whole text is there already; looked at only after a click of the reader's. */
const folds = ['class', 'hidden', 'style', 'open', 'aria-hidden', 'aria-expanded'];
/** What a page says for machines is changed in place. */
const statements = ['content', 'href'];

type Options = {
  readonly document: Document;
  /** Called when the page is to be read again. */
  readonly changed: () => void;
  readonly signal: AbortSignal;
};

export class PageWatch {
  readonly #options: Options;
  readonly #observer: MutationObserver;
  /** One function, so that listening again to a frame is not listening twice. */
  readonly #onFrameLoad = () => this.#isDue();
  #isArmed = false;
  #url: string;
  #weight = 0;
  #wait = firstWaitMs;
  /** When a reading was last begun from here. */
  #last = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** It was time while the page was hidden. */
  #isOverdue = false;
  #leftOfView = mostOfView;
  #leftOfPage = mostOfPage;

  constructor(options: Options) {
    this.#options = options;
    const { document, signal } = options;
    this.#url = document.location.href;
    this.#observer = new MutationObserver(records => this.#weigh(records));
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      clearTimeout(this.#timer);
    });
    const { defaultView: window } = document;
    if (window !== null) watchAddress(window, () => this.#lookAtAddress(), signal);
    document.addEventListener('visibilitychange', () => this.#onVisibility(), { signal });
    document.addEventListener('click', event => this.#onClick(event), {
      capture: true,
      passive: true,
      signal,
    });
  }

  /** To be called when the page is about to be read: what changes from now on counts. */
  arm(): void {
    const { document, signal } = this.#options;
    if (signal.aborted) return;
    this.#observer.disconnect();
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isOverdue = false;
    this.#weight = 0;
    this.#url = document.location.href;
    this.#isArmed = true;
    this.#observer.observe(document, texts);
    if (document.head !== null)
      this.#observer.observe(document.head, { ...texts, attributeFilter: statements });
  }

  /** What the page was found to be made of besides its own document, until it is read next. */
  include({ document, shadows }: Pick<PageText, 'document' | 'shadows'>): void {
    if (!this.#isArmed) return;
    const isOwn = document === this.#options.document;
    for (const root of isOwn ? shadows : [document, ...shadows]) this.#observer.observe(root, texts);
    const frame = isOwn ? null : document.defaultView?.frameElement;
    frame?.addEventListener('load', this.#onFrameLoad, { signal: this.#options.signal });
  }

  /** The page is to be read soon, although nothing of it changed. */
  call(): void {
    this.hurry();
    this.#isDue();
  }

  /** The reader did something that may change the page: the answer is not to wait for long. */
  hurry(): void {
    this.#wait = firstWaitMs;
    if (this.#timer !== undefined) this.#schedule();
  }

  #weigh(records: readonly MutationRecord[]): void {
    if (!this.#isArmed) return;
    this.#lookAtAddress();
    this.#weight += weightOf(records);
    if (this.#weight >= enoughChars) this.#isDue();
  }

  #lookAtAddress(): void {
    const { document } = this.#options;
    if (!isElsewhere(this.#url, document)) return;
    this.#url = document.location.href;
    this.#leftOfView = mostOfView;
    this.call();
  }

  /** Nothing more is to be learned until the page is read. */
  #isDue(): void {
    this.#isArmed = false;
    this.#observer.disconnect();
    if (this.#timer === undefined) this.#schedule();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const sinceLast = performance.now() - this.#last;
    this.#timer = setTimeout(() => this.#fire(), Math.max(firstWaitMs, this.#wait - sinceLast));
  }

  #fire(): void {
    this.#timer = undefined;
    const { document, changed } = this.#options;
    this.#isOverdue = document.hidden;
    if (document.hidden || this.#leftOfView === 0 || this.#leftOfPage === 0) return;
    this.#leftOfView -= 1;
    this.#leftOfPage -= 1;
    this.#last = performance.now();
    this.#wait = Math.min(longestWaitMs, this.#wait * 2);
    changed();
  }

  #onVisibility(): void {
    if (this.#isOverdue && !this.#options.document.hidden) this.#schedule();
  }

  #onClick(event: MouseEvent): void {
    if (!event.isTrusted) return;
    this.hurry();
    // Observing the same node again replaces what is looked at, until the page is read next.
    if (this.#isArmed) this.#observer.observe(this.#options.document, { ...texts, attributeFilter: folds });
  }
}
