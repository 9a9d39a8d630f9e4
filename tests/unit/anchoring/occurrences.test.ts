import fc from 'fast-check';
import { expect, test } from 'vitest';
import { occurrences } from '../../../src/anchoring/occurrences.ts';

/** Any numbers do: letters are easier to read. */
function codes(text: string): Int32Array {
  return Int32Array.from(text, letter => letter.charCodeAt(0));
}

test('finds what a plain search finds, overlaps included', () => {
  const letters = (max: number) =>
    fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: max });
  fc.assert(
    fc.property(letters(60), letters(5), (text, words) => {
      const expected: number[] = [];
      for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) expected.push(at);
      expect(occurrences(codes(text), codes(words), 100)).toEqual(expected);
    }),
    { seed: 7, numRuns: 1_000 },
  );
});

test('stops at the number of places asked for', () => {
  expect(occurrences(codes('aaaa'), codes('a'), 2)).toEqual([0, 1]);
});
