// The inner loops of the network, in AssemblyScript (a subset of TypeScript that becomes WebAssembly with 128-bit
// vectors). `npm run kernel` compiles it into kernel.ts. No allocation and no state: callers give byte addresses in the
// module's memory, and see to it that rows are padded as each function says.

/**
 * out[t][n] = (sum over k of x[t][k] * w[k][n]) * scale[n] + bias[n]
 * x: 16-bit, `tokens` rows (a multiple of 4) of `inputs` (even). w: 16-bit in pairs of k: [k / 2][n][2]. outputs: a multiple of 8.
 */
export function multiply(
  x: usize,
  w: usize,
  scale: usize,
  bias: usize,
  out: usize,
  tokens: i32,
  inputs: i32,
  outputs: i32,
): void {
  const xRow = <usize>inputs << 1;
  const wRow = <usize>outputs << 2;
  for (let t = 0; t < tokens; t += 4) {
    const x0 = x + <usize>t * xRow;
    const x1 = x0 + xRow;
    const x2 = x1 + xRow;
    const x3 = x2 + xRow;
    for (let n: usize = 0; n < wRow; n += 32) {
      let a0 = i32x4.splat(0);
      let a1 = a0;
      let b0 = a0;
      let b1 = a0;
      let c0 = a0;
      let c1 = a0;
      let d0 = a0;
      let d1 = a0;
      let at = w + n;
      for (let k: usize = 0; k < xRow; k += 4) {
        const w0 = v128.load(at);
        const w1 = v128.load(at, 16);
        let pair = v128.load32_splat(x0 + k);
        a0 = i32x4.add(a0, i32x4.dot_i16x8_s(pair, w0));
        a1 = i32x4.add(a1, i32x4.dot_i16x8_s(pair, w1));
        pair = v128.load32_splat(x1 + k);
        b0 = i32x4.add(b0, i32x4.dot_i16x8_s(pair, w0));
        b1 = i32x4.add(b1, i32x4.dot_i16x8_s(pair, w1));
        pair = v128.load32_splat(x2 + k);
        c0 = i32x4.add(c0, i32x4.dot_i16x8_s(pair, w0));
        c1 = i32x4.add(c1, i32x4.dot_i16x8_s(pair, w1));
        pair = v128.load32_splat(x3 + k);
        d0 = i32x4.add(d0, i32x4.dot_i16x8_s(pair, w0));
        d1 = i32x4.add(d1, i32x4.dot_i16x8_s(pair, w1));
        at += wRow;
      }
      const s0 = v128.load(scale + n);
      const s1 = v128.load(scale + n, 16);
      const q0 = v128.load(bias + n);
      const q1 = v128.load(bias + n, 16);
      let to = out + <usize>t * wRow + n;
      v128.store(to, scaled(a0, s0, q0));
      v128.store(to, scaled(a1, s1, q1), 16);
      to += wRow;
      v128.store(to, scaled(b0, s0, q0));
      v128.store(to, scaled(b1, s1, q1), 16);
      to += wRow;
      v128.store(to, scaled(c0, s0, q0));
      v128.store(to, scaled(c1, s1, q1), 16);
      to += wRow;
      v128.store(to, scaled(d0, s0, q0));
      v128.store(to, scaled(d1, s1, q1), 16);
    }
  }
}

// @ts-expect-error: decorator
@inline
function scaled(sum: v128, scale: v128, bias: v128): v128 {
  return f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sum), scale), bias);
}

/** 16-bit numbers of `count` (a multiple of 8) floats times `factor`, cut off at the ends of the range. */
export function quantize(x: usize, out: usize, count: i32, factor: f32): void {
  const f = f32x4.splat(factor);
  for (let i: usize = 0, end = <usize>count << 1; i < end; i += 16) {
    const low = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(x + (i << 1)), f)));
    const high = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(x + (i << 1), 16), f)));
    v128.store(out + i, i16x8.narrow_i32x4_s(low, high));
  }
}

/**
 * out[t] = a[ia[t]] * factor + b[ib[t]]: a table of 16-bit numbers and one of floats, both of rows of `width` numbers (a
 * multiple of 8), and a 32-bit row number in each for every token.
 */
export function addRows(
  a: usize,
  ia: usize,
  factor: f32,
  b: usize,
  ib: usize,
  out: usize,
  tokens: i32,
  width: i32,
): void {
  const row = <usize>width << 2;
  const f = f32x4.splat(factor);
  for (let t: usize = 0, end = <usize>tokens << 2; t < end; t += 4) {
    const ra = a + ((<usize>load<u32>(ia + t) * row) >> 1);
    const rb = b + <usize>load<u32>(ib + t) * row;
    const to = out + (t >> 2) * row;
    for (let i: usize = 0; i < row; i += 32) {
      const small = v128.load(ra + (i >> 1));
      const low = f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(small));
      const high = f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(small));
      v128.store(to + i, f32x4.add(f32x4.mul(low, f), v128.load(rb + i)));
      v128.store(to + i, f32x4.add(f32x4.mul(high, f), v128.load(rb + i, 16)), 16);
    }
  }
}

// @ts-expect-error: decorator
@inline
function tanh(value: v128): v128 {
  // A quotient of polynomials (the continued fraction of tanh, cut off), within 0.002 of it everywhere.
  const x = f32x4.min(f32x4.max(value, f32x4.splat(-3.6)), f32x4.splat(3.6));
  const y = f32x4.mul(x, x);
  const above = f32x4.add(f32x4.splat(945), f32x4.mul(y, f32x4.add(f32x4.splat(105), y)));
  const below = f32x4.add(f32x4.splat(945), f32x4.mul(y, f32x4.add(f32x4.splat(420), f32x4.mul(y, f32x4.splat(15)))));
  return f32x4.div(f32x4.mul(x, above), below);
}

