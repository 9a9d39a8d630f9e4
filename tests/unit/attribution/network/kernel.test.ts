// The compiled loops against plain sums, and against their own source.

import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { expect, test } from 'vitest';
import { kernelModule } from '../../../../scripts/build-kernel.ts';
import { RECUR, RELAXED_RECUR } from '../../../../src/attribution/network/kernel.ts';
import { weightPlace } from '../../../../src/attribution/network/layers.ts';
import { createMachine, type Kernel } from '../../../../src/attribution/network/machine.ts';
import { recurrent, STEPS_PER_ONE } from '../../../../src/attribution/network/units.ts';

const kernelFile = new URL('../../../../src/attribution/network/kernel.ts', import.meta.url);

// A fixed sequence of numbers between -1 and 1 that repeats late.
function numbers(count: number, seed: number): number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state / 2 ** 32) * 2 - 1;
  });
}

test('kernel.ts is what its sources give', async () => {
  expect(readFileSync(kernelFile, 'utf8') === (await kernelModule())).toBe(true);
}, 60_000);

test.each([
  ['a product', 'multiply'],
  ['a product of rows with many zeros', 'multiplySparse'],
] as const)('%s of matrices is the sum of its products', (_, name) => {
  const [tokens, inputs, outputs] = [8, 24, 16];
  const { kernel, bytes } = createMachine(1 << 16);
  // Zero in all rows, in one of a pair, in the first four rows, in none.
  const isZero = (t: number, k: number) => k < 4 || k === 7 || k > 21 || (t < 4 && (k & ~3) === 8);
  const x = numbers(tokens * inputs, 1).map((value, at) =>
    isZero(Math.floor(at / inputs), at % inputs) ? 0 : Math.round(value * 1000),
  );
  const w = numbers(inputs * outputs, 2).map(value => Math.round(value * 127));
  new Int16Array(bytes, 1024, x.length).set(x);
  const packed = new Int16Array(bytes, 2048, w.length);
  w.forEach((value, at) => {
    const [k, n] = [Math.floor(at / outputs), at % outputs];
    packed[weightPlace(k, n, inputs)] = value;
  });
  new Float32Array(bytes, 4096, outputs).fill(0.25);
  new Float32Array(bytes, 8192, outputs).fill(3);
  kernel[name](1024, 2048, 4096, 8192, 16384, 512, tokens, inputs, outputs);
  const found = [...new Int16Array(bytes, 16384, tokens * outputs)];
  const wanted = Array.from({ length: tokens * outputs }, (_, at) => {
    const [t, n] = [Math.floor(at / outputs), at % outputs];
    let total = 0;
    for (let k = 0; k < inputs; k++) total += (x[t * inputs + k] as number) * (w[k * outputs + n] as number);
    return Math.max(-32768, Math.min(32767, Math.round(total * 0.25 + 3)));
  });
  expect(Math.max(...wanted)).toBeGreaterThan(10_000);
  found.forEach((value, at) => {
    expect(Math.abs(value - (wanted[at] as number))).toBeLessThanOrEqual(1);
  });
});

test('three scores a token are the sums of its products, with nothing behind them', () => {
  const [tokens, inputs] = [4, 24];
  const { kernel, bytes } = createMachine(1 << 16);
  const x = numbers(tokens * inputs, 3).map(value => Math.round(value * 1000));
  const w = numbers(3 * inputs, 4).map(value => Math.round(value * 127));
  new Int16Array(bytes, 1024, x.length).set(x);
  new Int16Array(bytes, 2048, w.length).set(w);
  new Float32Array(bytes, 4096, 4).set([0.25, -0.5, 1e6, 0]);
  new Float32Array(bytes, 8192, 4).set([3, 0, 0, 0]);
  kernel.multiplyToScores(1024, 2048, 4096, 8192, 16384, tokens, inputs);
  const found = [...new Int16Array(bytes, 16384, tokens * 4)];
  found.forEach((value, at) => {
    const [t, n] = [at >> 2, at & 3];
    let total = 0;
    for (let k = 0; k < inputs; k++) total += (x[t * inputs + k] as number) * (w[n * inputs + k] ?? 0);
    const wanted = [total * 0.25 + 3, total * -0.5, total * 1e6, 0][n] as number;
    expect(Math.abs(value - Math.max(-32768, Math.min(32767, Math.round(wanted))))).toBeLessThanOrEqual(1);
  });
  expect(
    found
      .filter((_, at) => (at & 3) === 2)
      .map(Math.abs)
      .every(value => value >= 32767),
  ).toBe(true);
});

test('sums beyond the range of 16 bits are cut off, not turned around', () => {
  const { kernel, bytes } = createMachine(1 << 16);
  for (let t = 0; t < 4; t++) new Int16Array(bytes, 1024 + 16 * t, 2).fill(32767);
  new Int16Array(bytes, 2048, 64).fill(127);
  new Float32Array(bytes, 4096, 8).set([1, -1, 1e6, -1.4, 0, 0, 0, 0]);
  new Float32Array(bytes, 8192, 8).set([0, 0, 0, 0, 31.6, 1e9, -12e6, -0.4]);
  kernel.multiply(1024, 2048, 4096, 8192, 16384, 512, 4, 8, 8);
  expect([...new Int16Array(bytes, 16384, 8)]).toEqual([32767, -32768, 32767, -32768, 32, 32767, -32768, 0]);
});

