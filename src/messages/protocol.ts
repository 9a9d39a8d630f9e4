// Every message that crosses a context boundary, one type a direction. Add here first: senders, checks and handlers
// are derived from these types, and a handler that is missing does not compile.

import type { PageCopy } from '../article/page-copy.ts';
import type { ReadArticle } from '../article/read-article.ts';
import type { Attributions } from '../attribution/types.ts';
import type { Result } from '../result.ts';
import type { Span } from '../text/span.ts';
import type { Amendment, AttributeFault, PanelFocus, SelectedWords, SessionState } from './session-state.ts';

/** Why a session could not start in a tab. */
export type StartFault =
  /** The browser's own pages, add-on stores, other extensions. */
  | 'page-not-allowed'
  /** The reader has not clicked the toolbar button on this page yet, so we may not touch it. */
  | 'not-granted'
  | 'tab-gone';

/** From the session in a news page to the background. A broken page process can send these too: nothing private goes back. */
export type SessionToBackground = {
  /**
   * A page in, its article out: the page's main thread is left alone with all but the copying. `story`: which one is to be
   * read where the page has several, as an index of the copy.
   */
  readArticle: {
    ask: { copy: PageCopy; url: string; story: number | null };
    reply: Result<ReadArticle, 'page-unreadable'>;
  };
  /** Text in, attributions out: the engine runs in the background so that the page's main thread is left alone. */
  attribute: { ask: { text: string; language: string | null }; reply: Result<Attributions, AttributeFault> };
  /** Puts the highlight styles for names that begin with `prefix` into the sender's own frame. */
  insertStyle: { ask: { prefix: string }; reply: Result<null, 'refused'> };
  /** Opens the reader's panel for the sender's tab. Which quote it shows is asked for by takeFocus. */
  openPanel: { ask: Record<string, never>; reply: Result<'side-panel' | 'popup' | 'tab', 'refused'> };
};

/** From our own pages (popup, side panel, tab) to the background. */
export type PanelToBackground = {
  startSession: { ask: { tabId: number }; reply: Result<null, StartFault> };
  /** Notes were changed: brings their second copy up to date, within seconds. */
  writeCopy: { ask: Record<string, never>; reply: Result<null, 'not-written'> };
};

/** From the panel or the background to the session in a tab. */
export type ToSession = {
  /** `byReader`: the reader's own act stands behind it, opening the panel on the page, and not a notice. */
  state: { ask: { byReader: boolean }; reply: SessionState };
  setMarks: { ask: { on: boolean }; reply: SessionState };
  /** Scrolls to the quote and flashes it; false when its words are not shown on the page. */
  goToQuote: { ask: { quoteId: string }; reply: boolean };
  goToSource: { ask: { sourceId: string }; reply: boolean };
  /** As goToQuote, for words of the article that are no quote of the page's: a note's, or a place that it may be at. */
  goToSpans: { ask: { spans: readonly Span[] }; reply: boolean };
  /**
   * Marks the article as the reader has it: attributions as they were put right, and words of the reader's own choice. False
   * where the article was read anew since that `revision`; the panel then hears of it.
   */
  amend: { ask: Amendment; reply: boolean };
  /** What the reader selected of the article; null where nothing of it is selected. */
  selectedWords: { ask: Record<string, never>; reply: SelectedWords | null };
  step: { ask: { direction: 'next' | 'previous' }; reply: boolean };
  /** What the reader last asked the panel to show on this page; asking takes it. */
  takeFocus: { ask: Record<string, never>; reply: PanelFocus | null };
};

/** From a session to every open panel. Nobody answers; a panel then asks for `state` (and `takeFocus`). */
export type SessionNotice = {
  sessionChanged: { ask: Record<string, never>; reply: undefined };
};

export type Protocol = Record<string, { ask: unknown; reply: unknown }>;
export type Ask<P extends Protocol, N extends keyof P> = P[N]['ask'];
export type Reply<P extends Protocol, N extends keyof P> = P[N]['reply'];
