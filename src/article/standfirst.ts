// The sentence or two under the headline. It is metadata, not body.

import type { ClassNames } from './class-names.ts';
import { comparable, readField } from './field.ts';

const named =
  /standfirst|(?:^|\s)dek(?:\s|$)|(?:__|-)dek|sub-?headline|article(?:-|__)subtitle|article(?:-|__)summary/i;
const stated = '[itemprop~="alternativeHeadline"]:not(meta)';

/** Shorter ones are labels, longer ones are articles. */
const minChars = 25;

export function readVisibleStandfirst(document: Document, classes: ClassNames): string | null {
  const element = first(document.querySelector(stated), classes.matching(named)[0] ?? null);
  // A form's own method may be hidden by a field of that name.
  if (element === null || typeof element.closest !== 'function') return null;
  if (element.closest('aside, nav, footer') !== null) return null;
  const text = readField(element.textContent);
  return text !== null && text.length >= minChars ? text : null;
}

/** The one that begins first. */
function first(a: Element | null, b: Element | null): Element | null {
  if (a === null || b === null) return a ?? b;
  // As the DOM standard numbers it: b follows a.
  return (a.compareDocumentPosition(b) & 4) !== 0 ? a : b;
}

/** Descriptions are often the article's beginning, cut off: such a one is no standfirst. */
export function isBeginningOf(standfirst: string, body: string): boolean {
  const cut = standfirst.replace(/\s*(?:\[?…\]?|\[?\.{3}\]?)$/u, '');
  return comparable(body.slice(0, standfirst.length * 2)).startsWith(comparable(cut));
}
