// The numbers that go into the network for a whole document, apart from the words themselves.

import { type Token, tokenize } from '../../text/tokens.ts';
import type { Doc } from '../document.ts';
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

/** For every token how many commas, colons and semicolons stand before it or are it, from the head of the document. */
export function commaCounts(doc: Doc): Uint32Array {
  const counts = new Uint32Array(doc.tokens.length);
  let count = 0;
  for (let at = 0; at < counts.length; at++) {
    const { kind, text } = doc.tokens[at] as Token;
    if (kind === 'punct' && (text === ',' || text === ':' || text === ';')) count++;
    counts[at] = count;
  }
  return counts;
}

// Distances from the cue fall into 21 classes: single tokens near to it, wider steps further off.
const STEPS = [1, 2, 3, 4, 6, 9, 14, 22, 35];
const CLASSES = Uint8Array.from({ length: 64 }, (_, distance) => {
  const step = STEPS.findIndex(limit => distance <= limit);
  return distance === 0 ? 0 : step < 0 ? STEPS.length + 1 : step + 1;
});
export const DISTANCE_ROWS = 21;

/** The class of a signed distance in tokens: 0 to 9 before the cue, 10 in it, 11 to 20 behind it. */
export function distanceRow(distance: number): number {
  const size = Math.min(Math.abs(distance), CLASSES.length - 1);
  const row = CLASSES[size] as number;
  return distance < 0 ? 10 - row : 10 + row;
}

/** Sentences and commas between a token and the cue fall into seven classes each: -3 and less to 3 and more. */
export const COUNT_ROWS = 7;

export function countRow(difference: number): number {
  return Math.max(-3, Math.min(3, difference)) + 3;
}
