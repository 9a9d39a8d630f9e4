import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readModel, type Table, writeModel } from '../../../../src/attribution/network/model-file.ts';

const tables = new Map<string, Table>([
  ['small', { rows: 2, columns: 3, numbers: Int8Array.of(1, -2, 3, 4, -5, 127) }],
  ['floats', { rows: 1, columns: 2, numbers: Float32Array.of(0.5, -1.25) }],
  ['keys', { rows: 1, columns: 1, numbers: Uint32Array.of(4_000_000_000) }],
]);

test('what is written is read back', () => {
  const read = readModel(writeModel(tables));
  expect(read.ok && [...read.value]).toEqual([...tables]);
});

test('a model is read from the middle of other bytes', () => {
  const bytes = writeModel(tables);
  const around = new Uint8Array(bytes.length + 7);
  around.set(bytes, 3);
  const read = readModel(around.subarray(3, 3 + bytes.length));
  expect(read.ok && [...read.value]).toEqual([...tables]);
});

test('a file of another kind, of another version, and an empty one are told apart', () => {
  const other = writeModel(tables);
  other[0] = 0x50;
  expect(readModel(other)).toEqual({ ok: false, error: 'not a model file' });
  const newer = writeModel(tables);
  newer[8] = 99;
  expect(readModel(newer)).toEqual({ ok: false, error: 'a model of another version' });
  expect(readModel(new Uint8Array())).toEqual({ ok: false, error: 'not a model file' });
});

test('no damage goes unseen: one byte changed, or the end cut off', () => {
  const bytes = writeModel(tables);
  fc.assert(
    fc.property(
      fc.integer({ min: 16, max: bytes.length - 1 }),
      fc.integer({ min: 1, max: 255 }),
      (at, change) => {
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] as number) ^ change;
        expect(readModel(damaged)).toEqual({ ok: false, error: 'a damaged model file' });
        expect(readModel(bytes.slice(0, at)).ok).toBe(false);
      },
    ),
    { numRuns: 500, seed: 20261124 },
  );
});
