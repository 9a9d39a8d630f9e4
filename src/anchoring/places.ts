// Where a saved span's very words stand on the page now, how much speaks for each place, and how much speaks for its
// being another one of the places that had the same words when the span was saved.

import { occurrences } from './occurrences.ts';
import type { Page, Text } from './page.ts';
import type { SavedSpan } from './saved-span.ts';
import { contextAt } from './surroundings.ts';
import { isInsideWord } from './word-edges.ts';

export type Place = {
  /** The first of the words, as an index into the page's. */
  readonly at: number;
  /** How much of the span's surroundings stands around it, in words. */
  readonly context: number;
  /** The same of its own paragraph, and of the words right beside it. */
  readonly own: number;
  readonly adjacent: number;
  readonly sides: number;
  /** The span was a whole paragraph, and so is this. */
  readonly isWhole: boolean;
  /** The same for the likeliest other stretch of the saved text with these words; 0 where there was none. */
  readonly rival: number;
};

export type Places = {
  readonly places: readonly Place[];
  /** How often the words stood in the text that was saved; at least once. */
  readonly saved: number;
  /** More than could be looked at. */
  readonly isTooMany: boolean;
};

/** Above this nothing is looked at more closely; only single letters, or a hostile page, occur so often. */
const maxPlaces = 100_000;

/** Comparisons of a place with another stretch of the same words, of all places together. */
const maxComparisons = 100_000;

export function placesOf(page: Page, saved: SavedSpan): Places {
  const { ids } = saved.text.words;
  const words = ids.subarray(saved.from, saved.to);
  const own = occurrences(ids, words, maxPlaces);
  const found = occurrences(page.words.ids, words, maxPlaces + 1);
  if (found.length > maxPlaces) return { places: [], saved: own.length, isTooMany: true };
  const rivals = own.filter(from => from !== saved.from);
  const compared = rivals.slice(0, Math.floor(maxComparisons / Math.max(1, found.length)));
  const wasWhole = isWholeParagraph(saved.text, saved.from, saved.to);
  const places = found
    .filter(at => isWholeWords(page, at, saved))
    .map((at): Place => {
      const { words: context, own, adjacent, sides } = contextAt(page, at, saved, saved);
      // What could not be compared is taken to be as likely as it can be.
      const rival = compared.length < rivals.length ? Infinity : mostOf(page, at, saved, compared);
      const isWhole = wasWhole && isWholeParagraph(page, at, at + words.length);
      return { at, context, own, adjacent, sides, isWhole, rival };
    });
  return { places, saved: own.length, isTooMany: false };
}

function mostOf(page: Page, at: number, saved: SavedSpan, rivals: readonly number[]): number {
  const length = saved.to - saved.from;
  let most = 0;
  for (const from of rivals)
    most = Math.max(most, contextAt(page, at, saved, { from, to: from + length }).words);
  return most;
}

/**
 * Of the places, the one whose whole paragraph is the span's, word for word, where that paragraph stands once in the saved
 * article and once on the page: a heading that moved has nothing else. Null where there is none.
 */
export function placeOfParagraph(page: Page, { places }: Places, saved: SavedSpan): Place | null {
  const { words, paragraphs } = saved.text;
  const own = paragraphs[saved.from];
  if (own !== paragraphs[saved.to - 1]) return null;
  let [from, to] = [saved.from, saved.to];
  while (from > 0 && paragraphs[from - 1] === own) from--;
  while (paragraphs[to] === own) to++;
  const paragraph = words.ids.subarray(from, to);
  const before = wholeParagraphs(saved.text, paragraph);
  const now = wholeParagraphs(page, paragraph);
  if (before.length !== 1 || now.length !== 1) return null;
  const at = (now[0] as number) + saved.from - from;
  return places.find(place => place.at === at) ?? null;
}

function wholeParagraphs(text: Text, paragraph: Int32Array): number[] {
  const found = occurrences(text.words.ids, paragraph, maxPlaces);
  return found.filter(at => isWholeParagraph(text, at, at + paragraph.length));
}

/** Of one or several; it is enough that they begin and end where words `[from, to)` do. */
function isWholeParagraph({ paragraphs }: Text, from: number, to: number): boolean {
  return paragraphs[from - 1] !== paragraphs[from] && paragraphs[to] !== paragraphs[to - 1];
}

/** Refuses a place that a hyphen makes a part of a longer word, unless the reader's own span was one. */
function isWholeWords(page: Page, at: number, saved: SavedSpan): boolean {
  const last = at + saved.to - saved.from - 1;
  const { text } = page.view;
  const start = (page.words.starts[at] as number) + saved.startTrim;
  const end = (page.words.ends[last] as number) - saved.endTrim;
  return (
    (saved.startsInsideWord || !isInsideWord(text, start)) &&
    (saved.endsInsideWord || !isInsideWord(text, end))
  );
}
