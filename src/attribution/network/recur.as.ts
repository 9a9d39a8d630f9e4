// The recurrent layers; kernel.as.ts tells what holds for all loops. Compiled twice: with the relaxed vector instructions of newer
// browsers it takes two thirds of the time, and gives the same numbers.

/**
 * Sequences through both directions of a simple recurrent layer (after Lei et al. 2018, arXiv:1709.02755):
 * state += gate * (candidate - state); out = skip + state. `half` (a multiple of 8) is the number of states a direction.
 * u: [t][2 directions][gate, candidate][half] at rows of `uRow` numbers, in 1 / 32768; skip: [t][2][half] at rows of
 * `skipRow` numbers, and out: [t][2][half], in 1 / 1024. bounds: for each of `count` sequences its first token and
 * how many it has, as 32-bit numbers.
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
  const part = <usize>half << 1;
  const uStep = <usize>uRow << 1;
  const skipStep = <usize>skipRow << 1;
  const outStep = part << 1;
  for (let index = 0; index < count; index++) {
    const first = <usize>load<u32>(bounds + (<usize>index << 3));
    const tokens = load<i32>(bounds + (<usize>index << 3), 4);
    const last = first + <usize>(tokens - 1);
    for (let i: usize = 0; i < part; i += 16) {
      // Both directions side by side: two chains of sums that do not wait for each other.
      let ahead = i16x8.splat(0);
      let back = ahead;
      let uAhead = u + first * uStep + i;
      let uBack = u + last * uStep + 2 * part + i;
      let skipAhead = skip + first * skipStep + i;
      let skipBack = skip + last * skipStep + part + i;
      let outAhead = out + first * outStep + i;
      let outBack = out + last * outStep + part + i;
      for (let step = 0; step < tokens; step++) {
        ahead = onward(ahead, v128.load(uAhead), v128.load(uAhead + part));
        back = onward(back, v128.load(uBack), v128.load(uBack + part));
        v128.store(outAhead, i16x8.add_sat_s(v128.load(skipAhead), i16x8.shr_s(ahead, 4)));
        v128.store(outBack, i16x8.add_sat_s(v128.load(skipBack), i16x8.shr_s(back, 4)));
        uAhead += uStep;
        uBack -= uStep;
        skipAhead += skipStep;
        skipBack -= skipStep;
        outAhead += outStep;
        outBack -= outStep;
      }
    }
  }
}

// Half of the state, in 1 / 32768.
// @ts-expect-error: decorator
@inline
function onward(state: v128, gate: v128, candidate: v128): v128 {
  return i16x8.add_sat_s(state, times(i16x8.sub_sat_s(bent(candidate), state), share(gate)));
}

// Half of an S between -1 and 1: y * (0.75 - y * y / 4), for y in 1 / 32768 (see Bent in training/network.py).
// @ts-expect-error: decorator
@inline
function bent(y: v128): v128 {
  const square = i16x8.q15mulr_sat_s(y, y);
  return times(y, i16x8.sub(i16x8.splat(24576), i16x8.shr_s(square, 2)));
}

// A share from 0 to 1 in 1 / 32768; one step below 0 at the end of the range.
// @ts-expect-error: decorator
@inline
function share(y: v128): v128 {
  return i16x8.add_sat_s(i16x8.splat(16384), bent(y));
}

// The product of numbers in 1 / 32768, the second of which is never -1. Only there do machines differ in the relaxed one, which
// need not look for it.
// @ts-expect-error: decorator
@inline
function times(a: v128, b: v128): v128 {
  return ASC_FEATURE_RELAXED_SIMD ? i16x8.relaxed_q15mulr_s(a, b) : i16x8.q15mulr_sat_s(a, b);
}
