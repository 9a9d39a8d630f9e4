// Title, byline, site, times, language, address and standfirst. What the page states for machines (JSON-LD, then meta
// elements) goes before what is read off its visible text.

import { hostOf, readCanonical } from './address.ts';
import { joinNames, readVisibleByline } from './byline.ts';
import { type ClassNames, readClassNames } from './class-names.ts';
import { headLines } from './head-lines.ts';
import { readTitle } from './headline.ts';
import { type JsonLdArticle, readJsonLd } from './json-ld.ts';
import { maxLanguageChars } from './limits.ts';
import { type MetaTags, readMetaTags } from './meta-tags.ts';
import type { Page } from './page.ts';
import { readTimes } from './publication.ts';
import { readVisibleStandfirst } from './standfirst.ts';
import type { ArticleDetails, ArticleMetadata } from './types.ts';

/** The article's metadata, and what else the page says for machines, for deciding what kind of page it is. */
export type PageFacts = {
  readonly metadata: ArticleMetadata & ArticleDetails;
  readonly jsonLd: JsonLdArticle | null;
  readonly meta: MetaTags;
  /** Types of everything that JSON-LD describes. */
  readonly allTypes: ReadonlySet<string>;
  readonly classes: ClassNames;
};

/** @param pageUrl the page's address, for relative canonical links */
export function readMetadata(page: Page, pageUrl: string): PageFacts {
  const { article: jsonLd, allTypes, page: statedTimes } = readJsonLd(page);
  const meta = readMetaTags(page);
  const classes = readClassNames(page);
  const siteName = jsonLd?.publisher ?? meta.first('og:site_name', 'application-name') ?? null;
  const description =
    jsonLd?.description ?? meta.first('og:description', 'twitter:description', 'description');
  const canonicalUrl = readCanonical(page, { jsonLd, meta, pageUrl });
  const host = hostOf(pageUrl);
  const { title, heading } = readTitle(page, { jsonLd, meta, siteName, host, canonicalUrl });
  const lines = heading === null ? [] : headLines(page, heading.element);
  const standfirst = readVisibleStandfirst(page, classes) ?? description;
  const byline =
    joinNames(jsonLd?.authors ?? []) ??
    joinNames(metaAuthors(meta)) ??
    readVisibleByline(page, lines, classes);
  const times = readTimes(page, { jsonLd, meta, lines, stated: statedTimes });
  const metadata: PageFacts['metadata'] = {
    title,
    standfirst,
    byline,
    siteName,
    ...times,
    language: readLanguage(page, jsonLd, meta),
    canonicalUrl,
    section: readSection(jsonLd, meta),
    isPaywalled: readPaywall(jsonLd, meta),
  };
  return { metadata, jsonLd, meta, allTypes, classes };
}

function metaAuthors(meta: MetaTags): readonly string[] {
  const keys = ['author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator', 'byl'];
  const found = keys.map(key => meta.all(key)).find(values => joinNames(values) !== null);
  // Cards for other sites name their two fields themselves.
  const labelled = [1, 2].filter(i => /^(?:written by|author)$/i.test(meta.first(`twitter:label${i}`) ?? ''));
  return found ?? labelled.flatMap(i => meta.all(`twitter:data${i}`));
}

/** The document's own attribute first: browsers, screen readers and spelling go by it. */
function readLanguage(page: Page, jsonLd: JsonLdArticle | null, meta: MetaTags): string | null {
  const stated = [
    page.root.getAttribute('lang'),
    jsonLd?.language ?? null,
    meta.first('og:locale')?.replace('_', '-') ?? null,
    meta.first('content-language', 'language'),
  ];
  return stated.find(tag => tag !== null && isLanguageTag(tag.trim()))?.trim() ?? null;
}

function isLanguageTag(tag: string): boolean {
  return tag.length <= maxLanguageChars && /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(tag);
}

/** Longer ones are lists of keywords or addresses. */
const maxSectionChars = 60;

function readSection(jsonLd: JsonLdArticle | null, meta: MetaTags): string | null {
  const stated = [
    jsonLd?.section ?? null,
    meta.first('article:section'),
    meta.first('parsely-section', 'sailthru.section', 'section', 'articlesection'),
  ];
  return (
    stated.find(name => name !== null && name.length <= maxSectionChars && !/^https?:|\d{4}/i.test(name)) ??
    null
  );
}

/** Null where the page says nothing of it, which is no promise. */
function readPaywall(jsonLd: JsonLdArticle | null, meta: MetaTags): boolean | null {
  if (jsonLd !== null && jsonLd.isFree !== null) return !jsonLd.isFree;
  const tier = meta.first('article:content_tier')?.toLowerCase();
  return tier === 'locked' || tier === 'metered' ? true : tier === 'free' ? false : null;
}
