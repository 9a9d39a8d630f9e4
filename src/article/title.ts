// The headline without the site's name, which pages append for the browser's tab.

import { comparable, foldSpace, readField } from './field.ts';

const separator = /\s+[|–—·•»›/-]{1,2}\s+|\s*[|»]\s*|:\s+(?=[^:]*$)/gu;

/**
 * The first candidate, without the site's name at either end.
 * @param candidates best first; those that a page does not give are null
 */
export function chooseTitle(candidates: readonly (string | null)[], siteNames: readonly string[]): string {
  const title = candidates.find(candidate => candidate !== null) ?? '';
  return stripSiteName(title, siteNames);
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

/** The page's headline element: the only h1, or the first inside an article. */
export function readHeading(document: Document): string | null {
  const headings = Array.from(document.querySelectorAll('h1')).filter(
    h => foldSpace(h.textContent ?? '') !== '',
  );
  const inArticle = headings.find(heading => heading.closest('article, main, [role="main"]') !== null);
  return readField((headings.length === 1 ? headings[0] : inArticle)?.textContent ?? null);
}

/** The tab's title, cut to the page's heading where it begins with it. */
export function readTabTitle(document: Document, heading: string | null): string | null {
  const tab = readField(document.title);
  if (tab === null || heading === null) return tab;
  return comparable(tab).startsWith(comparable(heading)) ? heading : tab;
}
