import { describe, expect, test } from 'vitest';
import { joinNames, readVisibleByline } from '../../../src/article/byline.ts';
import { called } from '../../../src/article/element-tests.ts';
import { headLines } from '../../../src/article/head-lines.ts';
import { type PageElement, pageOf } from '../../../src/article/page.ts';
import { parsePage } from './page.ts';

test.each([
  [['By Ada Reed'], 'Ada Reed'],
  [['Ada Reed', 'ada reed', 'Ben Ode'], 'Ada Reed, Ben Ode'],
  [['By Ada Reed | 3 May 2026'], 'Ada Reed'],
  [['Ada Reed May 3, 2026 8:00'], 'Ada Reed'],
  [['Words by Ada Reed'], 'Ada Reed'],
  [['Posted by Ada Reed on 12 May 2026'], 'Ada Reed'],
  [['By Ada Reed in Osthaven'], 'Ada Reed'],
  [['By Ada Reed in Osthaven and Ben Ode'], 'Ada Reed in Osthaven and Ben Ode'],
  [['Women in Osthaven'], 'Women in Osthaven'],
  [['Osthaven Press Agency'], 'Osthaven Press Agency'],
  [['https://social.example/ada'], null],
  [['desk@gazette.example', '@ada'], null],
  [['3 May 2026'], null],
  [[], null],
])('%j gives %s', (values, byline) => {
  expect(joinNames(values)).toBe(byline);
});

test('names beside other stories and comments are not the byline', () => {
  const html =
    '<aside><span class="byline">By Cy Lund</span></aside><div class="comments"><b class="author">Troll</b></div>';
  expect(readVisibleByline(parsePage(html))).toBeNull();
  expect(readVisibleByline(parsePage(`${html}<p class="c-byline">By <a rel="author">Ada Reed</a></p>`))).toBe(
    'Ada Reed',
  );
});

test('what the page as a whole is called does not make its byline that of a comment', () => {
  const html =
    '<html class="related-on"><body class="has-comments"><p class="byline">By Ada Reed</p></body></html>';
  expect(readVisibleByline(parsePage(html))).toBe('Ada Reed');
});

describe('in the lines around the headline', () => {
  const bylineIn = (html: string) => {
    const page = parsePage(`<main><h1>Pier to close</h1>${html}</main>`);
    return readVisibleByline(page, headLines(page, page.root.find(called('h1')) as PageElement));
  };

  test.each([
    ['in one line', '<div>By Ada Reed</div>', 'Ada Reed'],
    ['with what it is for', '<div>Words by Ada Reed</div>', 'Ada Reed'],
    ['in two', '<div>By</div><button>Ada Reed</button><div>5 min read</div>', 'Ada Reed'],
    ['of two people', '<div>By <a>Ada Reed</a> and <a>Ben Ode</a></div>', 'Ada Reed, Ben Ode'],
    ['under a label', '<h3>Author</h3><p>Ada van Reed</p>', 'Ada van Reed'],
  ])('the byline is found %s', (_, html, byline) => {
    expect(bylineIn(html)).toBe(byline);
  });

  test.each([
    ['a sentence', '<p>By the end of May the pier will be closed.</p>'],
    ['a date', '<div>By</div><div>3 May 2026</div>'],
    ['a section', '<div class="card byline">Personal finance 3 May 2026</div>'],
  ])('%s is no byline', (_, html) => {
    expect(bylineIn(html)).toBeNull();
  });
});

test.each([
  ['post-author', 'Ada Reed'],
  ['blog__authorname', 'Ada Reed'],
  ['c-author-info__name', 'ada_reed'],
  ['by-line-link', 'By Ada Reed'],
])('a class like %s names the author', (name, text) => {
  const byline = text.replace('By ', '');
  expect(readVisibleByline(parsePage(`<aside class="${name}">${text}</aside>`))).toBe(byline);
});

test('a link says in any case that it leads to the author', () => {
  expect(readVisibleByline(parsePage('<body><a rel="nofollow Author" href="/ada">Ada Reed</a></body>'))).toBe(
    'Ada Reed',
  );
});

test('authors by the ten thousand, deep in elements with long names, are looked through in time', () => {
  const depth = 500;
  const around = ['class', 'x '.repeat(900), 'itemprop', 'xauthor '.repeat(200)];
  const authors = Array.from({ length: 20_000 }, (_, i) =>
    i % 2 ? ['rel', 'author'] : ['itemprop', 'name'],
  );
  const page = pageOf({
    names: `html${' div'.repeat(depth)}${' i'.repeat(authors.length)}`,
    parents: [0, ...Array.from({ length: depth }, (_, i) => i), ...authors.map(() => depth)],
    texts: [],
    attributes: [[], ...Array<string[]>(depth).fill(around), ...authors],
    hidden: [],
    borders: [],
    isCut: false,
  });
  const begun = performance.now();
  expect(readVisibleByline(page)).toBeNull();
  // Asking all that is around each of them anew takes minutes.
  expect(performance.now() - begun).toBeLessThan(2_000);
});
