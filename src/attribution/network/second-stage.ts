// The second stage: the source and the content of each cue.

import type { TokenRange } from '../../text/sentences.ts';
import { bestTags } from './best-tags.ts';
import { sureness } from './certainty.ts';
import { type Encoded, handOn, multiply, multiplySparse, multiplyToScores, up } from './first-stage.ts';
import { COUNT_ROWS, countRow, DISTANCE_ROWS, distanceRow } from './inputs.ts';
import { SCORES } from './layers.ts';
import { CHUNK, type Laid, MAX_PAIRS } from './plan.ts';
import type { Sequence } from './sequences.ts';
import { type Asked, CONTENT, SOURCE, type Tagged } from './tags.ts';
import { STEPS_PER_ONE } from './units.ts';

// Added to the scores of what a cue came out without. (A bias for all would cost exactness.)
const SECOND_LOOK = 2 * STEPS_PER_ONE;

/** For every token of the document the commas before it and its sentence. */
export type Counts = { readonly commas: Int32Array; readonly sentence: readonly number[] };

/** What each cue attributes; cues without content give nothing. `encoded`: what encode gave for the cues' sequences. */
export function readCues(laid: Laid, encoded: Encoded, counts: Counts, asked: readonly Asked[]): Tagged[] {
  handOn(laid, encoded, asked);
  return grouped(asked).flatMap(group => readGroup(laid, encoded.rows, counts, group));
}

function readGroup(laid: Laid, rows: Int16Array, counts: Counts, group: readonly Asked[]): Tagged[] {
  const { machine, at, views, parts } = laid;
  const width = parts.first.outputs / 3;
  const { kernel } = machine;
  const hidden = parts.cue.outputs;
  group.forEach(({ sequence, from, to }, index) => {
    copyRow(rows, sequence.start + from, views.cueInput, 2 * index, width);
    copyRow(rows, sequence.start + to - 1, views.cueInput, 2 * index + 1, width);
  });
  multiply(laid, at.cueInput, parts.cue, at.cueRows, group.length);
  const { pairBounds, pairPlaces } = views;
  let start = 0;
  group.forEach((pair, index) => {
    const { sequence } = pair;
    const length = sequence.to - sequence.from;
    writePlaces(laid, counts, pair, start);
    pairPlaces[2 * index] = sequence.start;
    pairPlaces[2 * index + 1] = length;
    pairBounds[2 * index] = start;
    pairBounds[2 * index + 1] = length;
    start += length;
  });
  kernel.pairInput(
    at.toPairs,
    hidden,
    at.cueRows,
    parts.place.at,
    at.pairPlaces,
    at.places,
    at.pairInput,
    group.length,
    hidden,
  );
  // Half of the numbers are zero: what the table and the cue bring down is cut off there.
  multiplySparse(laid, at.pairInput, parts.second, at.gates, start);
  kernel.recur(
    at.gates,
    parts.second.outputs,
    at.pairInput,
    hidden,
    at.pairState,
    at.pairBounds,
    group.length,
    hidden / 2,
  );
  multiplyToScores(laid, at.pairState, parts.part, at.scores, start);
  return group.flatMap((pair, index) => decode(laid, pair, pairBounds[2 * index] as number) ?? []);
}

// A row is so short that making a part of the array to be copied costs more than copying.
function copyRow(from: Int16Array, row: number, to: Int16Array, toRow: number, width: number): void {
  for (let k = 0, at = row * width, toAt = toRow * width; k < width; k++)
    to[toAt + k] = from[at + k] as number;
}

// `start`: where the pair's tokens begin among those of its group.
function writePlaces(laid: Laid, counts: Counts, { sequence, from, to }: Asked, start: number): void {
  const { commas, sentence } = counts;
  const length = sequence.to - sequence.from;
  const rows = laid.views.places;
  const cue = sequence.from + from;
  const ownSentence = sentence[cue] as number;
  const ownCommas = commas[cue] as number;
  for (let t = 0; t < length; t++) {
    const token = sequence.from + t;
    const row = (start + t) * 3;
    rows[row] = distanceRow(t < from ? t - from : t >= to ? t - to + 1 : 0);
    rows[row + 1] = DISTANCE_ROWS + countRow((sentence[token] as number) - ownSentence);
    rows[row + 2] = DISTANCE_ROWS + COUNT_ROWS + countRow((commas[token] as number) - ownCommas);
  }
}

function decode(
  laid: Laid,
  { sequence, from, to, certainty, wanted }: Asked,
  begin: number,
): Tagged | undefined {
  const { at, views, partMoves: moves } = laid;
  const length = sequence.to - sequence.from;
  const offset = begin * SCORES;
  const scored = { at: at.scores + offset * 2, stride: SCORES, length };
  // A cue without content or source: look again, wanting some.
  let seen = bestTags(laid, scored, at.partMoves);
  if (!has(seen, CONTENT) || !has(seen, SOURCE)) {
    const [one, two] = [has(seen, SOURCE) ? 0 : SECOND_LOOK, has(seen, CONTENT) ? 0 : SECOND_LOOK];
    seen = bestTags(laid, scored, at.partMoves, one, two);
  }
  if (!has(seen, CONTENT)) return undefined;
  const tags = views.tags.slice(0, length);
  if (wanted !== undefined && !holds(tags, wanted, sequence)) return undefined;
  const scores = { numbers: views.scores, offset, stride: SCORES, length };
  const cue = { from: sequence.from + from, to: sequence.from + to };
  const range = { from: sequence.from, to: sequence.to };
  return { cue, sequence: range, tags, certainty: sureness(scores, moves, tags, certainty / STEPS_PER_ONE) };
}

function has(seen: number, tag: number): boolean {
  return ((seen >> tag) & 1) === 1;
}

// Groups that fit the buffers.
function grouped(pairs: readonly Asked[]): Asked[][] {
  const groups: Asked[][] = [];
  let tokens = CHUNK;
  for (const pair of pairs) {
    const length = up(pair.sequence.to - pair.sequence.from, 4);
    if (tokens + length > CHUNK || (groups.at(-1)?.length ?? 0) === MAX_PAIRS) {
      groups.push([]);
      tokens = 0;
    }
    groups.at(-1)?.push(pair);
    tokens += length;
  }
  return groups;
}

// Whether at least half of a quotation is tagged content.
function holds(tags: Uint8Array, wanted: TokenRange, sequence: Sequence): boolean {
  let count = 0;
  for (let at = wanted.from; at < wanted.to; at++) if (tags[at - sequence.from] === CONTENT) count++;
  return count * 2 >= wanted.to - wanted.from;
}
