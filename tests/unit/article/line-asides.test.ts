import { describe, expect, test } from 'vitest';
import { isLineAside } from '../../../src/article/line-asides.ts';

const isAside = (text: string, linkChars = 0) =>
  isLineAside({
    text,
    parts: [],
    isHeading: false,
    block: { owner: 0, pieces: [], chars: text.replace(/\s/g, '').length, linkChars },
  });

describe('a line beside the article', () => {
  test.each([
    'By Ada Reed',
    'By ADA REED and Ben Ode, Osthaven Gazette',
    'Written by Ada Reed & Ben Ode',
    'by Ada Reed',
    'Read more: How the storm came',
    'Photo: Ada Reed',
    '3 May 2026',
    'Sign up for our letter',
  ])('%s', text => {
    expect(isAside(text)).toBe(true);
  });

  test('is one that is all link', () => {
    expect(isAside('How the storm came', 15)).toBe(true);
  });
});

test.each([
  'By Monday the pier was gone!',
  'By and large, nobody minded.',
  'The mayor will read more reports before she decides.',
  'He said no.',
])('a sentence stays: %s', text => {
  expect(isAside(text)).toBe(false);
});

test('no line takes long to be told', () => {
  const begun = performance.now();
  for (let line = 0; line < 1_000; line += 1) isAside(`by Ada${' and'.repeat(19)}!`);
  expect(performance.now() - begun).toBeLessThan(2_000);
});
