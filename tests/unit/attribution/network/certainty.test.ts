import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Moves, sureness } from '../../../../src/attribution/network/certainty.ts';

const STEPS = 1024;

function* sequences(length: number): Generator<number[]> {
  for (let code = 0; code < 3 ** length; code++)
    yield Array.from({ length }, (_, t) => Math.floor(code / 3 ** t) % 3);
}

test('the probability of a path is its share of all paths', () => {
  const number = fc.integer({ min: -6000, max: 6000 });
  fc.assert(
    fc.property(
      fc.array(number, { minLength: 12, maxLength: 12 }),
      fc.array(number, { minLength: 9, maxLength: 9 }),
      fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 4, maxLength: 4 }),
      (numbers, steps, tags) => {
        const weight = (path: readonly number[]) =>
          Math.exp(
            path.reduce((sum, tag, t) => {
              const move = t === 0 ? 0 : (steps[(path[t - 1] as number) * 3 + tag] as number);
              return sum + (numbers[t * 3 + tag] as number) + move;
            }, 0) / STEPS,
          );
        const all = [...sequences(4)].reduce((sum, path) => sum + weight(path), 0);
        const shares = steps.map(step => Math.exp(step / STEPS)) as unknown as Moves['shares'];
        const scores = { numbers: Int16Array.from(numbers), offset: 0, stride: 3, length: 4 };
        const { path } = sureness(
          scores,
          { steps: Int32Array.from(steps), shares },
          Uint8Array.from(tags),
          0,
        );
        expect(path).toBeCloseTo(Math.log(weight(tags) / all), 2);
      },
    ),
    { numRuns: 200, seed: 20261125 },
  );
});

test('a long paragraph of sure tags has a probability near one, and one of doubt near none', () => {
  const shares = [1, 1, 1, 1, 1, 1, 1, 1, 1] as Moves['shares'];
  const moves = { steps: new Int32Array(9), shares };
  const length = 400;
  const sure = Int16Array.from({ length: 3 * length }, (_, at) => (at % 3 === 0 ? 20_000 : -20_000));
  const tags = new Uint8Array(length);
  expect(sureness({ numbers: sure, offset: 0, stride: 3, length }, moves, tags, 0).path).toBeCloseTo(0, 6);
  const doubt = { numbers: new Int16Array(3 * length), offset: 0, stride: 3, length };
  expect(sureness(doubt, moves, tags, 0).path).toBeCloseTo(-length * Math.log(3), 6);
});

test('tags are as sure as they are against the others, and an edge as its least sure token', () => {
  const shares = [1, 1, 1, 1, 1, 1, 1, 1, 1] as Moves['shares'];
  const moves = { steps: new Int32Array(9), shares };
  const odds = (share: number) => Math.round(Math.log(share / (1 - share)) * STEPS);
  const never = -30_000;
  const numbers = Int16Array.of(
    0,
    never,
    never,
    0,
    odds(0.8),
    never,
    0,
    never,
    odds(0.9),
    0,
    never,
    odds(0.6),
  );
  const scores = { numbers, offset: 0, stride: 3, length: 4 };
  const found = sureness(scores, moves, Uint8Array.of(0, 1, 2, 2), 1.5);
  expect(found.source).toBeCloseTo(0.8, 2);
  expect(found.content).toBeCloseTo(0.75, 2);
  expect(found.edge).toBeCloseTo(0.6, 2);
  expect(found.path).toBeCloseTo(Math.log(0.8 * 0.9 * 0.6), 2);
  expect(found.cue).toBe(1.5);
  expect(sureness(scores, moves, Uint8Array.of(0, 0, 0, 0), 0)).toMatchObject({
    source: 0,
    content: 0,
    edge: 1,
  });
});
