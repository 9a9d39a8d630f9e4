import { JSDOM } from 'jsdom';
import { beforeEach, expect, test } from 'vitest';
import { findTextDocument } from '../../../content-scripts/text-document.ts';

const prose = `<p>${'The council of Osthaven voted late on Tuesday to close the old ferry pier. '.repeat(10)}</p>`;

let page: Document;
let frame: HTMLIFrameElement;

beforeEach(() => {
  const { window } = new JSDOM('<nav>Menu</nav><main></main><iframe></iframe>', {
    url: 'https://reader.example/',
  });
  page = window.document;
  frame = page.querySelector('iframe') as HTMLIFrameElement;
  give(frame, 1);
});

/** jsdom has no layout: the frame covers this share of the window. */
function give(element: Element, share: number): void {
  const { innerWidth, innerHeight } = element.ownerDocument.defaultView as Window;
  const box = { left: 0, top: 0, right: innerWidth, bottom: innerHeight * share };
  element.getBoundingClientRect = () => box as DOMRect;
}

const inner = () => frame.contentDocument as Document;
const isForeign = () => Object.defineProperty(frame, 'contentDocument', { value: null });

test('a page with a frame for an advert is read itself', () => {
  inner().body.innerHTML = prose.repeat(2);
  give(frame, 0.3);
  expect(findTextDocument(page)).toEqual({ document: page, isInForeignFrame: false });
});

test('what fills the window is read in its place', () => {
  inner().body.innerHTML = prose;
  expect(findTextDocument(page).document).toBe(inner());
});

test('also a frame within a frame', () => {
  inner().body.innerHTML = '<iframe></iframe>';
  const innermost = inner().querySelector('iframe') as HTMLIFrameElement;
  give(innermost, 1);
  (innermost.contentDocument as Document).body.innerHTML = prose;
  expect(findTextDocument(page).document).toBe(innermost.contentDocument);
});

test('a page that says more than the frame over it is read itself', () => {
  (page.querySelector('main') as Element).innerHTML = prose.repeat(2);
  inner().body.innerHTML = prose;
  expect(findTextDocument(page).document).toBe(page);
});

test('a frame of another site is told of where the page itself says next to nothing', () => {
  isForeign();
  expect(findTextDocument(page)).toEqual({ document: page, isInForeignFrame: true });
  (page.querySelector('main') as Element).innerHTML = prose;
  expect(findTextDocument(page)).toEqual({ document: page, isInForeignFrame: false });
});
