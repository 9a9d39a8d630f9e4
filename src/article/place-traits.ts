// What the place of a block says about it: the elements around it, their names, and their share of the page's prose.

import { isProse } from './clutter.ts';
import { nameGroups } from './name-groups.ts';
import type { Candidate, PageShape } from './page-shape.ts';
import { placesIn, type TraitRow } from './trait-row.ts';

const ownerPlaces = placesIn(
  'p div li h1 h2 h3 h4 h5 h6 blockquote td pre section article dd dt header'.split(' '),
);
const parentPlaces = placesIn('div section article li blockquote td ul ol main header figure'.split(' '));

/** What is inherited down the tree, an element: names, and where the ways to the headline and to the best element part. */
export type Places = {
  readonly shape: PageShape;
  readonly named: Int32Array;
  readonly repeats: Float64Array;
  readonly fromTitle: Int32Array;
  readonly fromBest: Int32Array;
  /** Levels below the best element, -1 outside. */
  readonly depthInBest: Int32Array;
  readonly largest: number;
  /** Prose of blocks whose element and parent have the same names. */
  readonly proseOfKind: ReadonlyMap<string, number>;
  readonly charsOfKind: ReadonlyMap<string, number>;
  readonly kinds: readonly string[];
  /** Prose before each candidate. */
  readonly before: readonly number[];
};

export function placesOf(shape: PageShape): Places {
  const {
    outline: { elements, parents },
    groups,
    sums,
    holdsTitle,
    best,
    titleElement,
  } = shape;
  const size = elements.length;
  const holdsBest = new Uint8Array(size);
  for (let i = best; i >= 0; i = parents[i] ?? -1) holdsBest[i] = 1;
  const named = new Int32Array(size),
    repeats = new Float64Array(size);
  const fromTitle = new Int32Array(size).fill(-1),
    fromBest = new Int32Array(size).fill(-1),
    depthInBest = new Int32Array(size).fill(-1);
  const most = (sums.prose[0] ?? 0) * 0.9;
  const siblings = countSiblings(shape);
  let largest = -1;
  if (best === 0) depthInBest[0] = 0;
  for (let i = 1; i < size; i += 1) {
    const parent = parents[i] ?? 0;
    const isExempt = holdsTitle[i] === 1 || (sums.prose[i] ?? 0) > most;
    named[i] = (named[parent] ?? 0) | (isExempt ? 0 : (groups[i] ?? 0));
    repeats[i] = Math.max(repeats[parent] ?? 0, isExempt ? 0 : (siblings[i] ?? 0));
    if (holdsTitle[i] === 0)
      fromTitle[i] =
        holdsTitle[parent] === 1 || (parent === 0 && titleElement < 0) ? i : (fromTitle[parent] ?? -1);
    if (holdsBest[i] === 0) fromBest[i] = holdsBest[parent] === 1 ? i : (fromBest[parent] ?? -1);
    depthInBest[i] = i === best ? 0 : (depthInBest[parent] ?? -1) < 0 ? -1 : (depthInBest[parent] ?? 0) + 1;
    if (
      fromTitle[i] === i &&
      i > titleElement &&
      (largest < 0 || (sums.prose[i] ?? 0) > (sums.prose[largest] ?? 0))
    )
      largest = i;
  }
  return { shape, named, repeats, fromTitle, fromBest, depthInBest, largest, ...kindsOf(shape) };
}

/** How many siblings of the same kind an element with several blocks has: cards, comments, teasers. */
function countSiblings({ outline: { elements, parents }, sums }: PageShape): Float64Array {
  const keys = elements.map((element, i) =>
    (sums.blocks[i] ?? 0) >= 2
      ? `${parents[i]} ${element.localName} ${(element.getAttribute('class') ?? '').replace(/\d+/g, '').split(' ', 1)[0]}`
      : '',
  );
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Float64Array.from(keys, key => (key === '' ? 0 : (counts.get(key) ?? 0)));
}

function kindsOf({ outline: { elements, parents }, candidates }: PageShape) {
  const nameOf = (i: number) =>
    i < 0 ? '' : `${elements[i]?.localName}.${elements[i]?.getAttribute('class') ?? ''}`;
  const memo = new Map<number, string>();
  const kinds = candidates.map(({ block: { owner } }) => {
    const known = memo.get(owner) ?? `${nameOf(owner)}|${nameOf(parents[owner] ?? -1)}`;
    memo.set(owner, known);
    return known;
  });
  const proseOfKind = new Map<string, number>(),
    charsOfKind = new Map<string, number>();
  const before: number[] = [];
  let prose = 0;
  candidates.forEach(({ block }, i) => {
    const kind = kinds[i] as string;
    before.push(prose);
    if (isProse(block)) {
      prose += block.chars;
      proseOfKind.set(kind, (proseOfKind.get(kind) ?? 0) + block.chars);
    }
    charsOfKind.set(kind, (charsOfKind.get(kind) ?? 0) + block.chars);
  });
  return { kinds, proseOfKind, charsOfKind, before };
}

export function writePlaceTraits(row: TraitRow, index: number, places: Places): void {
  const { shape, named } = places;
  const { elements, parents } = shape.outline;
  const { block, isHeading } = shape.candidates[index] as Candidate;
  const { owner } = block;
  const parent = Math.max(0, parents[owner] ?? 0);
  row.oneOf(ownerPlaces.get(elements[owner]?.localName ?? ''), ownerPlaces.size);
  row.flag(isHeading);
  row.oneOf(parentPlaces.get(elements[parent]?.localName ?? ''), parentPlaces.size);
  row.bits(named[owner] ?? 0, nameGroups.length);
  writeShareTraits(row, index, places);
  writeBestTraits(row, owner, places);
  writeOrderTraits(row, index, places);
  writeBranchTraits(row, owner, places);
}

