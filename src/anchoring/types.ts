// What can become of a saved span in the text as it is now. A union without room for a silent mistake: nothing is
// painted that is not `exact`.

import type { Span } from '../text/span.ts';

export type Anchoring =
  /** The same words, and it is sure which of their occurrences; `moved` where they stand at another offset than before. */
  | { readonly kind: 'exact'; readonly span: Span; readonly moved: boolean }
  /** The words are there, but nothing tells which occurrence, or whether this one, was meant. Never picked for the reader. */
  | { readonly kind: 'ambiguous'; readonly spans: readonly Span[] }
  /** The words are not there. */
  | { readonly kind: 'orphan' };
