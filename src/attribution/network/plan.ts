// What a model's tables are to the network, where they lie in the machine's memory, and the buffers it works in.

import { err, ok, type Result } from '../../result.ts';
import { COUNT_ROWS, DISTANCE_ROWS } from './inputs.ts';
import { type Dense, type FloatRows, type Plan, planDense, planRows } from './layers.ts';
import { createMachine, Layout, type Machine } from './machine.ts';
import type { ModelFault, Tables } from './model-file.ts';
import { createWordTable, inputFactors, TYPE_CAP, type WordTable } from './word-table.ts';

/** Tokens that are worked on in one go: bounds the memory, and fits the processor's cache. */
export const CHUNK = 1024;
/** Cues that are worked on in one go. */
export const MAX_PAIRS = 256;

/** A network laid down: its tables, buffers and words in one machine. */
export type Laid = {
  readonly machine: Machine;
  readonly parts: Parts;
  readonly at: Buffers;
  readonly words: WordTable;
  /** Scores of the moves between neighbours' tags, nine each. */
  readonly cueMoves: Float32Array;
  readonly partMoves: Float32Array;
};

/** Lays the tables of a model down, or gives "a damaged model file" where they do not fit together. */
export function layDown(tables: Tables): Result<Laid, ModelFault> {
  const layout = new Layout();
  const faults: string[] = [];
  const lay: ((machine: Machine) => void)[] = [];
  const take = <T>(plan: Result<Plan<T>, string>): T => {
    if (!plan.ok) {
      faults.push(plan.error);
      return undefined as T;
    }
    lay.push(plan.value.lay);
    return plan.value.place;
  };
  const dense = (name: string, bias: string | null = `${name}.bias`, factors?: Float32Array) =>
    take(planDense(tables, layout, name, bias, factors));
  const rows = (name: string) => take(planRows(tables, layout, name));
  const layers: Dense[] = [];
  for (let index = 1; tables.has(`layer.${index}`); index++) layers.push(dense(`layer.${index}`));
  const parts = {
    first: dense('first', 'first.bias', inputFactors(tables)),
    context: rows('context'),
    layers,
    heads: dense('heads'),
    cue: dense('cue', null),
    place: rows('place'),
    second: dense('second'),
    part: dense('part'),
  };
  const words = createWordTable(tables);
  const moves = ['cue.moves', 'part.moves'].map(name => tables.get(name)?.numbers);
  if (faults.length > 0 || !words.ok || moves.some(table => table?.length !== 9))
    return err('a damaged model file');
  if (!fits(parts, words.value)) return err('a damaged model file');
  const buffers = reserve(layout, parts);
  const machine = createMachine(layout.total);
  for (const put of lay) put(machine);
  const [cueMoves, partMoves] = moves as [Float32Array, Float32Array];
  return ok({ machine, parts, at: buffers, words: words.value, cueMoves, partMoves });
}

export type Parts = {
  readonly first: Dense;
  readonly context: FloatRows;
  readonly layers: readonly Dense[];
  readonly heads: Dense;
  readonly cue: Dense;
  readonly place: FloatRows;
  readonly second: Dense;
  readonly part: Dense;
};

function fits({ first, context, layers, heads, cue, place, second, part }: Parts, words: WordTable): boolean {
  const width = first.outputs / 4;
  const hidden = cue.outputs;
  return (
    first.inputs === words.width &&
    context.width === first.outputs &&
    layers.every(layer => layer.inputs === width && layer.outputs === 3 * width) &&
    heads.inputs === width &&
    heads.outputs === hidden + 8 &&
    cue.inputs === 2 * width &&
    place.width === hidden &&
    place.rows === DISTANCE_ROWS + 2 * COUNT_ROWS &&
    second.inputs === hidden &&
    part.inputs === second.outputs / 4
  );
}

export type Buffers = ReturnType<typeof reserve>;

function reserve(layout: Layout, { first, heads, cue, second, part }: Parts) {
  const width = first.outputs / 4;
  const widest = Math.max(first.outputs, second.outputs);
  return {
    wordInput: layout.reserve(CHUNK * first.inputs, 2),
    types: layout.reserve((TYPE_CAP + CHUNK) * first.outputs, 2),
    newTypes: layout.reserve(CHUNK * first.outputs, 4),
    typeIds: layout.reserve(CHUNK, 4),
    contextIds: layout.reserve(CHUNK, 4),
    bounds: layout.reserve(2 * CHUNK, 4),
    pairBounds: layout.reserve(2 * MAX_PAIRS, 4),
    pairPlaces: layout.reserve(2 * MAX_PAIRS, 4),
    gates: layout.reserve(CHUNK * widest, 4),
    a: layout.reserve(CHUNK * width, 4),
    b: layout.reserve(CHUNK * width, 4),
    small: layout.reserve(CHUNK * Math.max(width, part.inputs), 2),
    heads: layout.reserve(CHUNK * heads.outputs, 4),
    cueInput: layout.reserve(MAX_PAIRS * cue.inputs, 2),
    cueRows: layout.reserve(MAX_PAIRS * cue.outputs, 4),
    places: layout.reserve(CHUNK * 3, 4),
    pairInput: layout.reserve(CHUNK * second.inputs, 2),
    pairState: layout.reserve(CHUNK * part.inputs, 4),
    pairSmall: layout.reserve(CHUNK * part.inputs, 2),
    scores: layout.reserve(CHUNK * part.outputs, 4),
  };
}
