// Sums over the outline, for each element: how much text, links and prose it holds, what its names say, whether it is
// beside the article beyond doubt; and the element that looks most like the one around the article.

import { isProse } from './clutter.ts';
import { comparable, foldSpace } from './field.ts';
import { articleBodyBits, bitOf, nameReader } from './name-groups.ts';
import type { Block, Outline } from './outline.ts';
import type { PageElement } from './page.ts';

/** A block that may be the article's, with its text as a reader sees it. */
export type Candidate = {
  readonly block: Block;
  readonly text: string;
  readonly isHeading: boolean;
  readonly endsSentence: boolean;
};

export type PageShape = {
  readonly outline: Outline;
  /** What the names of an element say: bits of name-groups.ts. */
  readonly groups: Int32Array;
  /** 1 where the element, or one around it, is beside the article beyond doubt. */
  readonly aside: Uint8Array;
  readonly sums: Sums;
  /** In document order, without what is aside. */
  readonly candidates: readonly Candidate[];
  /** Index of the headline among the candidates, and of its element; -1 where it is not found. */
  readonly title: number;
  readonly titleElement: number;
  /** 1 where the headline is in the element. */
  readonly holdsTitle: Uint8Array;
  /** How much an element looks like the one around the article's paragraphs, and the index of the best. */
  readonly scores: Float64Array;
  readonly best: number;
};

/** Code units in and below each element, without what is aside; `blocks` are counted. */
export type Sums = {
  readonly chars: Float64Array;
  readonly linkChars: Float64Array;
  readonly prose: Float64Array;
  readonly blocks: Float64Array;
};

/** @param title the article's, from its metadata */
export function shapePage(outline: Outline, title: string): PageShape {
  const { elements, parents } = outline;
  const readName = nameReader();
  const groups = Int32Array.from(elements, element => groupsOf(element, readName));
  const titleElement = findTitle(outline, title);
  const holdsTitle = new Uint8Array(elements.length);
  for (let i = titleElement; i >= 0; i = parents[i] ?? -1) holdsTitle[i] = 1;
  const aside = markAside(outline, { groups, holdsTitle, titleElement });
  const sums = sumUp(outline, aside);
  const candidates = outline.blocks
    .filter(({ owner }) => aside[owner] !== 1)
    .map(block => candidate(block, outline));
  const scores = scoreElements(outline, candidates, { groups, sums, titleElement });
  const best = scores.reduce((top, score, i) => (score > (scores[top] ?? 0) ? i : top), 0);
  const titleIndex = candidates.findIndex(({ block }) => block.owner === titleElement);
  return {
    outline,
    groups,
    aside,
    sums,
    candidates,
    title: titleIndex,
    titleElement,
    holdsTitle,
    scores,
    best,
  };
}

function groupsOf(element: PageElement, readName: (name: string) => number): number {
  if (!element.hasAttributes) return 0;
  const names = readName(element.getAttribute('class') ?? '') | readName(element.getAttribute('id') ?? '');
  return element.getAttribute('itemprop')?.includes('articleBody') === true ? names | articleBodyBits : names;
}

const headingNames = new Set('h1 h2 h3 h4 h5 h6'.split(' '));

export function isHeadingName(name: string | undefined): boolean {
  return name !== undefined && headingNames.has(name);
}

export function textOf(block: Block): string {
  const [first] = block.pieces;
  if (block.pieces.length === 1 && first !== undefined) return foldSpace(first.data);
  return foldSpace(block.pieces.map(piece => (piece.afterBreak ? ' ' : '') + piece.data).join(''));
}

function candidate(block: Block, { elements }: Outline): Candidate {
  const text = textOf(block);
  const isHeading = isHeadingName(elements[block.owner]?.localName);
  return { block, text, isHeading, endsSentence: endsSentence(text) };
}

/** Shorter titles are words that stand in many places. */
const minTitleChars = 8;
const maxTitleChars = 300;

/** The element of the first heading that says the title, else the first h1; -1 where there is neither. */
function findTitle({ elements, blocks }: Outline, title: string): number {
  const wanted = comparable(title);
  const headings = blocks.filter(
    block => block.chars <= maxTitleChars && isHeadingName(elements[block.owner]?.localName),
  );
  const named =
    wanted.length >= minTitleChars ? headings.find(block => comparable(textOf(block)) === wanted) : undefined;
  return (named ?? headings.find(({ owner }) => elements[owner]?.localName === 'h1'))?.owner ?? -1;
}

/** Code units of prose in and below each element. */
function sumProse({ parents, blocks }: Outline, aside: Uint8Array | null): Float64Array {
  const prose = new Float64Array(parents.length);
  for (const block of blocks)
    if (aside?.[block.owner] !== 1 && isProse(block)) add(prose, block.owner, block.chars);
  addToParents(prose, parents);
  return prose;
}

function sumUp(outline: Outline, aside: Uint8Array): Sums {
  const { elements, parents, blocks } = outline;
  const sums: Sums = {
    chars: new Float64Array(elements.length),
    linkChars: new Float64Array(elements.length),
    prose: sumProse(outline, aside),
    blocks: new Float64Array(elements.length),
  };
  for (const block of blocks) {
    if (aside[block.owner] === 1) continue;
    add(sums.chars, block.owner, block.chars);
    add(sums.linkChars, block.owner, block.linkChars);
    add(sums.blocks, block.owner, 1);
  }
  for (const sum of [sums.chars, sums.linkChars, sums.blocks]) addToParents(sum, parents);
  return sums;
}

