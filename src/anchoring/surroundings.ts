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

export type Context = {
  /** All that agrees, 0 to 160: words that agree one by one from the place outwards in full, others near by half. */
  readonly words: number;
  /** The same within the span's own paragraph. */
  readonly own: number;
  /** Words that agree one by one from the place outwards, on both sides together. */
  readonly adjacent: number;
  /** Sides, 0 to 2, on which the word right beside the place agrees, or the text ends there as it did. */
  readonly sides: number;
};

/** @param at the first word of the place */
export function contextAt(page: Page, at: number, saved: SavedSpan, stretch: Stretch): Context {
  const end = at + stretch.to - stretch.from;
  const before = sideOf(page, saved, [stretch.from - 1, at - 1], -1);
  const after = sideOf(page, saved, [stretch.to, end], 1);
  return {
    words: before.words + after.words,
    own: before.own + after.own,
    adjacent: before.adjacent + after.adjacent,
    sides: before.sides + after.sides,
  };
}

/** What contextAt() gives for `words` where nothing around the span changed, at least. */
export function wholeContext({ text, from, to, beginsText, endsText }: SavedSpan): number {
  const before = beginsText ? contextWords : Math.min(from, contextWords);
  return before + (endsText ? contextWords : Math.min(text.words.ids.length - to, contextWords));
}

function sideOf(page: Page, saved: SavedSpan, start: readonly [number, number], step: 1 | -1): Context {
  const { paragraphs, words } = saved.text;
  const { ids } = words;
  // Words weigh by where they are from the span, for other stretches too: else the two could not be compared.
  const [inside, outside] = step < 0 ? [saved.from, saved.from - 1] : [saved.to - 1, saved.to];
  let [context, own, adjacent] = [0, 0, 0];
  let isUnbroken = true;
  let sides = 0;
  for (let word = 0; word < contextWords; word++) {
    const [was, is] = [start[0] + word * step, start[1] + word * step];
    if (was < 0 || was >= ids.length) {
      const gain = edge(page, saved, [is, isUnbroken, step], word);
      context += gain;
      if (isUnbroken && gain > 0) sides = 1;
      break;
    }
    isUnbroken &&= page.words.ids[is] === ids[was];
    const isOwn = paragraphs[outside + word * step] === paragraphs[inside];
    const weight = isOwn ? ownParagraph : 1;
    const gain = isUnbroken ? weight : isNear(saved, was, is) ? weight / 2 : 0;
    context += gain;
    if (isOwn) own += gain;
    if (isUnbroken) [adjacent, sides] = [adjacent + 1, 1];
  }
  return { words: context, own, adjacent, sides };
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
