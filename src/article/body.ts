// The article's body as paragraphs of text nodes: the blocks that a trained model takes for the article's, in the one
// element that holds most of them.

import { bodyNetwork, minLikelihood, type Network } from './block-model.ts';
import { type TraitSource, traitSource, writeTraits } from './block-traits.ts';
import { chooseElement } from './body-element.ts';
import { closingStart } from './closing.ts';
import { isProse } from './clutter.ts';
import type { PageKind } from './detect.ts';
import { comparable, foldSpace } from './field.ts';
import { maxFieldChars } from './limits.ts';
import { isLineAside } from './line-asides.ts';
import { waysOut } from './link-lines.ts';
import type { Block, Outline } from './outline.ts';
import type { PageTextNode } from './page.ts';
import { type Candidate, type PageShape, shapePage } from './page-shape.ts';
import type { TextPart } from './text-map-builder.ts';
import { TraitRow } from './trait-row.ts';
import type { ArticleMetadata } from './types.ts';

/** One paragraph: its text nodes, and what it is. */
export type Paragraph = {
  readonly parts: readonly TextPart<PageTextNode>[];
  readonly text: string;
  readonly block: Block;
  readonly isHeading: boolean;
};

/**
 * In document order; empty where the page has no text.
 * @param kind see judgePage()
 * @param network the trained one, except where it is judged on pages that it has not seen
 */
export function findBody(
  outline: Outline,
  metadata: ArticleMetadata,
  kind: PageKind,
  network: Network = bodyNetwork(),
): Paragraph[] {
  if (outline.elements.length === 0) return [];
  const shape = shapePage(outline, metadata.title);
  const paragraphs = choose(shape, judgeBlocks(traitSource(shape, metadata, kind), network));
  return trimEnds(paragraphs, outline, metadata);
}

/** How likely each candidate is the article's. */
function judgeBlocks(source: TraitSource, network: Network): number[] {
  const row = new TraitRow(network.traits);
  const { shape } = source.places;
  const ways = waysOut(shape);
  return shape.candidates.map((_, i) => {
    if (ways[i] === 1) return 0;
    row.clear();
    writeTraits(row, i, source);
    return network.likelihoodOf(row);
  });
}

function choose(shape: PageShape, likelihoods: readonly number[]): Paragraph[] {
  const inside = chooseElement(shape, likelihoods);
  const paragraphs = shape.candidates.flatMap((candidate, i) => {
    const isBody = inside[candidate.block.owner] === 1 && (likelihoods[i] ?? 0) > minLikelihood;
    return isBody ? toParagraph(candidate, shape.aside) : [];
  });
  const article = paragraphs.slice(0, closingStart(paragraphs));
  const kept = article.filter(({ text }) => !isLineAside(text));
  return kept.length > 0 ? kept : everything(shape);
}

/** Where nothing looks like an article, what the page says: it is shown as it is, and not called an article. */
function everything({ candidates, aside }: PageShape): Paragraph[] {
  return candidates.flatMap(candidate => toParagraph(candidate, aside));
}

/** Adverts and the like inside a paragraph are left out of it. */
function toParagraph({ block, isHeading }: Candidate, aside: Uint8Array): Paragraph[] {
  const parts: TextPart<PageTextNode>[] = [];
  let afterGap = false;
  let afterBreak = false;
  for (const piece of block.pieces) {
    afterGap ||= piece.afterGap;
    afterBreak ||= piece.afterBreak;
    if (aside[piece.element] === 1 && /\S/.test(piece.data)) {
      afterGap = true;
      continue;
    }
    parts.push({ node: piece.node, data: piece.data, from: piece.from, afterGap, afterBreak });
    afterGap = false;
    afterBreak = false;
  }
  const text = foldSpace(parts.map(part => (part.afterBreak ? ' ' : '') + part.data).join(''));
  return text === '' ? [] : [{ parts, text, block, isHeading }];
}

/** Lines before the first paragraph that repeat the headline or standfirst, and headings that nothing follows. */
function trimEnds(paragraphs: Paragraph[], outline: Outline, metadata: ArticleMetadata): Paragraph[] {
  const first = paragraphs.findIndex(paragraph => isProse(paragraph.block));
  const title = comparable(metadata.title);
  const standfirst = metadata.standfirst === null ? '' : comparable(metadata.standfirst);
  const kept = paragraphs.filter((paragraph, i) => {
    if (i > first + 1 || paragraph.text.length > maxFieldChars * 2) return true;
    const said = comparable(paragraph.text);
    if ((paragraph.isHeading || paragraph.text.length > 10) && said === title) return false;
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
