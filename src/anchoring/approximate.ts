// The last resort: the stretch of the page that has most of the span's words in common with it, whatever their order, by
// one pass of a window of the span's length.

import type { Image } from './image.ts';
import { likeness, weightOf } from './likeness.ts';
import type { Page } from './page.ts';
import type { SavedSpan } from './saved-span.ts';
import { wordDiff } from './word-diff.ts';

/** Fewer words than this, marks left out, are alike by chance. */
const minWords = 5;

/** Of the weight of both wordings, in their order: below this they are other words on the same matter. */
const minLikeness = 0.6;

/** Words beyond the window in which the span may go on. */
const slack = 8;

/** Null where no stretch is like it. Takes time in proportion to the page. */
export function approximate(page: Page, saved: SavedSpan): Image | null {
  const words = saved.text.words.ids.subarray(saved.from, saved.to);
  if (words.filter(id => page.vocabulary.isWord(id)).length < minWords) return null;
  const at = bestWindow(page, saved, words);
  if (at === null) return null;
  const start = Math.max(0, at - slack);
  const end = Math.min(page.words.ids.length, at + words.length + slack);
  const places = wordDiff(words, page.words.ids.subarray(start, end))?.map(place =>
    place < 0 ? -1 : place + start,
  );
  if (places === undefined) return null;
  const found = places.filter(place => place >= 0);
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined) return null;
  const image = { from: first, to: last + 1, places, sides: 0, isFramed: false };
  return likeness(page, saved, image) >= minLikeness ? image : null;
}

/** Where the window shares most; words that are known to be others of the saved text do not count. */
function bestWindow(page: Page, saved: SavedSpan, words: Int32Array): number | null {
  const { ids } = page.words;
  const wanted = new Map<number, number>();
  for (const id of words) wanted.set(id, (wanted.get(id) ?? 0) + 1);
  const held = new Map<number, number>();
  let [shared, most] = [0, 0];
  let best: number | null = null;
  const isOther = (at: number) => {
    const owner = saved.alignment.inverse[at] as number;
    return owner >= 0 && (owner < saved.from || owner >= saved.to);
  };
  const count = (at: number, step: 1 | -1) => {
    const id = ids[at] as number;
    const limit = wanted.get(id);
    if (limit === undefined || isOther(at)) return;
    const before = held.get(id) ?? 0;
    held.set(id, before + step);
    if ((step > 0 ? before : before - 1) < limit) shared += step * weightOf(page, id);
  };
  for (let end = 0; end < ids.length; end++) {
    count(end, 1);
    if (end >= words.length) count(end - words.length, -1);
    // Sums of many steps differ in their last digits.
    if (shared > most + 1e-6) [most, best] = [shared, Math.max(0, end - words.length + 1)];
  }
  return best;
}
