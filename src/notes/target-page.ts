// What a note remembers of its page. Cut to what a record may hold: a page's own long title must not stop a reader's save.

import type { ArticleMetadata } from '../article/types.ts';
import { maxLabelChars } from './limits.ts';
import { pageKey } from './page-key.ts';
import type { TargetPage } from './types.ts';

/** @param url the page's address when the article was read */
export function targetPage(article: ArticleMetadata, url: string): TargetPage {
  return {
    key: pageKey(url, article.canonicalUrl),
    url,
    title: cut(article.title),
    standfirst: cutOrNull(article.standfirst),
    siteName: cutOrNull(article.siteName),
    byline: cutOrNull(article.byline),
    publishedTime: cutOrNull(article.publishedTime),
    language: cutOrNull(article.language),
  };
}

function cutOrNull(label: string | null): string | null {
  return label === null ? null : cut(label);
}

function cut(label: string): string {
  // Half a surrogate pair at the cut would not survive being written to a file.
  return label.slice(0, maxLabelChars).replace(/[\uD800-\uDBFF]$/, '');
}
