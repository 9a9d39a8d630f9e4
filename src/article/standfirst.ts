// The sentence or two under the headline. It is metadata, not body.

import { comparable, readField } from './field.ts';

const selector = [
  '[class*="standfirst" i]',
  '[class~="dek" i], [class*="__dek" i], [class*="-dek" i]',
  '[itemprop~="alternativeHeadline"]:not(meta)',
  '[class*="subheadline" i], [class*="sub-headline" i], [class*="article-subtitle" i], [class*="article__subtitle" i]',
  '[class*="article-summary" i], [class*="article__summary" i]',
].join(', ');

/** Shorter ones are labels, longer ones are articles. */
const minChars = 25;

export function readVisibleStandfirst(document: Document): string | null {
  const element = document.querySelector(selector);
  // A form's own method may be hidden by a field of that name.
  if (element === null || typeof element.closest !== 'function') return null;
  if (element.closest('aside, nav, footer') !== null) return null;
  const text = readField(element.textContent);
  return text !== null && text.length >= minChars ? text : null;
}

/** Descriptions are often the article's beginning, cut off: such a one is no standfirst. */
export function isBeginningOf(standfirst: string, body: string): boolean {
  const cut = standfirst.replace(/\s*(?:\[?…\]?|\[?\.{3}\]?)$/u, '');
  return comparable(body.slice(0, standfirst.length * 2)).startsWith(comparable(cut));
}
