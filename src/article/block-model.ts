// How likely a block is the article's, by a small network that was trained on labelled pages
// (training/article/network.py): one hidden layer of rectified units beside a direct way.

import { blockWeights } from './block-weights.ts';
import type { TraitRow } from './trait-row.ts';

type Network = {
  readonly hidden: number;
  /** One row of `hidden` weights a trait, then the direct weights, then the hidden units' biases and weights out. */
  readonly weights: Float32Array;
  /** Traits of the block at hand that are not 0, and where their rows begin. */
  readonly amounts: Float32Array;
  readonly starts: Uint16Array;
};

let network: Network | null = null;

/** @param row see writeTraits() @returns 0 to 1 */
export function likelihoodOfBody({ values, places, filled, size: traits }: TraitRow): number {
  network ??= unpack();
  const { hidden, weights, amounts, starts } = network;
  const direct = traits * hidden;
  const biases = direct + traits;
  let sum = weights[biases + 2 * hidden] as number;
  for (let i = 0; i < filled; i += 1) {
    const trait = places[i] as number;
    const value = values[trait] as number;
    sum += value * (weights[direct + trait] as number);
    amounts[i] = value;
    starts[i] = trait * hidden;
  }
  // Unit by unit, so that the innermost loop writes to no list: on a page just opened it runs before it is compiled.
  for (let unit = 0; unit < hidden; unit += 1) {
    let input = weights[biases + unit] as number;
    for (let i = 0; i < filled; i += 1)
      input += (amounts[i] as number) * (weights[(starts[i] as number) + unit] as number);
    if (input > 0) sum += input * (weights[biases + hidden + unit] as number);
  }
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
  const { traits } = blockWeights;
  return { hidden, weights, amounts: new Float32Array(traits), starts: new Uint16Array(traits) };
}
