// The first stage: tokens in their context, and cues among them.

import type { Token } from '../../text/tokens.ts';
import { bestTags } from './best-tags.ts';
import { type Dense, SCORES, type Scorer } from './layers.ts';
import type { Address } from './machine.ts';
import type { Laid } from './plan.ts';
import type { Sequence } from './sequences.ts';
import type { Asked } from './tags.ts';

/** For every token of the document its word and the row of its place. */
export type Inputs = {
  readonly types: readonly Token[];
  readonly context: Int32Array;
  /** The collection that the words' forms are numbered in. */
  readonly collection: number;
};

/** Sequences in context, those that were encoded last. */
export type Encoded = {
  /** One row a token, and where they lie in the machine's memory. */
  readonly rows: Int16Array;
  readonly at: Address;
  /** Those whose tokens the second stage has been given. */
  readonly handedOn: Set<Sequence>;
};

/** Leaves the scores of the sequences' tokens as parts of cues in the view `cueScores`, and gives the tokens in context. */
export function encode(
  laid: Laid,
  { types, context, collection }: Inputs,
  sequences: readonly Sequence[],
): Encoded {
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
  multiplyToScores(laid, now, parts.cueScores, at.cueScores, count);
  return { rows: now === at.a ? views.a : views.b, at: now, handedOn: new Set() };
}

/** Works out what the tokens of the asked cues' sequences bring into the second stage: a part of the text has no cue. */
export function handOn(laid: Laid, { at: rows, handedOn }: Encoded, asked: readonly Asked[]): void {
  const { at, toPairs } = laid;
  let from = 0;
  let to = 0;
  const hand = () => {
    // Rounded up, this may take in the first tokens of the next sequence, whose rows stand there already.
    const target = at.toPairs + from * toPairs.outputs * 2;
    if (to > from) multiply(laid, rows + from * toPairs.inputs * 2, toPairs, target, to - from);
  };
  for (const { sequence } of asked) {
    if (handedOn.has(sequence)) continue;
    handedOn.add(sequence);
    if (sequence.start !== to) {
      hand();
      from = sequence.start;
    }
    to = sequence.start + sequence.to - sequence.from;
  }
  hand();
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

/** The same for rows of which many numbers are zero. */
export function multiplySparse(
  { machine, at }: Laid,
  x: number,
  layer: Dense,
  out: number,
  tokens: number,
): void {
  const { weights, scale, bias, inputs, outputs } = layer;
  machine.kernel.multiplySparse(x, weights, scale, bias, out, at.room, up(tokens, 4), inputs, outputs);
}

/** The scores that a layer gives `tokens` rows. */
export function multiplyToScores(
  { machine }: Laid,
  x: number,
  layer: Scorer,
  out: number,
  tokens: number,
): void {
  const { weights, scale, bias, inputs } = layer;
  machine.kernel.multiplyToScores(x, weights, scale, bias, out, up(tokens, 2), inputs);
}

/** The cues of the sequences that were encoded last. */
export function cuesIn(laid: Laid, sequences: readonly Sequence[]): Asked[] {
  return sequences.flatMap(sequence => {
    const length = sequence.to - sequence.from;
    const scored = { at: laid.at.cueScores + sequence.start * SCORES * 2, stride: SCORES, length };
    if (bestTags(laid, scored, laid.at.cueMoves) === NO_CUE) return [];
    const cues = spansOf(laid.views.tags, length).map(({ from, to }) => {
      const certainty = beginsCue(laid, sequence.start + from);
      return { sequence, from, to, certainty };
    });
    return surest(cues, MIN_CUES + Math.ceil(length / TOKENS_A_CUE));
  });
}

// No tag but the first.
const NO_CUE = 1;

// No written paragraph reports more often; the cap bounds the second stage on text that is all cues.
const TOKENS_A_CUE = 16;
const MIN_CUES = 3;

function surest(cues: Asked[], most: number): Asked[] {
  if (cues.length <= most) return cues;
  const kept = new Set([...cues].sort((a, b) => b.certainty - a.certainty).slice(0, most));
  return cues.filter(cue => kept.has(cue));
}

/** Log odds of a cue to begin at token `at` of the chunk, in STEPS_PER_ONE. */
export function beginsCue({ views }: Laid, at: number): number {
  const { cueScores } = views;
  const row = at * SCORES;
  return (cueScores[row + 1] as number) - (cueScores[row] as number);
}

// Runs of a begin tag (1) and its inner ones (2).
function spansOf(tags: Uint8Array, length: number): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = [];
  for (let t = 0; t < length; ) {
    const from = t++;
    if (tags[from] === 0) continue;
    while (t < length && tags[t] === 2) t++;
    spans.push({ from, to: t });
  }
  return spans;
}

/** `count` or the next multiple of `to`: rows are padded, see kernel.as.ts. */
export function up(count: number, to: number): number {
  return Math.ceil(count / to) * to;
}
