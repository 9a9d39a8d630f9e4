// The best sequence of tags under scores for each token and for each move between neighbours (Viterbi 1967).

const TAGS = 3;

/** Scores of `length` tokens in `numbers`: three for each, the first at `offset`, `stride` numbers from token to token. */
export type Scores = {
  readonly numbers: Int16Array;
  readonly offset: number;
  readonly stride: number;
  readonly length: number;
};

/** Scores of the moves from tag to tag, `[a * 3 + b]` from a to b: as steps, and as shares (their exponentials). */
export type Moves = { readonly steps: Int32Array; readonly shares: Nine };

let back = new Uint8Array(TAGS * 1024);

/**
 * One tag (0, 1, 2) a token.
 * @param one added to every score of tag 1; `two` to those of tag 2
 */
export function bestTags(scores: Scores, { steps }: Moves, one = 0, two = 0): Uint8Array {
  const { numbers, offset, stride, length } = scores;
  const tags = new Uint8Array(length);
  if (length === 0) return tags;
  if (back.length < length * TAGS) back = new Uint8Array(length * TAGS);
  const [m00, m01, m02, m10, m11, m12, m20, m21, m22] = steps as unknown as number[] as Nine;
  let at = offset;
  let a = numbers[at] as number;
  let b = (numbers[at + 1] as number) + one;
  let c = (numbers[at + 2] as number) + two;
  for (let t = 1; t < length; t++) {
    at += stride;
    const row = t * TAGS;
    let best = a + m00;
    let origin = 0;
    if (b + m10 > best) [best, origin] = [b + m10, 1];
    if (c + m20 > best) [best, origin] = [c + m20, 2];
    const nextA = best + (numbers[at] as number);
    back[row] = origin;
    best = a + m01;
    origin = 0;
    if (b + m11 > best) [best, origin] = [b + m11, 1];
    if (c + m21 > best) [best, origin] = [c + m21, 2];
    const nextB = best + (numbers[at + 1] as number) + one;
    back[row + 1] = origin;
    best = a + m02;
    origin = 0;
    if (b + m12 > best) [best, origin] = [b + m12, 1];
    if (c + m22 > best) [best, origin] = [c + m22, 2];
    c = best + (numbers[at + 2] as number) + two;
    back[row + 2] = origin;
    a = nextA;
    b = nextB;
  }
  let tag = a >= b && a >= c ? 0 : b >= c ? 1 : 2;
  for (let t = length - 1; t >= 0; t--) {
    tags[t] = tag;
    tag = back[t * TAGS + tag] as number;
  }
  return tags;
}

type Nine = [number, number, number, number, number, number, number, number, number];
