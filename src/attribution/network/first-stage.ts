// The first stage: tokens in their context, and cues among them.

import type { Token } from '../../text/tokens.ts';
import { bestTags } from './best-tags.ts';
import { type Dense, STEPS_PER_ONE } from './layers.ts';
import { CHUNK, type Laid } from './plan.ts';
import type { Sequence } from './sequences.ts';
import type { Asked } from './tags.ts';

type Form = Pick<Token, 'lower' | 'kind' | 'text'>;

/** Leaves the tokens in their context as 16-bit rows in the buffer `small`, and the heads' scores in `heads`. */
export function encode(
  laid: Laid,
  types: readonly Form[],
  context: Uint32Array,
  sequences: readonly Sequence[],
): void {
  const { machine, at, parts } = laid;
  const width = parts.first.outputs / 4;
  const { kernel, bytes } = machine;
  const count = types.length;
  lookUp(laid, types);
  new Uint32Array(bytes, at.contextIds, count).set(context);
  const { outputs } = parts.first;
  kernel.addRows(
    at.types,
    at.typeIds,
    1 / STEPS_PER_ONE,
    parts.context.at,
    at.contextIds,
    at.gates,
    count,
    outputs,
  );
  const bounds = new Uint32Array(bytes, at.bounds, 2 * sequences.length);
  sequences.forEach(({ start, from, to }, index) => {
    bounds[2 * index] = start;
    bounds[2 * index + 1] = to - from;
  });
  const skip = at.gates + 3 * width * 4;
  kernel.recur(at.gates, outputs, skip, outputs, at.a, at.bounds, sequences.length, width / 2);
  let [now, next] = [at.a, at.b];
  for (const layer of parts.layers) {
    kernel.quantize(now, at.small, up(count * width, 8), STEPS_PER_ONE);
    multiply(laid, at.small, layer, at.gates, count);
    kernel.recur(at.gates, layer.outputs, now, width, next, at.bounds, sequences.length, width / 2);
    [now, next] = [next, now];
  }
  kernel.quantize(now, at.small, up(count * width, 8), STEPS_PER_ONE);
  multiply(laid, at.small, parts.heads, at.heads, count);
}

// The first layer's sums of every word, made once for each word form.
function lookUp(laid: Laid, types: readonly Form[]): void {
  const { machine, at, parts, words } = laid;
  const ids = new Uint32Array(machine.bytes, at.typeIds, types.length);
  words.makeRoom(types.length);
  const known = words.size;
  types.forEach((type, index) => {
    ids[index] = words.rowOf(type);
  });
  const added = words.size - known;
  if (added === 0) return;
  const input = new Int16Array(machine.bytes, at.wordInput, added * words.width);
  words.writeInputs(known, input);
  const { outputs } = parts.first;
  multiply(laid, at.wordInput, parts.first, at.newTypes, added);
  machine.kernel.quantize(at.newTypes, at.types + known * outputs * 2, added * outputs, STEPS_PER_ONE);
}

/** The sums of one layer for `tokens` rows at the address `x`. */
export function multiply({ machine }: Laid, x: number, layer: Dense, out: number, tokens: number): void {
  const { weights, scale, bias, inputs, outputs } = layer;
  machine.kernel.multiply(x, weights, scale, bias, out, up(tokens, 4), inputs, outputs);
}

/** The cues of the sequences that were encoded last. */
export function cuesIn(laid: Laid, sequences: readonly Sequence[]): Asked[] {
  const heads = headScores(laid);
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

export function headScores({ machine, at, parts }: Laid): Float32Array {
  return new Float32Array(machine.bytes, at.heads, CHUNK * parts.heads.outputs);
}

/** Log odds of a cue to begin at token `at` of the chunk. */
export function beginsCue({ parts }: Laid, heads: Float32Array, at: number): number {
  const row = at * parts.heads.outputs + parts.cue.outputs;
  return (heads[row + 1] as number) - (heads[row] as number);
}

// Runs of a begin tag (1) and its inner ones (2).
function spansOf(tags: Uint8Array): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = [];
  tags.forEach((tag, t) => {
    if (tag === 0) return;
    const last = spans.at(-1);
    if (tag === 2 && last?.to === t) last.to = t + 1;
    else spans.push({ from: t, to: t + 1 });
  });
  return spans;
}

/** `count` or the next multiple of `to`: rows are padded, see kernel.as.ts. */
export function up(count: number, to: number): number {
  return Math.ceil(count / to) * to;
}
