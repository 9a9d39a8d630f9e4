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

/** A link to another story may be about the same as the paragraph below it by chance; a roundup has more such lines. */
const minHeads = 3;

/** @returns for each candidate 1 where it is a way to another page, and none of the article whatever its traits say */
export function waysOut({ candidates, outline, sums }: PageShape): Uint8Array {
  // Lines that may be headings, by the element around them.
  const heads = new Map<number, number[]>();
  const ways = Uint8Array.from(candidates, (line, i) => {
    if (!isLinkAlone(line) || isContents(line, outline, sums)) return 0;
    if (headsNext(candidates, i)) {
      const parent = outline.parents[line.block.owner] ?? -1;
      const lines = heads.get(parent);
      if (lines === undefined) heads.set(parent, [i]);
      else lines.push(i);
    }
    return 1;
  });
  for (const lines of heads.values()) if (lines.length >= minHeads) for (const i of lines) ways[i] = 0;
  return ways;
}

const items = new Set('li dt dd td th'.split(' '));
const maxLevels = 4;

/** Of a list's or a row's text: where links hold less of it, the linked items are its contents as the others are. */
const maxLinked = 0.5;

/** Whether the line is an item of a list or a cell of a table as the others of it, which have no link, are. */
function isContents({ block }: Candidate, outline: Outline, { chars, linkChars, prose }: Sums): boolean {
  const item = itemAround(block.owner, outline);
  if (item < 0) return false;
  const group = outline.parents[item] ?? 0;
  const isCell = outline.elements[group]?.localName === 'tr';
  // What holds paragraphs lays a page out: the article may stand in one item, and the menu in another cell of its row.
  if ((prose[isCell ? group : item] ?? 0) > 0) return false;
  return (linkChars[group] ?? 0) <= (chars[group] ?? 0) * maxLinked;
}

/** The item or cell around the element, not far up, or itself; -1 where there is none. */
function itemAround(element: number, { elements, parents }: Outline): number {
  for (let i = element, level = 0; i > 0 && level < maxLevels; i = parents[i] ?? 0, level += 1)
    if (items.has(elements[i]?.localName ?? '')) return i;
  return -1;
}

/** Of the line's longer words, what the paragraph below shares at least. */
const minShared = 0.5;

/** Only so much of a paragraph says what it is about. */
const maxChars = 1_000;

/** Whether the paragraph below is about the same, and more so than the line above. */
function headsNext(candidates: readonly Candidate[], index: number): boolean {
  const below = candidates[index + 1];
  if (below === undefined || !isProse(below.block)) return false;
  const wanted = stemsOf((candidates[index] as Candidate).text);
  const shared = countIn(stemsOf(below.text), wanted);
  const above = countIn(stemsOf(candidates[index - 1]?.text ?? ''), wanted);
  return shared > above && shared >= wanted.size * minShared;
}

/** Shorter ones join others. Where words are short or not parted by spaces, as in Korean and Chinese, no line is a heading so. */
const longerWord = /[\p{L}\p{M}\p{N}]{4,}/gu;
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
