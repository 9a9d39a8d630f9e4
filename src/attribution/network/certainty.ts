// How sure the network is of the parts of one attribution.

import type { Scores } from './best-tags.ts';
import { CONTENT, SOURCE } from './tags.ts';
import { STEPS_PER_ONE } from './units.ts';

export type Certainty = {
  /** Log odds of the cue's first token to begin a cue. */
  readonly cue: number;
  /** Mean probability of the tags of the tokens tagged content, and of those tagged source; 0 where there are none. */
  readonly content: number;
  readonly source: number;
  /** The lowest probability at an edge of the content. */
  readonly edge: number;
};

/** From the scores of the second stage and the tags chosen by them. */
export function sureness({ numbers, offset, stride }: Scores, tags: Uint8Array): Omit<Certainty, 'cue'> {
  const sums = [0, 0, 0];
  const counts = [0, 0, 0];
  let edge = 1;
  for (let t = 0; t < tags.length; t++) {
    const tag = tags[t] as number;
    if (tag === 0) continue;
    const at = offset + t * stride;
    const own = numbers[at + tag] as number;
    let total = 1;
    for (let k = 0; k < 3; k++)
      if (k !== tag) total += Math.exp(Math.min(30, ((numbers[at + k] as number) - own) / STEPS_PER_ONE));
    const share = 1 / total;
    sums[tag] = (sums[tag] as number) + share;
    counts[tag] = (counts[tag] as number) + 1;
    const isEdge = tag === CONTENT && (tags[t - 1] !== CONTENT || tags[t + 1] !== CONTENT);
    if (isEdge && share < edge) edge = share;
  }
  const mean = (tag: number) =>
    (counts[tag] as number) > 0 ? (sums[tag] as number) / (counts[tag] as number) : 0;
  return { content: mean(CONTENT), source: mean(SOURCE), edge };
}
