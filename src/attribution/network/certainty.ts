// How sure the network is of the parts of one attribution.

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

/** Scores of `length` tokens in `numbers`: three for each, the first at `offset`, `stride` numbers from token to token. */
export type Scores = {
  readonly numbers: Int16Array;
  readonly offset: number;
  readonly stride: number;
  readonly length: number;
};

/** Scores of the moves from tag to tag, `[a * 3 + b]` from a to b: as steps, and as shares (their exponentials). */
export type Moves = { readonly steps: Int32Array; readonly shares: Nine };

type Nine = [number, number, number, number, number, number, number, number, number];

/** From the scores of the second stage and the tags chosen by them. */
export function sureness(scores: Scores, moves: Moves, tags: Uint8Array): Omit<Certainty, 'cue'> {
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
    for (let k = 0; k < 3; k++) if (k !== tag) total += shareOf((numbers[at + k] as number) - own);
    const share = 1 / total;
    sums[tag] = (sums[tag] as number) + share;
    counts[tag] = (counts[tag] as number) + 1;
    const isEdge = tag === CONTENT && (t === 0 || tags[t - 1] !== CONTENT || tags[t + 1] !== CONTENT);
    if (isEdge && share < edge) edge = share;
  }
  const mean = (tag: number) =>
    (counts[tag] as number) > 0 ? (sums[tag] as number) / (counts[tag] as number) : 0;
  return { content: mean(CONTENT), source: mean(SOURCE), edge, path: logProbability(scores, moves, tags) };
}

// The score of the path less that of all paths together (the forward algorithm). Scores are taken against the path's own,
// so that what is summed up stays near one, and its logarithm is taken only where it leaves the range of numbers.
function logProbability({ numbers, offset, stride }: Scores, moves: Moves, tags: Uint8Array): number {
  const { steps, shares } = moves;
  const m00 = shares[0];
  const m01 = shares[1];
  const m02 = shares[2];
  const m10 = shares[3];
  const m11 = shares[4];
  const m12 = shares[5];
  const m20 = shares[6];
  const m21 = shares[7];
  const m22 = shares[8];
  let a = 1;
  let b = 1;
  let c = 1;
  let path = 0;
  let total = 0;
  let last = -1;
  for (let t = 0, at = offset; t < tags.length; t++, at += stride) {
    const tag = tags[t] as number;
    const own = numbers[at + tag] as number;
    if (last >= 0) {
      path += steps[last * TAGS + tag] as number;
      const nextA = a * m00 + b * m10 + c * m20;
      const nextB = a * m01 + b * m11 + c * m21;
      c = a * m02 + b * m12 + c * m22;
      a = nextA;
      b = nextB;
    }
    last = tag;
    // Its own share is one.
    if (tag !== 0) a *= shareOf((numbers[at] as number) - own);
    if (tag !== SOURCE) b *= shareOf((numbers[at + SOURCE] as number) - own);
    if (tag !== CONTENT) c *= shareOf((numbers[at + CONTENT] as number) - own);
    const sum = a + b + c;
    if (sum > 1e-100 && sum < 1e100) continue;
    total += Math.log(sum);
    a /= sum;
    b /= sum;
    c /= sum;
  }
  return path / STEPS_PER_ONE - total - Math.log(a + b + c);
}

const TAGS = 3;
// Of less than one in a million nothing is told; most tags are surer than that.
const NOTHING = -14 * STEPS_PER_ONE;

// How likely a tag is against another, by the difference of their scores.
function shareOf(difference: number): number {
  if (difference === 0) return 1;
  if (difference > 0) return Math.exp(Math.min(30, difference / STEPS_PER_ONE));
  return difference < NOTHING ? 0 : (SHARES[-difference >> COARSE] as number);
}

// Exponentials of what most differences are, one for every four steps: right to two in a thousand.
const COARSE = 2;
const SHARES = Float64Array.from({ length: (-NOTHING >> COARSE) + 1 }, (_, row) =>
  Math.exp(-((row + 0.5) * (1 << COARSE)) / STEPS_PER_ONE),
);
