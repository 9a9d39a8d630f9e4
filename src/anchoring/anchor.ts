// Finds a saved span in the text as it is now, in stages: the very words where it is sure which of their occurrences;
// other words at the span's place; words that are like it. What is not sure is never `exact`.

import type { Selector, TextPositionSelector, TextQuoteSelector } from '../notes/types.ts';
import { isLetter } from '../text/characters.ts';
import { type NormalisedText, normalise } from '../text/normalise.ts';
import { approximate } from './approximate.ts';
import { isNegation } from './changes.ts';
import { choosePlace, ownPlaces } from './choose-place.ts';
import { type Image, imageOf } from './image.ts';
import { likeness } from './likeness.ts';
import { type Page, pageOf, rawSpan, type Text } from './page.ts';
import { piecesOf } from './pieces.ts';
import { type Place, placesOf } from './places.ts';
import { type SavedSpan, savedSpan } from './saved-span.ts';
import type { Anchoring } from './types.ts';

/** Likeness that makes other words the span's, by the sides on which its neighbours are where they were. */
const minLikeness = [0.6, 0.4, 0.2] as const;

/** Words and marks that must be left where a neighbour is missing. */
const minKept = 4;

/** Words that a span must have kept to be the same in other words: "the" and "of" are left in any. */
const minKeptShare = 0.35;
const fewWords = 2;

/** With less of the saved article in place it is another one, where a few words of the quote stand by chance. */
const minCoverage = 0.15;

/** How many places an `ambiguous` offers. */
const maxOffered = 20;

const orphan: Anchoring = { kind: 'orphan' };

/** As anchorIn(), for one note. */
export function anchor(text: string, selectors: readonly Selector[], body: string | null = null): Anchoring {
  return anchorIn(normalise(text), selectors, body);
}

/**
 * Takes time in proportion to the page's length.
 * @param body the article's text when the span was saved, if it was kept: then far more is sure
 */
export function anchorIn(
  text: NormalisedText,
  selectors: readonly Selector[],
  body: string | null = null,
): Anchoring {
  const quote = selectors.find((given): given is TextQuoteSelector => given.type === 'TextQuoteSelector');
  const position = selectors.find(
    (given): given is TextPositionSelector => given.type === 'TextPositionSelector',
  );
  // A place alone says nothing of the words that stood there.
  if (quote === undefined) return orphan;
  const page = pageOf(text);
  const saved = savedSpan(page, { quote, position, body });
  if (saved === null) return orphan;
  const found = placesOf(page, saved);
  if (found.isTooMany) return { kind: 'ambiguous', spans: [] };
  const chosen = choosePlace(page, found, saved);
  return chosen === null
    ? withoutPlace(page, saved, ownPlaces(found.places))
    : withPlace(page, saved, chosen);
}

function withPlace(page: Page, saved: SavedSpan, { at }: Place): Anchoring {
  const end = at + saved.to - saved.from;
  const from = isNegated(page, saved, [saved.from - 1, at - 1], -1) ? at - 1 : at;
  const to = isNegated(page, saved, [saved.to, end], 1) ? end + 1 : end;
  if (from < at || to > end) {
    const places = Int32Array.from({ length: end - at }, (_, word) => at + word);
    return changed(page, saved, { from, to, places });
  }
  const [first, last] = withPartedMarks(page, saved, [at, end]);
  const raw = rawSpan(page, first, last);
  const { view, words } = page;
  const startTrim = trimFor(lengthOf(saved.text, saved.from), saved.startTrim, lengthOf(page, first));
  const endTrim = trimFor(lengthOf(saved.text, saved.to - 1), saved.endTrim, lengthOf(page, last - 1));
  const start = view.starts[(words.starts[first] as number) + startTrim] ?? raw.start;
  const stop = view.ends[(words.ends[last - 1] as number) - endTrim - 1] ?? raw.end;
  const span = {
    start: start - (view.raw.endsWith(saved.lead, start) ? saved.lead.length : 0),
    end: stop + (view.raw.startsWith(saved.tail, stop) ? saved.tail.length : 0),
  };
  return { kind: 'exact', span, moved: saved.position !== null && start !== saved.position };
}

/** In units of the normalised text. */
function lengthOf({ words }: Text, word: number): number {
  return (words.ends[word] as number) - (words.starts[word] as number);
}

/** A span that took one of two marks side by side takes as much of them where there are more or fewer now. */
function trimFor(length: number, trim: number, now: number): number {
  return trim === 0 ? 0 : Math.max(0, now - (length - trim));
}

