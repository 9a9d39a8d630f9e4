// One page view, from the reader's click to the end: keeps what was read and painted, and answers the panel and the
// keyboard commands. Everything that lives longer than a call hangs on one signal.

import { notifyPanels } from '../src/messages/send.ts';
import { ownOrigin, serve } from '../src/messages/serve.ts';
import type { SessionState } from '../src/messages/session-state.ts';
import { Marks } from './marks.ts';
import { isOutdated, type Reading, readPage } from './read-page.ts';
import { answersOf } from './session-answers.ts';

export function startSession(document: Document, signal: AbortSignal): void {
  serve(answersOf(new Session(document, signal)), ownOrigin(), signal);
}

export class Session {
  readonly #document: Document;
  readonly #signal: AbortSignal;
  #state: SessionState = { status: 'working' };
  #reading: Reading | null = null;
  #marks: Promise<Marks | null>;

  constructor(document: Document, signal: AbortSignal) {
    this.#document = document;
    this.#signal = signal;
    this.#marks = this.#start();
  }

  /**
   * What the panel shows. Pages change under us: where this one shows another text by now, it is read again, and the
   * answer is `working`; where it threw our highlights away, they are put back.
   */
  async current(): Promise<SessionState> {
    if (this.#state.status !== 'ready' || this.#reading === null) return this.#state;
    const marks = await this.#marks;
    if (isOutdated(this.#reading, this.#document)) {
      marks?.hide();
      this.#state = { status: 'working' };
      this.#marks = this.#start();
    } else if (this.#state.marksOn) marks?.repair();
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

  async #start(): Promise<Marks | null> {
    const read = await readPage(this.#document);
    if (this.#signal.aborted) return null;
    if (!read.ok) {
      this.#reading = null;
      this.#setState(read.error);
      return null;
    }
    const { article, attributions, url } = read.value;
    const marks = new Marks(this.#document, read.value, this.#signal);
    marks.show();
    this.#reading = read.value;
    this.#setState({ status: 'ready', marksOn: true, url, article, attributions });
    return marks;
  }

  #setState(state: SessionState): void {
    this.#state = state;
    notifyPanels('sessionChanged', {});
  }
}
