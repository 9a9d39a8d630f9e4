// A detached copy of the outline for Readability, which changes the document that it is given. Every element carries its
// index in the outline, so that what Readability keeps is found again in the live page.

import type { Outline } from './outline.ts';
import { walk } from './walk.ts';

const prefix = 'data-outline-';

/**
 * The index is in the attribute's name: Readability merges an element with its only child by giving the child both
 * elements' attributes, and two of one name would become one.
 * @param leaveOut one flag an element
 * @param title what Readability compares headings with, to leave the headline out of the body
 */
export function copyOutline(outline: Outline, leaveOut: readonly boolean[], title: string): Document {
  const live = outline.elements[0]?.ownerDocument as Document;
  // A document without a window: images in it do not load, and the page's custom elements do not run.
  const copy = live.implementation.createHTMLDocument(title);
  const copies: (Element | null)[] = [];
  outline.elements.forEach((element, i) => {
    if (leaveOut[i]) copies.push(null);
    else if (i === 0) copies.push(copy.body);
    else copies.push(copyElement(copy, element, i));
  });
  attach(outline, copies, copy);
  return copy;
}

function copyElement(copy: Document, element: Element, index: number): Element {
  const made = copy.importNode(element, false);
  made.setAttribute(prefix + index, '');
  // Visibility was looked at on the live page; Readability would parse every style again.
  made.removeAttribute('style');
  // Readability replaces such links by their text, and the index would be lost with the element.
  if (/^\s*javascript:/i.test(made.getAttribute('href') ?? '')) made.removeAttribute('href');
  return made;
}

/** Puts elements and text under the copies of their parents, in document order. */
function attach(outline: Outline, copies: readonly (Element | null)[], copy: Document): void {
  const pieces = outline.blocks.flatMap(block => block.pieces);
  let next = 0;
  copies.forEach((element, i) => {
    if (i > 0 && element !== null) copies[outline.parents[i] ?? -1]?.append(element);
    for (let piece = pieces[next]; piece !== undefined && piece.after === i; piece = pieces[next]) {
      copies[piece.element]?.append(copy.createTextNode(piece.node.data));
      next += 1;
    }
  });
}

/** Indices of the outline's elements that hold visible text of their own below `root`, a part of the copy. */
export function indicesOfText(root: Element): Set<number> {
  const kept = new Set<number>();
  const open: number[][] = [];
  walk(root, {
    enter: node => {
      if (node.nodeType === 3 && /\S/.test((node as Text).data))
        for (const i of open.at(-1) ?? []) kept.add(i);
      if (node.nodeType !== 1) return false;
      const own = indicesOf(node as Element);
      // Readability wraps text in elements of its own: their text belongs to the closest element of the page.
      open.push(own.length > 0 ? own : (open.at(-1) ?? []));
      return true;
    },
    leave: () => open.pop(),
  });
  return kept;
}

function indicesOf(element: Element): number[] {
  return Array.from(element.attributes)
    .filter(({ name }) => name.startsWith(prefix))
    .map(({ name }) => Number(name.slice(prefix.length)));
}
