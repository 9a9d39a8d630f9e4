// The products of matrices, in which the network spends most of its time; kernel.as.ts tells what holds for all loops.

/**
 * out[t][n] = (sum over k of x[t][k] * w[k][n]) * scale[n] + bias[n], rounded
 * x: `tokens` rows (a multiple of 4) of `inputs` (a multiple of 8). w: for every 8 outputs in turn, and every pair of
 * inputs, [8 outputs][2 inputs]. outputs: a multiple of 8. scale, bias: floats. room: 8 bytes an input, to work in.
 */
export function multiply(
  x: usize,
  w: usize,
  scale: usize,
  bias: usize,
  out: usize,
  room: usize,
  tokens: i32,
  inputs: i32,
  outputs: i32,
): void {
  product(x, w, scale, bias, out, room, tokens, inputs, outputs, false);
}

/**
 * The same, sooner where many inputs are zero: pairs of inputs that are so in four rows are left out of the sums. room: 16
 * bytes an input.
 */
export function multiplySparse(
  x: usize,
  w: usize,
  scale: usize,
  bias: usize,
  out: usize,
  room: usize,
  tokens: i32,
  inputs: i32,
  outputs: i32,
): void {
  product(x, w, scale, bias, out, room, tokens, inputs, outputs, true);
}

// @ts-expect-error: decorator
@inline
function product(
  x: usize,
  w: usize,
  scale: usize,
  bias: usize,
  out: usize,
  room: usize,
  tokens: i32,
  inputs: i32,
  outputs: i32,
  isSparse: bool,
): void {
  const xRow = <usize>inputs << 1;
  const outRow = <usize>outputs << 1;
  const scaleRow = <usize>outputs << 2;
  const roomEnd = room + (xRow << 2);
  for (let t = 0; t < tokens; t += 4) {
    const from = x + <usize>t * xRow;
    const end = isSparse ? interleaveSome(from, xRow, room) : interleave(from, xRow, room, roomEnd);
    let at = w;
    let group = w;
    for (let n: usize = 0; n < scaleRow; n += 32) {
      let a0 = i32x4.splat(0);
      let a1 = a0;
      let b0 = a0;
      let b1 = a0;
      let c0 = a0;
      let c1 = a0;
      let d0 = a0;
      let d1 = a0;
      for (let pairs = room; pairs < end; pairs += isSparse ? 32 : 16) {
        if (isSparse) at = group + load<u32>(pairs, 16);
        const w0 = v128.load(at);
        const w1 = v128.load(at, 16);
        let pair = v128.load32_splat(pairs);
        a0 = i32x4.add(a0, i32x4.dot_i16x8_s(pair, w0));
        a1 = i32x4.add(a1, i32x4.dot_i16x8_s(pair, w1));
        pair = v128.load32_splat(pairs, 4);
        b0 = i32x4.add(b0, i32x4.dot_i16x8_s(pair, w0));
        b1 = i32x4.add(b1, i32x4.dot_i16x8_s(pair, w1));
        pair = v128.load32_splat(pairs, 8);
        c0 = i32x4.add(c0, i32x4.dot_i16x8_s(pair, w0));
        c1 = i32x4.add(c1, i32x4.dot_i16x8_s(pair, w1));
        pair = v128.load32_splat(pairs, 12);
        d0 = i32x4.add(d0, i32x4.dot_i16x8_s(pair, w0));
        d1 = i32x4.add(d1, i32x4.dot_i16x8_s(pair, w1));
        if (!isSparse) at += 32;
      }
      if (isSparse) group += xRow << 3;
      const s0 = v128.load(scale + n);
      const s1 = v128.load(scale + n, 16);
      const q0 = v128.load(bias + n);
      const q1 = v128.load(bias + n, 16);
      const to = out + <usize>t * outRow + (n >> 1);
      v128.store(to, narrowed(scaled(a0, s0, q0), scaled(a1, s1, q1)));
      v128.store(to + outRow, narrowed(scaled(b0, s0, q0), scaled(b1, s1, q1)));
      v128.store(to + 2 * outRow, narrowed(scaled(c0, s0, q0), scaled(c1, s1, q1)));
      v128.store(to + 3 * outRow, narrowed(scaled(d0, s0, q0), scaled(d1, s1, q1)));
    }
  }
}

/**
 * The same for three outputs, which leave a row of four numbers, the last of them nothing: the sums run over the inputs of
 * one output. x: `tokens` rows (a multiple of 2). w: the weights of each output, one behind the other. scale, bias: four floats.
 */
