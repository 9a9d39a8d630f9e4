// What can become of a saved span in the text as it is now. A union without room for a silent mistake: only `exact` may
// be painted without a word to the reader.

import type { Span } from '../text/span.ts';

export type Anchoring =
  /** The same words, and it is sure which of their occurrences; `moved` where they stand at another offset than before. */
  | { readonly kind: 'exact'; readonly span: Span; readonly moved: boolean }
  /** Their place is sure, but other words stand there now, or a negation was put before or behind them. */
  | {
      readonly kind: 'changed';
      readonly span: Span;
      readonly was: string;
      readonly now: string;
      /** Both wordings side by side, in order. */
      readonly pieces: readonly Piece[];
    }
  /** The words are there, but nothing tells which occurrence, or whether this one, was meant. Never picked for the reader. */
  | { readonly kind: 'ambiguous'; readonly spans: readonly Span[] }
  /** The words are not there. */
  | { readonly kind: 'orphan' };

/** A stretch of both wordings, as printed. Joined, `was` gives the old wording and `now` the new one. */
export type Piece = {
  readonly was: string;
  readonly now: string;
  readonly isEdited: boolean;
  /** What kinds of words differ that a reader must be told of; empty for a stretch that was kept. */
  readonly changes: readonly Change[];
};

export type Change = 'negation' | 'number' | 'name' | 'date';
