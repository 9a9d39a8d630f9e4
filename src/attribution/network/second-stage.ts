// The second stage: the source and the content of each cue.

import type { TokenRange } from '../../text/sentences.ts';
import { bestTags } from './best-tags.ts';
import { sureness } from './certainty.ts';
import { multiply, up } from './first-stage.ts';
import { COUNT_ROWS, countRow, DISTANCE_ROWS, distanceRow } from './inputs.ts';
import { STEPS_PER_ONE } from './layers.ts';
import { CHUNK, type Laid, MAX_PAIRS } from './plan.ts';
import type { Sequence } from './sequences.ts';
import { type Asked, CONTENT, SOURCE, type Tagged } from './tags.ts';

// Added to the scores of what a cue came out without. (A bias for all would cost exactness.)
const SECOND_LOOK = 2;

/** For every token of the document the commas before it and its sentence. */
export type Counts = { readonly commas: Uint32Array; readonly sentence: Uint32Array };

/** What each cue attributes; cues without content give nothing. The sequences must be those encoded last. */
export function readCues(laid: Laid, counts: Counts, asked: readonly Asked[]): Tagged[] {
  return grouped(asked).flatMap(group => readGroup(laid, counts, group));
}

function readGroup(laid: Laid, counts: Counts, group: readonly Asked[]): Tagged[] {
  const { machine, at, parts } = laid;
  const width = parts.first.outputs / 4;
  const { kernel, bytes } = machine;
  const hidden = parts.cue.outputs;
  const small = new Int16Array(bytes, at.small, CHUNK * width);
  const cueInput = new Int16Array(bytes, at.cueInput, MAX_PAIRS * 2 * width);
  group.forEach(({ sequence, from, to }, index) => {
    const first = (sequence.start + from) * width;
    const last = (sequence.start + to - 1) * width;
    cueInput.set(small.subarray(first, first + width), index * 2 * width);
    cueInput.set(small.subarray(last, last + width), index * 2 * width + width);
  });
  multiply(laid, at.cueInput, parts.cue, at.cueRows, group.length);
  const pairBounds = new Uint32Array(bytes, at.pairBounds, 2 * group.length);
  const pairPlaces = new Uint32Array(bytes, at.pairPlaces, 2 * group.length);
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
    at.heads,
    parts.heads.outputs,
    at.cueRows,
    parts.place.at,
    at.pairPlaces,
    at.places,
    at.pairInput,
    group.length,
    hidden,
    STEPS_PER_ONE,
  );
  multiply(laid, at.pairInput, parts.second, at.gates, start);
  const states = parts.part.inputs;
  const row = parts.second.outputs;
  const skip = at.gates + 3 * states * 4;
  kernel.recur(at.gates, row, skip, row, at.pairState, at.pairBounds, group.length, states / 2);
  kernel.quantize(at.pairState, at.pairSmall, up(start * states, 8), STEPS_PER_ONE);
  multiply(laid, at.pairSmall, parts.part, at.scores, start);
  return group.flatMap((pair, index) => decode(laid, pair, pairBounds[2 * index] as number) ?? []);
}

// `start`: where the pair's tokens begin among those of its group.
function writePlaces(laid: Laid, counts: Counts, { sequence, from, to }: Asked, start: number): void {
  const { commas, sentence } = counts;
  const length = sequence.to - sequence.from;
  const rows = new Uint32Array(laid.machine.bytes, laid.at.places + start * 12, length * 3);
  const cue = sequence.from + from;
  const ownSentence = sentence[cue] as number;
  const ownCommas = commas[cue] as number;
  for (let t = 0; t < length; t++) {
    const token = sequence.from + t;
    rows[t * 3] = distanceRow(t < from ? t - from : t >= to ? t - to + 1 : 0);
    rows[t * 3 + 1] = DISTANCE_ROWS + countRow((sentence[token] as number) - ownSentence);
    rows[t * 3 + 2] = DISTANCE_ROWS + COUNT_ROWS + countRow((commas[token] as number) - ownCommas);
  }
}

function decode(
  laid: Laid,
  { sequence, from, to, certainty, wanted }: Asked,
  begin: number,
): Tagged | undefined {
  const { machine, at, parts, partMoves: moves } = laid;
  const length = sequence.to - sequence.from;
  const { outputs } = parts.part;
  const numbers = new Float32Array(machine.bytes, at.scores, CHUNK * outputs);
  const scores = { numbers, offset: begin * outputs, stride: outputs, length };
  // A cue without content or source: look again, wanting some.
  let tags = bestTags(scores, moves);
  const hasContent = tags.includes(CONTENT);
  const hasSource = tags.includes(SOURCE);
  if (!hasContent || !hasSource)
    tags = bestTags(scores, moves, hasSource ? 0 : SECOND_LOOK, hasContent ? 0 : SECOND_LOOK);
  if (!tags.includes(CONTENT)) return undefined;
  if (wanted !== undefined && !holds(tags, wanted, sequence)) return undefined;
  const cue = { from: sequence.from + from, to: sequence.from + to };
  const range = { from: sequence.from, to: sequence.to };
  return { cue, sequence: range, tags, certainty: { cue: certainty, ...sureness(scores, tags) } };
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
