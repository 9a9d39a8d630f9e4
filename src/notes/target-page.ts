// What a note remembers of its page, cut to what a record may hold.

import type { ArticleMetadata } from '../article/types.ts';
import { cut } from './cut.ts';
import { maxLabelChars } from './limits.ts';
import { pageKey } from './page-key.ts';
import type { TargetPage } from './types.ts';

/** @param url the page's address when the article was read */
export function targetPage(article: ArticleMetadata, url: string): TargetPage {
  return {
    key: pageKey(url, article.canonicalUrl),
    url,
    title: cut(article.title, maxLabelChars),
    standfirst: cutOrNull(article.standfirst),
    siteName: cutOrNull(article.siteName),
    byline: cutOrNull(article.byline),
    publishedTime: cutOrNull(article.publishedTime),
    language: cutOrNull(article.language),
  };
}

function cutOrNull(label: string | null): string | null {
  return label === null ? null : cut(label, maxLabelChars);
}
