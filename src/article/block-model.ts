// How likely a block is the article's, by a small network that was trained on labelled pages
// (training/article/network.py): one hidden layer of rectified units beside a direct way.

import { blockWeights } from './block-weights.ts';
import type { TraitRow } from './trait-row.ts';

type Network = {
  readonly hidden: number;
  /** One row of `hidden` weights a trait, then the direct weights, then the hidden units' biases and weights out. */
  readonly weights: Float32Array;
  /** What the hidden units have come to, written anew for each block. */
  readonly units: Float32Array;
};

let network: Network | null = null;

/** @param row see writeTraits() @returns 0 to 1 */
export function likelihoodOfBody({ values, places, filled, size: traits }: TraitRow): number {
  network ??= unpack();
  const { hidden, weights, units } = network;
  const direct = traits * hidden;
  const biases = direct + traits;
  for (let unit = 0; unit < hidden; unit += 1) units[unit] = weights[biases + unit] as number;
  let sum = weights[biases + 2 * hidden] ?? 0;
  for (let i = 0; i < filled; i += 1) {
    const trait = places[i] as number;
    const value = values[trait] as number;
    const from = trait * hidden;
    for (let unit = 0; unit < hidden; unit += 1)
      units[unit] = (units[unit] as number) + value * (weights[from + unit] as number);
    sum += value * (weights[direct + trait] as number);
  }
  for (let unit = 0; unit < hidden; unit += 1)
    sum += Math.max(0, units[unit] as number) * (weights[biases + hidden + unit] as number);
  return 1 / (1 + Math.exp(-sum));
}

/** How many traits the network was trained with. */
export function traitCount(): number {
  return blockWeights.traits;
}

function unpack(): Network {
  const { hidden, scale, steps } = blockWeights;
  const bytes = atob(steps);
  const weights = new Float32Array(bytes.length / 2);
  // Steps of 16 bits, the lower byte first.
  for (let i = 0; i < weights.length; i += 1) {
    const step = bytes.charCodeAt(2 * i) | (bytes.charCodeAt(2 * i + 1) << 8);
    weights[i] = (step > 32_767 ? step - 65_536 : step) * scale;
  }
  return { hidden, weights, units: new Float32Array(hidden) };
}
