// Which of several places of the same words was meant: their surroundings have to speak for one by a margin, against the
// other places, and against its being another stretch that had the same words when the span was saved.

import { placeOf } from './alignment.ts';
import type { Page } from './page.ts';
import { type Place, type Places, placeOfParagraph } from './places.ts';
import type { SavedSpan } from './saved-span.ts';
import { wholeContext } from './surroundings.ts';

/** What must stand around the place as it stood around the span: some words on both sides together. */
const minContext = 6;

/** By how much the best must exceed the next one: "he told reporters" stands in many places. */
const margin = 4;

/** Of words that stood more than once, so many of those right beside them must be there, on both sides together. */
const minAdjacent = 2;

/** What makes a place another stretch's for sure: half of the words around it, and far more than speak for the span. */
const sureContext = 24;
const sureMargin = 12;

/** Words of this length are not said twice by chance: alone on the page, they need no surroundings. UTF-16 units. */
const distinctiveChars = 40;

/** With half of its words in place it is the same article, however much of it was edited. */
const minCoverage = 0.5;

/** How much longer than it was, in words, what lies between two sure words may have become. */
const maxGrowth = 2;
const maxInserted = 60;

/** How far the sure words around a place are looked for. */
const maxReach = 400;

/** Without those that are, by all that stands around them, other stretches of the saved text. */
export function ownPlaces(places: readonly Place[]): readonly Place[] {
  return places.filter(({ context, rival }) => rival < Math.max(sureContext, context + sureMargin));
}

/** Null where nothing tells. */
export function choosePlace(page: Page, all: Places, saved: SavedSpan): Place | null {
  const own = ownPlaces(all.places);
  const [best, next] = twoBest(own);
  if (best !== undefined && isSure(page, best, next, all, saved)) return best;
  const isSame = saved.isWhole && saved.alignment.coverage >= minCoverage;
  const moved = isSame && all.places.length > 0 ? placeOfParagraph(page, all, saved) : null;
  if (moved !== null) return moved;
  const [enclosed, other] = own.filter(place => place.rival < minContext && isEnclosed(page, place, saved));
  const isOnly = enclosed !== undefined && other === undefined && !hasTwinBeside(enclosed, all, saved);
  return isOnly ? enclosed : unmoved(page, all.places, saved);
}

function isSure(page: Page, best: Place, next: Place | undefined, all: Places, saved: SavedSpan): boolean {
  const others = Math.max(next?.context ?? 0, best.rival);
  if (best.context >= minContext && best.context - others >= margin && isBesideItsOwn(best, all, saved))
    return true;
  return next === undefined && all.saved === 1 && isSureAlone(page, best, saved);
}

/**
 * Where the same words stood more than once, or do now, what stands near a place may have come there with the paragraphs
 * of others: words right beside it must agree, and no other place may have more of the span's own paragraph,
 * or be a paragraph of its own where the span was one.
 */
function isBesideItsOwn(best: Place, all: Places, span: SavedSpan): boolean {
  const { places, saved } = all;
  const isAlone = saved === 1 && places.length === 1;
  if (!isAlone && best.adjacent < minAdjacent) return false;
  // A paragraph that stood more than once may have come behind, or before, what stood beside another of them.
  if (saved > 1 && best.isWhole && best.sides < 2) return false;
  if (hasTwinBeside(best, all, span)) return false;
  const isBeaten = (place: Place) => (best.isWhole ? false : place.isWhole) || place.own > best.own;
  return isAlone || !places.some(isBeaten);
}

/** Of two side by side each has one of the sides. */
function hasTwinBeside({ at }: Place, { places }: Places, { from, to }: SavedSpan): boolean {
  return places.some(other => Math.abs(other.at - at) === to - from);
}

function twoBest(places: readonly Place[]): readonly [Place | undefined, Place | undefined] {
  let best: Place | undefined;
  let next: Place | undefined;
  for (const place of places) {
    if (best === undefined || place.context > best.context) [best, next] = [place, best];
    else if (next === undefined || place.context > next.context) next = place;
  }
  return [best, next];
}

/** Once in what was saved, once on the page: enough where the words are many, or the article is known to be the same. */
function isSureAlone(page: Page, { at }: Place, saved: SavedSpan): boolean {
  const { starts, ends } = page.words;
  const last = at + saved.to - saved.from - 1;
  if ((ends[last] as number) - (starts[at] as number) >= distinctiveChars) return true;
  return saved.isWhole && saved.alignment.coverage >= minCoverage;
}

/** Between the words that stood before the span and those that stood behind it, however far they are away. */
function isEnclosed(page: Page, { at }: Place, saved: SavedSpan): boolean {
  if (!saved.isWhole || saved.alignment.coverage < minCoverage) return false;
  const before = sureBefore(saved);
  const after = sureAfter(saved, page.words.ids.length);
  if (before === null || after === null) return false;
  const isBetween = before.page < at && at + saved.to - saved.from <= after.page;
  // What was put in between may be other paragraphs, with their own words of the same spelling.
  return isBetween && after.page - before.page <= maxGrowth * (after.saved - before.saved) + maxInserted;
}

/** A word of the saved text, or the place before its first or behind its last one, and where that is on the page. */
type Pair = { readonly saved: number; readonly page: number };

function sureBefore({ alignment, from }: SavedSpan): Pair | null {
  for (let word = from - 1; word >= Math.max(0, from - maxReach); word--) {
    const place = placeOf(alignment, word);
    if (place >= 0) return { saved: word, page: place };
  }
  return from <= maxReach ? { saved: -1, page: -1 } : null;
}

function sureAfter({ alignment, to }: SavedSpan, pageLength: number): Pair | null {
  const { length } = alignment.forward;
  for (let word = to; word < Math.min(length, to + maxReach); word++) {
    const place = placeOf(alignment, word);
    if (place >= 0) return { saved: word, page: place };
  }
  return length - to <= maxReach ? { saved: length, page: pageLength } : null;
}

/** Alike surroundings on both sides at several places: only where nothing moved is the place known. */
function unmoved(page: Page, places: readonly Place[], saved: SavedSpan): Place | null {
  const there = places.find(
    ({ at }) => page.view.starts[(page.words.starts[at] as number) + saved.startTrim] === saved.position,
  );
  return there !== undefined && there.context >= Math.max(minContext, wholeContext(saved)) ? there : null;
}
