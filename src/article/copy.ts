// A detached copy of the outline for Readability, which changes the document that it is given. Every piece of text stands
// in a numbered element of its own, so that what Readability keeps is found again in the live page.

import type { Outline, Piece } from './outline.ts';

/** Readability rewrites, merges and unwraps the page's elements (and so loses marks on them), but not inner spans. */
const numberAttribute = 'data-outline-piece';

/**
 * @param leaveOut one flag an element
 * @param title what Readability compares headings with, to leave the headline out of the body
 * @returns the copy, and the pieces in the order of their numbers
 */
export function copyOutline(
  outline: Outline,
  leaveOut: readonly boolean[],
  title: string,
): { copy: Document; pieces: readonly Piece[] } {
  const live = outline.elements[0]?.ownerDocument as Document;
  // A document without a window: images in it do not load, and the page's custom elements do not run.
  const copy = live.implementation.createHTMLDocument(title);
  const copies = outline.elements.map((element, i) => {
    if (i === 0) return copy.body;
    return leaveOut[i] ? null : copyElement(copy, element);
  });
  const pieces = outline.blocks.flatMap(block => block.pieces);
  let next = 0;
  copies.forEach((element, i) => {
    if (i > 0 && element !== null) copies[outline.parents[i] ?? -1]?.append(element);
    for (let piece = pieces[next]; piece?.after === i; piece = pieces[next]) {
      copies[piece.element]?.append(copyPiece(copy, piece, next));
      next += 1;
    }
  });
  return { copy, pieces };
}

function copyElement(copy: Document, element: Element): Element {
  const made = copy.importNode(element, false);
  // Visibility was decided on the live page; Readability would decide by less.
  for (const name of ['style', 'hidden', 'aria-hidden']) made.removeAttribute(name);
  made.removeAttribute(numberAttribute);
  // Readability replaces such links by their bare text, and the number would be lost.
  if (/^\s*javascript:/i.test(made.getAttribute('href') ?? '')) made.removeAttribute('href');
  return made;
}

function copyPiece(copy: Document, { node }: Piece, number: number): Node {
  const text = copy.createTextNode(node.data);
  if (!/\S/.test(node.data)) return text;
  const span = copy.createElement('span');
  span.setAttribute(numberAttribute, String(number));
  span.append(text);
  return span;
}

/** The pieces whose copies stand below `root`. */
export function piecesIn(root: Element, pieces: readonly Piece[]): Set<Piece> {
  const kept = new Set<Piece>();
  for (const element of Array.from(root.querySelectorAll(`[${numberAttribute}]`))) {
    const piece = pieces[Number(element.getAttribute(numberAttribute))];
    if (piece !== undefined) kept.add(piece);
  }
  return kept;
}
