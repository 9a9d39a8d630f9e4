// Turns the floats that train.py wrote into the model file: neighbouring matrices multiplied into one, and all big
// tables in 8 bits with a factor a column.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { wordKey } from '../src/attribution/network/features.ts';
import type { Table, Tables } from '../src/attribution/network/model-file.ts';

// Words are kept in 31 steps to each side instead of 127: it costs no accuracy, and the file packs a fifth smaller.
const WORD_STEPS = 31;
// The rarest words are left out: with all of them the packed engine would be over 600 kB.
const MAX_WORDS = 14_200;

type Weights = ReadonlyMap<string, Matrix>;
/** Row-major. */
type Matrix = { readonly rows: number; readonly columns: number; readonly numbers: Float32Array };

/** The tables of the model; `keys` are the vocabulary's hashes, in the order of the word rows behind the first. */
export function packedTables(
  weights: Weights,
  keys: readonly number[],
  confidence: readonly number[],
): Tables {
  const tables = new Map<string, Table>();
  const get = (name: string): Matrix => {
    const found = weights.get(name);
    if (found === undefined) throw new Error(`the weights lack ${name}`);
    return found;
  };
  const put8 = (name: string, matrix: Matrix, steps = 127) => {
    const { small, factors } = inSteps(matrix, steps);
    tables.set(name, { rows: matrix.rows, columns: matrix.columns, numbers: small });
    tables.set(`${name}.factor`, { rows: 1, columns: matrix.columns, numbers: factors });
  };
  const put32 = (name: string, { rows, columns, numbers }: Matrix) =>
    tables.set(name, { rows, columns, numbers });
  // Sorted keys: the engine finds a word by halving, and the file packs better.
  const order = keys
    .slice(0, MAX_WORDS)
    .map((key, index) => ({ key: wordKey(key), index }))
    .sort((a, b) => a.key - b.key);
  tables.set('word.key', {
    rows: 1,
    columns: order.length,
    numbers: Uint32Array.from(order, ({ key }) => key),
  });
  const words = get('words');
  put8('word', pickRows(words, [0, ...order.map(({ index }) => index + 1)]), WORD_STEPS);
  for (const end of [0, 1, 2, 3]) put8(`end.${end}`, get(`ends.${end}.weight`), WORD_STEPS);
  // Input and first layer are one product: what goes into the gates, and what is passed on beside them.
  const input = transposed(get('input.weight'));
  const first = transposed(get('layers.0.gates.weight'));
  put8('first', beside(product(input, first), input));
  const bias = get('input.bias');
  put32('first.bias', beside(sum(product(bias, first), get('layers.0.gates.bias')), bias));
  const context = get('context.weight');
  put32('context', beside(product(context, first), context));
  for (let layer = 1; weights.has(`layers.${layer}.gates.weight`); layer++) {
    put8(`layer.${layer}`, transposed(get(`layers.${layer}.gates.weight`)));
    put32(`layer.${layer}.bias`, get(`layers.${layer}.gates.bias`));
  }
  // Cue tags and the second stage's view of a token read the same rows: one product.
  put8('heads', beside(transposed(get('token.weight')), padded(transposed(get('cue.weight')), 8)));
  put32('heads.bias', beside(get('token.bias'), padded(get('cue.bias'), 8)));
  put8('cue', transposed(get('at_cue.weight')));
  put32('place', below(below(get('distance.weight'), get('sentences.weight')), get('commas.weight')));
  put8('second', transposed(get('second.gates.weight')));
  put32('second.bias', get('second.gates.bias'));
  put8('part', padded(transposed(get('part.weight')), 8));
  put32('part.bias', padded(get('part.bias'), 8));
  put32('cue.moves', get('cue_moves'));
  put32('part.moves', get('part_moves'));
  tables.set('confidence', { rows: 1, columns: confidence.length, numbers: Float32Array.from(confidence) });
  return tables;
}

/** Reads weights.json and weights.f32 of a folder; vectors are matrices of one row. */
export function readWeights(folder: string): Map<string, Matrix> {
  type Entry = { name: string; shape: number[]; offset: number };
  const index = JSON.parse(readFileSync(path.join(folder, 'weights.json'), 'utf8')) as Entry[];
  const bytes = readFileSync(path.join(folder, 'weights.f32'));
  const all = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  return new Map(
    index.map(({ name, shape, offset }) => {
      const columns = shape.at(-1) as number;
      const rows = shape.length > 1 ? (shape[0] as number) : 1;
      return [name, { rows, columns, numbers: all.slice(offset, offset + rows * columns) }];
    }),
  );
}

// `steps` to each side of zero; the largest number of a column is the last of them.
function inSteps(
  { rows, columns, numbers }: Matrix,
  steps: number,
): { small: Int8Array; factors: Float32Array } {
  const factors = new Float32Array(columns).fill(1e-9);
  numbers.forEach((value, at) => {
    factors[at % columns] = Math.max(factors[at % columns] as number, Math.abs(value) / steps);
  });
  const small = new Int8Array(rows * columns);
  numbers.forEach((value, at) => {
    small[at] = Math.round(value / (factors[at % columns] as number));
  });
  return { small, factors };
}

function zeros(rows: number, columns: number): Matrix {
  return { rows, columns, numbers: new Float32Array(rows * columns) };
}

function build(rows: number, columns: number, value: (row: number, column: number) => number): Matrix {
  const out = zeros(rows, columns);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) out.numbers[row * columns + column] = value(row, column);
  return out;
}

const at = (matrix: Matrix, row: number, column: number): number =>
  matrix.numbers[row * matrix.columns + column] ?? 0;

function transposed(matrix: Matrix): Matrix {
  return build(matrix.columns, matrix.rows, (row, column) => at(matrix, column, row));
}

function product(a: Matrix, b: Matrix): Matrix {
  return build(a.rows, b.columns, (row, column) => {
    let total = 0;
    for (let k = 0; k < a.columns; k++) total += at(a, row, k) * at(b, k, column);
    return total;
  });
}

function sum(a: Matrix, b: Matrix): Matrix {
  return build(a.rows, a.columns, (row, column) => at(a, row, column) + at(b, row, column));
}

function beside(a: Matrix, b: Matrix): Matrix {
  return build(a.rows, a.columns + b.columns, (row, column) =>
    column < a.columns ? at(a, row, column) : at(b, row, column - a.columns),
  );
}

function below(a: Matrix, b: Matrix): Matrix {
  return build(a.rows + b.rows, a.columns, (row, column) =>
    row < a.rows ? at(a, row, column) : at(b, row - a.rows, column),
  );
}

function padded(matrix: Matrix, columns: number): Matrix {
  return build(matrix.rows, columns, (row, column) =>
    column < matrix.columns ? at(matrix, row, column) : 0,
  );
}

function pickRows(matrix: Matrix, rows: readonly number[]): Matrix {
  return build(rows.length, matrix.columns, (row, column) => at(matrix, rows[row] as number, column));
}
