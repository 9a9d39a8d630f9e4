// What the panel learns of a page: the whole of it in one message, so that panel and page never disagree about a part.

import type { Article } from '../article/types.ts';
import type { Attributions } from '../attribution/types.ts';
import type { Span } from '../text/span.ts';

/** What the reader asked the panel to show: a quote's notes, with the editor open where `write` is set. */
export type PanelFocus = { readonly quoteId: string; readonly write: boolean };

/** A span of the article's text, with its words: a panel that knows another text sees that it does. */
export type SelectedWords = Span & { readonly words: string };

/** Of the reading with this number, see SessionState. */
export type Amendment = {
  readonly revision: number;
  readonly attributions: Attributions;
  /** Words that the reader marked or wrote on, and that are no quote. */
  readonly own: readonly Span[];
};

export type SessionState =
  /** The article is being read or attributed. */
  | { readonly status: 'working' }
  /**
   * The page holds no text that could be read as one. `isInForeignFrame`: what fills the window is a frame of another site,
   * which we may not read.
   */
  | { readonly status: 'no-article'; readonly isInForeignFrame: boolean }
  /** The page could not be read, or the background could not attribute its text; nothing is painted, nothing is lost. */
  | { readonly status: 'failed'; readonly problem: 'page-unreadable' | AttributeFault }
  | {
      readonly status: 'ready';
      readonly marksOn: boolean;
      /** Another for each time that the article was attributed. */
      readonly revision: number;
      /** The page's address when the article was read. */
      readonly url: string;
      readonly article: Article;
      readonly attributions: Attributions;
    };

export type AttributeFault = 'text-too-long' | 'engine-failed' | 'no-answer';
