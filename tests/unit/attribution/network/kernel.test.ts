// The compiled loops against plain sums, and against their own source.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kernelModule } from '../../../../scripts/build-kernel.ts';
import { createMachine } from '../../../../src/attribution/network/machine.ts';

const source = (file: string) => new URL(`../../../../src/attribution/network/${file}`, import.meta.url);

// A fixed sequence of numbers between -1 and 1 that repeats late.
function numbers(count: number, seed: number): number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state / 2 ** 32) * 2 - 1;
  });
}

test('kernel.ts is what kernel.as.ts gives', async () => {
  const made = await kernelModule(readFileSync(source('kernel.as.ts'), 'utf8'));
  expect(readFileSync(source('kernel.ts'), 'utf8') === made).toBe(true);
}, 60_000);

test('a product of matrices is the sum of its products', () => {
  const [tokens, inputs, outputs] = [4, 6, 8];
  const { kernel, bytes } = createMachine(1 << 16);
  const x = numbers(tokens * inputs, 1).map(value => Math.round(value * 1000));
  const w = numbers(inputs * outputs, 2).map(value => Math.round(value * 127));
  new Int16Array(bytes, 1024, x.length).set(x);
  const packed = new Int16Array(bytes, 2048, w.length);
  w.forEach((value, at) => {
    const [k, n] = [Math.floor(at / outputs), at % outputs];
    packed[((k >> 1) * outputs + n) * 2 + (k & 1)] = value;
  });
  new Float32Array(bytes, 4096, outputs).fill(0.5);
  new Float32Array(bytes, 8192, outputs).fill(3);
  kernel.multiply(1024, 2048, 4096, 8192, 16384, tokens, inputs, outputs);
  const found = [...new Float32Array(bytes, 16384, tokens * outputs)];
  const wanted = Array.from({ length: tokens * outputs }, (_, at) => {
    const [t, n] = [Math.floor(at / outputs), at % outputs];
    let total = 0;
    for (let k = 0; k < inputs; k++) total += (x[t * inputs + k] as number) * (w[k * outputs + n] as number);
    return total * 0.5 + 3;
  });
  expect(found).toEqual(wanted);
});

test('a recurrent layer goes through a sequence in both directions', () => {
  const [tokens, half] = [7, 8];
  const width = 2 * half;
  const u = numbers(tokens * 3 * width, 3).map(value => value * 6);
  const skip = numbers(tokens * width, 4);
  const { kernel, bytes } = createMachine(1 << 16);
  new Float32Array(bytes, 1024, u.length).set(u);
  new Float32Array(bytes, 8192, skip.length).set(skip);
  new Uint32Array(bytes, 512, 2).set([0, tokens]);
  kernel.recur(1024, 3 * width, 8192, width, 16384, 512, 1, half);
  const found = new Float32Array(bytes, 16384, tokens * width);
  const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
  for (const side of [0, 1])
    for (let i = 0; i < half; i++) {
      let state = 0;
      for (let step = 0; step < tokens; step++) {
        const t = side === 0 ? step : tokens - 1 - step;
        const at = t * 3 * width + side * 3 * half + i;
        const candidate = Math.tanh(u[at + half] as number);
        state += sigmoid(u[at] as number) * (candidate - state);
        const passed = skip[t * width + side * half + i] as number;
        const wanted = passed + sigmoid(u[at + 2 * half] as number) * (state - passed);
        expect(found[t * width + side * half + i]).toBeCloseTo(wanted, 2);
      }
    }
});

test('numbers beyond the range of 16 bits are cut off, not turned around', () => {
  const { kernel, bytes } = createMachine(1 << 16);
  new Float32Array(bytes, 1024, 8).set([1e9, -1e9, 0.4, 0.6, -0.6, 31.5, 33, Number.NaN]);
  kernel.quantize(1024, 2048, 8, 1000);
  expect([...new Int16Array(bytes, 2048, 8)]).toEqual([32767, -32768, 400, 600, -600, 31500, 32767, 0]);
});
