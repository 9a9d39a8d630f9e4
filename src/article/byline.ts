// Who wrote the article: names of people and organisations, without "By", dates, addresses and handles.

import { comparable, foldSpace, readField } from './field.ts';

const selectors = [
  '[rel~="author"]',
  '[itemprop~="author"] [itemprop~="name"]',
  '[itemprop~="author"]',
  '[class~="byline"], [class*="byline__name" i], [class*="author-name" i], [class*="author__name" i]',
  '[class*="byline" i], [class~="author"]',
];

/** Joined by ", ", or null where none of the values is a name. */
export function joinNames(values: readonly string[]): string | null {
  const names = new Map<string, string>();
  for (const value of values) {
    const name = cleanName(value);
    if (name !== null && !names.has(comparable(name))) names.set(comparable(name), name);
  }
  return names.size === 0 ? null : [...names.values()].join(', ');
}

/** The byline that a reader sees, or null. */
export function readVisibleByline(document: Document): string | null {
  for (const selector of selectors) {
    const found = Array.from(document.querySelectorAll(selector)).filter(isOfThisArticle).slice(0, 5);
    const byline = joinNames(found.flatMap(element => readField(element.textContent) ?? []));
    if (byline !== null) return byline;
  }
  return null;
}

// The class of the page as a whole, such as "has-comments", says nothing of a part.
const besideArticle = ['comment', 'related']
  .map(name => `[class*="${name}" i]:not(html):not(body)`)
  .concat('aside', 'nav', 'footer')
  .join();

/** Other stories on the page, and comments, have authors and dates too. */
export function isOfThisArticle(element: Element): boolean {
  // A form's own method may be hidden by a field of that name.
  if (typeof element.closest !== 'function') return false;
  return element.closest(besideArticle) === null;
}

const maxNameChars = 120;
const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const dateInLine = new RegExp(
  `\\b(?:(?:${months})[a-z]*\\.?\\s+\\d{1,2}\\b|\\d{1,2}\\s+(?:${months})|\\d{4}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}|` +
    'published|updated|posted|\\d+ (?:min|hour|day)s?\\b)',
  'i',
);

function cleanName(value: string): string | null {
  let name = foldSpace(value).replace(/^(?:written |posted |story |words )?by:?\s+|^author:?\s+/i, '');
  const rest = /\s*(?:[|•·]|\s[–—-]\s|,?\s*\bfor\b\s)/.exec(name);
  if (rest !== null && rest.index > 0) name = name.slice(0, rest.index);
  const date = dateInLine.exec(name);
  if (date !== null) name = name.slice(0, date.index);
  name = name.replace(/[\s,;:|–—-]+$/u, '').trim();
  const isName = /\p{L}{2}/u.test(name) && !/^(?:https?:|www\.|@)|\S@\S|^by$|^admin$/i.test(name);
  return isName && name.length <= maxNameChars ? name : null;
}
