// A number for every token of a text.

import type { TokenRange } from '../text/sentences.ts';

/** `value` for each of `count` tokens. A plain list: a typed array, which has memory of its own, takes Chromium longer to make. */
export function perToken(count: number, value: number): number[] {
  return new Array<number>(count).fill(value);
}

/** Gives the tokens of a range, which the list must have, another number. */
export function setRange(numbers: number[], { from, to }: TokenRange, value: number): void {
  for (let at = from; at < to; at++) numbers[at] = value;
}
