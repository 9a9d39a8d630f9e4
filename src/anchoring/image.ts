// Where a span must be now that its words are not all there any more: between the words that stood around it, or around
// those of its own words that are left.

import { placeOf } from './alignment.ts';
import type { Page } from './page.ts';
import type { SavedSpan } from './saved-span.ts';
import { wordDiff } from './word-diff.ts';

export type Image = {
  /** Words `[from, to)` of the page; empty where the words around the span stand side by side now. */
  readonly from: number;
  readonly to: number;
  /** For each word of the span its place on the page, -1 where it has none. */
  readonly places: Int32Array;
  /** Sides, 0 to 2, on which the neighbouring words are where they were. */
  readonly sides: number;
  /** Both of the words that stood right beside the span are beside these: nothing else can be meant. */
  readonly isFramed: boolean;
};

/** A stretch of saved words and the stretch of the page that it became; both exclude their ends. */
type Frame = {
  readonly savedFrom: number;
  readonly savedTo: number;
  readonly pageFrom: number;
  readonly pageTo: number;
  readonly sides: number;
};

type Run = {
  readonly from: number;
  readonly to: number;
  readonly pageFrom: number;
  readonly pageTo: number;
  readonly kept: number;
};

/** How far around the span the sure words are looked for. */
const maxReach = 120;

/** So many words may be put in at one point before what follows is taken for another place. */
const maxInserted = 60;

/** With half of its words in place it is the same article. */
const minCoverage = 0.5;

/** Null where nothing says where the span should be. */
export function imageOf(page: Page, saved: SavedSpan): Image | null {
  const frame = frameOf(page, saved);
  if (frame === null) return null;
  const ids = saved.text.words.ids.subarray(frame.savedFrom, frame.savedTo);
  const pageIds = page.words.ids.subarray(frame.pageFrom, frame.pageTo);
  const diff = wordDiff(ids, pageIds);
  if (diff === null) return null;
  const first = saved.from - frame.savedFrom;
  const last = saved.to - frame.savedFrom;
  const from = frame.pageFrom + edgeOf(diff, first, pageIds.length, 'start');
  const to = frame.pageFrom + edgeOf(diff, last, pageIds.length, 'end');
  const places = diff.subarray(first, last).map(place => (place < 0 ? -1 : place + frame.pageFrom));
  const isFramed = frame.sides === 2 && frame.savedFrom === saved.from && frame.savedTo === saved.to;
  return { from: Math.min(from, to), to, places, sides: frame.sides, isFramed };
}

function frameOf(page: Page, saved: SavedSpan): Frame | null {
  const run = bestRun(saved);
  const before = sureBefore(saved, run);
  const after = sureAfter(saved, run, page.words.ids.length);
  // The ends of the text are the same ends only in the same article.
  const isSame = saved.alignment.coverage >= minCoverage;
  const sides =
    sideOf(before, isSame, before?.page === -1) +
    sideOf(after, isSame, after?.page === page.words.ids.length);
  if (run === null) {
    if (sides === 0 || before === null || after === null || after.page < before.page) return null;
    const inserted = after.page - before.page - (after.saved - before.saved);
    if (inserted > maxInserted) return null;
    return between(before, after, sides);
  }
  const head = Math.min(run.pageFrom, run.from - saved.from);
  const tail = Math.min(page.words.ids.length - run.pageTo, saved.to - run.to);
  return between(
    before ?? { saved: saved.from - 1, page: run.pageFrom - head - 1 },
    after ?? { saved: saved.to, page: run.pageTo + tail },
    sides,
  );
}

function sideOf(pair: Pair | null, isSame: boolean, isEnd: boolean): number {
  return pair !== null && (isSame || !isEnd) ? 1 : 0;
}

type Pair = { readonly saved: number; readonly page: number };

function between(before: Pair, after: Pair, sides: number): Frame {
  return {
    savedFrom: before.saved + 1,
    savedTo: after.saved,
    pageFrom: before.page + 1,
    pageTo: after.page,
    sides,
  };
}

/** The largest group of the span's own words that are in place with respect to one another. */
function bestRun({ alignment, from, to }: SavedSpan): Run | null {
  let best: Run | null = null;
  let run: Run | null = null;
  for (let word = from; word < to; word++) {
    const place = placeOf(alignment, word);
    if (place < 0) continue;
    run = extended(run, word, place);
    if (run.kept > (best?.kept ?? 0)) best = run;
  }
  return best;
}

/** The run with one word more, or a new one where the word is elsewhere. */
function extended(run: Run | null, word: number, place: number): Run {
  const ends = { to: word + 1, pageTo: place + 1 };
  if (run === null || !isBefore({ saved: run.to - 1, page: run.pageTo - 1 }, { saved: word, page: place }))
    return { from: word, pageFrom: place, kept: 1, ...ends };
  return { ...run, ...ends, kept: run.kept + 1 };
}

function sureBefore({ alignment, from, beginsText }: SavedSpan, run: Run | null): Pair | null {
  const least = Math.max(0, from - maxReach);
  for (let word = from - 1; word >= least; word--) {
    const pair = { saved: word, page: placeOf(alignment, word) };
    if (pair.page >= 0 && (run === null || isBefore(pair, { saved: run.from, page: run.pageFrom })))
      return pair;
  }
  const start = { saved: -1, page: -1 };
  if (!beginsText || least > 0) return null;
  return run === null || isBefore(start, { saved: run.from, page: run.pageFrom }) ? start : null;
}

function sureAfter(saved: SavedSpan, run: Run | null, pageLength: number): Pair | null {
  const { alignment, to, endsText } = saved;
  const { length } = alignment.forward;
  const most = Math.min(length, to + maxReach);
  for (let word = to; word < most; word++) {
    const pair = { saved: word, page: placeOf(alignment, word) };
    if (pair.page >= 0 && (run === null || isBefore({ saved: run.to - 1, page: run.pageTo - 1 }, pair)))
      return pair;
  }
  const end = { saved: length, page: pageLength };
  if (!endsText || most < length) return null;
  return run === null || isBefore({ saved: run.to - 1, page: run.pageTo - 1 }, end) ? end : null;
}

/** In the same order as they were, and not much farther apart. */
function isBefore(first: Pair, second: Pair): boolean {
  const distance = second.page - first.page;
  return distance > 0 && distance <= second.saved - first.saved + maxInserted;
}

/** Where the gap before word `at` of the saved stretch is in the page's stretch. */
function edgeOf(diff: Int32Array, at: number, pageLength: number, edge: 'start' | 'end'): number {
  const inner = edge === 'start' ? diff[at] : diff[at - 1];
  if (inner !== undefined && inner >= 0) return edge === 'start' ? inner : inner + 1;
  let before = at;
  while (before > 0 && (diff[before - 1] as number) < 0) before--;
  let after = at;
  while (after < diff.length && (diff[after] as number) < 0) after++;
  const pageBefore = before === 0 ? 0 : (diff[before - 1] as number) + 1;
  const pageAfter = after === diff.length ? pageLength : (diff[after] as number);
  // Inside a stretch that was replaced as a whole, its words are taken to have kept their shares.
  const share = after === before ? 0 : (at - before) / (after - before);
  return pageBefore + Math.round(share * (pageAfter - pageBefore));
}
