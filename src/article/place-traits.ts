// What the place of a block says about it: the elements around it, their names, and their share of the page's prose.

import { isProse } from './clutter.ts';
import { nameGroups } from './name-groups.ts';
import type { Candidate, PageShape } from './page-shape.ts';

const ownerNames = 'p div li h1 h2 h3 h4 h5 h6 blockquote td pre section article dd dt header'.split(' ');
const parentNames = 'div section article li blockquote td ul ol main header figure'.split(' ');
const aroundNames = 'header figure article main section ul ol table blockquote details form'.split(' ');

/** What is inherited down the tree, an element: names, and where the ways to the headline and to the best element part. */
export type Places = {
  readonly shape: PageShape;
  readonly named: Int32Array;
  readonly around: Int32Array;
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
    around = new Int32Array(size),
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
    const bit = aroundNames.indexOf(elements[i]?.localName ?? '');
    around[i] = (around[parent] ?? 0) | (isExempt || bit < 0 ? 0 : 1 << bit);
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
  return { shape, named, around, repeats, fromTitle, fromBest, depthInBest, largest, ...kindsOf(shape) };
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

export function placeTraits({ block, isHeading }: Candidate, index: number, places: Places): number[] {
  const { shape, named, around, repeats, depthInBest } = places;
  const {
    outline: { elements, parents },
    sums,
    groups,
    scores,
    best,
    title,
    candidates,
  } = shape;
  const { owner } = block;
  const parent = Math.max(0, parents[owner] ?? 0);
  const all = Math.max(1, sums.prose[0] ?? 0);
  const share = (i: number) => (sums.prose[i] ?? 0) / all;
  const linked = (i: number) => (sums.linkChars[i] ?? 0) / Math.max(1, sums.chars[i] ?? 0);
  const dense = (i: number) => (sums.prose[i] ?? 0) / Math.max(1, sums.chars[i] ?? 0);
  const kind = places.kinds[index] as string;
  const proseOfKind = places.proseOfKind.get(kind) ?? 0;
  const depth = depthInBest[owner] ?? -1;
  const name = elements[owner]?.localName ?? '',
    parentName = elements[parent]?.localName ?? '';
  const grand = Math.max(0, parents[parent] ?? 0),
    great = Math.max(0, parents[grand] ?? 0);
  const before = (places.before[index] ?? 0) / all;
  const after = title < 0 ? 1 : Math.max(-1, Math.min(1, (index - title) / 20));
  return [
    ...ownerNames.map(other => +(other === name)),
    +isHeading,
    ...parentNames.map(other => +(other === parentName)),
    ...bits(around[owner] ?? 0, aroundNames.length),
    ...bits(named[owner] ?? 0, nameGroups.length),
    ...bits(groups[owner] ?? 0, nameGroups.length),
    ...inlineTraits(block, shape),
    Math.sqrt(proseOfKind / all),
    proseOfKind / all,
    proseOfKind / Math.max(1, places.charsOfKind.get(kind) ?? 0),
    ...[parent, grand, great].flatMap(i => [Math.sqrt(share(i)), linked(i), dense(i)]),
    Math.log1p(sums.blocks[parent] ?? 0) / 6,
    Math.log1p(repeats[owner] ?? 0) / 3,
    +((repeats[owner] ?? 0) >= 3),
    +(depth >= 0),
    depth < 0 ? -1 : Math.min(6, depth) / 6,
    +(depth >= 0 && depth <= 1),
    (scores[parent] ?? 0) / Math.max(1, scores[best] ?? 0),
    (scores[grand] ?? 0) / Math.max(1, scores[best] ?? 0),
    before,
    1 - before,
    +(before === 0),
    +(before * all + (isProse(block) ? block.chars : 0) >= all),
    index / candidates.length,
    +(title >= 0 && index > title),
    +(index === title),
    after,
    +(title < 0),
    +(title >= 0 && index > title && index < title + 6),
    ...branchTraits(owner, places, all),
  ];
}

function bits(value: number, count: number): number[] {
  return Array.from({ length: count }, (_, bit) => (value >> bit) & 1);
}

/** Words in bold, in italics, small, or in an inline element with a telling name. */
function inlineTraits(
  block: Candidate['block'],
  { outline: { elements, parents }, groups }: PageShape,
): number[] {
  let bold = 0,
    italic = 0,
    small = 0,
    names = 0,
    time = 0;
  for (const { node, element } of block.pieces) {
    const { length } = node.data;
    for (
      let i = element, level = 0;
      i >= 0 && i !== block.owner && level < 8;
      i = parents[i] ?? -1, level += 1
    ) {
      const name = elements[i]?.localName;
      names |= groups[i] ?? 0;
      if (name === 'b' || name === 'strong') bold += length;
      else if (name === 'em' || name === 'i') italic += length;
      else if (name === 'small' || name === 'sup') small += length;
      else if (name === 'time') time = 1;
    }
  }
  const whole = Math.max(1, block.chars);
  return [...[bold, italic, small].map(length => Math.min(1, length / whole)), time, ...bits(names, 10)];
}

/** The branch in which the block parts from the way to the headline, and from the way to the best element. */
function branchTraits(owner: number, places: Places, all: number): number[] {
  const {
    shape: {
      outline: { parents, elements },
      sums,
      best,
      titleElement,
    },
    fromTitle,
    fromBest,
    largest,
    depthInBest,
  } = places;
  const branch = fromTitle[owner] ?? -1,
    other = fromBest[owner] ?? -1;
  const of = (i: number, sum: Float64Array) => (i < 0 ? 0 : (sum[i] ?? 0));
  const isIn = (depthInBest[owner] ?? -1) >= 0;
  let up = 0;
  for (let i = best; i >= 0 && other >= 0 && i !== parents[other] && up < 8; i = parents[i] ?? -1) up += 1;
  const text = Math.max(1, of(branch, sums.chars)),
    otherText = Math.max(1, of(other, sums.chars));
  return [
    +(branch < 0),
    of(branch, sums.prose) / all,
    +(branch >= 0 && branch === largest),
    largest < 0 ? 0 : of(branch, sums.prose) / Math.max(1, of(largest, sums.prose)),
    +(branch > largest && largest >= 0),
    +(branch > titleElement),
    of(branch, sums.linkChars) / text,
    of(branch, sums.prose) / text,
    +(isIn && other >= 0),
    of(other, sums.prose) / all,
    Math.log1p(of(other, sums.blocks)) / 5,
    of(other, sums.linkChars) / otherText,
    of(other, sums.prose) / otherText,
    +(other >= 0 && !isIn && other < best),
    +(other >= 0 && !isIn && other > best),
    +(
      isIn &&
      other >= 0 &&
      other !== owner &&
      parents[other] === best &&
      /^(?:div|section|aside|figure|ul|table)$/.test(elements[other]?.localName ?? '')
    ),
    +(other === owner),
    up / 8,
  ];
}
