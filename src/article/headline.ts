// Which of the titles that a page gives is its headline, and where that stands on the page.

import { isHomePage } from './address.ts';
import { readField } from './field.ts';
import type { JsonLdArticle } from './json-ld.ts';
import type { MetaTags } from './meta-tags.ts';
import { newsType } from './news-signals.ts';
import type { Page } from './page.ts';
import {
  agreeingHeading,
  chooseTitle,
  type Heading,
  placedHeading,
  readHeadings,
  type StatedTitles,
} from './title.ts';

type TitleSources = {
  readonly jsonLd: JsonLdArticle | null;
  readonly meta: MetaTags;
  readonly siteName: string | null;
  readonly host: string;
  readonly canonicalUrl: string | null;
};

/**
 * The publisher's headline first, then the heading that says the same in the words that the reader sees, then titles for
 * other sites and for the tab.
 */
export function readTitle(
  page: Page,
  { jsonLd, meta, siteName, host, canonicalUrl }: TitleSources,
): { title: string; heading: Heading | null } {
  const sites = [
    siteName,
    meta.first('og:site_name'),
    jsonLd?.publisher ?? null,
    host,
    host.split('.')[0] ?? '',
  ].flatMap(site => site ?? []);
  const headings = readHeadings(page);
  const headline = jsonLd?.headline ?? null;
  const card = meta.first('og:title', 'twitter:title', 'dc.title');
  const tab = readField(page.title);
  const agreeing = agreeingHeading(headings, [headline, card, tab], sites);
  const heading = agreeing ?? placedHeading(headings);
  const isUntitled = headline === null && card === null && tab === null;
  const seen = (isUntitled ? heading : agreeing)?.text ?? null;
  const titles = { headline, card, tab, heading: seen, writer: writerOfCard(jsonLd, meta) };
  const title = chooseTitle(titles, sites);
  // Of "Osthaven Gazette | News from the coast" a home page's title is the site's name.
  const isSlogan =
    isHomePage(canonicalUrl) &&
    agreeing === null &&
    siteName !== null &&
    `${card ?? ''} ${tab ?? ''}`.includes(siteName);
  return { title: isSlogan ? siteName : title, heading };
}

function writerOfCard(jsonLd: JsonLdArticle | null, meta: MetaTags): StatedTitles['writer'] {
  if (jsonLd?.types.some(type => newsType.test(type)) === true) return 'newsroom';
  return meta.first('og:type')?.toLowerCase() === 'website' ? 'template' : null;
}
