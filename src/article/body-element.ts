// The one element whose blocks are the article's: the one that the page itself names so, else the one whose blocks are the
// most likely together.

import { minLikelihood } from './block-model.ts';
import { namesBody } from './name-groups.ts';
import type { PageShape } from './page-shape.ts';

/**
 * @param likelihoods of the candidates, in their order
 * @returns 1 for the element and all below it
 */
export function chooseElement(shape: PageShape, likelihoods: readonly number[]): Uint8Array {
  const { parents } = shape.outline;
  const named = namedElement(shape, likelihoods);
  const chosen = named < 0 ? likeliestElement(shape, likelihoods) : named;
  const inside = new Uint8Array(parents.length);
  for (let i = chosen; i < parents.length; i += 1)
    inside[i] = i === chosen || inside[parents[i] ?? 0] === 1 ? 1 : 0;
  return inside;
}

/** Of the page's likely text, what a part of the body holds at least (teasers have bodies too), and what the whole does. */
const minShareOfPart = 0.05;
const minShareOfNamed = 0.2;

/** The smallest element around all that is named an article's body; -1 where they hold too little, or none is. */
function namedElement({ outline, groups, candidates }: PageShape, likelihoods: readonly number[]): number {
  const { parents } = outline;
  const likely = sumOver(parents, add => {
    candidates.forEach(({ block: { owner, chars } }, i) => {
      const likelihood = likelihoods[i] ?? 0;
      if (likelihood > minLikelihood) add(owner, chars * likelihood);
    });
  });
  const all = likely[0] ?? 0;
  let around = -1;
  for (let i = 0; i < parents.length; i += 1) {
    if (!namesBody(groups[i] ?? 0) || (likely[i] ?? 0) <= all * minShareOfPart) continue;
    around = around < 0 ? i : commonElement(parents, around, i);
  }
  return around >= 0 && (likely[around] ?? 0) >= all * minShareOfNamed ? around : -1;
}

function commonElement(parents: readonly number[], one: number, other: number): number {
  let a = one,
    b = other;
  // A parent comes before its children.
  while (a !== b)
    if (a > b) a = parents[a] ?? 0;
    else b = parents[b] ?? 0;
  return a;
}

/** What an unlikely block takes away from the element around it, for each code unit, is this minus its likelihood. */
const indifference = 0.4;

/** Of the element that looks most like the article's and those around it. */
function likeliestElement({ outline, candidates, best }: PageShape, likelihoods: readonly number[]): number {
  const { parents } = outline;
  const sums = sumOver(parents, add => {
    candidates.forEach(({ block: { owner, chars } }, i) => {
      add(owner, chars * ((likelihoods[i] ?? 0) - indifference));
    });
  });
  let chosen = best;
  for (let i = best; i >= 0; i = parents[i] ?? -1)
    if ((sums[i] ?? 0) > Math.max(0, sums[chosen] ?? 0)) chosen = i;
  return chosen;
}

/** For each element, what `fill` adds to it and to all below it. */
function sumOver(
  parents: readonly number[],
  fill: (add: (element: number, amount: number) => void) => void,
): Float64Array {
  const sums = new Float64Array(parents.length);
  fill((element, amount) => {
    sums[element] = (sums[element] ?? 0) + amount;
  });
  for (let i = sums.length - 1; i > 0; i -= 1) {
    const parent = parents[i] ?? 0;
    sums[parent] = (sums[parent] ?? 0) + (sums[i] ?? 0);
  }
  return sums;
}
