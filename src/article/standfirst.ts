// The sentence or two under the headline. It is metadata, not body.

import type { ClassNames } from './class-names.ts';
import { called, hasWord } from './element-tests.ts';
import { comparable, readField } from './field.ts';
import type { Page, PageElement } from './page.ts';

const named =
  /standfirst|(?:^|\s)dek(?:\s|$)|(?:__|-)dek|sub-?headline|article(?:-|__)subtitle|article(?:-|__)summary/i;
const isStated = (element: PageElement) =>
  element.localName !== 'meta' && hasWord(element, 'itemprop', 'alternativeHeadline');
const isBeside = called('aside nav footer');

/** Shorter ones are labels, longer ones are articles. */
const minChars = 25;

export function readVisibleStandfirst({ root }: Page, classes: ClassNames): string | null {
  const element = first(root.find(isStated), classes.matching(named)[0] ?? null);
  if (element === null || element.closest(isBeside) !== null) return null;
  const text = readField(element.textContent);
  return text !== null && text.length >= minChars ? text : null;
}

/** The one that begins first. */
function first(a: PageElement | null, b: PageElement | null): PageElement | null {
  if (a === null || b === null) return a ?? b;
  return a.index < b.index ? a : b;
}

/** Descriptions are often the article's beginning, cut off: such a one is no standfirst. */
export function isBeginningOf(standfirst: string, body: string): boolean {
  const cut = standfirst.replace(/\s*(?:\[?…\]?|\[?\.{3}\]?)$/u, '');
  return comparable(body.slice(0, standfirst.length * 2)).startsWith(comparable(cut));
}
