// The inner loops of the network but for its products (product.as.ts) and its recurrent layers (recur.as.ts), in AssemblyScript (a
// subset of TypeScript that becomes WebAssembly with 128-bit vectors). `npm run kernel` compiles all into kernel.ts. No allocation and
// no state: callers give byte addresses in the module's memory, and see to it that rows are padded as each function says. All numbers
// are whole and of 16 bits but for scales and biases; what one step of them counts is told in units.ts. Sums beyond the range stay at
// its end.

/**
 * out[t] = a[ia[t]] + b[ib[t]], the first `gates` of each row four times that: two tables of rows of `width` numbers
 * (like `gates` a multiple of 8), and a 32-bit row number in each for every token.
 */
export function addRows(
  a: usize,
  ia: usize,
  b: usize,
  ib: usize,
  out: usize,
  tokens: i32,
  width: i32,
  gates: i32,
): void {
  const row = <usize>width << 1;
  const end = <usize>gates << 1;
  let to = out;
  for (let t: usize = 0, last = <usize>tokens << 2; t < last; t += 4) {
    const ra = a + <usize>load<u32>(ia + t) * row;
    const rb = b + <usize>load<u32>(ib + t) * row;
    let i: usize = 0;
    for (; i < end; i += 16) {
      const sum = i16x8.add_sat_s(v128.load(ra + i), v128.load(rb + i));
      const twice = i16x8.add_sat_s(sum, sum);
      v128.store(to + i, i16x8.add_sat_s(twice, twice));
    }
    for (; i < row; i += 16) v128.store(to + i, i16x8.add_sat_s(v128.load(ra + i), v128.load(rb + i)));
    to += row;
  }
}

/**
 * The input of the second stage: relu(a[t] + cue + table rows of distance, sentence and commas).
 * a: [t][width] at rows of `aRow` numbers; cues: one row for each of `count` pairs. pairs: for each its first token in
 * `a` and how many it has; rows: for every token of the pairs, one pair behind the other, three row numbers into
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
): void {
  const row = <usize>width << 1;
  const zero = i16x8.splat(0);
  let ids = rows;
  let to = out;
  for (let index = 0; index < count; index++) {
    const cue = cues + <usize>index * row;
    let from = a + <usize>load<u32>(pairs + (<usize>index << 3)) * (<usize>aRow << 1);
    const tokens = load<i32>(pairs + (<usize>index << 3), 4);
    for (let t = 0; t < tokens; t++) {
      const r0 = table + <usize>load<u32>(ids) * row;
      const r1 = table + <usize>load<u32>(ids, 4) * row;
      const r2 = table + <usize>load<u32>(ids, 8) * row;
      for (let i: usize = 0; i < row; i += 16) {
        const place = i16x8.add_sat_s(i16x8.add_sat_s(v128.load(r0 + i), v128.load(r1 + i)), v128.load(r2 + i));
        const sum = i16x8.add_sat_s(i16x8.add_sat_s(v128.load(from + i), v128.load(cue + i)), place);
        v128.store(to + i, i16x8.max_s(sum, zero));
      }
      from += <usize>aRow << 1;
      ids += 12;
      to += row;
    }
  }
}

/**
 * The best sequence of tags (0, 1, 2) under scores for each token and for each move between neighbours (Viterbi 1967), a
 * byte a token. Gives the tags that occur in it, as bits.
 * scores: three 16-bit numbers for each of `tokens` (one or more), at rows of `row` numbers. moves: nine 32-bit numbers, [a][b]
 * from a to b. one: added to every score of tag 1, two: to those of tag 2. back: a byte a token, to work in.
 */
export function bestTags(
  scores: usize,
  row: i32,
  moves: usize,
  out: usize,
  back: usize,
  tokens: i32,
  one: i32,
  two: i32,
): i32 {
  let at = scores;
  let a: i32 = load<i16>(at);
  let b = load<i16>(at, 2) + one;
  let c = load<i16>(at, 4) + two;
  for (let t = 1; t < tokens; t++) {
    at += <usize>row << 1;
    // For each tag the best one before it; of equals the lower.
    const a0 = a + load<i32>(moves);
    const b0 = b + load<i32>(moves, 12);
    const c0 = c + load<i32>(moves, 24);
    const most0 = max(max(a0, b0), c0);
    const a1 = a + load<i32>(moves, 4);
    const b1 = b + load<i32>(moves, 16);
    const c1 = c + load<i32>(moves, 28);
    const most1 = max(max(a1, b1), c1);
    const a2 = a + load<i32>(moves, 8);
    const b2 = b + load<i32>(moves, 20);
    const c2 = c + load<i32>(moves, 32);
    const most2 = max(max(a2, b2), c2);
    const from0 = before(a0, b0, most0);
    const from1 = before(a1, b1, most1);
    const from2 = before(a2, b2, most2);
    store<u8>(back + <usize>t, from0 | (from1 << 2) | (from2 << 4));
    a = most0 + load<i16>(at);
    b = most1 + load<i16>(at, 2) + one;
    c = most2 + load<i16>(at, 4) + two;
  }
  let tag = before(a, b, max(max(a, b), c));
  let seen = 0;
  for (let t = tokens - 1; t >= 0; t--) {
    store<u8>(out + <usize>t, tag);
    seen |= 1 << tag;
    tag = (load<u8>(back + <usize>t) >> (tag << 1)) & 3;
  }
  return seen;
}

// @ts-expect-error: decorator
@inline
function before(a: i32, b: i32, most: i32): i32 {
  return a == most ? 0 : b == most ? 1 : 2;
}
