// How sure the network is of the parts of one attribution.

import { CONTENT, SOURCE } from './tags.ts';
import { STEPS_PER_ONE } from './units.ts';

/**
 * How sure the network is of one attribution. A class and no literal: of a literal whose fields were whole numbers first, V8 makes
 * fast code for whole numbers alone, and drops it and makes it again at every fraction that comes.
 */
export class Certainty {
  /** Log odds of the cue's first token to begin a cue. */
  readonly cue: number;
  /** Mean probability of the tags of the tokens tagged content, and of those tagged source; 0 where there are none. */
  readonly content: number;
  readonly source: number;
  /** The lowest probability at an edge of the content. */
  readonly edge: number;
  /** Logarithm of the probability of all tags of the paragraph together. */
  readonly path: number;

  constructor(cue: number, content: number, source: number, edge: number, path: number) {
    this.cue = cue;
    this.content = content;
    this.source = source;
    this.edge = edge;
    this.path = path;
  }
}

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

/**
 * From the scores of the second stage, the tags chosen by them and the log odds of their cue. The path's probability is its score less that of all
 * paths together (the forward algorithm). Scores are taken against the path's own, so that what is summed up stays near
 * one, and its logarithm is taken only where it leaves the range of numbers.
 */
export function sureness(scores: Scores, moves: Moves, tags: Uint8Array, cue: number): Certainty {
  const { numbers, offset, stride } = scores;
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
  let sources = 0;
  let contents = 0;
  let sourceSum = 0;
  let contentSum = 0;
  let edge = 1;
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
    // Its own share is one.
    const none = tag === 0 ? 1 : shareOf((numbers[at] as number) - own);
    const source = tag === SOURCE ? 1 : shareOf((numbers[at + SOURCE] as number) - own);
    const content = tag === CONTENT ? 1 : shareOf((numbers[at + CONTENT] as number) - own);
    a *= none;
    b *= source;
    c *= content;
    if (tag === SOURCE) {
      sources++;
      sourceSum += 1 / (1 + none + content);
    } else if (tag === CONTENT) {
      const share = 1 / (1 + none + source);
      contents++;
      contentSum += share;
      if (share < edge && (last !== CONTENT || t + 1 === tags.length || tags[t + 1] !== CONTENT))
        edge = share;
    }
    last = tag;
    const sum = a + b + c;
    if (sum > 1e-100 && sum < 1e100) continue;
    total += Math.log(sum);
    a /= sum;
    b /= sum;
    c /= sum;
  }
  return new Certainty(
    cue,
    contents > 0 ? contentSum / contents : 0,
    sources > 0 ? sourceSum / sources : 0,
    edge,
    path / STEPS_PER_ONE - total - Math.log(a + b + c),
  );
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
