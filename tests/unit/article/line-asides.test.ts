import { describe, expect, test } from 'vitest';
import { isLineAside } from '../../../src/article/line-asides.ts';

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
    'Sign up for our letter, and never miss a story again.',
    'Sponsored',
    'Sponsored by the city of Osthaven.',
    'Signed up to our letter?',
    'More on this story',
    'Most read',
    'Getty Images',
    'Copyright 2026 Osthaven Gazette. All rights reserved.',
    'Date: 3 May 2026',
    'Published by the Gazette on May 3, 2026.',
    'Last updated Monday, May 3 at 8:00 p.m. Eastern Time.',
    'Advertisement',
  ])('%s', text => {
    expect(isLineAside(text)).toBe(true);
  });
});

test.each([
  'By Monday the pier was gone!',
  'By and large, nobody minded.',
  'The mayor will read more reports before she decides.',
  'He said no.',
  'Sponsored by the city, the festival drew 4,000 people.',
  'Signed up for the navy at 17, he never saw his town again.',
  'Published in May 2019, the report found 40 faults.',
  'Created in 1998, the fund has 40 members.',
  'More from the same fund went to schools.',
  'Most popular of all was the old fountain.',
  'Getty Images said it would go to court.',
  'Copyright lawyers called the ruling “unclear.”',
  'Date palms need 40 litres a day.',
  'Advertising fell sharply.',
])('a sentence stays: %s', text => {
  expect(isLineAside(text)).toBe(false);
});

test('no line takes long to be told', () => {
  const begun = performance.now();
  for (let line = 0; line < 1_000; line += 1) isLineAside(`by Ada${' and'.repeat(19)}!`);
  expect(performance.now() - begun).toBeLessThan(2_000);
});
