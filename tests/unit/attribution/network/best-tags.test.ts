import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMachine } from '../../../../src/attribution/network/machine.ts';

const [SCORES, MOVES, OUT, BACK] = [1024, 2048, 4096, 8192];

const { kernel, bytes } = createMachine(1 << 16);

type Additions = { readonly one?: number; readonly two?: number };

/** The tags for scores that stand `row` numbers apart, and the bits of those that occur. */
function bestTags(
  scores: readonly number[],
  row: number,
  moves: readonly number[],
  { one = 0, two = 0 }: Additions = {},
): { tags: number[]; seen: number } {
  const length = Math.ceil(scores.length / row);
  new Int16Array(bytes, SCORES, scores.length).set(scores);
  new Int32Array(bytes, MOVES, 9).set(moves);
  const seen = kernel.bestTags(SCORES, row, MOVES, OUT, BACK, length, one, two);
  return { tags: [...new Uint8Array(bytes, OUT, length)], seen };
}

const number = fc.integer({ min: -4000, max: 4000 });

function total(tags: readonly number[], scores: readonly number[], moves: readonly number[]): number {
  return tags.reduce(
    (sum, tag, t) =>
      sum +
      (scores[t * 3 + tag] as number) +
      (t === 0 ? 0 : (moves[(tags[t - 1] as number) * 3 + tag] as number)),
    0,
  );
}

function* sequences(length: number): Generator<number[]> {
  for (let code = 0; code < 3 ** length; code++)
    yield Array.from({ length }, (_, t) => Math.floor(code / 3 ** t) % 3);
}

test('no sequence of tags scores higher than the one given, and its tags are told', () => {
  fc.assert(
    fc.property(
      fc.array(number, { minLength: 15, maxLength: 15 }),
      fc.array(number, { minLength: 9, maxLength: 9 }),
      (scores, moves) => {
        const { tags, seen } = bestTags(scores, 3, moves);
        const best = Math.max(...[...sequences(5)].map(one => total(one, scores, moves)));
        expect(total(tags, scores, moves)).toBe(best);
        expect(seen).toBe(tags.reduce((bits, tag) => bits | (1 << tag), 0));
      },
    ),
    { numRuns: 200, seed: 20261124 },
  );
});

test('scores are read at the distance of their rows, and additions count', () => {
  const scores = [1, 0, 0, 9, 9, 0, 0, 1];
  const moves = Array(9).fill(0);
  expect(bestTags(scores, 5, moves).tags).toEqual([0, 2]);
  expect(bestTags(scores, 5, moves, { one: 5 }).tags).toEqual([1, 1]);
  expect(bestTags(scores, 5, moves, { two: 5 }).tags).toEqual([2, 2]);
});

test('of sequences that score the same the one with the lower last tags is given', () => {
  expect(bestTags(Array(9).fill(7), 3, Array(9).fill(0))).toEqual({ tags: [0, 0, 0], seen: 1 });
  expect(bestTags([0, 3, 3, 0, 3, 3], 3, Array(9).fill(0)).tags).toEqual([1, 1]);
});
