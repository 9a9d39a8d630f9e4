// The headline without the site's name, which pages append for the browser's tab.

import { called } from './element-tests.ts';
import { comparable, readField } from './field.ts';
import type { Page, PageElement } from './page.ts';

const separator = /\s+[|–—·•»›/-]{1,2}\s+|\s*[|»]\s*|:\s+(?=[^:]*$)/gu;

/** What a page gives as its title; null where it does not. Headings are what agreeingHeading() found. */
export type StatedTitles = {
  /** Of the article in JSON-LD. */
  readonly headline: string | null;
  /** For cards on other sites. */
  readonly card: string | null;
  readonly tab: string | null;
  readonly heading: string | null;
  /** Who wrote the card: a newsroom's editors, or a template where the page calls itself a part of a website; null else. */
  readonly writer: 'newsroom' | 'template' | null;
};

/**
 * The headline: as the publisher states it, unless the heading that the reader sees says the same in other words and the
 * stated one was written for search engines. A title with a site's name at its end is made from the article's own by a
 * template; one that stands in the tab without any name was written for the tab. Newsrooms write their cards themselves,
 * while the templates of pages that call themselves parts of a website fill them for search engines.
 */
export function chooseTitle(titles: StatedTitles, siteNames: readonly string[]): string {
  const { headline, card, tab, heading, writer } = titles;
  const stated = headline ?? card ?? tab;
  if (heading === null || stated === null) return stripSiteName(stated ?? heading ?? '', siteNames);
  if (headline !== null && headline !== tab) return stripSiteName(headline, siteNames);
  if (writer === 'template') return stripSiteName(heading, siteNames);
  const isForTab = stated === tab && !hasSuffix(stated) && writer !== 'newsroom';
  const isOther = card !== null && tab !== null && !isWithin(card, tab) && !isWithin(tab, card);
  const byHeading = isForTab || isOther || beginAlike(stated, heading);
  return stripSiteName(byHeading ? heading : stated, siteNames);
}

function hasSuffix(title: string): boolean {
  return /\s[|–—·•»-]{1,2}\s+\S|[|»]/u.test(title);
}

function isWithin(part: string, whole: string): boolean {
  return ` ${comparable(whole)} `.includes(` ${comparable(part)} `);
}

/** Many titles begin with the same few words ("How to write"), fewer with so many letters. */
const minCharsAlike = 16;

/** One is the beginning of the other, or both begin with the same three words or more. */
function beginAlike(a: string, b: string): boolean {
  const wordsOfA = comparable(a).split(' ');
  const wordsOfB = comparable(b).split(' ');
  const end = wordsOfA.findIndex((word, i) => word !== wordsOfB[i]);
  const alike = wordsOfA.slice(0, end < 0 ? wordsOfA.length : end);
  const isWhole = alike.length === Math.min(wordsOfA.length, wordsOfB.length);
  return alike.length >= 3 && (isWhole || alike.join(' ').length >= minCharsAlike);
}

export function stripSiteName(title: string, siteNames: readonly string[]): string {
  const sites = new Set(siteNames.map(comparable).filter(name => name !== ''));
  for (const match of title.matchAll(separator)) {
    const before = title.slice(0, match.index).trim();
    const after = title.slice(match.index + match[0].length).trim();
    if (before !== '' && sites.has(comparable(after))) return stripSiteName(before, siteNames);
    if (after !== '' && sites.has(comparable(before))) return stripSiteName(after, siteNames);
  }
  return title.trim();
}

export type Heading = { readonly element: PageElement; readonly text: string };

/** More first-level headings than these are no headlines. */
const maxHeadings = 20;

/** The first-level headings that hold text, in document order. */
export function readHeadings({ root }: Page): Heading[] {
  return root.filter(called('h1'), maxHeadings).flatMap(element => {
    const text = readField(element.textContent);
    return text === null ? [] : [{ element, text }];
  });
}

/** More than this share of the shorter one's words: either may be the longer one, but they are about one thing. */
const minSharedWords = 0.5;

/**
 * The heading that says what the page states as its title, in these words or others; or null. It is what the reader sees,
 * where `<title>` and OpenGraph are often written for search engines.
 */
export function agreeingHeading(
  headings: readonly Heading[],
  stated: readonly (string | null)[],
  siteNames: readonly string[],
): Heading | null {
  const sites = new Set(siteNames.map(comparable));
  const titles = stated.flatMap(title => title ?? []).map(title => stripSiteName(title, siteNames));
  let best: Heading | null = null;
  let most = 0;
  for (const heading of headings) {
    if (sites.has(comparable(heading.text))) continue;
    const shared = Math.max(0, ...titles.map(title => sharedWords(heading.text, title)));
    if (shared <= minSharedWords || shared <= most) continue;
    best = heading;
    most = shared;
  }
  return best;
}

/** Share of the shorter one's words that the other has too, 0 to 1. One word in common is no agreement. */
function sharedWords(a: string, b: string): number {
  const wordsOfA = new Set(comparable(a).split(' '));
  const wordsOfB = new Set(comparable(b).split(' '));
  const shared = [...wordsOfA].filter(word => word !== '' && wordsOfB.has(word)).length;
  return shared < 2 ? 0 : shared / Math.min(wordsOfA.size, wordsOfB.size);
}

const isMain = (element: PageElement) =>
  element.localName === 'article' || element.localName === 'main' || element.getAttribute('role') === 'main';

/** The page's headline by its place: the only first-level heading, or the first inside an article. */
export function placedHeading(headings: readonly Heading[]): Heading | null {
  const inArticle = headings.find(({ element }) => element.closest(isMain) !== null);
  return (headings.length === 1 ? headings[0] : inArticle) ?? null;
}
