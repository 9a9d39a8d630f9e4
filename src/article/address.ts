// The address that a page names as its own, absolute, http or https.

import { hasRel } from './element-tests.ts';
import { readField } from './field.ts';
import type { JsonLdArticle } from './json-ld.ts';
import type { MetaTags } from './meta-tags.ts';
import type { Page, PageElement } from './page.ts';

/** @param pageUrl the document's address, for relative ones */
export function readCanonical(
  { root }: Page,
  { jsonLd, meta, pageUrl }: { jsonLd: JsonLdArticle | null; meta: MetaTags; pageUrl: string },
): string | null {
  const link = root.find(isCanonicalLink)?.getAttribute('href') ?? null;
  const stated = [readField(link), meta.first('og:url'), jsonLd?.url ?? null];
  return (
    stated.map(address => (address === null ? null : toHttp(address, pageUrl))).find(url => url !== null) ??
    null
  );
}

function isCanonicalLink(element: PageElement): boolean {
  return element.localName === 'link' && hasRel(element, 'canonical');
}

function toHttp(address: string, pageUrl: string): string | null {
  const url = URL.canParse(address, pageUrl) ? new URL(address, pageUrl) : null;
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
}

/** Without "www."; empty where it has none. */
export function hostOf(pageUrl: string): string {
  return URL.canParse(pageUrl) ? new URL(pageUrl).hostname.replace(/^www\./, '') : '';
}

/** The page at a site's root is no article: what stands there is the site. */
export function isHomePage(url: string | null): boolean {
  return url !== null && URL.canParse(url) && /^https?:\/\/[^/]+\/?$/.test(url);
}