/** Marks side by side are one word; where a house puts a space between them (’ » for ’”), the outer one is another. */
function withPartedMarks(
  page: Page,
  { text, from, to }: SavedSpan,
  [first, end]: readonly [number, number],
): readonly [number, number] {
  const isMark = (word: number) => page.vocabulary.spellingOf(page.words.ids[word] ?? 0) === "'";
  const isParted = (was: number, is: number, outer: number) =>
    page.words.ids[outer] !== undefined &&
    isMark(is) &&
    isMark(outer) &&
    lengthOf(text, was) > lengthOf(page, is);
  const { text: now } = page.view;
  const { starts, ends } = page.words;
  // A mark that has its other side at a word belongs to that one.
  const isOpening = isLetter(now.charAt(ends[end] ?? now.length));
  const isClosing = isLetter(now.charAt((starts[first - 1] ?? 0) - 1));
  return [
    !isClosing && isParted(from, first, first - 1) ? first - 1 : first,
    !isOpening && isParted(to - 1, end - 1, end) ? end + 1 : end,
  ];
}

/**
 * "support this" is no longer what was said where "will support this" has become "will not support this" or "won't
 * support this". Where the words before are others altogether, a negation among them says nothing.
 */
function isNegated(
  page: Page,
  { text }: SavedSpan,
  [was, is]: readonly [number, number],
  step: 1 | -1,
): boolean {
  const [before, now] = [text.words.ids[was], page.words.ids[is]];
  if (before === undefined || now === undefined || before === now) return false;
  const { spellingOf } = page.vocabulary;
  if (!isNegation(spellingOf(now)) || isNegation(spellingOf(before))) return false;
  const next = page.words.ids[is + step];
  return next !== undefined && (next === before || next === text.words.ids[was + step]);
}

function withoutPlace(page: Page, saved: SavedSpan, places: readonly Place[]): Anchoring {
  const image = imageOf(page, saved);
  // The very words, at one of several places: nothing changed, it is only not sure that they are these.
  const isPlace = image !== null && places.some(({ at }) => at === image.from);
  // In another article a few of the words stand side by side by chance.
  const isOther = isOtherArticle(saved);
  if (image !== null && image.from < image.to && !isPlace && !isOther && isLikeEnough(page, saved, image))
    return changed(page, saved, image);
  // What stands between its neighbours is known: the same words elsewhere are others.
  const isElsewhere = (image?.isFramed && !isPlace) || isOther;
  if (places.length > 0) return isElsewhere ? orphan : ambiguous(page, saved, places);
  const alike = approximate(page, saved);
  return alike === null ? orphan : changed(page, saved, alike);
}

function isOtherArticle({ isWhole, alignment }: SavedSpan): boolean {
  return isWhole && alignment.coverage < minCoverage;
}

function isLikeEnough(page: Page, saved: SavedSpan, image: Image): boolean {
  // One rare word makes two short wordings alike; without both neighbours it may stand anywhere.
  const kept = image.places.reduce((sum, place) => sum + Number(place >= 0), 0);
  if (image.sides < 2 && kept < minKept) return false;
  if (keptShare(page, saved, image) < minKeptShare) return false;
  return likeness(page, saved, image) >= (minLikeness[image.sides] as number);
}

/** Of the span's words, marks left out, those that are left; 1 where there are too few for a share to say anything. */
function keptShare({ vocabulary }: Page, { text, from, to }: SavedSpan, { places }: Image): number {
  let [words, kept] = [0, 0];
  for (let word = from; word < to; word++) {
    if (!vocabulary.isWord(text.words.ids[word] as number)) continue;
    words++;
    if ((places[word - from] as number) >= 0) kept++;
  }
  return words <= fewWords ? 1 : kept / words;
}

function changed(page: Page, saved: SavedSpan, image: Pick<Image, 'from' | 'to' | 'places'>): Anchoring {
  const span = rawSpan(page, image.from, image.to);
  const pieces = piecesOf(page, saved, image);
  const old = rawSpan(saved.text, saved.from, saved.to);
  return {
    kind: 'changed',
    span,
    was: saved.text.view.raw.slice(old.start, old.end),
    now: page.view.raw.slice(span.start, span.end),
    pieces,
  };
}

/** The likeliest places, in document order. */
function ambiguous(page: Page, saved: SavedSpan, places: readonly Place[]): Anchoring {
  const likeliest = [...places].sort((a, b) => b.context - a.context || a.at - b.at).slice(0, maxOffered);
  const starts = likeliest.map(({ at }) => at).sort((a, b) => a - b);
  return {
    kind: 'ambiguous',
    spans: starts.map(at => rawSpan(page, at, at + saved.to - saved.from)),
  };
}