function totalProse({ sums }: PageShape): number {
  return Math.max(1, sums.prose[0] ?? 0);
}

/** How much of the page's prose blocks of its kind and the elements around it hold. */
function writeShareTraits(row: TraitRow, index: number, places: Places): void {
  const {
    outline: { parents },
    sums,
    candidates,
  } = places.shape;
  const all = totalProse(places.shape);
  const kind = places.kinds[index] as string;
  const proseOfKind = places.proseOfKind.get(kind) ?? 0;
  const parent = Math.max(0, parents[(candidates[index] as Candidate).block.owner] ?? 0);
  row.add(Math.sqrt(proseOfKind / all));
  row.add(proseOfKind / all);
  row.add(proseOfKind / Math.max(1, places.charsOfKind.get(kind) ?? 0));
  for (let i = parent, level = 0; level < 3; i = Math.max(0, parents[i] ?? 0), level += 1) {
    const chars = Math.max(1, sums.chars[i] ?? 0);
    row.add(Math.sqrt((sums.prose[i] ?? 0) / all));
    row.add((sums.linkChars[i] ?? 0) / chars);
    row.add((sums.prose[i] ?? 0) / chars);
  }
  row.add(Math.log1p(sums.blocks[parent] ?? 0) / 6);
}

/** Cards and teasers, and the way to the element that looks most like the article's. */
function writeBestTraits(row: TraitRow, owner: number, { shape, repeats, depthInBest }: Places): void {
  const {
    outline: { parents },
    scores,
    best,
  } = shape;
  const parent = Math.max(0, parents[owner] ?? 0);
  const grand = Math.max(0, parents[parent] ?? 0);
  const depth = depthInBest[owner] ?? -1;
  const most = Math.max(1, scores[best] ?? 0);
  row.add(Math.log1p(repeats[owner] ?? 0) / 3);
  row.flag((repeats[owner] ?? 0) >= 3);
  row.flag(depth >= 0);
  row.add(depth < 0 ? -1 : Math.min(6, depth) / 6);
  row.flag(depth >= 0 && depth <= 1);
  row.add((scores[parent] ?? 0) / most);
  row.add((scores[grand] ?? 0) / most);
}

/** Where it stands among the page's prose, and from the headline. */
function writeOrderTraits(row: TraitRow, index: number, places: Places): void {
  const { title, candidates } = places.shape;
  const { block } = candidates[index] as Candidate;
  const all = totalProse(places.shape);
  const before = (places.before[index] ?? 0) / all;
  row.add(before);
  row.add(1 - before);
  row.flag(before === 0);
  row.flag(before * all + (isProse(block) ? block.chars : 0) >= all);
  row.add(index / candidates.length);
  row.flag(title >= 0 && index > title);
  row.flag(index === title);
  row.add(title < 0 ? 1 : Math.max(-1, Math.min(1, (index - title) / 20)));
  row.flag(title < 0);
  row.flag(title >= 0 && index > title && index < title + 6);
}

/** Elements that often hold what is set into an article. */
const boxes = new Set('div section aside figure ul table'.split(' '));

/** The branch in which the block parts from the way to the headline, and from the way to the best element. */
function writeBranchTraits(row: TraitRow, owner: number, places: Places): void {
  const {
    shape: {
      outline: { parents, elements },
      sums,
      best,
      titleElement,
    },
    largest,
  } = places;
  const all = totalProse(places.shape);
  const branch = places.fromTitle[owner] ?? -1,
    other = places.fromBest[owner] ?? -1;
  const isIn = (places.depthInBest[owner] ?? -1) >= 0;
  const prose = sumOf(sums.prose, branch);
  const text = Math.max(1, sumOf(sums.chars, branch)),
    otherText = Math.max(1, sumOf(sums.chars, other));
  row.flag(branch < 0);
  row.add(prose / all);
  row.flag(branch >= 0 && branch === largest);
  row.add(largest < 0 ? 0 : prose / Math.max(1, sumOf(sums.prose, largest)));
  row.flag(branch > largest && largest >= 0);
  row.flag(branch > titleElement);
  row.add(sumOf(sums.linkChars, branch) / text);
  row.add(prose / text);
  row.flag(isIn && other >= 0);
  row.add(sumOf(sums.prose, other) / all);
  row.add(Math.log1p(sumOf(sums.blocks, other)) / 5);
  row.add(sumOf(sums.linkChars, other) / otherText);
  row.add(sumOf(sums.prose, other) / otherText);
  row.flag(other >= 0 && !isIn && other < best);
  row.flag(other >= 0 && !isIn && other > best);
  row.flag(
    isIn &&
      other >= 0 &&
      other !== owner &&
      parents[other] === best &&
      boxes.has(elements[other]?.localName ?? ''),
  );
  row.flag(other === owner);
  row.add(levelsUp(other, places.shape) / 8);
}

function sumOf(sum: Float64Array, i: number): number {
  return i < 0 ? 0 : (sum[i] ?? 0);
}

/** From the best element up to where `branch` parts from it; at most 8. */
function levelsUp(branch: number, { outline: { parents }, best }: PageShape): number {
  if (branch < 0) return 0;
  let up = 0;
  for (let i = best; i >= 0 && i !== parents[branch] && up < 8; i = parents[i] ?? -1) up += 1;
  return up;
}
