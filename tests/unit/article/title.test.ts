import { expect, test } from 'vitest';
import { readHeading, readTabTitle, stripSiteName } from '../../../src/article/title.ts';
import { parse } from './page.ts';

test.each([
  ['Pier to close | Osthaven Gazette', 'Pier to close'],
  ['Pier to close - Osthaven Gazette', 'Pier to close'],
  ['Osthaven Gazette: Pier to close', 'Pier to close'],
  ['Pier to close – Town – Osthaven Gazette', 'Pier to close – Town'],
  ['Pier to close - by May', 'Pier to close - by May'],
  ['What the Osthaven Gazette found', 'What the Osthaven Gazette found'],
  ['Osthaven Gazette', 'Osthaven Gazette'],
])('%s becomes %s', (title, stripped) => {
  expect(stripSiteName(title, ['Osthaven Gazette', ''])).toBe(stripped);
});

test('the tab’s title is cut to the heading that it begins with', () => {
  const document = parse('<title>Pier to close - News - Gazette</title><h1>Pier to close</h1>');
  expect(readTabTitle(document, readHeading(document))).toBe('Pier to close');
  expect(readTabTitle(document, 'Another heading')).toBe('Pier to close - News - Gazette');
});

test('of several headings the article’s own is taken', () => {
  expect(readHeading(parse('<h1>Gazette</h1><article><h1>Pier to close</h1></article>'))).toBe(
    'Pier to close',
  );
  expect(readHeading(parse('<h1>Gazette</h1><h1>Pier</h1>'))).toBeNull();
});
