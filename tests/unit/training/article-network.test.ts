import { expect, test } from 'vitest';
import { unpackNetwork } from '../../../src/article/block-model.ts';
import { TraitRow } from '../../../src/article/trait-row.ts';
import { recipe, trainNetwork } from '../../../training/article/network.ts';
import { mulberry32 } from '../../../training/random.ts';

/** Two traits of which either makes the label, both do not; and one that says nothing. */
function examples(count: number) {
  const random = mulberry32(7);
  const traits = Array.from({ length: count }, () =>
    Float32Array.from([Math.round(random()), Math.round(random()), random()]),
  );
  const labels = traits.map(([a, b]) => Number(a !== b));
  return { traits, labels, weights: labels.map(() => 1) };
}

const settings = { ...recipe, rounds: 60, drop: 0, batch: 64, rate: 0.02 };

function likelihoodOf(network: ReturnType<typeof trainNetwork>, values: readonly number[]): number {
  const row = new TraitRow(values.length);
  for (const value of values) row.add(value);
  return unpackNetwork(network).likelihoodOf(row);
}

test('what no sum of traits can tell is learned', () => {
  const network = trainNetwork(examples(400), settings);
  expect(network).toMatchObject({ traits: 3, hidden: settings.hidden * settings.starts });
  expect(likelihoodOf(network, [1, 0, 0.5])).toBeGreaterThan(0.9);
  expect(likelihoodOf(network, [0, 1, 0.5])).toBeGreaterThan(0.9);
  expect(likelihoodOf(network, [0, 0, 0.5])).toBeLessThan(0.1);
  expect(likelihoodOf(network, [1, 1, 0.5])).toBeLessThan(0.1);
});

test('an example that counts for nothing teaches nothing', () => {
  const { traits, labels } = examples(400);
  const wrong = { traits: [...traits, ...traits], labels: [...labels, ...labels.map(label => 1 - label)] };
  const weights = wrong.labels.map((_, i) => (i < labels.length ? 1 : 0));
  const network = trainNetwork({ ...wrong, weights }, settings);
  expect(likelihoodOf(network, [1, 0, 0.5])).toBeGreaterThan(0.9);
  expect(likelihoodOf(network, [1, 1, 0.5])).toBeLessThan(0.1);
});

test('the same examples give the same weights', () => {
  const once = trainNetwork(examples(100), { ...settings, rounds: 2 });
  expect(trainNetwork(examples(100), { ...settings, rounds: 2 })).toEqual(once);
  expect(trainNetwork(examples(101), { ...settings, rounds: 2 })).not.toEqual(once);
});
