// How much of a span's words is left in other words: rare words say more of it than common ones, marks say nothing.

import type { Image } from './image.ts';
import type { Page } from './page.ts';
import type { SavedSpan } from './saved-span.ts';

/** A word in the place of one that is spelled nearly as it was, or a number in the place of a number, is half of it. */
const halfKept = 0.5;

/** Frequent words weigh little, whatever the language: the weight falls with the square root of their number. */
export function weightOf(page: Page, id: number): number {
  if (!page.vocabulary.isWord(id)) return 0;
  return 1 / Math.sqrt(Math.max(1, page.counts[id] ?? 0));
}

/**
 * The weight of the kept words as a share of both wordings' (Dice's coefficient).
 * @param now the other words; `places` holds for each word of the span its place on the page or -1
 * @returns 0 to 1
 */
export function likeness(
  page: Page,
  { text, from, to }: SavedSpan,
  now: Pick<Image, 'from' | 'to' | 'places'>,
): number {
  let [total, kept] = [0, 0];
  let next = now.from;
  for (let word = from; word < to; word++) {
    const id = text.words.ids[word] as number;
    const place = now.places[word - from] as number;
    const weight = weightOf(page, id);
    total += weight;
    if (place >= 0) kept += weight;
    else if (next < now.to && isHalfKept(page, id, page.words.ids[next] as number)) kept += halfKept * weight;
    next = place >= 0 ? place + 1 : next + 1;
  }
  let there = 0;
  for (let word = now.from; word < now.to; word++) there += weightOf(page, page.words.ids[word] as number);
  return total + there === 0 ? 0 : (2 * kept) / (total + there);
}

function isHalfKept({ vocabulary }: Page, was: number, is: number): boolean {
  if (!vocabulary.isWord(was) || !vocabulary.isWord(is)) return false;
  const [old, other] = [vocabulary.spellingOf(was), vocabulary.spellingOf(is)];
  if (/^\p{N}/u.test(old) && /^\p{N}/u.test(other)) return true;
  const shorter = Math.min(old.length, other.length);
  let lead = 0;
  while (lead < shorter && old[lead] === other[lead]) lead++;
  let tail = 0;
  while (tail < shorter - lead && old.at(-1 - tail) === other.at(-1 - tail)) tail++;
  return 2 * (lead + tail) > Math.max(old.length, other.length);
}
