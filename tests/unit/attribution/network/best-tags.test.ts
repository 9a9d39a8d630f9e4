import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestTags, type Moves } from '../../../../src/attribution/network/best-tags.ts';

const number = fc.integer({ min: -4000, max: 4000 });

// The shares are no part of what is tested here.
function movesOf(steps: readonly number[]): Moves {
  return { steps: Int32Array.from(steps), shares: [1, 1, 1, 1, 1, 1, 1, 1, 1] };
}

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

test('no sequence of tags scores higher than the one given', () => {
  fc.assert(
    fc.property(
      fc.array(number, { minLength: 15, maxLength: 15 }),
      fc.array(number, { minLength: 9, maxLength: 9 }),
      (scores, moves) => {
        const numbers = Int16Array.from(scores);
        const found = bestTags({ numbers, offset: 0, stride: 3, length: 5 }, movesOf(moves));
        const best = Math.max(...[...sequences(5)].map(tags => total(tags, scores, moves)));
        expect(total([...found], scores, moves)).toBe(best);
      },
    ),
    { numRuns: 200, seed: 20261124 },
  );
});

test('scores are read at their offset and stride, and additions count', () => {
  const numbers = Int16Array.of(9, 9, 1, 0, 0, 9, 9, 0, 0, 1);
  const moves = movesOf(Array(9).fill(0));
  expect([...bestTags({ numbers, offset: 2, stride: 5, length: 2 }, moves)]).toEqual([0, 2]);
  expect([...bestTags({ numbers, offset: 2, stride: 5, length: 2 }, moves, 5)]).toEqual([1, 1]);
  expect([...bestTags({ numbers, offset: 0, stride: 3, length: 0 }, moves)]).toEqual([]);
});
