// The file that training writes is one that the engine reads, and its numbers are the network's.

import { expect, test } from 'vitest';
import { readDocument } from '../../../src/attribution/document.ts';
import { readModel, writeModel } from '../../../src/attribution/network/model-file.ts';
import { createNetwork } from '../../../src/attribution/network/network.ts';
import { packedTables } from '../../../training/pack.ts';

type Matrix = { rows: number; columns: number; numbers: Float32Array };

function matrix(rows: number, columns: number, seed: number): Matrix {
  let state = seed;
  const numbers = Float32Array.from({ length: rows * columns }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state / 2 ** 32 - 0.5;
  });
  return { rows, columns, numbers };
}

// Shapes as train.py writes them: [outputs][inputs], vectors as one row.
const [width, hidden, half2, word, words] = [16, 16, 8, 4, 6];
const shapes: Record<string, [number, number]> = {
  words: [words, word],
  'ends.0.weight': [2048, 16],
  'ends.1.weight': [512, 8],
  'ends.2.weight': [2048, 12],
  'ends.3.weight': [32, 8],
  'input.weight': [width, word + 44],
  'input.bias': [1, width],
  'context.weight': [40, width],
  'layers.0.gates.weight': [2 * width, width],
  'layers.0.gates.bias': [1, 2 * width],
  'layers.1.gates.weight': [2 * width, width],
  'layers.1.gates.bias': [1, 2 * width],
  'cue.weight': [3, width],
  'cue.bias': [1, 3],
  'token.weight': [hidden, width],
  'token.bias': [1, hidden],
  'at_cue.weight': [hidden, 2 * width],
  'distance.weight': [21, hidden],
  'sentences.weight': [7, hidden],
  'commas.weight': [7, hidden],
  'second.gates.weight': [4 * half2, hidden],
  'second.gates.bias': [1, 4 * half2],
  'part.weight': [3, 2 * half2],
  'part.bias': [1, 3],
  cue_moves: [3, 3],
  part_moves: [3, 3],
};
const weights = new Map(
  Object.entries(shapes).map(([name, [rows, columns]], index) => [name, matrix(rows, columns, index + 1)]),
);

test('what is packed is written, read and run', () => {
  const bytes = writeModel(packedTables(weights, [500, 4_000_000_000, 3, 70_000, 900_000], [0.5]));
  const tables = readModel(bytes);
  if (!tables.ok) throw new Error(tables.error);
  const network = createNetwork(tables.value);
  expect(network.ok).toBe(true);
  const doc = readDocument('Ann Mora said: “It is safe.” He left.');
  if (network.ok) expect(network.value.tag(doc)).toEqual(network.value.tag(doc));
  expect(tables.value.get('confidence')?.numbers).toEqual(Float32Array.of(0.5));
});

test('a model whose tables do not fit together is a damaged one', () => {
  const tables = new Map(packedTables(weights, [500, 4_000_000_000, 3, 70_000, 900_000], []));
  for (const name of [
    'word.key',
    'first',
    'context',
    'heads',
    'cue',
    'place',
    'second',
    'part',
    'part.moves',
  ]) {
    const lacking = new Map(tables);
    lacking.delete(name);
    expect(createNetwork(lacking)).toEqual({ ok: false, error: 'a damaged model file' });
  }
  for (const [name, { rows, columns, numbers }] of tables) {
    if (name === 'confidence') continue;
    const short = { rows: rows - 1, columns, numbers: numbers.slice(0, (rows - 1) * columns) };
    expect([name, createNetwork(new Map(tables).set(name, short)).ok]).toEqual([name, false]);
  }
});
