import fc from 'fast-check';
import { expect, test } from 'vitest';
import { align } from '../../../src/anchoring/alignment.ts';
import { shinglesOf } from '../../../src/anchoring/shingles.ts';

function aligned(was: readonly number[], is: readonly number[]) {
  const [saved, page] = [Int32Array.from(was), Int32Array.from(is)];
  return align(saved, page, shinglesOf(page));
}

function range(from: number, length: number): number[] {
  return Array.from({ length }, (_, at) => from + at);
}

test('stretches that changed their order are found where they are', () => {
  const { forward, coverage } = aligned(
    [...range(0, 6), ...range(50, 6)],
    [...range(50, 6), 99, ...range(0, 6)],
  );
  expect(Array.from(forward)).toEqual([7, 8, 9, 10, 11, 12, 0, 1, 2, 3, 4, 5]);
  expect(coverage).toBe(1);
});

test('of a stretch that stands twice, the one between its old neighbours is it', () => {
  const copied = range(0, 5);
  const { inverse } = aligned(
    [...range(10, 5), ...copied, ...range(20, 5)],
    [70, ...copied, 71, ...range(10, 5), ...copied, ...range(20, 5)],
  );
  expect(Array.from(inverse.subarray(0, 7))).toEqual([-1, -1, -1, -1, -1, -1, -1]);
  expect(Array.from(inverse.subarray(7))).toEqual(range(0, 15));
});

test('what is said to be the same word is the same word, on any texts', () => {
  const texts = fc.array(fc.nat(4), { maxLength: 80 });
  fc.assert(
    fc.property(texts, texts, (was, is) => {
      const { forward, inverse } = aligned(was, is);
      for (const [word, place] of forward.entries()) if (place >= 0) expect(is[place]).toBe(was[word]);
      for (const [place, word] of inverse.entries()) if (word >= 0) expect(was[word]).toBe(is[place]);
    }),
    { seed: 8, numRuns: 1_000 },
  );
});

test('a run is found where it stands once, and told from one that stands often', () => {
  const text = Int32Array.from([1, 2, 3, 4, 5, 1, 2, 3, 4, 9]);
  const shingles = shinglesOf(text);
  expect(shingles.find(text, 1)).toBe(1);
  expect(shingles.find(text, 0)).toBe(-2);
  expect(shingles.find(Int32Array.from([7, 7, 7, 7]), 0)).toBe(-1);
  expect(shingles.find(text, 8)).toBe(-1);
});
