// The state of a page in a sentence, and the reservations.

import { expect, test, vi } from 'vitest';
import { reservations, summary } from '../../../../popup/view/summary.ts';
import { article } from '../sample.ts';

vi.mock('webextension-polyfill', async () => {
  const { fakeBrowser } = await import('../fake-browser.ts');
  return { default: fakeBrowser() };
});

test('says how many quotes, sources and unnamed sources there are', () => {
  expect(summary({ quotes: 7, sources: 9, unnamed: 2 })).toBe('7 quotes, 9 sources, 2 unnamed');
});

test('speaks in the singular, and leaves out what there is none of', () => {
  expect(summary({ quotes: 1, sources: 1, unnamed: 0 })).toBe('1 quote, 1 source');
});

test('does not call an article without quotes a list of nothing', () => {
  expect(summary({ quotes: 0, sources: 0, unnamed: 0 })).toBe('No quotes found in this text');
  expect(summary({ quotes: 2, sources: 0, unnamed: 0 })).toMatch(/^2 quotes, no source/);
});

const read = { sourcesRead: true };
const unread = { sourcesRead: false };

test('an article that is surely one, and whose sources were read, needs no reservation', () => {
  expect(reservations(article, read)).toEqual([]);
  expect(reservations({ ...article, language: 'de' }, read)).toEqual([]);
  expect(reservations({ ...article, language: null }, read)).toEqual([]);
});

test('says that speakers are not named in another language, by that language’s name', () => {
  expect(reservations({ ...article, language: 'de-AT' }, unread)[0]).toMatch(
    /Austrian German.*names no speakers/,
  );
});

test.each([null, 'en', 'en-GB'])(
  'names no language where the page says none or a wrong one: %s',
  language => {
    expect(reservations({ ...article, language }, unread)[0]).toMatch(/is not in English.*names no speakers/);
  },
);

test('a language tag that is none is shown as it is', () => {
  expect(reservations({ ...article, language: 'x!' }, unread)[0]).toContain('x!');
});

test.each([
  ['surely', 0.5, undefined],
  ['perhaps', 0.49, /may be one article.*not sure/],
])('of a page that is %s an article it is said in words', (_, likelihood, words) => {
  const [said] = reservations({ ...article, likelihood }, read);
  if (words === undefined) expect(said).toBeUndefined();
  else expect(said).toMatch(words);
});

test('says so when only a part of the page was read, beside what else there is to say', () => {
  const said = reservations({ ...article, likelihood: 0.3, isCut: true, language: 'de' }, unread);
  expect(said).toHaveLength(3);
  expect(said[1]).toMatch(/Only the first part.*Quotes may be missing/);
});

test('says so when the page may be no article', () => {
  expect(reservations({ ...article, detected: false }, read)[0]).toMatch(/does not look like one article/);
});
