import { describe, expect, test } from 'vitest';
import { copyPage } from '../../../src/article/copy-page.ts';
import { outlinePage } from '../../../src/article/outline.ts';
import { pageIn, parse, parsePage } from './page.ts';

function blocksOf(body: string): string[] {
  return outlinePage(parsePage(`<body>${body}</body>`)).blocks.map(({ pieces }) =>
    pieces
      .map(({ node, afterBreak }) => (afterBreak ? ' ' : '') + node.data)
      .join('')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

describe('text is parted into blocks', () => {
  test.each([
    ['by paragraphs', '<p>a</p><p>b</p>', ['a', 'b']],
    ['by a block inside a block', '<div>a<div>b</div>c</div>', ['a', 'b', 'c']],
    ['by two line breaks, not by one', 'a<br>b<br><br>c', ['a b', 'c']],
    ['by a rule', 'a<hr>b', ['a', 'b']],
    ['not by inline elements', '<p>a <b>b</b> <i>c</i></p>', ['a b c']],
    ['without scripts and controls', '<p>a</p><script>x()</script><button>Go</button>', ['a']],
  ])('%s', (_, body, blocks) => {
    expect(blocksOf(body)).toEqual(blocks);
  });
});

test('characters inside links are counted', () => {
  const [block] = outlinePage(parsePage('<p>See <a href="/x">the <b>map</b></a>.</p>')).blocks;
  expect(block).toMatchObject({ chars: 10, linkChars: 6 });
});

test('where the page is laid out, what the browser does not show is left out', () => {
  const document = parse('<body><p>seen</p><p class="folded">not seen</p></body>');
  const proto = Object.getPrototypeOf(Object.getPrototypeOf(document.body));
  proto.checkVisibility = function checkVisibility(this: Element) {
    return this.className !== 'folded';
  };
  expect(outlinePage(pageIn(document)).blocks).toHaveLength(1);
});

test('what a style sheet makes invisible is left out', () => {
  const document = parse('<body><p>seen</p><p class="veiled">not seen</p></body>');
  const proto = Object.getPrototypeOf(Object.getPrototypeOf(document.body));
  // A browser says so only when it is asked for it.
  proto.checkVisibility = function checkVisibility(this: Element, asked?: CheckVisibilityOptions) {
    return asked?.visibilityProperty !== true || this.className !== 'veiled';
  };
  expect(outlinePage(pageIn(document)).blocks).toHaveLength(1);
});

test('what has no box of its own is shown by its contents, unless they are hidden', () => {
  const document = parse(
    '<style>div{display:contents}.veiled{visibility:hidden}</style><body><p>seen</p><div><p>seen too</p></div>' +
      '<div class="veiled"><p>not seen</p></div>',
  );
  const proto = Object.getPrototypeOf(Object.getPrototypeOf(document.body));
  proto.checkVisibility = function checkVisibility(this: Element) {
    return this.localName !== 'div';
  };
  expect(outlinePage(pageIn(document)).blocks.map(({ pieces }) => pieces[0]?.data)).toEqual([
    'seen',
    'seen too',
  ]);
});

test('text in a shadow root is apart from what stands around it, for ranges', () => {
  const document = parse('<body><p>before <x-name></x-name> after</p></body>');
  (document.querySelector('x-name') as Element).attachShadow({ mode: 'open' }).innerHTML = 'inside';
  const { blocks } = outlinePage(pageIn(document));
  expect(blocks.map(({ pieces }) => pieces.map(({ data, afterGap }) => [data, afterGap]))).toEqual([
    [
      ['before ', false],
      ['inside', true],
      [' after', true],
    ],
  ]);
  expect(copyPage(document).shadows).toHaveLength(1);
});

test('a page that is hidden as a whole while it loads is read all the same', () => {
  const document = parse('<body><p>words</p></body>');
  const proto = Object.getPrototypeOf(Object.getPrototypeOf(document.body));
  proto.checkVisibility = () => false;
  expect(outlinePage(pageIn(document)).blocks).toHaveLength(1);
});

const sentences = (word: string) => `<p>${`${word} `.repeat(40)}</p>`.repeat(10);

test.each([
  ['is left out beside as much text that is shown', sentences('seen'), ['seen']],
  ['is read where nearly all of the page is in it', '<p>seen</p>', ['seen', 'folded']],
])('text that layout hides %s', (_, shown, words) => {
  const document = parse(`<body>${shown}<div class="folded">${sentences('folded')}</div></body>`);
  const proto = Object.getPrototypeOf(Object.getPrototypeOf(document.body));
  proto.checkVisibility = function checkVisibility(this: Element) {
    return this.className !== 'folded';
  };
  const { blocks } = outlinePage(pageIn(document));
  expect([...new Set(blocks.map(({ pieces }) => pieces[0]?.data.split(' ')[0]))]).toEqual(words);
});

test('what a closed fold holds is read, but for what is hidden in it besides', () => {
  const document = parse(
    '<style>.veiled{display:none}</style><body><p>seen</p><details><summary>Open</summary><p>folded</p>' +
      '<p class="veiled">not seen</p></details>',
  );
  const proto = Object.getPrototypeOf(Object.getPrototypeOf(document.body));
  proto.checkVisibility = function checkVisibility(this: Element) {
    return this.parentElement?.localName !== 'details' || this.localName === 'summary';
  };
  expect(outlinePage(pageIn(document)).blocks.map(({ pieces }) => pieces[0]?.data)).toEqual([
    'seen',
    'Open',
    'folded',
  ]);
});

test('what says itself that it is hidden is left out, however much of the page it is', () => {
  const page = parsePage(`<body><p>seen</p><div hidden>${sentences('hidden')}</div></body>`);
  expect(outlinePage(page).blocks).toHaveLength(1);
});

test.each([
  ['<p>“No,” said <button>Ada Reed</button>, who moors there.</p>', '“No,” said Ada Reed, who moors there.'],
  ['<p>The mayor, <button> Lena Brandt</button> said so.</p>', 'The mayor, Lena Brandt said so.'],
  ['<p>The pier will close in May.<button>Share</button></p>', 'The pier will close in May.'],
  ['<p>The pier will close in May. <button>Share</button> </p>', 'The pier will close in May.'],
  ['<p>The pier<button>1</button> will close in May.</p>', 'The pier will close in May.'],
  ['<p>Share: <button>By mail</button> or <button>By post</button></p>', 'Share: or'],
  [
    '<p>The pier <span hidden>x</span><button>Play</button><i>will</i> close in May.</p>',
    'The pier will close in May.',
  ],
])('of %s the words are read', (html, words) => {
  expect(blocksOf(html)).toEqual([words]);
});

test('a form that a field of it hides the name of is left out', () => {
  const document = parse('<body><p>a</p><form>b</form><p>c</p></body>');
  const value = document.body.firstChild;
  Object.defineProperty(document.querySelector('form'), 'localName', { value });
  expect(outlinePage(pageIn(document)).blocks.map(({ pieces }) => pieces[0]?.node.data)).toEqual(['a', 'c']);
});

test('a line break parts words also where it is hidden from screen readers', () => {
  const { blocks } = outlinePage(
    parsePage('<p>one<br aria-hidden="true">two<br hidden><br hidden>three</p>'),
  );
  expect(blocks.map(({ pieces }) => pieces.map(({ data, afterBreak }) => [data, afterBreak]))).toEqual([
    [
      ['one', false],
      ['two', true],
    ],
    [['three', true]],
  ]);
});
