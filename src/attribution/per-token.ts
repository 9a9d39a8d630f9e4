// A number for every token of a text.

import type { TokenRange } from '../text/sentences.ts';

/**
 * `value` for each of `count` tokens, for what is kept as long as the text. A plain list, since a typed array has memory of its own:
 * of a thousand numbers it takes Chromium seven times as long to make.
 */
export function perToken(count: number, value: number): number[] {
  return new Array<number>(count).fill(value);
}

// Longer texts are rare, and the memory for them is not kept.
const MOST_KEPT = 65_536;

/**
 * A maker of lists for what is worked out and used at once: the next list is the same memory, which is made once. Its numbers behind
 * `count` mean nothing.
 */
export function createScratch(): (count: number, value: number) => Int32Array {
  let numbers = new Int32Array(0);
  return (count, value) => {
    if (count > MOST_KEPT) return new Int32Array(count).fill(value);
    if (count > numbers.length) numbers = new Int32Array(Math.min(MOST_KEPT, 2 * count));
    return numbers.fill(value, 0, count);
  };
}

/** Gives the tokens of a range, which the list must have, another number. */
export function setRange(numbers: number[] | Int32Array, { from, to }: TokenRange, value: number): void {
  for (let at = from; at < to; at++) numbers[at] = value;
}

/** The parts of a range whose tokens have the number 0, in order. */
export function unmarked(numbers: Int32Array, { from, to }: TokenRange): TokenRange[] {
  const parts: TokenRange[] = [];
  for (let at = from; at < to; at++) {
    if (numbers[at] !== 0) continue;
    const start = at;
    while (at < to && numbers[at] === 0) at++;
    parts.push({ from: start, to: at });
  }
  return parts;
}
