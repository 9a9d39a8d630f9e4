// Which quote lies under the pointer. By our own spans and caretPositionFromPoint, which is older than
// highlightsFromPoint and so is in every browser version that we support.

import type { Quote } from '../src/attribution/types.ts';
import type { PageText } from './read-page.ts';

type Point = { readonly clientX: number; readonly clientY: number };

export function quoteAtPoint(
  { document, map, shadows }: Pick<PageText, 'document' | 'map' | 'shadows'>,
  quotes: readonly Quote[],
  point: Point,
): { quote: Quote; range: Range } | null {
  const inside = { shadowRoots: [...shadows] };
  const caret = document.caretPositionFromPoint(point.clientX, point.clientY, inside);
  if (caret === null) return null;
  const offset = map.offsetAt(caret.offsetNode, caret.offset);
  if (offset === null) return null;
  for (const quote of quotes) {
    // Half open, but a click on the last letter's right half gives the offset after it: of two that adjoin, both may be.
    const spans = [...quote.content, ...quote.source].filter(
      ({ start, end }) => start <= offset && offset <= end,
    );
    // The nearest caret is also given for a click beside the text: the pointer must be on the words.
    const range = spans.flatMap(span => map.toRanges(span)).find(part => coversPoint(part, point));
    if (range !== undefined) return { quote, range };
  }
  return null;
}

function coversPoint(range: Range, { clientX, clientY }: Point): boolean {
  return Array.from(range.getClientRects()).some(
    rect => rect.left <= clientX && clientX <= rect.right && rect.top <= clientY && clientY <= rect.bottom,
  );
}

/** Links and controls under a mark keep working, and a click that ends a selection is not one on a mark. */
export function isPlainClick(event: MouseEvent): boolean {
  if (event.button !== 0 || event.defaultPrevented) return false;
  const isControl = event.composedPath().some(isControlItself);
  const selection = event.view?.getSelection();
  return !isControl && (selection === null || selection === undefined || selection.isCollapsed);
}

function isControlItself(node: EventTarget): boolean {
  const { matches } = node as Partial<Element>;
  // A document has none, and a form's may be a field of that name: neither is a control.
  return typeof matches === 'function' && matches.call(node, controls);
}

const controls = 'a[href], button, input, select, textarea, label, summary, [role=button]';
