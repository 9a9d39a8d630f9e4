// What the session in a tab knows, as state, with the acts that the panel can ask of it.

import { useEffect, useRef, useState } from 'preact/hooks';
import { empty } from '../../src/messages/checks.ts';
import type { SessionNotice } from '../../src/messages/protocol.ts';
import { askSession } from '../../src/messages/send.ts';
import { type Handlers, ownOrigin, serve } from '../../src/messages/serve.ts';
import type { Amendment, PanelFocus, SelectedWords } from '../../src/messages/session-state.ts';
import type { Span } from '../../src/text/span.ts';
import { onPageLoaded } from './find-tab.ts';
import type { PanelTab } from './use-tab.ts';
import { type PageView, SessionWatch } from './watch-session.ts';

export type Session = {
  readonly view: PageView;
  /** What the reader last asked to see from the page; a new object each time. */
  readonly focus: PanelFocus | null;
  start(): void;
  setMarks(on: boolean): Promise<void>;
  /** False when the words are not shown on the page. */
  goToQuote(quoteId: string): Promise<boolean>;
  goToSource(sourceId: string): Promise<boolean>;
  goToSpans(spans: readonly Span[]): Promise<boolean>;
  /** Marks the page as the reader has put it right. */
  amend(amendment: Amendment): void;
  /** What the reader selected of the article; null where that is nothing. */
  selectedWords(): Promise<SelectedWords | null>;
};

export function useSession(tab: PanelTab): Session {
  const [view, setView] = useState<PageView>({ kind: 'looking' });
  const [focus, setFocus] = useState<PanelFocus | null>(null);
  const watch = useRef<SessionWatch | null>(null);

  useEffect(() => {
    const life = new AbortController();
    setView({ kind: 'looking' });
    setFocus(null);
    watch.current = listen(tab, { show: setView, focusOn: setFocus, signal: life.signal });
    return () => life.abort();
  }, [tab.id, tab.isOpening]);

  return {
    view,
    focus,
    start: () => void watch.current?.look(true),
    setMarks: async on => {
      const mine = watch.current;
      const answer = await askSession(tab.id, 'setMarks', { on });
      // The panel may speak of another tab by now.
      if (watch.current !== mine) return;
      if (answer.ok) setView({ kind: 'session', state: answer.value });
      else await mine?.look(false);
    },
    goToQuote: quoteId => isYes(askSession(tab.id, 'goToQuote', { quoteId })),
    goToSource: sourceId => isYes(askSession(tab.id, 'goToSource', { sourceId })),
    goToSpans: spans => isYes(askSession(tab.id, 'goToSpans', { spans })),
    amend: amendment => void askSession(tab.id, 'amend', amendment),
    async selectedWords() {
      const answer = await askSession(tab.id, 'selectedWords', {});
      return answer.ok ? answer.value : null;
    },
  };
}

type Listening = {
  readonly show: (view: PageView) => void;
  readonly focusOn: (focus: PanelFocus | null) => void;
  readonly signal: AbortSignal;
};

/** Looks at once, and again whenever the session or the browser says that the page changed. */
function listen(tab: PanelTab, { show, focusOn, signal }: Listening): SessionWatch {
  const takeFocus = async () => {
    const taken = await askSession(tab.id, 'takeFocus', {});
    if (taken.ok && taken.value !== null && !signal.aborted) focusOn(taken.value);
  };
  const showAndFocus = (view: PageView) => {
    show(view);
    if (view.kind === 'session' && view.state.status === 'ready') void takeFocus();
    // What is read next has its own quotes.
    else focusOn(null);
  };
  const watch = new SessionWatch({ tabId: tab.id, show: showAndFocus, signal });
  serve(
    noticesOf(tab.id, () => watch.look(false)),
    ownOrigin(),
    signal,
  );
  onPageLoaded(tab.id, () => watch.look(false), signal);
  void watch.look(tab.isOpening);
  return watch;
}

async function isYes(answer: ReturnType<typeof askSession<'goToQuote'>>): Promise<boolean> {
  const given = await answer;
  return given.ok && given.value;
}

function noticesOf(tabId: number, changed: () => void): Handlers<SessionNotice> {
  return {
    sessionChanged: {
      callers: ['session'],
      check: empty,
      // Every session's notices reach every panel: only those of our own tab concern us.
      run: (_, sender) => {
        if (sender.tabId === tabId) changed();
        return undefined;
      },
    },
  };
}
