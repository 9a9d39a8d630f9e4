// One page, from the reader's click to the end: keeps what was read and painted, reads again when the page changes, and
// answers the panel and the keyboard commands. Everything that lives longer than a call hangs on one signal.

import { notifyPanels } from '../src/messages/send.ts';
import { ownOrigin, serve } from '../src/messages/serve.ts';
import type { Amendment, SessionState } from '../src/messages/session-state.ts';
import { isElsewhere } from './address-watch.ts';
import { isBeside, isLess, isOnPage, isSameText, newestOf } from './compare-readings.ts';
import { MarkStyle } from './mark-style.ts';
import { Marks } from './marks.ts';
import { PageWatch } from './page-watch.ts';
import { attribute, type NoReading, type PageText, type Reading, readText } from './read-page.ts';
import { answersOf } from './session-answers.ts';
import { FactClaims } from './stale-facts.ts';
import { watchStories } from './stories.ts';

export function startSession(document: Document, signal: AbortSignal): void {
  serve(answersOf(new Session(document, signal)), ownOrigin(), signal);
}

/** `revision`: counts the readings that were attributed. */
type Shown = { readonly reading: Reading; readonly marks: Marks; readonly revision: number };

/** A reading that is under way. */
type Turn = { readonly life: AbortController; readonly byReader: boolean; readonly done: Promise<void> };

export class Session {
  readonly #document: Document;
  readonly #signal: AbortSignal;
  readonly #style = new MarkStyle();
  readonly #watch: PageWatch;
  readonly #claims = new FactClaims();
  #state: SessionState = { status: 'working' };
  /** What the state tells of; null while nothing is known yet, and where there is nothing to mark. */
  #shown: Shown | null = null;
  /** The address at which the reader switched the marks off; null where they are on. */
  #offAt: string | null = null;
  #revisions = 0;
  /** The page changed since it was begun to be read. */
  #isBehind = false;
  /** The page's address when it was last begun to be read. */
  #url: string;
  #turn: Turn | null = null;

