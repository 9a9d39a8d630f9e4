// Lines that are one link: most are ways to other pages, some are the article's.

import { isProse } from './clutter.ts';
import type { Outline } from './outline.ts';
import type { Candidate, PageShape, Sums } from './page-shape.ts';

/** A longer link is a sentence. */
const maxLinkChars = 160;

/** Of a line's text. */
const minLinked = 0.95;

/** A heading may be its own link. */
function isLinkAlone({ text, block: { chars, linkChars }, isHeading }: Candidate): boolean {
  return text.length <= maxLinkChars && !isHeading && linkChars > 0 && linkChars >= chars * minLinked;
}

/** Whether the candidate at `index` is a way to another page, and none of the article whatever its traits say. */
export function leadsAway({ candidates, outline, sums }: PageShape, index: number): boolean {
  const line = candidates[index] as Candidate;
  if (!isLinkAlone(line) || headsNext(candidates, index)) return false;
  const item = closest(items, line.block.owner, outline);
  if (item < 0) return true;
  const group = outline.parents[item] ?? 0;
  return isOfLinks(group, sums) || laysOut(group, outline, sums);
}

const items = new Set('li dt dd td th'.split(' '));
const tables = new Set(['table']);
const maxLevels = 4;

/** The element itself or the closest around it, not far up, of such a name; -1 where there is none. */
function closest(names: ReadonlySet<string>, element: number, { elements, parents }: Outline): number {
  for (let i = element, level = 0; i > 0 && level < maxLevels; i = parents[i] ?? 0, level += 1)
    if (names.has(elements[i]?.localName ?? '')) return i;
  return -1;
}

/** Of a list's or a row's text: where links hold less of it, the linked items are its contents as the others are. */
const maxLinked = 0.5;

function isOfLinks(group: number, { linkChars, chars }: Sums): boolean {
  return (linkChars[group] ?? 0) > (chars[group] ?? 0) * maxLinked;
}

/** Of a table's prose. */
const maxProseOfRow = 0.5;

/** A row with most of its table's prose has the article in one cell and the menu in another. */
function laysOut(group: number, outline: Outline, { prose }: Sums): boolean {
  if (outline.elements[group]?.localName !== 'tr') return false;
  const table = closest(tables, group, outline);
  return table >= 0 && (prose[group] ?? 0) > (prose[table] ?? 0) * maxProseOfRow;
}

/** Of the line's longer words, what the paragraph below shares at least. */
const minShared = 0.5;

/** Only so much of a paragraph says what it is about. */
const maxChars = 1_000;

/**
 * In a roundup such a line is the heading of the paragraph below. A link to another story, set between two paragraphs, has
 * as many words in common with the one above.
 */
function headsNext(candidates: readonly Candidate[], index: number): boolean {
  const below = candidates[index + 1];
  if (below === undefined || !isProse(below.block)) return false;
  const wanted = stemsOf((candidates[index] as Candidate).text);
  const shared = countIn(stemsOf(below.text), wanted);
  const above = countIn(stemsOf(candidates[index - 1]?.text ?? ''), wanted);
  return shared > above && shared >= wanted.size * minShared;
}

/** Shorter ones join others. Where words are short or not parted by spaces, as in Korean and Chinese, no line is a heading so. */
const longerWord = /[\p{L}\p{N}]{4,}/gu;
const stemChars = 6;

function stemsOf(text: string): Set<string> {
  const words = text.slice(0, maxChars).toLowerCase().match(longerWord) ?? [];
  return new Set(words.map(word => word.slice(0, stemChars)));
}

function countIn(stems: ReadonlySet<string>, wanted: ReadonlySet<string>): number {
  let count = 0;
  for (const stem of wanted) if (stems.has(stem)) count += 1;
  return count;
}
