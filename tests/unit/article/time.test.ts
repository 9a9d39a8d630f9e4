import { expect, test } from 'vitest';
import { pageOf } from '../../../src/article/page.ts';
import { readTime, readVisibleTime } from '../../../src/article/time.ts';
import { pageIn, parse, parsePage } from './page.ts';

test.each([
  ['2026-05-03', '2026-05-03'],
  ['2026-05-03T08:00:00+02:00', '2026-05-03T08:00:00+02:00'],
  ['2026-05-03 08:00:00Z', '2026-05-03T08:00:00Z'],
  ['2026-05-03T08:00:00.123+0200', '2026-05-03T08:00:00.123+0200'],
  ['20260503', '2026-05-03'],
  ['3 May 2026', '2026-05-03'],
  ['3-May-2026', '2026-05-03'],
  ['May 3, 2026 at 8:00 pm', '2026-05-03'],
  ['04:40, 18 Jun 2021', '2021-06-18'],
  ['4:40 p.m. EDT, June 18, 2021', '2021-06-18'],
  ['04:40 Jun 18, 2021', '2021-06-18'],
  ['Sun, 03 May 2026 08:00:00 GMT', '2026-05-03T08:00:00.000Z'],
  ['03/04/2026', null],
  ['2026-13-40', null],
  ['yesterday', null],
  ['', null],
  [null, null],
])('%s is %s', (written, iso) => {
  expect(readTime(written)).toBe(iso);
});

test('the article’s own time is taken, not that of a story beside it', () => {
  const html =
    '<aside><time datetime="2020-01-01">x</time></aside><time datetime="2021-01-01">x</time>' +
    '<article><time datetime="2026-05-03">3 May</time></article>';
  expect(readVisibleTime(parsePage(html))).toBe('2026-05-03');
});

test('a date that is only written is read from a date line', () => {
  expect(readVisibleTime(parsePage('<p class="meta">Posted on <b>May 3, 2026</b> in Town</p>'))).toBe(
    '2026-05-03',
  );
  expect(readVisibleTime(parsePage('<p>On May 3, 2026 the pier will close.</p>'))).toBeNull();
});

test.each(['getAttribute', 'querySelector'])('a form with a field called %s is asked for no time', name => {
  const document = parse('<form itemprop="datePublished"><input></form><time datetime="2026-05-03"></time>');
  Object.defineProperty(document.querySelector('form'), name, { value: document.querySelector('input') });
  expect(readVisibleTime(pageIn(document))).toBe('2026-05-03');
});

test('a page inside hundreds of elements that sound like dates is not read anew for each', () => {
  const depth = 300;
  const texts = Array<string>(350_000).fill('words');
  const page = pageOf({
    names: `html${' div'.repeat(depth)}${' #'.repeat(texts.length)}`,
    parents: [0, ...Array.from({ length: depth }, (_, i) => i), ...texts.map(() => depth)],
    texts,
    attributes: Array<string[]>(depth + 1).fill(['class', 'update']),
    hidden: [],
    borders: [],
    isCut: false,
  });
  const begun = performance.now();
  expect(readVisibleTime(page)).toBeNull();
  // With their texts in full it takes many seconds.
  expect(performance.now() - begun).toBeLessThan(2_000);
});
