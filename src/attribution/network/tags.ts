// The tags of the second stage, and what it and the first stage hand on.

import type { TokenRange } from '../../text/sentences.ts';
import type { Certainty } from './certainty.ts';
import type { Sequence } from './sequences.ts';

export const SOURCE = 1;
export const CONTENT = 2;

/** A cue to read the paragraph for: tokens `[from, to)` of its sequence. */
export type Asked = TokenRange & {
  readonly sequence: Sequence;
  /** Log odds of its first token to begin a cue, in STEPS_PER_ONE. */
  readonly certainty: number;
  /** The quotation that must be in the content, or the cue is none. */
  readonly wanted?: TokenRange;
};

/** One attribution as the network sees it: tokens of the document, and how sure each part is. */
export type Tagged = {
  readonly cue: TokenRange;
  readonly sequence: TokenRange;
  /** For each token of `sequence` nothing (0), SOURCE or CONTENT. */
  readonly tags: Uint8Array;
  readonly certainty: Certainty;
};