  constructor(document: Document, signal: AbortSignal) {
    this.#document = document;
    this.#signal = signal;
    this.#url = document.location.href;
    signal.addEventListener('abort', () => this.#drop());
    this.#watch = new PageWatch({ document, changed: () => this.#onChange(), signal });
    const onShow = (event: PageTransitionEvent) => event.persisted && this.#onReturn();
    document.defaultView?.addEventListener('pageshow', onShow, { signal });
    this.#read(true);
  }

  /**
   * What the panel shows. Nothing is awaited: a page that changed is read again meanwhile, and the panel hears of it. The
   * answer is `working` only where what was read is not what the page shows.
   * @param byReader the reader opened the panel on this page, or gave a command; a panel that is open asks by itself too
   */
  async current(byReader: boolean): Promise<SessionState> {
    // The marks are switched off for one view of a page, and not for the next that the reader opens the panel on.
    if (byReader && this.#offAt !== null && isElsewhere(this.#offAt, this.#document)) this.#offAt = null;
    if (this.#turn === null && (byReader || this.#isBehind || this.#isOutdated())) this.#read(byReader);
    if (this.#offAt === null) this.#shown?.marks.repair();
    return this.#state;
  }

  /** Settles once the article is read and attributed, or cannot be. Null where there is nothing to mark. */
  async marks(): Promise<Marks | null> {
    if (this.#turn === null && this.#isOutdated()) this.#read(true);
    while (this.#turn !== null) await this.#turn.done;
    return this.#shown?.marks ?? null;
  }

  async setMarks(on: boolean): Promise<SessionState> {
    this.#offAt = on ? null : this.#document.location.href;
    if (this.#shown === null || this.#isOutdated()) await this.marks();
    this.#tell();
    return this.#state;
  }

  /** See ToSession. What is being read meanwhile is another revision. */
  amend({ revision, attributions, own }: Amendment): boolean {
    if (this.#shown?.revision !== revision) return false;
    this.#shown.marks.amend(attributions, own);
    return true;
  }

  #onChange(): void {
    this.#isBehind = true;
    // With the marks off nothing is done here by itself: a panel that is open asks.
    if (this.#offAt !== null) notifyPanels('sessionChanged', {});
    else if (this.#turn === null || isElsewhere(this.#url, this.#document)) this.#read(false);
  }

  /** Where each story has its own address: elsewhere notes on all of them are kept as one page's. */
  #onStory(): void {
    if (this.#shown !== null && isElsewhere(this.#shown.reading.pageUrl, this.#document)) this.#watch.call();
  }

  /** Out of the browser's memory of pages: messages on their way were lost, and a panel may speak of another page. */
  #onReturn(): void {
    this.#watch.hurry();
    if (this.#turn !== null || this.#offAt === null) this.#read(this.#turn?.byReader ?? false);
    notifyPanels('sessionChanged', {});
  }

  #isOutdated(): boolean {
    return isElsewhere(this.#url, this.#document) || (this.#shown !== null && !isOnPage(this.#shown.reading));
  }

  /** What is shown stays until it is known to be something else: most changes leave the article as it is. */
  #read(byReader: boolean): void {
    this.#turn?.life.abort();
    const isNewView = isElsewhere(this.#url, this.#document);
    this.#url = this.#document.location.href;
    this.#isBehind = false;
    const before = this.#shown?.reading;
    if (before && isElsewhere(before.pageUrl, this.#document) && !isOnPage(before)) this.#drop();
    if (this.#shown === null && (isNewView || byReader)) this.#setState({ status: 'working' });
    this.#watch.arm();
    const life = new AbortController();
    const signal = AbortSignal.any([this.#signal, life.signal]);
    // A message that the browser lost is never answered, so the next reading must not wait for this one.
    const done = Promise.race([this.#follow(byReader, signal), untilAborted(signal)]).then(() => {
      if (this.#turn?.life !== life) return;
      this.#turn = null;
      if (this.#isBehind && this.#offAt === null && !signal.aborted) this.#read(false);
    });
    this.#turn = { life, byReader, done };
  }

  async #follow(byReader: boolean, signal: AbortSignal): Promise<void> {
    const read = await readText(this.#document, signal);
    if (signal.aborted) return;
    if (!read.ok) return this.#fail(read.error);
    const text = this.#claims.withoutStale(read.value);
    this.#watch.include(text);
    watchStories(text, () => this.#onStory(), signal);
    // What was read in a frame that is gone is gone with it.
    if (this.#shown !== null && this.#shown.reading.document !== text.document) this.#drop();
    const before = this.#shown;
    if (before !== null && isSameText(before.reading, text)) return this.#keep(before, text);
    if (before !== null && this.#isNoNews(before.reading, text, byReader)) return;
    const reading = await attribute(text, signal);
    if (signal.aborted) return;
    if (reading.ok) this.#show(reading.value);
    else this.#fail(reading.error);
  }

  #isNoNews(before: Reading, now: PageText, byReader: boolean): boolean {
    if (isElsewhere(before.pageUrl, this.#document)) return false;
    return isLess(before, now) || (!byReader && isBeside(before, now));
  }

  #show(reading: Reading): void {
    const marks = this.#shown?.marks ?? new Marks(reading, this.#style);
    if (this.#shown !== null) marks.change(reading);
    this.#shown = { reading, marks, revision: ++this.#revisions };
    this.#tell();
  }

  /** The same words: the page may only have drawn them anew, or say something else of them. */
  #keep({ reading, marks, revision }: Shown, text: PageText): void {
    const kept = newestOf(reading, text);
    this.#shown = { reading: kept, marks, revision };
    if (kept.map !== reading.map) marks.change(kept);
    this.#tell();
  }

  #fail(why: NoReading): void {
    // The page's words are there and were read: that they could not be read once more is no loss.
    if (why.status === 'failed' && this.#shown !== null && isOnPage(this.#shown.reading)) return;
    this.#drop();
    this.#setState(why);
  }

  #drop(): void {
    this.#shown?.marks.hide();
    this.#shown = null;
  }

  #tell(): void {
    if (this.#shown === null) return;
    const { reading, marks, revision } = this.#shown;
    const { url, article, attributions } = reading;
    const marksOn = this.#offAt === null;
    if (marksOn) {
      marks.show();
      marks.repair();
    } else marks.hide();
    this.#setState({ status: 'ready', marksOn, revision, url, article, attributions });
  }

  /** Panels hear only of what is new. */
  #setState(state: SessionState): void {
    const before: object = this.#state;
    this.#state = state;
    const isNew = Object.entries(state).some(([key, value]) => Reflect.get(before, key) !== value);
    if (isNew) notifyPanels('sessionChanged', {});
  }
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise(resolve => signal.addEventListener('abort', () => resolve(), { once: true }));
}
