import { expect, test } from 'vitest';
import { joinNames, readVisibleByline } from '../../../src/article/byline.ts';
import { parse } from './page.ts';

test.each([
  [['By Ada Reed'], 'Ada Reed'],
  [['Ada Reed', 'ada reed', 'Ben Ode'], 'Ada Reed, Ben Ode'],
  [['By Ada Reed | 3 May 2026'], 'Ada Reed'],
  [['Ada Reed May 3, 2026 8:00'], 'Ada Reed'],
  [['Words by Ada Reed'], 'Ada Reed'],
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
  expect(readVisibleByline(parse(html))).toBeNull();
  expect(readVisibleByline(parse(`${html}<p class="c-byline">By <a rel="author">Ada Reed</a></p>`))).toBe(
    'Ada Reed',
  );
});

test('what the page as a whole is called does not make its byline that of a comment', () => {
  const html =
    '<html class="related-on"><body class="has-comments"><p class="byline">By Ada Reed</p></body></html>';
  expect(readVisibleByline(parse(html))).toBe('Ada Reed');
});
