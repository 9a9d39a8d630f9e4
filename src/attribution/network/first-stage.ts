// The first stage: tokens in their context, and cues among them.

import type { Token } from '../../text/tokens.ts';
import { bestTags } from './best-tags.ts';
import type { Dense } from './layers.ts';
import type { Laid } from './plan.ts';
import type { Sequence } from './sequences.ts';
import type { Asked } from './tags.ts';
import { STEPS_PER_ONE } from './units.ts';

/** For every token of the document its word and the row of its place. */
export type Inputs = {
  readonly types: readonly Token[];
  readonly context: Uint32Array;
  /** The collection that the words' forms are numbered in. */
  readonly collection: number;
};

/** Leaves the heads' scores of the sequences' tokens in the view `heads`, and gives their rows in context. */
export function encode(
  laid: Laid,
  { types, context, collection }: Inputs,
  sequences: readonly Sequence[],
): Int16Array {
  const { machine, at, views, parts } = laid;
  const width = parts.first.outputs / 3;
  const { kernel } = machine;
  const from = (sequences[0] as Sequence).from;
  const to = (sequences.at(-1) as Sequence).to;
  const count = to - from;
  lookUp(laid, types, from, to, collection);
  views.contextIds.set(context.subarray(from, to));
  const { outputs } = parts.first;
  const gates = 2 * width;
  kernel.addRows(at.types, at.typeIds, parts.context.at, at.contextIds, at.gates, count, outputs, gates);
  sequences.forEach(({ start, from, to }, index) => {
    views.bounds[2 * index] = start;
    views.bounds[2 * index + 1] = to - from;
  });
  const skip = at.gates + gates * 2;
  kernel.recur(at.gates, outputs, skip, outputs, at.a, at.bounds, sequences.length, width / 2);
  let [now, next] = [at.a, at.b];
  for (const layer of parts.layers) {
    multiply(laid, now, layer, at.gates, count);
    kernel.recur(at.gates, layer.outputs, now, width, next, at.bounds, sequences.length, width / 2);
    [now, next] = [next, now];
  }
  multiply(laid, now, parts.heads, at.heads, count);
  return now === at.a ? views.a : views.b;
}

// The first layer's sums of every word, made once for each word form.
function lookUp(laid: Laid, types: readonly Token[], from: number, to: number, collection: number): void {
  const { at, views, parts, words } = laid;
  words.makeRoom(to - from, collection);
  const known = words.size;
  for (let token = from; token < to; token++)
    views.typeIds[token - from] = words.rowOf(types[token] as Token);
  const added = words.size - known;
  if (added === 0) return;
  words.writeInputs(known, views.wordInput);
  multiply(laid, at.wordInput, parts.first, at.types + known * parts.first.outputs * 2, added);
}

/** The sums of one layer for `tokens` rows at the address `x`. */
export function multiply({ machine, at }: Laid, x: number, layer: Dense, out: number, tokens: number): void {
  const { weights, scale, bias, inputs, outputs } = layer;
  machine.kernel.multiply(x, weights, scale, bias, out, at.room, up(tokens, 4), inputs, outputs);
}

/** The cues of the sequences that were encoded last. */
export function cuesIn(laid: Laid, sequences: readonly Sequence[]): Asked[] {
  const { heads } = laid.views;
  const { outputs } = laid.parts.heads;
  return sequences.flatMap(sequence => {
    const scores = {
      numbers: heads,
      offset: sequence.start * outputs + laid.parts.cue.outputs,
      stride: outputs,
      length: sequence.to - sequence.from,
    };
    const cues = spansOf(bestTags(scores, laid.cueMoves)).map(({ from, to }) => {
      const certainty = beginsCue(laid, heads, sequence.start + from);
      return { sequence, from, to, certainty };
    });
    return surest(cues, MIN_CUES + Math.ceil(scores.length / TOKENS_A_CUE));
  });
}

// No written paragraph reports more often; the cap bounds the second stage on text that is all cues.
const TOKENS_A_CUE = 16;
const MIN_CUES = 3;

function surest(cues: Asked[], most: number): Asked[] {
  if (cues.length <= most) return cues;
  const kept = new Set([...cues].sort((a, b) => b.certainty - a.certainty).slice(0, most));
  return cues.filter(cue => kept.has(cue));
}

/** Log odds of a cue to begin at token `at` of the chunk. */
export function beginsCue({ parts }: Laid, heads: Int16Array, at: number): number {
  const row = at * parts.heads.outputs + parts.cue.outputs;
  return ((heads[row + 1] as number) - (heads[row] as number)) / STEPS_PER_ONE;
}

// Runs of a begin tag (1) and its inner ones (2).
function spansOf(tags: Uint8Array): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = [];
  for (let t = 0; t < tags.length; ) {
    const from = t++;
    if (tags[from] === 0) continue;
    while (t < tags.length && tags[t] === 2) t++;
    spans.push({ from, to: t });
  }
  return spans;
}

/** `count` or the next multiple of `to`: rows are padded, see kernel.as.ts. */
export function up(count: number, to: number): number {
  return Math.ceil(count / to) * to;
}