test('rows of two tables are added, and the gates among them grow fourfold', () => {
  const { kernel, bytes } = createMachine(1 << 16);
  new Int16Array(bytes, 1024, 32).set([...Array(16).fill(1), ...Array(16).fill(100)]);
  new Int16Array(bytes, 2048, 32).set([...Array(16).fill(7), ...Array(8).fill(9000), ...Array(8).fill(-30)]);
  new Uint32Array(bytes, 4096, 2).set([1, 0]);
  new Uint32Array(bytes, 5120, 2).set([1, 0]);
  kernel.addRows(1024, 4096, 2048, 5120, 8192, 2, 16, 8);
  expect([...new Int16Array(bytes, 8192, 32)]).toEqual([
    ...Array(8).fill(32767),
    ...Array(8).fill(70),
    ...Array(8).fill(32),
    ...Array(8).fill(8),
  ]);
});

// The S between -1 and 1 that stands for tanh, and its share from 0 to 1 (training/network.py).
function bent(x: number): number {
  const y = Math.max(-1, Math.min(1, x / 1.5));
  return y * (1.5 - (y * y) / 2);
}
const share = (x: number) => 0.5 + bent(x / 2) / 2;

test('a recurrent layer goes through a sequence in both directions', () => {
  const [tokens, half] = [7, 8];
  const width = 2 * half;
  const u = numbers(tokens * 2 * width, 3).map(value => value * 6);
  const skip = numbers(tokens * width, 4);
  const units = recurrent(width);
  const { kernel, bytes } = createMachine(1 << 16);
  const inRange = (value: number) => Math.max(-32768, Math.min(32767, Math.round(value)));
  new Int16Array(bytes, 1024, u.length).set(u.map((value, at) => inRange(value * units(at % (2 * width)))));
  new Int16Array(bytes, 8192, skip.length).set(skip.map(value => inRange(value * STEPS_PER_ONE)));
  new Uint32Array(bytes, 512, 2).set([0, tokens]);
  kernel.recur(1024, 2 * width, 8192, width, 16384, 512, 1, half);
  const found = new Int16Array(bytes, 16384, tokens * width);
  for (const side of [0, 1])
    for (let i = 0; i < half; i++) {
      let state = 0;
      for (let step = 0; step < tokens; step++) {
        const t = side === 0 ? step : tokens - 1 - step;
        const at = t * 2 * width + side * 2 * half + i;
        state += share(u[at] as number) * (bent(u[at + half] as number) - state);
        const passed = skip[t * width + side * half + i] as number;
        const wanted = passed + state;
        const given = found[t * width + side * half + i] as number;
        expect(Math.abs(given / STEPS_PER_ONE - wanted)).toBeLessThan(0.004);
      }
    }
});

test('the relaxed instructions give the same numbers, at the ends of the range as well', () => {
  // Node 20 knows them, behind a flag.
  if (!WebAssembly.validate(RELAXED_RECUR)) setFlagsFromString('--experimental-wasm-relaxed-simd');
  expect(WebAssembly.validate(RELAXED_RECUR)).toBe(true);
  const [tokens, half] = [200, 8];
  const width = 2 * half;
  const whole = (count: number, seed: number) =>
    numbers(count, seed).map(value => Math.max(-32768, Math.min(32767, Math.round(value * 40_000))));
  const u = whole(tokens * 2 * width, 8);
  expect([Math.min(...u), Math.max(...u)]).toEqual([-32768, 32767]);
  const [plain, relaxed] = [RECUR, RELAXED_RECUR].map(module => {
    const memory = new WebAssembly.Memory({ initial: 1 });
    const imports = { env: { memory, abort: () => undefined } };
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(module), imports);
    new Int16Array(memory.buffer, 1024, u.length).set(u);
    new Int16Array(memory.buffer, 16384, tokens * width).set(whole(tokens * width, 9));
    new Uint32Array(memory.buffer, 512, 2).set([0, tokens]);
    (exports.recur as Kernel['recur'])(1024, 2 * width, 16384, width, 32768, 512, 1, half);
    return [...new Int16Array(memory.buffer, 32768, tokens * width)];
  });
  expect(new Set(plain).size).toBeGreaterThan(1000);
  expect(relaxed).toEqual(plain);
});

test('the second stage reads a token, the cue and where they stand to each other', () => {
  const { kernel, bytes } = createMachine(1 << 16);
  const tokens = numbers(2 * 16, 5).map(value => Math.round(value * 900));
  const cue = numbers(8, 6).map(value => Math.round(value * 900));
  const table = numbers(4 * 8, 7).map(value => Math.round(value * 900));
  new Int16Array(bytes, 1024, tokens.length).set(tokens);
  new Int16Array(bytes, 2048, cue.length).set(cue);
  new Int16Array(bytes, 3072, table.length).set(table);
  new Uint32Array(bytes, 4096, 2).set([1, 1]);
  new Uint32Array(bytes, 5120, 3).set([0, 2, 3]);
  kernel.pairInput(1024, 16, 2048, 3072, 4096, 5120, 8192, 1, 8);
  const at = (list: readonly number[], index: number) => list[index] as number;
  expect([...new Int16Array(bytes, 8192, 8)]).toEqual(
    cue.map((value, i) =>
      Math.max(0, value + at(tokens, 16 + i) + at(table, i) + at(table, 16 + i) + at(table, 24 + i)),
    ),
  );
});
