// Which pieces of the page's text are the article's. Readability decides where it can be used; our own choice, the
// smallest element with most of the page's prose, stands in where it cannot.

import { Readability } from '@mozilla/readability';
import { copyOutline, piecesIn } from './copy.ts';
import { maxReadabilityElements } from './limits.ts';
import type { Outline, Piece } from './outline.ts';

/**
 * The pieces that belong to the article, short of what body.ts still takes away.
 * @param clutter see markClutter()
 * @param prose see proseOf()
 */
export function findMainPart(
  outline: Outline,
  { clutter, prose, title }: { clutter: readonly boolean[]; prose: readonly number[]; title: string },
): ReadonlySet<Piece> {
  const left = clutter.reduce((count, isClutter) => count + (isClutter ? 0 : 1), 0);
  if (left <= maxReadabilityElements) {
    const kept = askReadability(outline, clutter, title);
    if (kept.size > 0) return kept;
  }
  return mostProse(outline, clutter, prose);
}

function askReadability(outline: Outline, clutter: readonly boolean[], title: string): ReadonlySet<Piece> {
  try {
    const { copy, pieces } = copyOutline(outline, clutter, title);
    const options = { disableJSONLD: true, serializer: (node: Node) => node };
    const content = new Readability<Node>(copy, options).parse()?.content;
    return content == null ? new Set() : piecesIn(content as Element, pieces);
  } catch {
    // Neither it nor the DOM that the copy is made with is safe from hostile pages; what they stumble over is no reason
    // to show nothing.
    return new Set();
  }
}

/** Of all prose; comments and boxes beside an article seldom hold more than the rest. */
const shareOfMainPart = 0.75;

function mostProse(
  { elements, parents, blocks }: Outline,
  clutter: readonly boolean[],
  prose: readonly number[],
): ReadonlySet<Piece> {
  const enough = (prose[0] ?? 0) * shareOfMainPart;
  let root = 0;
  prose.forEach((chars, i) => {
    if (chars > 0 && chars >= enough && !clutter[i]) root = i;
  });
  const inside: boolean[] = [];
  elements.forEach((_, i) => {
    inside.push(!clutter[i] && (i === root || inside[parents[i] ?? -1] === true));
  });
  return new Set(blocks.flatMap(({ pieces }) => pieces.filter(piece => inside[piece.element])));
}
