// What every exporter starts from: one article with what was detected in it and what the reader wrote about it.

import type { Attributions } from '../attribution/types.ts';
import type { Annotation, TargetPage } from '../notes/types.ts';

export type ArticleExport = {
  readonly page: TargetPage;
  /** ISO 8601, UTC. Given by the caller: exporters have no clock. */
  readonly exportedAt: string;
  /** The article's text; all spans are offsets into it. */
  readonly text: string;
  readonly attributions: Attributions;
  /** The reader's notes on this article that are not deleted, in any order. */
  readonly annotations: readonly Annotation[];
};
