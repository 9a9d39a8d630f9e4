// Shortening long quotes for the list.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shorten } from '../../../../popup/view/shorten.ts';

test('a text that fits, or hardly does not, stays whole', () => {
  expect(shorten('short', 10)).toBeNull();
  expect(shorten('x'.repeat(45), 10)).toBeNull();
});

test('a long text is cut between words, without the comma before the cut', () => {
  expect(shorten(`They came, they saw, they ${'stayed '.repeat(20)}`, 24)).toBe('They came, they saw…');
});

test('one long word is cut without parting a character', () => {
  const flags = '🇳🇴'.repeat(40);
  const short = shorten(flags, 30) ?? '';
  expect([...new Intl.Segmenter().segment(short)].slice(0, -1).every(({ segment }) => segment === '🇳🇴')).toBe(
    true,
  );
});

test('what is shown is always a beginning of the text, and not longer than asked for', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.integer({ min: 5, max: 80 }),
      (whole, max) => {
        const short = shorten(whole, max);
        if (short === null) return;
        expect(short.length).toBeLessThanOrEqual(max + 1);
        expect(whole.startsWith(short.slice(0, -1))).toBe(true);
      },
    ),
    { seed: 20261124 },
  );
});
