// Fits the network of src/article/block-model.ts: several small ones, each by Adam with a falling rate (D. Kingma and
// J. Ba, 2015), put together as one.

import type { PackedNetwork } from '../../src/article/block-model.ts';
import { mulberry32, normal, shuffled } from '../random.ts';

export type Examples = {
  /** A row an example, all of the same length. */
  readonly traits: readonly Float32Array[];
  /** 0 or 1. */
  readonly labels: readonly number[];
  readonly weights: readonly number[];
};

export type Recipe = {
  /** Hidden units of each network. */
  readonly hidden: number;
  /** Networks, each begun at another place. */
  readonly starts: number;
  readonly rounds: number;
  /** Share of traits left out at each step at random, so that none is relied on alone. */
  readonly drop: number;
  readonly batch: number;
  readonly rate: number;
  /** Share of the hidden units' weights that each step takes away. */
  readonly decay: number;
};

/** Chosen on sites that the networks had not seen; on these more units do no better. One start's luck counts less among six. */
export const recipe: Recipe = {
  hidden: 8,
  starts: 6,
  rounds: 8,
  drop: 0.3,
  batch: 512,
  rate: 0.004,
  decay: 0.001,
};

/** Tables of one network, in the order in which Network keeps them. */
type Tables = {
  readonly into: Float32Array;
  readonly direct: Float32Array;
  readonly biases: Float32Array;
  readonly out: Float32Array;
  readonly bias: Float32Array;
};

export function trainNetwork(examples: Examples, settings: Recipe = recipe): PackedNetwork {
  const scale = standardise(examples.traits);
  const mean = examples.weights.reduce((sum, weight) => sum + weight, 0) / examples.weights.length;
  const scaled = {
    traits: examples.traits.map(row => row.map((x, t) => (x - at(scale.means, t)) / at(scale.spreads, t))),
    labels: examples.labels,
    weights: examples.weights.map(weight => weight / mean),
  };
  const nets = Array.from({ length: settings.starts }, (_, seed) => fit(scaled, settings, seed));
  return pack(nets, scale, settings.hidden);
}

type Scale = { readonly means: Float64Array; readonly spreads: Float64Array };

/** A trait that few blocks have is not blown up. */
const minSpread = 0.2;

function standardise(rows: readonly Float32Array[]): Scale {
  const width = rows[0]?.length ?? 0;
  const means = new Float64Array(width),
    spreads = new Float64Array(width);
  for (const row of rows)
    for (let t = 0; t < width; t += 1) means[t] = at(means, t) + at(row, t) / rows.length;
  for (const row of rows)
    for (let t = 0; t < width; t += 1)
      spreads[t] = at(spreads, t) + (at(row, t) - at(means, t)) ** 2 / rows.length;
  return { means, spreads: spreads.map(variance => Math.max(minSpread, Math.sqrt(variance))) };
}

function fit({ traits, labels, weights }: Examples, settings: Recipe, seed: number): Tables {
  const random = mulberry32(seed);
  const { hidden, rounds, batch, drop } = settings;
  const width = traits[0]?.length ?? 0;
  const net = begin(width, hidden, random);
  const step = adam(net);
  for (let round = 0; round < rounds; round += 1) {
    const order = shuffled(traits.length, random);
    const rate = settings.rate * 0.5 * (1 + Math.cos((Math.PI * round) / rounds));
    for (let begun = 0; begun < order.length; begun += batch) {
      const part = order.subarray(begun, begun + batch);
      const slope = empty(width, hidden);
      for (const i of part) {
        const row = thin(traits[i] as Float32Array, drop, random);
        learn(net, slope, { row, label: labels[i] as number, weight: (weights[i] as number) / part.length });
      }
      for (let w = 0; w < net.into.length; w += 1)
        slope.into[w] = at(slope.into, w) + settings.decay * at(net.into, w);
      for (let w = 0; w < hidden; w += 1) slope.out[w] = at(slope.out, w) + settings.decay * at(net.out, w);
      step(slope, rate);
    }
  }
  return net;
}

function begin(width: number, hidden: number, random: () => number): Tables {
  const net = empty(width, hidden);
  for (let w = 0; w < net.into.length; w += 1) net.into[w] = normal(random, width ** -0.5);
  for (let w = 0; w < hidden; w += 1) net.out[w] = normal(random, hidden ** -0.5);
  return net;
}

