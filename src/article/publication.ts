// When the article was published and last changed.

import type { HeadLine } from './head-lines.ts';
import type { JsonLdArticle, JsonLdTimes } from './json-ld.ts';
import type { MetaTags } from './meta-tags.ts';
import type { Page } from './page.ts';
import { readHeadTimes, readTime, readVisibleTime } from './time.ts';
import type { ArticleMetadata } from './types.ts';

type TimeSources = {
  readonly jsonLd: JsonLdArticle | null;
  readonly meta: MetaTags;
  /** See headLines(). */
  readonly lines: readonly HeadLine[];
  /** Of the page as such, not of the article. */
  readonly stated: JsonLdTimes | null;
};

type Times = Pick<ArticleMetadata, 'publishedTime' | 'modifiedTime'>;

/**
 * What the page states for machines, unless the line under the headline names another day: that is the date that readers
 * see and go by, while the machine's is often the day on which a text was moved or first drafted. A page whose only
 * date is called an update is dated by it.
 */
export function readTimes(page: Page, { jsonLd, meta, lines, stated: pageTimes }: TimeSources): Times {
  const head = readHeadTimes(lines);
  const stated =
    readTime(jsonLd?.published ?? null) ?? publishedMeta(meta) ?? readTime(pageTimes?.published ?? null);
  const modifiedTime =
    readTime(jsonLd?.modified ?? null) ??
    readTime(meta.first('article:modified_time', 'og:updated_time', 'lastmod', 'datemodified')) ??
    readTime(pageTimes?.modified ?? null) ??
    head.modified;
  const first = head.published[0]?.time;
  if (stated === null)
    return { publishedTime: first ?? readVisibleTime(page) ?? head.modified, modifiedTime };
  const agrees = head.published.some(({ time }) => areSameDay(stated, time));
  const alone = head.published.find(({ isAlone }) => isAlone)?.time;
  return { publishedTime: agrees ? stated : (alone ?? stated), modifiedTime };
}

/** Up to the zone: one evening is two days. */
function areSameDay(a: string, b: string): boolean {
  return Math.abs(Date.parse(a.slice(0, 10)) - Date.parse(b.slice(0, 10))) <= 24 * 3_600_000;
}

function publishedMeta(meta: MetaTags): string | null {
  const keys = [
    'article:published_time',
    'og:published_time',
    'datepublished',
    'parsely-pub-date',
    'sailthru.date',
    'dc.date.issued',
    'dcterms.created',
    'dc.date',
    'pubdate',
    'publishdate',
    'publish-date',
    'date',
  ];
  return keys.map(key => readTime(meta.first(key))).find(time => time !== null) ?? null;
}
