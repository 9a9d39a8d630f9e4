// A changed span as stretches of the old and the new wording, each kept or edited.

import { changesOf } from './changes.ts';
import type { Image } from './image.ts';
import { type Page, rawSpan, type Text } from './page.ts';
import type { SavedSpan } from './saved-span.ts';
import type { Piece } from './types.ts';

type Stretch = {
  readonly isEdited: boolean;
  readonly was: readonly [number, number];
  readonly now: readonly [number, number];
};

/** @param image not empty */
export function piecesOf(
  page: Page,
  saved: SavedSpan,
  image: Pick<Image, 'from' | 'to' | 'places'>,
): Piece[] {
  return stretchesOf(saved, image).map(({ isEdited, was, now }) => ({
    was: printed(saved.text, was, saved.to),
    now: printed(page, now, image.to),
    isEdited,
    changes: isEdited
      ? changesOf({
          was: spellings(page, saved.text, was),
          now: spellings(page, page, now),
          before: spelling(page, page.words.ids[now[0] - 1]),
          after: spelling(page, page.words.ids[now[1]]),
        })
      : [],
  }));
}

function stretchesOf({ from, to }: SavedSpan, image: Pick<Image, 'from' | 'to' | 'places'>): Stretch[] {
  const stretches: Stretch[] = [];
  let [was, now] = [from, image.from];
  for (let word = from; word <= to; word++) {
    const place = word === to ? image.to : (image.places[word - from] as number);
    if (place < now || place > image.to) continue;
    if (word > was || place > now) stretches.push({ isEdited: true, was: [was, word], now: [now, place] });
    if (word === to) break;
    const last = stretches.at(-1);
    if (last?.isEdited === false) {
      stretches.pop();
      stretches.push({ isEdited: false, was: [last.was[0], word + 1], now: [last.now[0], place + 1] });
    } else stretches.push({ isEdited: false, was: [word, word + 1], now: [place, place + 1] });
    [was, now] = [word + 1, place + 1];
  }
  return stretches;
}

/** With the white space behind it, so that the stretches join to the whole. */
function printed(text: Text, [from, to]: readonly [number, number], end: number): string {
  if (from >= to) return '';
  const { start } = rawSpan(text, from, to);
  const stop = to < end ? rawSpan(text, to, to + 1).start : rawSpan(text, from, to).end;
  return text.view.raw.slice(start, stop);
}

function spellings(page: Page, { words }: Text, [from, to]: readonly [number, number]): string[] {
  return Array.from(words.ids.subarray(from, to), page.vocabulary.spellingOf);
}

function spelling(page: Page, id: number | undefined): string | undefined {
  return id === undefined ? undefined : page.vocabulary.spellingOf(id);
}
