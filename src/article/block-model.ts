// How likely a block is the article's, by a small network that was trained on labelled pages (training/article): one
// hidden layer of rectified units beside a direct way.

import { blockWeights } from './block-weights.ts';
import type { TraitRow } from './trait-row.ts';

/** As it is written into block-weights.ts. */
export type PackedNetwork = {
  readonly traits: number;
  readonly hidden: number;
  readonly scale: number;
  /** Weights in steps of `scale`, 16 bits each, the lower byte first, as base64: see Network. */
  readonly steps: string;
};

export type Network = {
  /** How many traits it was trained with. */
  readonly traits: number;
  /** @param row see writeTraits() @returns 0 to 1 */
  readonly likelihoodOf: (row: TraitRow) => number;
};

/** Set on held-out sites: the network is sure of most blocks, and a missed paragraph costs more than a line too many. */
export const minLikelihood = 0.25;

let trained: Network | null = null;

export function bodyNetwork(): Network {
  trained ??= unpackNetwork(blockWeights);
  return trained;
}

/** One row of `hidden` weights a trait, then the direct weights, then the hidden units' biases, their weights out, the bias. */
export function unpackNetwork({ traits, hidden, scale, steps }: PackedNetwork): Network {
  const weights = unpackWeights(steps, scale);
  // Traits of the block at hand that are not 0, and where their rows begin.
  const amounts = new Float32Array(traits);
  const starts = new Uint16Array(traits);
  const direct = traits * hidden;
  const biases = direct + traits;
  const likelihoodOf = ({ values, places, filled }: TraitRow): number => {
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
  };
  return { traits, likelihoodOf };
}

function unpackWeights(steps: string, scale: number): Float32Array {
  const bytes = atob(steps);
  const weights = new Float32Array(bytes.length / 2);
  for (let i = 0; i < weights.length; i += 1) {
    const step = bytes.charCodeAt(2 * i) | (bytes.charCodeAt(2 * i + 1) << 8);
    weights[i] = (step > 32_767 ? step - 65_536 : step) * scale;
  }
  return weights;
}
