// Which words of a saved text are which words of the page now. Runs that stand only once in both are the same; from them
// sameness spreads to both sides as far as the words are equal (Heckel 1978). Moved paragraphs are found like others.

import { type Shingles, shinglesOf, shingleWords } from './shingles.ts';

export type Alignment = {
  /** For each saved word its place on the page, -1 where it has none. */
  readonly forward: Int32Array;
  /** For each word of the page the saved word that it is, -1 where it is none. */
  readonly inverse: Int32Array;
  /** Saved words that have a place, as a share of all. */
  readonly coverage: number;
};

type Block = { readonly saved: number; readonly page: number; readonly length: number };

/** Takes time in proportion to both texts: a run that spreads ends at the next sure run of another block. */
export function align(saved: Int32Array, page: Int32Array, pageShingles: Shingles): Alignment {
  const forward = new Int32Array(saved.length).fill(-1);
  const inverse = new Int32Array(page.length).fill(-1);
  // Longer blocks are written last: where two claim a word, the one with more agreement has it.
  const blocks = blocksOf(saved, page, pageShingles).sort((a, b) => a.length - b.length);
  for (const block of blocks) {
    for (let word = 0; word < block.length; word++) {
      forward[block.saved + word] = block.page + word;
      inverse[block.page + word] = block.saved + word;
    }
  }
  let placed = 0;
  for (let word = 0; word < saved.length; word++) if (isPair(forward, inverse, word)) placed++;
  return { forward, inverse, coverage: saved.length === 0 ? 0 : placed / saved.length };
}

/** The page's word that is `word` and nothing else, or -1. */
export function placeOf({ forward, inverse }: Alignment, word: number): number {
  return isPair(forward, inverse, word) ? (forward[word] as number) : -1;
}

function isPair(forward: Int32Array, inverse: Int32Array, word: number): boolean {
  const place = forward[word] as number;
  return place >= 0 && inverse[place] === word;
}

function blocksOf(saved: Int32Array, page: Int32Array, pageShingles: Shingles): Block[] {
  const own = shinglesOf(saved);
  const blocks: Block[] = [];
  let last: Block = { saved: 0, page: 0, length: 0 };
  for (let at = 0; at + shingleWords <= saved.length; at++) {
    const place = pageShingles.find(saved, at);
    if (place < 0 || own.find(saved, at) < 0) continue;
    const isInLast = at < last.saved + last.length && place - at === last.page - last.saved;
    if (isInLast) continue;
    last = spread(saved, page, at, place);
    blocks.push(last);
  }
  return blocks;
}

function spread(saved: Int32Array, page: Int32Array, at: number, place: number): Block {
  let before = 0;
  while (before < at && before < place && saved[at - before - 1] === page[place - before - 1]) before++;
  let after = shingleWords;
  while (
    at + after < saved.length &&
    place + after < page.length &&
    saved[at + after] === page[place + after]
  ) {
    after++;
  }
  return { saved: at - before, page: place - before, length: before + after };
}