function empty(width: number, hidden: number): Tables {
  return {
    into: new Float32Array(width * hidden),
    direct: new Float32Array(width),
    biases: new Float32Array(hidden),
    out: new Float32Array(hidden),
    bias: new Float32Array(1),
  };
}

/** The row with some traits at 0 and the others as much larger. */
function thin(row: Float32Array, drop: number, random: () => number): Float32Array {
  return row.map(x => (random() < drop ? 0 : x / (1 - drop)));
}

type Example = { readonly row: Float32Array; readonly label: number; readonly weight: number };

/** Adds to `slope` how the example's error changes with each weight. */
function learn(net: Tables, slope: Tables, { row, label, weight }: Example): void {
  const hidden = net.out.length;
  const before = net.biases.slice();
  let sum = at(net.bias, 0);
  for (let t = 0; t < row.length; t += 1) {
    const x = at(row, t);
    if (x === 0) continue;
    sum += x * at(net.direct, t);
    for (let h = 0; h < hidden; h += 1) before[h] = at(before, h) + x * at(net.into, t * hidden + h);
  }
  for (let h = 0; h < hidden; h += 1) sum += Math.max(0, at(before, h)) * at(net.out, h);
  const error = (1 / (1 + Math.exp(-sum)) - label) * weight;
  const back = before.map((input, h) => (input > 0 ? error * at(net.out, h) : 0));
  slope.bias[0] = at(slope.bias, 0) + error;
  for (let h = 0; h < hidden; h += 1) {
    slope.out[h] = at(slope.out, h) + error * Math.max(0, at(before, h));
    slope.biases[h] = at(slope.biases, h) + at(back, h);
  }
  for (let t = 0; t < row.length; t += 1) {
    const x = at(row, t);
    if (x === 0) continue;
    slope.direct[t] = at(slope.direct, t) + x * error;
    for (let h = 0; h < hidden; h += 1)
      slope.into[t * hidden + h] = at(slope.into, t * hidden + h) + x * at(back, h);
  }
}

const tableNames = ['into', 'direct', 'biases', 'out', 'bias'] as const;

/** @returns a function that moves the network one step against the slope */
function adam(net: Tables): (slope: Tables, rate: number) => void {
  const hidden = net.out.length;
  const first = empty(net.direct.length, hidden),
    second = empty(net.direct.length, hidden);
  let steps = 0;
  return (slope, rate) => {
    steps += 1;
    const ofFirst = 1 - 0.9 ** steps,
      ofSecond = 1 - 0.999 ** steps;
    for (const name of tableNames) {
      const [w, g, m, v] = [net[name], slope[name], first[name], second[name]];
      for (let i = 0; i < w.length; i += 1) {
        m[i] = 0.9 * at(m, i) + 0.1 * at(g, i);
        v[i] = 0.999 * at(v, i) + 0.001 * at(g, i) ** 2;
        w[i] = at(w, i) - (rate * (at(m, i) / ofFirst)) / (Math.sqrt(at(v, i) / ofSecond) + 1e-8);
      }
    }
  };
}

/** Side by side as one network of their mean, for traits as they are: the scale is folded into the weights. */
function pack(nets: readonly Tables[], { means, spreads }: Scale, hidden: number): PackedNetwork {
  const traits = means.length;
  const share = 1 / nets.length;
  const into = Array.from(means, (_, t) =>
    nets.flatMap(net =>
      Array.from({ length: hidden }, (_, h) => at(net.into, t * hidden + h) / at(spreads, t)),
    ),
  );
  const direct = Array.from(means, (_, t) => {
    const sum = nets.reduce((total, net) => total + at(net.direct, t), 0);
    return (sum * share) / at(spreads, t);
  });
  const shift = (weights: readonly number[]) => weights.reduce((sum, w, t) => sum + w * at(means, t), 0);
  const biases = nets.flatMap((net, n) =>
    Array.from(net.biases, (bias, h) => bias - shift(into.map(row => row[n * hidden + h] as number))),
  );
  const out = nets.flatMap(net => Array.from(net.out, weight => weight * share));
  const bias = nets.reduce((sum, net) => sum + at(net.bias, 0) * share, 0) - shift(direct);
  const values = [...into.flat(), ...direct, ...biases, ...out, bias];
  const scale = Math.max(...values.map(Math.abs)) / 32_767;
  const steps = Buffer.from(Int16Array.from(values, value => Math.round(value / scale)).buffer).toString(
    'base64',
  );
  return { traits, hidden: nets.length * hidden, scale, steps };
}

function at(list: Float32Array | Float64Array, i: number): number {
  return list[i] as number;
}
