// Finds a saved span in the text as it is now. Words are compared normalised (see src/text/normalise.ts); where they
// occur more than once, or are so few that they may occur by chance, their surroundings have to speak for the place.

import type { Selector, TextPositionSelector, TextQuoteSelector } from '../notes/types.ts';
import { type NormalisedText, normalise, toRaw } from '../text/normalise.ts';
import { occurrences } from './occurrences.ts';
import { type SavedWords, savedWords } from './saved-words.ts';
import type { Anchoring } from './types.ts';
import { isInsideWord } from './word-edges.ts';

/** Words of this length are not said twice by chance: alone on the page, they need no surroundings. In UTF-16 units. */
const distinctiveChars = 40;

/** Surroundings of both sides together that must be as they were: about five words. */
const minContextChars = 32;

/** By how much the best place's surroundings must exceed the next one's: "he told reporters" stands in many places. */
const marginChars = 16;

/** Above this nothing is looked at more closely; only two letters, or a hostile page, occur so often. */
const maxPlaces = 100_000;

/** How many places an `ambiguous` offers. */
const maxOffered = 20;

type Place = { readonly start: number; readonly context: number };

export function anchor(text: string, selectors: readonly Selector[]): Anchoring {
  return anchorIn(normalise(text), selectors);
}

/** As anchor(), for many notes on one page. Takes time in proportion to the page's length. */
export function anchorIn(page: NormalisedText, selectors: readonly Selector[]): Anchoring {
  const quote = selectors.find((given): given is TextQuoteSelector => given.type === 'TextQuoteSelector');
  const position = selectors.find(
    (given): given is TextPositionSelector => given.type === 'TextPositionSelector',
  );
  // A place alone says nothing of the words that stood there.
  if (quote === undefined) return { kind: 'orphan' };
  const saved = savedWords(quote, position);
  if (saved.words === '') return { kind: 'orphan' };
  const starts = occurrences(page.text, saved.words, maxPlaces + 1);
  const isTooMany = starts.length > maxPlaces;
  const places = starts
    .filter(start => isWholeWords(page.text, start, saved))
    .map(start => ({ start, context: contextAt(page.text, start, saved) }));
  if (places.length === 0) return isTooMany ? ambiguous(page, saved, starts.map(bare)) : { kind: 'orphan' };
  const chosen = isTooMany ? null : choose(page, places, saved);
  if (chosen === null) return ambiguous(page, saved, places);
  const span = toRaw(page, { start: chosen.start, end: chosen.start + saved.words.length });
  return { kind: 'exact', span, moved: saved.position !== null && span.start !== saved.position };
}

function choose(page: NormalisedText, places: readonly Place[], saved: SavedWords): Place | null {
  const [best, next] = twoBest(places);
  const isAlone = next === undefined;
  if (isAlone && saved.words.length >= distinctiveChars) return best;
  const margin = best.context - (next?.context ?? 0);
  if (best.context >= minContextChars && (isAlone || margin >= marginChars)) return best;
  // Alike surroundings on both sides at several places: only where nothing moved is the place known.
  const unmoved = places.find(({ start }) => page.starts[start] === saved.position);
  return unmoved !== undefined && unmoved.context >= Math.max(saved.wholeContext, minContextChars)
    ? unmoved
    : null;
}

function twoBest(places: readonly Place[]): readonly [Place, Place?] {
  let best = places[0] as Place;
  let next: Place | undefined;
  for (const place of places.slice(1)) {
    if (place.context > best.context) [best, next] = [place, best];
    else if (next === undefined || place.context > next.context) next = place;
  }
  return next === undefined ? [best] : [best, next];
}

/** Refuses a place inside a longer word, unless the reader's own span began or ended inside one. */
function isWholeWords(text: string, start: number, saved: SavedWords): boolean {
  if (!saved.startsInsideWord && isInsideWord(text, start)) return false;
  return saved.endsInsideWord || !isInsideWord(text, start + saved.words.length);
}

/** How many units around the place are as they were saved, counted from the words outwards. */
function contextAt(text: string, start: number, saved: SavedWords): number {
  const { prefix, suffix, words } = saved;
  const end = start + words.length;
  let before = 0;
  while (before < prefix.length && isSameUnit(text, start - 1 - before, prefix, prefix.length - 1 - before))
    before++;
  let after = 0;
  while (after < suffix.length && isSameUnit(text, end + after, suffix, after)) after++;
  const reachesStart = before === prefix.length && before === start && saved.position !== null;
  const reachesEnd = after === suffix.length && end + after === text.length && saved.position !== null;
  return atEdge(before, reachesStart) + atEdge(after, reachesEnd);
}

/** Past the ends of `text` charCodeAt gives NaN, which equals nothing. */
function isSameUnit(text: string, at: number, saved: string, savedAt: number): boolean {
  return text.charCodeAt(at) === saved.charCodeAt(savedAt);
}

/** The beginning and the end of the text are surroundings too: an article's first words have no others before them. */
function atEdge(context: number, isWholeToEdge: boolean): number {
  return isWholeToEdge ? Math.max(context, minContextChars) : context;
}

function bare(start: number): Place {
  return { start, context: 0 };
}

/** The likeliest places, in document order. */
function ambiguous(page: NormalisedText, saved: SavedWords, places: readonly Place[]): Anchoring {
  const likeliest = [...places]
    .sort((a, b) => b.context - a.context || a.start - b.start)
    .slice(0, maxOffered);
  const starts = likeliest.map(place => place.start).sort((a, b) => a - b);
  return {
    kind: 'ambiguous',
    spans: starts.map(start => toRaw(page, { start, end: start + saved.words.length })),
  };
}
