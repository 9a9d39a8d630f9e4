// Which elements of the page hold the article's text. Readability decides where it can be used; our own choice, the
// smallest element with most of the page's prose, stands in where it cannot.

import { Readability } from '@mozilla/readability';
import { copyOutline, indicesOfText } from './copy.ts';
import { maxReadabilityElements } from './limits.ts';
import type { Outline } from './outline.ts';

/**
 * Indices of elements whose own text is the article's.
 * @param clutter see markClutter()
 * @param prose see proseOf()
 */
export function findMainPart(
  outline: Outline,
  { clutter, prose, title }: { clutter: readonly boolean[]; prose: readonly number[]; title: string },
): ReadonlySet<number> {
  const left = clutter.reduce((count, isClutter) => count + (isClutter ? 0 : 1), 0);
  if (left <= maxReadabilityElements) {
    const kept = askReadability(copyOutline(outline, clutter, title));
    if (kept.size > 0) return kept;
  }
  return mostProse(outline, clutter, prose);
}

function askReadability(copy: Document): ReadonlySet<number> {
  const options = { disableJSONLD: true, charThreshold: 250, serializer: (node: Node) => node };
  try {
    const content = new Readability<Node>(copy, options).parse()?.content;
    return content == null ? new Set() : indicesOfText(content as Element);
  } catch {
    // It is not written for hostile pages; what it stumbles over is no reason to show nothing.
    return new Set();
  }
}

/** Of all prose; comments and boxes beside an article seldom hold more than the rest. */
const shareOfMainPart = 0.75;

function mostProse({ elements, parents }: Outline, clutter: readonly boolean[], prose: readonly number[]) {
  const enough = (prose[0] ?? 0) * shareOfMainPart;
  let root = 0;
  prose.forEach((chars, i) => {
    if (chars > 0 && chars >= enough && !clutter[i]) root = i;
  });
  const kept = new Set<number>();
  elements.forEach((_, i) => {
    if (!clutter[i] && (i === root || kept.has(parents[i] ?? -1))) kept.add(i);
  });
  return kept;
}
