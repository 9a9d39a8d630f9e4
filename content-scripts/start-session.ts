// One page view, from the reader's click to the end: keeps what was read and painted, and answers the panel and the
// keyboard commands. Everything that lives longer than a call hangs on one signal.

import { notifyPanels } from '../src/messages/send.ts';
import { ownOrigin, serve } from '../src/messages/serve.ts';
import type { SessionState } from '../src/messages/session-state.ts';
import { Marks } from './marks.ts';
import { isElsewhere, isOutdated, type Reading, readPage } from './read-page.ts';
import { answersOf } from './session-answers.ts';

export function startSession(document: Document, signal: AbortSignal): void {
  serve(answersOf(new Session(document, signal)), ownOrigin(), signal);
}

export class Session {
  readonly #document: Document;
  readonly #signal: AbortSignal;
  #state: SessionState = { status: 'working' };
  /** What the state tells of; null while working, and where there is nothing to mark. */
  #shown: { readonly reading: Reading; readonly marks: Marks } | null = null;
  /** The page's address when it was last begun to be read. */
  #url: string;
  #marks: Promise<Marks | null>;

  constructor(document: Document, signal: AbortSignal) {
    this.#document = document;
    this.#signal = signal;
    this.#url = document.location.href;
    this.#marks = this.#start(true);
  }

  /**
   * What the panel shows. Pages change under us: where this one shows another text or is at another address by now, it is
   * read again, and the answer is `working`; where it threw our highlights away, they are put back. Nothing is awaited,
   * so that two who ask at once do not begin two readings.
   */
  async current(): Promise<SessionState> {
    if (this.#state.status === 'working') return this.#state;
    const marksOn = this.#state.status !== 'ready' || this.#state.marksOn;
    if (this.#isOutdated()) {
      const isNewView = isElsewhere(this.#url, this.#document);
      this.#shown?.marks.hide();
      this.#shown = null;
      this.#state = { status: 'working' };
      this.#url = this.#document.location.href;
      // What the reader switched off stays off while only the page's elements are new.
      this.#marks = this.#start(marksOn || isNewView);
    } else if (marksOn) this.#shown?.marks.repair();
    return this.#state;
  }

  /** Settles once the article is read and attributed, or cannot be. Null where there is nothing to mark. */
  async marks(): Promise<Marks | null> {
    await this.current();
    return this.#marks;
  }

  async setMarks(on: boolean): Promise<SessionState> {
    const marks = await this.marks();
    if (this.#state.status !== 'ready' || marks === null) return this.#state;
    if (on) marks.show();
    else marks.hide();
    if (this.#state.marksOn !== on) this.#setState({ ...this.#state, marksOn: on });
    return this.#state;
  }

  #isOutdated(): boolean {
    if (this.#shown !== null) return isOutdated(this.#shown.reading, this.#document);
    return isElsewhere(this.#url, this.#document);
  }

  async #start(marksOn: boolean): Promise<Marks | null> {
    const read = await readPage(this.#document, this.#signal);
    if (this.#signal.aborted) return null;
    if (!read.ok) {
      this.#setState(read.error);
      return null;
    }
    const { article, attributions, url } = read.value;
    const marks = new Marks(this.#document, read.value, this.#signal);
    if (marksOn) marks.show();
    this.#shown = { reading: read.value, marks };
    this.#setState({ status: 'ready', marksOn, url, article, attributions });
    return marks;
  }

  #setState(state: SessionState): void {
    this.#state = state;
    notifyPanels('sessionChanged', {});
  }
}