// @ts-expect-error: decorator
@inline
function sigmoid(x: v128): v128 {
  return f32x4.add(f32x4.splat(0.5), f32x4.mul(f32x4.splat(0.5), tanh(f32x4.mul(x, f32x4.splat(0.5)))));
}

/**
 * Sequences through both directions of a simple recurrent layer (after Lei et al. 2018, arXiv:1709.02755):
 * state += gate * (candidate - state); out = skip + open * (state - skip). `half` (a multiple of 8) is the number of
 * states a direction.
 * u: floats [t][2 directions][gate, candidate, open][half] at rows of `uRow` floats; skip: [t][2][half] at rows of
 * `skipRow` floats; out: [t][2][half]. bounds: for each of `count` sequences its first token and how many it has, as
 * 32-bit numbers.
 */
export function recur(
  u: usize,
  uRow: i32,
  skip: usize,
  skipRow: i32,
  out: usize,
  bounds: usize,
  count: i32,
  half: i32,
): void {
  const part = <usize>half << 2;
  const uStep = <usize>uRow << 2;
  const skipStep = <usize>skipRow << 2;
  const outStep = part << 1;
  for (let index = 0; index < count; index++) {
    const first = <usize>load<u32>(bounds + (<usize>index << 3));
    const tokens = load<i32>(bounds + (<usize>index << 3), 4);
    for (let side: usize = 0; side < 2; side++) {
      const isForward = side === 0;
      // Eight states side by side: two chains of sums that do not wait for each other.
      for (let i: usize = 0; i < part; i += 32) {
        let low = f32x4.splat(0);
        let high = low;
        for (let step = 0; step < tokens; step++) {
          const t = first + <usize>(isForward ? step : tokens - 1 - step);
          const at = u + t * uStep + side * 3 * part + i;
          low = onward(low, v128.load(at), v128.load(at + part));
          high = onward(high, v128.load(at, 16), v128.load(at + part, 16));
          const from = skip + t * skipStep + side * part + i;
          const to = out + t * outStep + side * part + i;
          v128.store(to, passed(v128.load(from), low, v128.load(at + (part << 1))));
          v128.store(to, passed(v128.load(from, 16), high, v128.load(at + (part << 1), 16)), 16);
        }
      }
    }
  }
}

// @ts-expect-error: decorator
@inline
function onward(state: v128, gate: v128, candidate: v128): v128 {
  return f32x4.add(state, f32x4.mul(sigmoid(gate), f32x4.sub(tanh(candidate), state)));
}

// @ts-expect-error: decorator
@inline
function passed(skip: v128, state: v128, open: v128): v128 {
  return f32x4.add(skip, f32x4.mul(sigmoid(open), f32x4.sub(state, skip)));
}

/**
 * The input of the second stage, 16-bit: relu(a[t] + cue + table rows of distance, sentence and commas) * factor.
 * a: floats [t][width] at rows of `aRow` floats; cues: one row for each of `count` pairs. pairs: for each its first token
 * in `a` and how many it has; rows: for every token of the pairs, one pair behind the other, three row numbers into
 * `table`; all 32-bit. width: a multiple of 8.
 */
export function pairInput(
  a: usize,
  aRow: i32,
  cues: usize,
  table: usize,
  pairs: usize,
  rows: usize,
  out: usize,
  count: i32,
  width: i32,
  factor: f32,
): void {
  const row = <usize>width << 2;
  const f = f32x4.splat(factor);
  const zero = f32x4.splat(0);
  let ids = rows;
  let to = out;
  for (let index = 0; index < count; index++) {
    const cue = cues + <usize>index * row;
    let from = a + <usize>load<u32>(pairs + (<usize>index << 3)) * (<usize>aRow << 2);
    const tokens = load<i32>(pairs + (<usize>index << 3), 4);
    for (let t = 0; t < tokens; t++) {
      const r0 = table + <usize>load<u32>(ids) * row;
      const r1 = table + <usize>load<u32>(ids, 4) * row;
      const r2 = table + <usize>load<u32>(ids, 8) * row;
      for (let i: usize = 0; i < row; i += 32) {
        let low = f32x4.add(v128.load(from + i), v128.load(cue + i));
        low = f32x4.add(f32x4.add(low, v128.load(r0 + i)), f32x4.add(v128.load(r1 + i), v128.load(r2 + i)));
        let high = f32x4.add(v128.load(from + i, 16), v128.load(cue + i, 16));
        high = f32x4.add(
          f32x4.add(high, v128.load(r0 + i, 16)),
          f32x4.add(v128.load(r1 + i, 16), v128.load(r2 + i, 16)),
        );
        low = f32x4.nearest(f32x4.mul(f32x4.max(low, zero), f));
        high = f32x4.nearest(f32x4.mul(f32x4.max(high, zero), f));
        v128.store(
          to + (i >> 1),
          i16x8.narrow_i32x4_s(i32x4.trunc_sat_f32x4_s(low), i32x4.trunc_sat_f32x4_s(high)),
        );
      }
      from += <usize>aRow << 2;
      ids += 12;
      to += row >> 1;
    }
  }
}
