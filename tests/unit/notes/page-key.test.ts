import { expect, test } from 'vitest';
import { pageKey, storyKeys } from '../../../src/notes/page-key.ts';

const story = 'https://www.valley.example/2026/mill';

test.each([
  [`${story}#comments`, story],
  [`${story}?utm_source=x&utm_medium=y&fbclid=1&GCLID=2`, story],
  [`${story}?id=7&utm_source=x&page=2`, `${story}?id=7&page=2`],
  [`${story}?q=a%20b+c&x=%C3%A9`, `${story}?q=a%20b+c&x=%C3%A9`],
  [`${story}?utmost=1`, `${story}?utmost=1`],
  ['HTTPS://WWW.Valley.example:443/2026/mill', story],
  ['https://reader:secret@www.valley.example/2026/mill', story],
  ['https://www-valley-example.cdn.ampproject.org/c/s/www.valley.example/2026/mill?amp', story],
  ['https://www.google.com/amp/s/www.valley.example/2026/mill/amp/', story],
  [`${story}/amp`, story],
  [`${story}?amp=1&id=7`, `${story}?id=7`],
  ['https://www.valley.example/2026/mill.amp.html', `${story}.html`],
  ['https://www.valley.example/shop/amp', 'https://www.valley.example/shop/amp'],
  ['https://www.google.com/amp', 'https://www.google.com/amp'],
  ['file:///home/ana/mill.html#p3', 'file:///home/ana/mill.html'],
  ['about:blank#x', 'about:blank'],
  ['articles/mill.html', 'articles/mill.html'],
  ['', ''],
])('%s is kept under %s', (url, key) => {
  expect(pageKey(url, null)).toBe(key);
});

test.each([
  ['the same site’s mobile host', 'https://m.valley.example/2026/mill?x=1', story],
  ['the same site’s AMP page', 'https://amp.valley.example/2026/mill', story],
  ['an address with parameters of its own', `${story}?ref=front`, story],
])('the page’s own address is believed on %s', (_, url, canonical) => {
  expect(pageKey(url, `${canonical}?utm_source=amp#top`)).toBe(canonical);
});

test.each([
  ['is on another site', 'https://other.example/2026/mill'],
  ['is on a site whose name only ends alike', 'https://evilvalley.example/2026/mill'],
  ['is the home page', 'https://www.valley.example/'],
  ['is no web address', 'javascript:alert(1)'],
  ['is no address', 'mill'],
])('the page’s own address is not believed where it %s', (_, canonical) => {
  expect(pageKey(story, canonical)).toBe(story);
});

test('a local file is not kept under an address that it names', () => {
  expect(pageKey('file:///tmp/saved.html', story)).toBe('file:///tmp/saved.html');
});

test('a story is looked for under the hosts of its site for large and small screens, its own key first', () => {
  const site = 'valley.example:8080/2026/mill?id=7';
  expect(storyKeys(`http://m.${site}`)).toEqual([
    `http://m.${site}`,
    `http://${site}`,
    `http://www.${site}`,
    `http://mobile.${site}`,
    `http://amp.${site}`,
  ]);
  expect(new Set(storyKeys(`http://${site}`))).toEqual(new Set(storyKeys(`http://mobile.${site}`)));
});

test.each(['file:///home/ana/mill.html', 'articles/mill.html', ''])(
  '%s, no address of the web, is a story of its own',
  key => {
    expect(storyKeys(key)).toEqual([key]);
  },
);