export function multiplyToScores(
  x: usize,
  w: usize,
  scale: usize,
  bias: usize,
  out: usize,
  tokens: i32,
  inputs: i32,
): void {
  const row = <usize>inputs << 1;
  const s = v128.load(scale);
  const q = v128.load(bias);
  let from = x;
  for (let to = out, last = out + (<usize>tokens << 3); to < last; to += 16) {
    let a0 = i32x4.splat(0);
    let a1 = a0;
    let a2 = a0;
    let b0 = a0;
    let b1 = a0;
    let b2 = a0;
    let at = w;
    for (const end = from + row; from < end; from += 16) {
      const a = v128.load(from);
      const b = v128.load(from + row);
      const w0 = v128.load(at);
      const w1 = v128.load(at + row);
      const w2 = v128.load(at + 2 * row);
      a0 = i32x4.add(a0, i32x4.dot_i16x8_s(a, w0));
      b0 = i32x4.add(b0, i32x4.dot_i16x8_s(b, w0));
      a1 = i32x4.add(a1, i32x4.dot_i16x8_s(a, w1));
      b1 = i32x4.add(b1, i32x4.dot_i16x8_s(b, w1));
      a2 = i32x4.add(a2, i32x4.dot_i16x8_s(a, w2));
      b2 = i32x4.add(b2, i32x4.dot_i16x8_s(b, w2));
      at += 16;
    }
    from += row;
    v128.store(to, narrowed(scaled(across(a0, a1, a2), s, q), scaled(across(b0, b1, b2), s, q)));
  }
}

// The sums of the numbers of each, and a zero.
// @ts-expect-error: decorator
@inline
function across(a: v128, b: v128, c: v128): v128 {
  const zero = i32x4.splat(0);
  const ab = i32x4.add(lowPairs(a, b), highPairs(a, b));
  const cd = i32x4.add(lowPairs(c, zero), highPairs(c, zero));
  return i32x4.add(i64x2.shuffle(ab, cd, 0, 2), i64x2.shuffle(ab, cd, 1, 3));
}

// Four rows, `row` bytes each, as pairs of inputs: the first pair of all four, their second, and so on. The sums then
// read them in one line. Gives the end of it.
// @ts-expect-error: decorator
@inline
function interleave(from: usize, row: usize, room: usize, end: usize): usize {
  for (let to = room; to < end; to += 64, from += 16) {
    const a = v128.load(from);
    const b = v128.load(from + row);
    const c = v128.load(from + 2 * row);
    const d = v128.load(from + 3 * row);
    const ab = lowPairs(a, b);
    const cd = lowPairs(c, d);
    v128.store(to, i64x2.shuffle(ab, cd, 0, 2));
    v128.store(to, i64x2.shuffle(ab, cd, 1, 3), 16);
    const abEnd = highPairs(a, b);
    const cdEnd = highPairs(c, d);
    v128.store(to, i64x2.shuffle(abEnd, cdEnd, 0, 2), 32);
    v128.store(to, i64x2.shuffle(abEnd, cdEnd, 1, 3), 48);
  }
  return end;
}

// The same without the pairs that are zero in all four rows; behind each stands how far its weights are from the first.
// @ts-expect-error: decorator
@inline
function interleaveSome(from: usize, row: usize, room: usize): usize {
  let to = room;
  let weights: u32 = 0;
  for (const end = from + row; from < end; from += 16) {
    const a = v128.load(from);
    const b = v128.load(from + row);
    const c = v128.load(from + 2 * row);
    const d = v128.load(from + 3 * row);
    // One bit a pair that is not zero everywhere.
    const some = i32x4.bitmask(i32x4.ne(v128.or(v128.or(a, b), v128.or(c, d)), i32x4.splat(0)));
    const ab = lowPairs(a, b);
    const cd = lowPairs(c, d);
    to = put(to, i64x2.shuffle(ab, cd, 0, 2), weights, some);
    to = put(to, i64x2.shuffle(ab, cd, 1, 3), weights + 32, some >> 1);
    const abEnd = highPairs(a, b);
    const cdEnd = highPairs(c, d);
    to = put(to, i64x2.shuffle(abEnd, cdEnd, 0, 2), weights + 64, some >> 2);
    to = put(to, i64x2.shuffle(abEnd, cdEnd, 1, 3), weights + 96, some >> 3);
    weights += 128;
  }
  return to;
}

// Written always, kept where the lowest bit of `some` is set: a branch would be guessed wrong too often.
// @ts-expect-error: decorator
@inline
function put(to: usize, pairs: v128, weights: u32, some: i32): usize {
  v128.store(to, pairs);
  store<u32>(to, weights, 16);
  return to + <usize>((some & 1) << 5);
}

// @ts-expect-error: decorator
@inline
function lowPairs(a: v128, b: v128): v128 {
  return i32x4.shuffle(a, b, 0, 4, 1, 5);
}

// @ts-expect-error: decorator
@inline
function highPairs(a: v128, b: v128): v128 {
  return i32x4.shuffle(a, b, 2, 6, 3, 7);
}

// @ts-expect-error: decorator
@inline
function scaled(sum: v128, scale: v128, bias: v128): v128 {
  return f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sum), scale), bias);
}

// Next to 1.5 * 2 ** 23 the steps between floats are whole: adding it rounds, and leaves the number in the lower bits.
// Further off the bits still rise and fall with the float, up to where its sign turns, which layers.ts sees to.
// @ts-expect-error: decorator
@inline
function narrowed(low: v128, high: v128): v128 {
  const large = f32x4.splat(12582912);
  return i16x8.narrow_i32x4_s(
    i32x4.sub(f32x4.add(low, large), large),
    i32x4.sub(f32x4.add(high, large), large),
  );
}
