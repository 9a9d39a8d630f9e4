// Pages whose text their own style sheet hides: until a script has run, or until the reader opens one fold after the other.
// There the article is what is hidden, and what is shown is what stands around it.

import { called } from './element-tests.ts';
import type { Outline } from './outline.ts';
import type { PageElement } from './page.ts';

/** Code units of a paragraph that is more than a label or a line of a menu. */
const minParagraph = 80;
/** A menu with some sentences, a cookie notice, a newsletter's form. */
const minFolded = 1_000;
/** The folded text is so many times what is shown. Comments in a fold may be longer than a short article, and seldom twice. */
const minRatio = 2;

/** @param folded what layout hides, the outermost elements of it */
export function isMostlyFolded(shown: Outline, folded: readonly PageElement[]): boolean {
  if (folded.length === 0) return false;
  let prose = 0;
  for (const { chars, linkChars } of shown.blocks)
    if (chars - linkChars >= minParagraph) prose += chars - linkChars;
  const enough = Math.max(minFolded, minRatio * prose);
  let found = 0;
  for (const element of folded) {
    if (found >= enough) break;
    for (const paragraph of [element, ...element.filter(isParagraph)]) {
      const { length } = isParagraph(paragraph) ? paragraph.textContent : '';
      if (length >= minParagraph) found += length;
    }
  }
  return found >= enough;
}

const isParagraph = called('p');
