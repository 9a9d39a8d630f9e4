// The article's body as paragraphs of live text nodes: the outline's blocks, less what is beside the article.

import { isProse, markClutter, proseOf } from './clutter.ts';
import { comparable, foldSpace } from './field.ts';
import { maxFieldChars } from './limits.ts';
import { isLineAside } from './line-asides.ts';
import { findMainPart } from './main-part.ts';
import type { Block, Outline, Piece } from './outline.ts';
import type { TextPart } from './text-map-builder.ts';
import type { ArticleMetadata } from './types.ts';

/** One paragraph: its text nodes, and what it is. */
export type Paragraph = {
  readonly parts: readonly TextPart[];
  readonly text: string;
  readonly block: Block;
  readonly isHeading: boolean;
};

/** In document order. Empty where the page has no text. */
export function findBody(outline: Outline, metadata: ArticleMetadata): Paragraph[] {
  const prose = proseOf(outline);
  const clutter = markClutter(outline, prose);
  const main = findMainPart(outline, { clutter, prose, title: metadata.title });
  const paragraphs = outline.blocks.flatMap(block => keep(block, outline, main) ?? []);
  return trimEnds(
    paragraphs.filter(paragraph => !isLineAside(paragraph)),
    outline,
    metadata,
  );
}

function keep(block: Block, outline: Outline, main: ReadonlySet<Piece>): Paragraph | null {
  const parts: TextPart[] = [];
  let afterGap = false;
  let afterBreak = false;
  for (const piece of block.pieces) {
    const isSpace = !/\S/.test(piece.node.data);
    afterGap ||= piece.afterGap;
    afterBreak ||= piece.afterBreak;
    if (isSpace || main.has(piece)) {
      parts.push({ node: piece.node, afterGap, afterBreak });
      afterGap = false;
      afterBreak = false;
    } else {
      afterGap = true;
    }
  }
  const text = foldSpace(parts.map(part => (part.afterBreak ? ' ' : '') + part.node.data).join(''));
  if (text === '') return null;
  return { parts, text, block, isHeading: /^h[1-6]$/.test(outline.elements[block.owner]?.localName ?? '') };
}

/** Lines before the first paragraph that repeat the headline or standfirst, and headings that nothing follows. */
function trimEnds(paragraphs: Paragraph[], outline: Outline, metadata: ArticleMetadata): Paragraph[] {
  const first = paragraphs.findIndex(paragraph => isProse(paragraph.block));
  const title = comparable(metadata.title);
  const standfirst = metadata.standfirst === null ? '' : comparable(metadata.standfirst);
  const kept = paragraphs.filter((paragraph, i) => {
    if (i > first + 1 || paragraph.text.length > maxFieldChars * 2) return true;
    const said = comparable(paragraph.text);
    if (paragraph.text.length > 10 && said === title) return false;
    const next = paragraphs[i + 1];
    const standsApart = next === undefined || !areSiblings(paragraph, next, outline);
    return !(i <= first && standsApart && said !== '' && said === standfirst);
  });
  while (kept.at(-1)?.isHeading) kept.pop();
  return kept;
}

/** A description that is also the first of the body's paragraphs is the body's. */
function areSiblings(a: Paragraph, b: Paragraph, { elements, parents }: Outline): boolean {
  const sameParent = parents[a.block.owner] === parents[b.block.owner];
  return sameParent && elements[a.block.owner]?.localName === elements[b.block.owner]?.localName;
}
