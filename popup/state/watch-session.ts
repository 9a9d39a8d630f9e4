// Learns what a tab's session knows, and goes on learning: asks, starts the session where that is allowed, asks again
// while it works, and again whenever it says that something changed.

import type { StartFault } from '../../src/messages/protocol.ts';
import { askBackground, askSession, type SendFault } from '../../src/messages/send.ts';
import type { SessionState } from '../../src/messages/session-state.ts';
import { err } from '../../src/result.ts';
import { within } from '../../src/within.ts';

export type PageView =
  /** Nothing is known yet. */
  | { readonly kind: 'looking' }
  /** No session runs on the page, and the reader has not asked for one here. */
  | { readonly kind: 'idle' }
  | { readonly kind: 'refused'; readonly fault: StartFault | SendFault }
  | { readonly kind: 'session'; readonly state: SessionState };

type Options = {
  readonly tabId: number;
  readonly show: (view: PageView) => void;
  readonly signal: AbortSignal;
  /** Between two questions while the session works. Its notice usually comes first. */
  readonly pollMs?: number;
  /** How long an answer is waited for before it is taken for lost. */
  readonly answerLimitMs?: number;
};

/** A session that was just started may need a moment before it listens. */
const patience = 20;

export class SessionWatch {
  #turn = 0;
  /** Outlives the question it came with: a page that finishes loading meanwhile makes us ask anew. */
  #startIsAllowed = false;

  constructor(readonly options: Options) {}

  /** Asks again. `mayStart`: the reader's own act stands behind it, so the page may be read and marked. */
  async look(mayStart: boolean): Promise<void> {
    const { tabId } = this.options;
    this.#startIsAllowed ||= mayStart;
    // Answers to an older question must not overwrite those to a newer one.
    const mine = ++this.#turn;
    const isCurrent = () => mine === this.#turn && !this.options.signal.aborted;
    const first = await this.#ask(this.#startIsAllowed, isCurrent);
    if (!isCurrent()) return;
    if (first.ok) return this.#follow(first.value, isCurrent);
    if (!this.#startIsAllowed) return this.options.show({ kind: 'idle' });
    const started = await askBackground('startSession', { tabId });
    if (!isCurrent()) return;
    const outcome = started.ok ? started.value : started;
    if (!outcome.ok) return this.#settle({ kind: 'refused', fault: outcome.error });
    await this.#follow({ status: 'working' }, isCurrent);
  }

  async #follow(state: SessionState, isCurrent: () => boolean): Promise<void> {
    const { pollMs = 250 } = this.options;
    this.#settle({ kind: 'session', state });
    let silent = 0;
    for (let now = state; now.status === 'working' && silent < patience; ) {
      const answer = await this.#ask(false, isCurrent);
      if (!isCurrent()) return;
      silent = answer.ok ? 0 : silent + 1;
      if (answer.ok) {
        now = answer.value;
        this.options.show({ kind: 'session', state: now });
      }
      if (now.status === 'working') await pause(pollMs);
      if (!isCurrent()) return;
    }
    if (silent === patience) this.#settle({ kind: 'refused', fault: 'no-answer' });
  }

  /** Asks again where no answer comes: it may be lost, or the page so busy that its session has not heard yet. */
  async #ask(byReader: boolean, isCurrent: () => boolean) {
    const { tabId, answerLimitMs = 3_000 } = this.options;
    for (;;) {
      const answer = await within(answerLimitMs, askSession(tabId, 'state', { byReader }));
      // Whoever is not current does not look at the answer.
      if (answer !== 'late') return answer;
      if (!isCurrent()) return err('no-answer' as const);
    }
  }

  /** The reader's act is answered: it does not count for the page that comes next. */
  #settle(view: PageView): void {
    this.#startIsAllowed = false;
    this.options.show(view);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, ms);
  });
}
