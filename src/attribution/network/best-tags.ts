// The best sequence of tags for tokens whose scores stand in the machine's memory.

import type { Address } from './machine.ts';
import type { Laid } from './plan.ts';

/** Where scores lie: three for each of `length` tokens, `stride` numbers from token to token. */
export type Scored = { readonly at: Address; readonly stride: number; readonly length: number };

/**
 * Leaves a tag (0, 1, 2) for each token in the view `tags`, and gives those that occur as bits.
 * @param moves where the scores of the moves between tags lie
 * @param one added to every score of tag 1; `two` to those of tag 2
 */
export function bestTags(laid: Laid, scored: Scored, moves: Address, one = 0, two = 0): number {
  const { machine, at } = laid;
  if (scored.length === 0) return 0;
  return machine.kernel.bestTags(
    scored.at,
    scored.stride,
    moves,
    at.tags,
    at.origins,
    scored.length,
    one,
    two,
  );
}
