import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { isPlainClick, quoteAtPoint } from '../../../content-scripts/hit-test.ts';
import type { TextMap } from '../../../src/article/text-map.ts';
import type { Quote } from '../../../src/attribution/types.ts';
import type { Span } from '../../../src/text/span.ts';

test('of two spans of a quote that adjoin, the one under the pointer is met', () => {
  // Ten pixels a letter.
  const toRanges = ({ start, end }: Span) => [
    { start, getClientRects: () => [{ left: start * 10, right: end * 10, top: 0, bottom: 10 }] },
  ];
  const map = { offsetAt: () => 5, toRanges } as unknown as TextMap;
  const document = { caretPositionFromPoint: () => ({}) } as unknown as Document;
  const page = { document, map, shadows: [] };
  const content = [
    { start: 0, end: 5 },
    { start: 5, end: 9 },
  ];
  const quotes = [{ content, source: [] }] as unknown as Quote[];
  expect(quoteAtPoint(page, quotes, { clientX: 48, clientY: 5 })?.range).toMatchObject({ start: 0 });
  expect(quoteAtPoint(page, quotes, { clientX: 52, clientY: 5 })?.range).toMatchObject({ start: 5 });
  expect(quoteAtPoint(page, quotes, { clientX: 99, clientY: 5 })).toBeNull();
});

test('a click is plain unless it is on a link or control, also in a form that hides its own methods', () => {
  const { window } = new JSDOM('<form><p>words</p><a href="/">link</a></form>');
  const { document } = window;
  Object.defineProperty(document.querySelector('form'), 'matches', { value: document.querySelector('p') });
  const plain: boolean[] = [];
  document.addEventListener('click', event => plain.push(isPlainClick(event)));
  for (const name of ['p', 'a'])
    document
      .querySelector(name)
      ?.dispatchEvent(new window.MouseEvent('click', { bubbles: true, view: window as never }));
  expect(plain).toEqual([true, false]);
});
