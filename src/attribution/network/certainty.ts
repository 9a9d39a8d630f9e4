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
  /** Logarithm of the probability of all tags of the paragraph together. */
  readonly path: number;
};

/** From the scores of the second stage and the tags chosen by them. */
export function sureness(scores: Scores, moves: Int32Array, tags: Uint8Array): Omit<Certainty, 'cue'> {
  const { numbers, offset, stride } = scores;
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
  return { content: mean(CONTENT), source: mean(SOURCE), edge, path: logProbability(scores, moves, tags) };
}

// The score of the path less that of all paths together (the forward algorithm, scaled at each token).
function logProbability({ numbers, offset, stride }: Scores, moves: Int32Array, tags: Uint8Array): number {
  const onward = Float64Array.from(moves, move => Math.exp(move / STEPS_PER_ONE));
  const score = (t: number, tag: number) => (numbers[offset + t * stride + tag] as number) / STEPS_PER_ONE;
  let [a, b, c] = [1, 1, 1];
  let total = 0;
  for (let t = 0; t < tags.length; t++) {
    const tag = tags[t] as number;
    const own = score(t, tag);
    const step = t === 0 ? 0 : (moves[(tags[t - 1] as number) * 3 + tag] as number) / STEPS_PER_ONE;
    if (t > 0)
      [a, b, c] = [
        a * (onward[0] as number) + b * (onward[3] as number) + c * (onward[6] as number),
        a * (onward[1] as number) + b * (onward[4] as number) + c * (onward[7] as number),
        a * (onward[2] as number) + b * (onward[5] as number) + c * (onward[8] as number),
      ];
    a *= Math.exp(Math.min(30, score(t, 0) - own));
    b *= Math.exp(Math.min(30, score(t, 1) - own));
    c *= Math.exp(Math.min(30, score(t, 2) - own));
    const sum = a + b + c;
    total += step - Math.log(sum);
    a /= sum;
    b /= sum;
    c /= sum;
  }
  return total;
}
