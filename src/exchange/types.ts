// What a view or the command line has in hand: one article with what was detected in it and what the reader wrote.

import type { Attributions } from '../attribution/types.ts';
import type { Correction, Library } from '../notes/library.ts';
import type { Annotation, TargetPage } from '../notes/types.ts';

export type ArticleExport = {
  readonly page: TargetPage;
  /** ISO 8601, UTC. Given by the caller: exporters have no clock. */
  readonly exportedAt: string;
  /** The article's text; all spans are offsets into it. */
  readonly text: string;
  /** Its texts when notes were written; none where they were not kept. */
  readonly savedTexts: readonly string[];
  readonly attributions: Attributions;
  /** What the reader put right in them; exports for readers show them so. */
  readonly corrections: readonly Correction[];
  /** The reader's notes on this article that are not deleted, in any order. */
  readonly annotations: readonly Annotation[];
};

/** The library that exporters write, of the one article that is open. */
export function libraryOf(given: ArticleExport): Library {
  const { page, exportedAt, text, savedTexts, attributions, corrections, annotations } = given;
  const { sources, sourcesRead } = attributions;
  const otherTexts = savedTexts.filter(saved => saved !== text);
  const quotes = attributions.quotes.map(quote => ({ ...quote, origin: 'detected' as const }));
  return {
    exportedAt,
    articles: [
      { page, readAt: exportedAt, text, otherTexts, sourcesRead, sources, quotes, corrections, annotations },
    ],
  };
}
