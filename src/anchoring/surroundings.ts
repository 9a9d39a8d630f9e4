// How much of what stood around a span stands around a place on the page now.

import { placeOf } from './alignment.ts';
import type { Page } from './page.ts';
import type { SavedSpan } from './saved-span.ts';

/** So many words on each side speak for a place; what is farther away says little of it. */
const contextWords = 40;

/** Words put in or taken out around the span shift what stands there by a few. */
const maxShift = 20;

/** Words of the span's own paragraph belong to it more than those of the next one. */
const ownParagraph = 2;

/** A stretch of the saved words: the span, or another one with the same words, which then claims the same places. */
export type Stretch = { readonly from: number; readonly to: number };

/**
 * Words that agree one by one from the place outwards count in full, those that the alignment finds near count half.
 * @param at the first word of the place
 * @returns 0 to 160, in words
 */
export function contextAt(page: Page, at: number, saved: SavedSpan, stretch: Stretch): number {
  const end = at + stretch.to - stretch.from;
  return sideOf(page, saved, [stretch.from - 1, at - 1], -1) + sideOf(page, saved, [stretch.to, end], 1);
}

/** What contextAt() gives where nothing around the span changed, at least. */
export function wholeContext({ text, from, to, beginsText, endsText }: SavedSpan): number {
  const before = beginsText ? contextWords : Math.min(from, contextWords);
  return before + (endsText ? contextWords : Math.min(text.words.ids.length - to, contextWords));
}

function sideOf(page: Page, saved: SavedSpan, start: readonly [number, number], step: 1 | -1): number {
  const { paragraphs, words } = saved.text;
  const { ids } = words;
  // Words weigh by where they are from the span, for other stretches too: else the two could not be compared.
  const [inside, outside] = step < 0 ? [saved.from, saved.from - 1] : [saved.to - 1, saved.to];
  let context = 0;
  let isUnbroken = true;
  for (let word = 0; word < contextWords; word++) {
    const [was, is] = [start[0] + word * step, start[1] + word * step];
    if (was < 0 || was >= ids.length) return context + edge(page, saved, [is, isUnbroken, step], word);
    isUnbroken &&= page.words.ids[is] === ids[was];
    const isOwn = paragraphs[outside + word * step] === paragraphs[inside];
    const weight = isOwn ? ownParagraph : 1;
    if (isUnbroken) context += weight;
    else if (isNear(saved, was, is)) context += weight / 2;
  }
  return context;
}

/** The beginning and the end of the article are surroundings too: as many words as are missing there. */
function edge(
  page: Page,
  saved: SavedSpan,
  [is, isUnbroken, step]: readonly [number, boolean, 1 | -1],
  word: number,
): number {
  if (step < 0 ? !saved.beginsText : !saved.endsText) return 0;
  const distance = step < 0 ? Math.abs(is + 1) : Math.abs(page.words.ids.length - is);
  if (isUnbroken && distance === 0) return contextWords - word;
  return distance <= maxShift ? (contextWords - word) / 2 : 0;
}

function isNear({ alignment }: SavedSpan, was: number, is: number): boolean {
  const place = placeOf(alignment, was);
  return place >= 0 && Math.abs(place - is) <= maxShift;
}
