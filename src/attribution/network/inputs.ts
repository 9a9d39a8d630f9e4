// The numbers that go into the network for a whole document, apart from the words themselves.

import { type Token, tokenize } from '../../text/tokens.ts';
import type { Doc } from '../document.ts';
import { createScratch } from '../per-token.ts';
import { INNER_STOP } from '../token-classes.ts';
import { QUOTATION_MARK } from './features.ts';

/** The tokens as the network reads them: every mark that opens or closes a quotation is the same mark. */
export function tokenTypes(doc: Doc): Token[] {
  const types = [...doc.tokens];
  const mark = tokenize(QUOTATION_MARK)[0] as Token;
  for (const { from, to } of doc.stretches) {
    if (doc.tokens[from]?.kind === 'mark') types[from] = mark;
    if (doc.tokens[to - 1]?.kind === 'mark') types[to - 1] = mark;
  }
  return types;
}

const scratch = createScratch();

/**
 * For every token how many commas, colons and semicolons stand before it or are it, from the head of the document. The numbers hold
 * until the next text is counted, and more may stand behind them.
 */
export function commaCounts({ classes }: Doc): Int32Array {
  const counts = scratch(classes.length, 0);
  let count = 0;
  for (let at = 0; at < classes.length; at++) {
    if (((classes[at] as number) & INNER_STOP) !== 0) count++;
    counts[at] = count;
  }
  return counts;
}

// Distances from the cue fall into 21 classes: single tokens near to it, wider steps further off.
const STEPS = [1, 2, 3, 4, 6, 9, 14, 22, 35];
export const DISTANCE_ROWS = 21;
// The last of them begins where the steps end.
const FARTHEST = (STEPS.at(-1) as number) + 1;
const DISTANCES = Uint8Array.from({ length: 2 * FARTHEST + 1 }, (_, at) => {
  const distance = at - FARTHEST;
  const step = STEPS.findIndex(limit => Math.abs(distance) <= limit);
  const row = distance === 0 ? 0 : step < 0 ? STEPS.length + 1 : step + 1;
  return distance < 0 ? 10 - row : 10 + row;
});

/** The class of a signed distance in tokens: 0 to 9 before the cue, 10 in it, 11 to 20 behind it. */
export function distanceRow(distance: number): number {
  if (distance < -FARTHEST) return 0;
  return distance > FARTHEST ? DISTANCE_ROWS - 1 : (DISTANCES[distance + FARTHEST] as number);
}

/** Sentences and commas between a token and the cue fall into seven classes each: -3 and less to 3 and more. */
export const COUNT_ROWS = 7;

/** The class of a difference between two counts. */
export function countRow(difference: number): number {
  return difference < -3 ? 0 : difference > 3 ? 6 : difference + 3;
}
