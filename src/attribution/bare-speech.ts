// Words in quotation marks without a cue: what was said, or a term, a title, a scare quote.

import type { Doc } from './document.ts';
import { isQuoted, sentenceIndexAt } from './document.ts';
import type { Stretch } from './quotation-marks.ts';
import { isAny, lowerAt } from './shallow.ts';
import { countWords, isTitleLike, isWholeUtterance } from './stretch-kind.ts';
import { CAPITAL, WORD } from './token-classes.ts';

const MIN_WORDS = 4;

/** Whether a quoted stretch that no cue claims is speech by its own form; terms, titles and scare quotes are none. */
export function isSpeech(doc: Doc, stretch: Stretch): boolean {
  const words = countWords(doc, stretch);
  const isWhole = isWholeUtterance(doc, stretch) && lowerAt(doc, stretch.to - 2) !== ',';
  if (isTitleLike(doc, stretch) || isTitleAtEnd(doc, stretch)) return false;
  return words >= MIN_WORDS || (isWhole && (words > 1 || (words > 0 && standsApart(doc, stretch))));
}

// … the horror film “Gut Feeling.”: the stop is the sentence's.
function isTitleAtEnd(doc: Doc, { from, to }: Stretch): boolean {
  const opens = doc.sentences[sentenceIndexAt(doc, from)]?.from === from;
  if (opens || countWords(doc, { from, to }) > 2 || '.,:'.includes(lowerAt(doc, from - 1))) return false;
  for (let at = from; at < to; at++) if (isAny(doc, at, WORD) && !isAny(doc, at, CAPITAL)) return false;
  return lowerAt(doc, to - 2).endsWith('.');
}

// One word is said where it is a paragraph's first or follows other words in marks at once.
function standsApart(doc: Doc, stretch: Stretch): boolean {
  return opensParagraph(doc, stretch) || isQuoted(doc, stretch.from - 1);
}

/** Whether a stretch is the first in its paragraph. */
export function opensParagraph(doc: Doc, stretch: Stretch): boolean {
  return doc.paragraphs[stretch.paragraph]?.from === stretch.from;
}
