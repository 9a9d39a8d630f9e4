// How likely a block is the article's, by a small network that was trained on labelled pages
// (training/article/network.py): one hidden layer of rectified units beside a direct way.

import { blockWeights } from './block-weights.ts';

type Network = {
  readonly hidden: number;
  /** One row of `hidden` weights a trait, then the direct weights, then the hidden units' biases and weights out. */
  readonly weights: Float32Array;
};

let network: Network | null = null;

/** @param row see blockTraits() @returns 0 to 1 */
export function likelihoodOfBody(row: Float32Array): number {
  network ??= unpack();
  const { hidden, weights } = network;
  const traits = row.length;
  const direct = traits * hidden;
  const biases = direct + traits;
  const units = weights.slice(biases, biases + hidden);
  let sum = weights[biases + 2 * hidden] ?? 0;
  for (let trait = 0; trait < traits; trait += 1) {
    const value = row[trait] ?? 0;
    // Most traits of a block are 0.
    if (value === 0) continue;
    const from = trait * hidden;
    for (let unit = 0; unit < hidden; unit += 1)
      units[unit] = (units[unit] ?? 0) + value * (weights[from + unit] ?? 0);
    sum += value * (weights[direct + trait] ?? 0);
  }
  for (let unit = 0; unit < hidden; unit += 1)
    sum += Math.max(0, units[unit] ?? 0) * (weights[biases + hidden + unit] ?? 0);
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
  return { hidden, weights };
}
