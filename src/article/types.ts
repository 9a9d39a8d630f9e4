// What the detector finds on a page. Plain data: it crosses contexts, is saved with notes and printed by the CLI.

import type { Span } from '../text/span.ts';

export type ArticleMetadata = {
  /** Headline, without the site's name. */
  readonly title: string;
  readonly standfirst: string | null;
  readonly byline: string | null;
  readonly siteName: string | null;
  /** ISO 8601, as the page gives it. */
  readonly publishedTime: string | null;
  readonly modifiedTime: string | null;
  /** BCP 47, as the page gives it. */
  readonly language: string | null;
  /** Absolute http(s) address that the page names as its own; not yet checked against the page's address. */
  readonly canonicalUrl: string | null;
};

/** What the reader is told of an article besides; it is not kept with notes. */
export type ArticleDetails = {
  /** The part of the site that the publisher files it under. */
  readonly section: string | null;
  /** Readers who do not pay see a part of it or none; null where the page does not say. */
  readonly isPaywalled: boolean | null;
};

export type Article = ArticleMetadata &
  ArticleDetails & {
    /** How sure it is that the page is an article, from 0 to 1. */
    readonly likelihood: number;
    /** The page is one continuous authored text. */
    readonly detected: boolean;
    /** It is journalism, by its signals. */
    readonly news: boolean;
    /** Paragraphs joined by "\n\n". Standfirst, captions and headings of other stories are not in it. */
    readonly text: string;
    /** One span of `text` a paragraph, in document order. */
    readonly paragraphs: readonly Span[];
    /** Words of the text; where words are not set apart, characters. */
    readonly wordCount: number;
    /** Whole minutes, at least 1; 0 where there is no text. */
    readonly readingMinutes: number;
    /** The page is too large: reading stopped at a bound or when its time was up, and `text` lacks what follows. */
    readonly isCut: boolean;
  };
