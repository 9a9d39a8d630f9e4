// One page view, from the reader's click to the end: reads the article, has it attributed, paints it, and answers the
// panel and the keyboard commands. Everything that lives longer than a call hangs on one signal.

import type { ReadArticle } from '../src/article/read-article.ts';
import { readArticle } from '../src/article/read-article.ts';
import type { Attributions } from '../src/attribution/types.ts';
import { askBackground, notifyPanels } from '../src/messages/send.ts';
import { ownOrigin, serve } from '../src/messages/serve.ts';
import type { AttributeFault, SessionState } from '../src/messages/session-state.ts';
import { err, type Result } from '../src/result.ts';
import { createMarks, type Marks } from './marks.ts';
import { answersOf } from './session-answers.ts';

export type Session = {
  state(): SessionState;
  setMarks(on: boolean): void;
  /** Settles once the article is read and attributed, or cannot be. Null where there is nothing to mark. */
  readonly marks: Promise<Marks | null>;
};

export function startSession(document: Document, signal: AbortSignal): Session {
  let state: SessionState = { status: 'working' };
  let painted: Marks | null = null;
  const setState = (next: SessionState) => {
    state = next;
    notifyPanels('sessionChanged', {});
  };

  const prepare = async (): Promise<Marks | null> => {
    const read = await whenIdle(() => readArticle(document, document.URL));
    if (read.article.text === '') {
      setState({ status: 'no-article' });
      return null;
    }
    const attributions = await attribute(read);
    if (signal.aborted) return null;
    if (!attributions.ok) {
      setState({ status: 'failed', problem: attributions.error });
      return null;
    }
    painted = createMarks(
      { document, map: read.map, text: read.article.text, attributions: attributions.value },
      signal,
    );
    painted.show();
    const { article } = read;
    setState({
      status: 'ready',
      marksOn: true,
      url: document.URL,
      article,
      attributions: attributions.value,
    });
    return painted;
  };

  const session: Session = {
    state: () => state,
    setMarks: on => {
      if (state.status !== 'ready' || painted === null) return;
      if (on) painted.show();
      else painted.hide();
      setState({ ...state, marksOn: on });
    },
    marks: prepare().catch(() => {
      // The outermost catch of this context: a page can be built so as to trip whoever reads it.
      setState({ status: 'failed', problem: 'page-unreadable' });
      return null;
    }),
  };
  serve(answersOf(session), ownOrigin(), signal);
  return session;
}

async function attribute(read: ReadArticle): Promise<Result<Attributions, AttributeFault>> {
  const { text, language } = read.article;
  const answer = await askBackground('attribute', { text, language });
  return answer.ok ? answer.value : err('no-answer');
}

/** The page comes first: our walk waits for a moment in which it has nothing to do, but not for ever. */
function whenIdle<T>(work: () => T): Promise<T> {
  return new Promise((resolve, reject) => {
    const run = () => {
      try {
        resolve(work());
      } catch (error) {
        reject(error);
      }
    };
    requestIdleCallback(run, { timeout: 500 });
  });
}