function add(to: Float64Array, i: number, amount: number): void {
  to[i] = (to[i] ?? 0) + amount;
}

/** From the last to the first: children come after their parents. */
function addToParents(sums: Float64Array, parents: readonly number[]): void {
  for (let i = parents.length - 1; i > 0; i -= 1) {
    const amount = sums[i] as number;
    if (amount !== 0) add(sums, parents[i] as number, amount);
  }
}

const asideNames = new Set('nav aside dialog footer form fieldset menu figcaption address'.split(' '));
const asideRoles = new Set(
  'navigation dialog alertdialog complementary search banner contentinfo menu menubar toolbar tablist'.split(
    ' ',
  ),
);
const asideGroups = ['advert', 'related', 'consent', 'tags', 'caption', 'toc'] as const;
const asideBits = asideGroups.reduce((bits, group) => bits | bitOf(group), 0);
const commentBit = bitOf('comment');
const shareBit = bitOf('share');

/** A wrapper with more than this share of the page's prose is kept, whatever it is called; comments may have more. */
const maxShareOfProse = 0.3;
const maxShareOfComments = 0.9;

type Marking = { groups: Int32Array; holdsTitle: Uint8Array; titleElement: number };

/** Comments first: under a short article they are most of the page's prose, and make the rest look small. */
function markAside(outline: Outline, { groups, holdsTitle, titleElement }: Marking): Uint8Array {
  const { elements, parents } = outline;
  const aside = new Uint8Array(elements.length);
  const mark = (prose: Float64Array, share: number, isAside: (i: number) => boolean) => {
    const most = (prose[0] ?? 0) * share;
    for (let i = 1; i < elements.length; i += 1) {
      const isInside = aside[parents[i] ?? 0] === 1;
      const isLight = (prose[i] ?? 0) <= most && holdsTitle[i] === 0;
      if (isInside || (isLight && isAside(i))) aside[i] = 1;
    }
  };
  mark(sumProse(outline, null), maxShareOfComments, i => {
    const name = elements[i]?.localName ?? '';
    return i > titleElement && hasBit(groups, i, commentBit) && !/^(?:p|article|main|a|span)$/.test(name);
  });
  const prose = sumProse(outline, aside);
  mark(prose, maxShareOfProse, i => {
    const element = elements[i] as PageElement;
    if (prose[i] === 0 && hasBit(groups, i, shareBit)) return true;
    if (hasBit(groups, i, asideBits) && element.localName !== 'p') return true;
    return asideNames.has(element.localName) || asideRoles.has(element.getAttribute('role') ?? '');
  });
  return aside;
}

function hasBit(groups: Int32Array, i: number, bits: number): boolean {
  return ((groups[i] ?? 0) & bits) !== 0;
}

/** Shorter blocks say nothing about what stands around them. */
const minScoredChars = 25;
const levels = 4;

/**
 * After Readability's grading of candidates (Arc90, 2009): paragraphs vote for the elements around them, long ones with
 * commas more, and the farther the less.
 */
function scoreElements(
  { elements, parents }: Outline,
  candidates: readonly Candidate[],
  { groups, sums, titleElement }: { groups: Int32Array; sums: Sums; titleElement: number },
): Float64Array {
  const scores = new Float64Array(elements.length);
  for (const candidate of candidates) {
    const { block, isHeading } = candidate;
    if (block.chars < minScoredChars || block.linkChars >= block.chars / 2 || isHeading) continue;
    let vote = voteOf(candidate);
    let element = parents[block.owner] ?? -1;
    for (let level = 0; level < levels && element >= 0; level += 1) {
      scores[element] = (scores[element] ?? 0) + vote;
      vote *= 0.6;
      element = parents[element] ?? -1;
    }
  }
  const body = bitOf('body');
  for (let i = 0; i < scores.length; i += 1) {
    const linked = (sums.linkChars[i] ?? 0) / Math.max(1, sums.chars[i] ?? 0);
    const named = hasBit(groups, i, body) ? 1.15 : 1;
    const placed = i < titleElement && (sums.prose[i] ?? 0) < (sums.prose[0] ?? 0) / 2 ? 0.5 : 1;
    scores[i] = (scores[i] ?? 0) * (1 - linked) * named * placed;
  }
  return scores;
}

const ends = new Set('.!?…。！？');
const closers = new Set('”"’\')]»');

/** A full stop or the like at the end, behind quotation marks or brackets or not. */
function endsSentence(text: string): boolean {
  let last = text.length - 1;
  while (last >= 0 && closers.has(text.charAt(last))) last -= 1;
  return last >= 0 && ends.has(text.charAt(last));
}

function voteOf({ block: { chars, linkChars }, text, endsSentence: isWhole }: Candidate): number {
  const certainty = (1 - linkChars / chars) * (isWhole ? 1 : 0.4);
  return (1 + countCommas(text, 6) + Math.min(4, chars / 100)) * certainty;
}

const commas = /[,，、;]/g;

/** At most `most`. */
export function countCommas(text: string, most: number): number {
  let count = 0;
  commas.lastIndex = 0;
  while (count < most && commas.test(text)) count += 1;
  return count;
}
