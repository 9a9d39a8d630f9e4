// Title, byline, site, times, language, address and standfirst. What the page states for machines (JSON-LD, then meta
// elements) goes before what is read off its visible text.

import { joinNames, readVisibleByline } from './byline.ts';
import { readField } from './field.ts';
import { type JsonLdArticle, readJsonLd } from './json-ld.ts';
import { maxLanguageChars } from './limits.ts';
import { type MetaTags, readMetaTags } from './meta-tags.ts';
import { readVisibleStandfirst } from './standfirst.ts';
import { readTime, readVisibleTime } from './time.ts';
import { chooseTitle, readHeading, readTabTitle } from './title.ts';
import type { ArticleMetadata } from './types.ts';

/** The article's metadata, and what else the page says for machines, for deciding what kind of page it is. */
export type PageFacts = {
  readonly metadata: ArticleMetadata;
  readonly jsonLd: JsonLdArticle | null;
  readonly meta: MetaTags;
  /** The page says that it is a forum's thread or a question with answers: many authors, no continuous text. */
  readonly isDiscussion: boolean;
};

const discussionTypes = ['DiscussionForumPosting', 'QAPage'];
const discussionItems = '[itemtype$="/DiscussionForumPosting"], [itemtype$="/QAPage"]';

/** @param pageUrl the document's address, for relative canonical links */
export function readMetadata(document: Document, pageUrl: string): PageFacts {
  const { article: jsonLd, allTypes } = readJsonLd(document);
  const meta = readMetaTags(document);
  const siteName = jsonLd?.publisher ?? meta.first('og:site_name', 'application-name') ?? null;
  const description =
    jsonLd?.description ?? meta.first('og:description', 'twitter:description', 'description');
  const metadata: ArticleMetadata = {
    title: readTitle(document, { jsonLd, meta, pageUrl, siteName }),
    standfirst: readVisibleStandfirst(document) ?? description,
    byline: joinNames(jsonLd?.authors ?? []) ?? joinNames(metaAuthors(meta)) ?? readVisibleByline(document),
    siteName,
    publishedTime: readTime(jsonLd?.published ?? null) ?? publishedMeta(meta) ?? readVisibleTime(document),
    modifiedTime:
      readTime(jsonLd?.modified ?? null) ??
      readTime(meta.first('article:modified_time', 'og:updated_time', 'lastmod', 'datemodified')),
    language: readLanguage(document, jsonLd, meta),
    canonicalUrl: readCanonical(document, { jsonLd, meta, pageUrl }),
  };
  const isDiscussion =
    discussionTypes.some(type => allTypes.has(type)) || document.querySelector(discussionItems) !== null;
  return { metadata, jsonLd, meta, isDiscussion };
}

type Sources = { jsonLd: JsonLdArticle | null; meta: MetaTags; pageUrl: string };

function readTitle(
  document: Document,
  { jsonLd, meta, pageUrl, siteName }: Sources & { siteName: string | null },
): string {
  const heading = readHeading(document);
  const host = hostOf(pageUrl);
  const sites = [
    siteName,
    meta.first('og:site_name'),
    jsonLd?.publisher ?? null,
    host,
    host.split('.')[0] ?? '',
  ];
  const stated = [jsonLd?.headline ?? null, meta.first('og:title', 'twitter:title', 'dc.title')];
  return chooseTitle(
    [...stated, readTabTitle(document, heading), heading],
    sites.flatMap(site => site ?? []),
  );
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

function metaAuthors(meta: MetaTags): readonly string[] {
  const keys = ['author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator', 'byl'];
  return keys.map(key => meta.all(key)).find(values => joinNames(values) !== null) ?? [];
}

/** The document's own attribute first: browsers, screen readers and spelling go by it. */
function readLanguage(document: Document, jsonLd: JsonLdArticle | null, meta: MetaTags): string | null {
  const stated = [
    document.documentElement.getAttribute('lang'),
    jsonLd?.language ?? null,
    meta.first('og:locale')?.replace('_', '-') ?? null,
    meta.first('content-language', 'language'),
  ];
  return stated.find(tag => tag !== null && isLanguageTag(tag.trim()))?.trim() ?? null;
}

function isLanguageTag(tag: string): boolean {
  return tag.length <= maxLanguageChars && /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(tag);
}

function readCanonical(document: Document, { jsonLd, meta, pageUrl }: Sources): string | null {
  const link = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? null;
  const stated = [readField(link), meta.first('og:url'), jsonLd?.url ?? null];
  return (
    stated.map(address => (address === null ? null : toHttp(address, pageUrl))).find(url => url !== null) ??
    null
  );
}

function toHttp(address: string, pageUrl: string): string | null {
  const url = URL.canParse(address, pageUrl) ? new URL(address, pageUrl) : null;
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
}

function hostOf(pageUrl: string): string {
  return URL.canParse(pageUrl) ? new URL(pageUrl).hostname.replace(/^www\./, '') : '';
}
