import { describe, expect, test } from 'vitest';
import { readMetadata } from '../../../src/article/metadata.ts';
import { address, parsePage } from './page.ts';

const timesOf = (body: string, head = '') => {
  const { publishedTime, modifiedTime } = readMetadata(
    parsePage(`<title>Pier to close</title>${head}<main><h1>Pier to close</h1>${body}</main>`),
    address,
  ).metadata;
  return [publishedTime, modifiedTime];
};
const published = (time: string) => `<meta property="article:published_time" content="${time}">`;

describe('the day of publication', () => {
  test.each([
    ['is stated for machines', '', published('2026-05-03T08:00:00Z'), '2026-05-03T08:00:00Z'],
    [
      'keeps its hour where readers see the same day',
      '<div>May 3, 2026</div>',
      published('2026-05-03T23:00:00-05:00'),
      '2026-05-03T23:00:00-05:00',
    ],
    [
      'is what readers see where machines are told another',
      '<div>Published on 8 May 2013</div>',
      published('2026-05-03'),
      '2013-05-08',
    ],
    [
      'is not in a line about something else',
      '<div>The fair opened on May 8, 2013 in town</div>',
      published('2026-05-03'),
      '2026-05-03',
    ],
    [
      'is not a later line’s where one agrees',
      '<div>1 May 2020</div><div>3 May 2026</div>',
      published('2026-05-03'),
      '2026-05-03',
    ],
    ['is seen only', '<div>Published:</div><div>May 3, 2026</div>', '', '2026-05-03'],
    [
      'is the page’s where no article has one',
      '',
      '<script type="application/ld+json">{"@type": "WebPage", "datePublished": "2026-05-03"}</script>',
      '2026-05-03',
    ],
  ])('%s', (_, body, head, time) => {
    expect(timesOf(body, head)[0]).toBe(time);
  });

  test('is not the day of an update, unless that is all there is', () => {
    const update = '<div>Updated May 9, 2026</div>';
    expect(timesOf(update, published('2026-05-03'))).toEqual(['2026-05-03', '2026-05-09']);
    expect(
      timesOf(
        `<time class="updated" datetime="2026-05-09">May 9, 2026</time> <time datetime="2026-05-03">May 3, 2026</time>`,
      ),
    ).toEqual(['2026-05-03', '2026-05-09']);
    expect(timesOf('<p>Updated May 9, 2026</p><p>Published May 3, 2026</p>')).toEqual([
      '2026-05-03',
      '2026-05-09',
    ]);
    expect(timesOf('<div>Last updated:</div> <div>May 9, 2026</div>')).toEqual(['2026-05-09', '2026-05-09']);
  });
});
