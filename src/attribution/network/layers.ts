// The tables of a model laid down in the machine's memory in the form that its loops read.

import { err, ok, type Result } from '../../result.ts';
import type { Address, Layout, Machine } from './machine.ts';
import type { Tables } from './model-file.ts';
import { STEPS_PER_ONE, type Units } from './units.ts';
import { INPUT_STEPS } from './word-table.ts';

export type Dense = {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: Address;
  readonly scale: Address;
  readonly bias: Address;
};

/** A matrix of the model by name, with what it needs to be laid down once the memory is there; false where it cannot be. */
export type Plan<T> = { readonly place: T; readonly lay: (machine: Machine) => boolean };

const LARGEST_INPUT = 32768;
// The kernel rounds sums by adding 12,582,912 to them: one so low that this leaves it negative would come out as a high one.
const LARGEST_SUM = 12_000_000;

/**
 * `name` is a matrix [inputs][outputs] in 8 bits; `biasName` a row of floats, or null for none.
 * @param units of the outputs
 * @param inputFactors where the layer's input is no number in STEPS_PER_ONE but raw steps: what one step of each counts
 */
export function planDense(
  tables: Tables,
  layout: Layout,
  name: string,
  biasName: string | null,
  units: Units,
  inputFactors?: Float32Array,
): Result<Plan<Dense>, string> {
  const matrix = tables.get(name);
  const factor = tables.get(`${name}.factor`);
  const bias = biasName === null ? null : tables.get(biasName);
  if (!(matrix?.numbers instanceof Int8Array) || !(factor?.numbers instanceof Float32Array)) return err(name);
  if (bias === undefined || (bias !== null && bias.numbers.length !== matrix.columns)) return err(name);
  const { rows: inputs, columns: outputs } = matrix;
  if (inputs % 8 !== 0 || outputs % 8 !== 0 || factor.numbers.length !== outputs) return err(name);
  const place: Dense = {
    inputs,
    outputs,
    weights: layout.reserve(inputs * outputs, 2),
    scale: layout.reserve(outputs, 4),
    bias: layout.reserve(outputs, 4),
  };
  const small = matrix.numbers;
  const factors = factor.numbers;
  const [shares, unit] = inputFactors === undefined ? [undefined, 1] : sharesOf(inputFactors);
  const inUnits = (value: number, column: number) => value * units(column);
  const lay = ({ bytes }: Machine) => {
    const weights = new Int16Array(bytes, place.weights, inputs * outputs);
    const totals = new Float64Array(outputs);
    for (let k = 0; k < inputs; k++) {
      const share = shares === undefined ? 1 : (shares[k] as number);
      for (let n = 0; n < outputs; n++) {
        const weight = Math.round((small[k * outputs + n] as number) * share);
        weights[weightPlace(k, n, inputs)] = weight;
        totals[n] = (totals[n] as number) + Math.abs(weight);
      }
    }
    const scale = new Float32Array(bytes, place.scale, outputs);
    scale.set(factors.map((value, column) => inUnits((value * unit) / STEPS_PER_ONE, column)));
    const ownBias = new Float32Array(bytes, place.bias, outputs);
    if (bias !== null) ownBias.set(bias.numbers.map(inUnits));
    return areInRange(totals, scale, ownBias);
  };
  return ok({ place, lay });
}

// Whether no input can bring a sum beyond what the kernel rounds. totals: the sizes of each output's weights together.
function areInRange(totals: Float64Array, scale: Float32Array, bias: Float32Array): boolean {
  return totals.every(
    (total, n) => total * LARGEST_INPUT * (scale[n] as number) + Math.abs(bias[n] as number) < LARGEST_SUM,
  );
}

/** Numbers in a row of the scores that a layer gives a token: three, and one that is nothing. */
export const SCORES = 4;
const TAGS = 3;

/** A layer of three outputs; its weights lie in rows, one for each of them. */
export type Scorer = {
  readonly inputs: number;
  readonly weights: Address;
  readonly scale: Address;
  readonly bias: Address;
};

/** Three columns of the matrix `name`, from column `first` on, as a layer of scores in STEPS_PER_ONE. */
export function planScores(
  tables: Tables,
  layout: Layout,
  name: string,
  first: number,
): Result<Plan<Scorer>, string> {
  const matrix = tables.get(name);
  const factors = tables.get(`${name}.factor`)?.numbers;
  const biases = tables.get(`${name}.bias`)?.numbers;
  if (!(matrix?.numbers instanceof Int8Array) || !(factors instanceof Float32Array)) return err(name);
  const { rows: inputs, columns, numbers } = matrix;
  if (!(biases instanceof Float32Array) || factors.length !== columns || biases.length !== columns)
    return err(name);
  if (inputs % 8 !== 0 || first + TAGS > columns) return err(name);
  const place: Scorer = {
    inputs,
    weights: layout.reserve(TAGS * inputs, 2),
    scale: layout.reserve(SCORES, 4),
    bias: layout.reserve(SCORES, 4),
  };
  const lay = ({ bytes }: Machine) => {
    const weights = new Int16Array(bytes, place.weights, TAGS * inputs);
    const totals = new Float64Array(SCORES);
    for (let n = 0; n < TAGS; n++)
      for (let k = 0; k < inputs; k++) {
        const weight = numbers[k * columns + first + n] as number;
        weights[n * inputs + k] = weight;
        totals[n] = (totals[n] as number) + Math.abs(weight);
      }
    const scale = new Float32Array(bytes, place.scale, SCORES);
    scale.set(factors.subarray(first, first + TAGS));
    const bias = new Float32Array(bytes, place.bias, SCORES);
    bias.set(biases.subarray(first, first + TAGS).map(value => value * STEPS_PER_ONE));
    return areInRange(totals, scale, bias);
  };
  return ok({ place, lay });
}

/** Where the kernel reads the weight from input `k` to output `n`. */
export function weightPlace(k: number, n: number, inputs: number): number {
  return (n >> 3) * 8 * inputs + (k >> 1) * 16 + (n & 7) * 2 + (k & 1);
}

// 16-bit weights hold 8-bit ones and the inputs' factors: the largest factor becomes WIDEST, the rest shares of it.
const WIDEST = 250;

function sharesOf(factors: Float32Array): [Float32Array, number] {
  const largest = factors.reduce((most, one) => Math.max(most, one), 0);
  return [factors.map(one => (one / largest) * WIDEST), (largest / WIDEST) * (STEPS_PER_ONE / INPUT_STEPS)];
}

export type Rows = { readonly rows: number; readonly width: number; readonly at: Address };

/** A table of floats laid down in `units`. */
export function planRows(
  tables: Tables,
  layout: Layout,
  name: string,
  units: Units,
): Result<Plan<Rows>, string> {
  const table = tables.get(name);
  if (!(table?.numbers instanceof Float32Array)) return err(name);
  const { rows, columns: width, numbers } = table;
  const place = { rows, width, at: layout.reserve(rows * width, 2) };
  const lay = ({ bytes }: Machine) => {
    new Int16Array(bytes, place.at, rows * width).set(
      numbers.map((value, at) => inRange(Math.round(value * units(at % width)))),
    );
    return true;
  };
  return ok({ place, lay });
}

function inRange(value: number): number {
  return Math.max(-32768, Math.min(32767, value));
}
