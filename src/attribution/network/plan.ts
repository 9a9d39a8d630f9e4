// What a model's tables are to the network, where they lie in the machine's memory, and the buffers it works in.

import { err, ok, type Result } from '../../result.ts';
import type { Moves } from './certainty.ts';
import { CONTEXT_ROWS } from './features.ts';
import { COUNT_ROWS, DISTANCE_ROWS } from './inputs.ts';
import {
  type Dense,
  type Plan,
  planDense,
  planRows,
  planScores,
  type Rows,
  SCORES,
  type Scorer,
} from './layers.ts';
import { createMachine, Layout, type Machine } from './machine.ts';
import type { ModelFault, Tables } from './model-file.ts';
import { HEADROOM, ones, recurrent, STEPS_PER_ONE, type Units } from './units.ts';
import { createWordTable, inputFactors, TYPE_CAP, type WordTable } from './word-table.ts';

/** Tokens that are worked on in one go: bounds the memory, and fits the processor's cache. */
export const CHUNK = 1024;
/** Cues that are worked on in one go. */
export const MAX_PAIRS = 256;

/** A network laid down: its tables, buffers and words in one machine. */
export type Laid = {
  readonly machine: Machine;
  readonly parts: Parts;
  /** What a token brings into the second stage. */
  readonly toPairs: Dense;
  readonly at: Buffers;
  readonly views: Views;
  readonly words: WordTable;
  /** Scores of the moves between neighbours' tags in STEPS_PER_ONE, like the tags' own. */
  readonly partMoves: Moves;
};

/** Lays the tables of a model down, or gives "a damaged model file" where they do not fit together. */
export function layDown(tables: Tables): Result<Laid, ModelFault> {
  const layout = new Layout();
  const faults: string[] = [];
  const lay: ((machine: Machine) => boolean)[] = [];
  const take = <T>(plan: Result<Plan<T>, string>): T => {
    if (!plan.ok) {
      faults.push(plan.error);
      return undefined as T;
    }
    lay.push(plan.value.lay);
    return plan.value.place;
  };
  const columns = (name: string) => tables.get(name)?.columns ?? 0;
  const dense = (name: string, units: Units, hasBias = true, factors?: Float32Array) =>
    take(planDense(tables, layout, name, hasBias ? `${name}.bias` : null, units, factors));
  const rows = (name: string, units: Units) => take(planRows(tables, layout, name, units));
  const first = recurrent(columns('first') / 3, HEADROOM);
  const layers: Dense[] = [];
  for (let index = 1; tables.has(`layer.${index}`); index++) {
    const name = `layer.${index}`;
    layers.push(dense(name, recurrent(columns(name) / 2)));
  }
  const hidden = columns('cue');
  const parts = {
    first: dense('first', first, true, inputFactors(tables)),
    context: rows('context', first),
    layers,
    heads: dense('heads', ones),
    cueScores: take(planScores(tables, layout, 'heads', hidden)),
    cue: dense('cue', ones, false),
    place: rows('place', ones),
    second: dense('second', recurrent(columns('second') / 2)),
    part: take(planScores(tables, layout, 'part', 0)),
  };
  const words = createWordTable(tables);
  const moves = ['cue.moves', 'part.moves'].map(name => tables.get(name)?.numbers);
  if (faults.length > 0 || !words.ok || moves.some(table => table?.length !== 9))
    return err('a damaged model file');
  const [cueMoves, partMoves] = moves.map(movesOf) as [Moves, Moves];
  if (!fits(parts, words.value)) return err('a damaged model file');
  const buffers = reserve(layout, parts);
  const machine = createMachine(layout.total);
  if (!lay.every(put => put(machine))) return err('a damaged model file');
  const views = viewsOf(machine, buffers, parts);
  views.cueMoves.set(cueMoves.steps);
  views.partMoves.set(partMoves.steps);
  return ok({
    machine,
    parts,
    // The first of the outputs, whose weights come first as well.
    toPairs: { ...parts.heads, outputs: hidden },
    at: buffers,
    views,
    words: words.value,
    partMoves,
  });
}

function movesOf(scores: ArrayLike<number> | undefined): Moves {
  const steps = Int32Array.from(scores ?? [], score => Math.round(score * STEPS_PER_ONE));
  return { steps, shares: Array.from(steps, step => Math.exp(step / STEPS_PER_ONE)) as Moves['shares'] };
}

// The columns behind the second stage's; three of them are used.
const CUE_COLUMNS = 8;

export type Parts = {
  readonly first: Dense;
  readonly context: Rows;
  readonly layers: readonly Dense[];
  /** Of two kinds: what a token brings into the second stage, and behind it what `cueScores` takes. */
  readonly heads: Dense;
  /** A token's scores as a part of a cue. */
  readonly cueScores: Scorer;
  readonly cue: Dense;
  readonly place: Rows;
  readonly second: Dense;
  readonly part: Scorer;
};

function fits({ first, context, layers, heads, cue, place, second, part }: Parts, words: WordTable): boolean {
  const width = first.outputs / 3;
  const hidden = cue.outputs;
  return (
    first.inputs === words.width &&
    context.width === first.outputs &&
    context.rows === CONTEXT_ROWS &&
    // The loops take the states of a direction by eights.
    width % 16 === 0 &&
    hidden % 16 === 0 &&
    layers.every(layer => layer.inputs === width && layer.outputs === 2 * width) &&
    heads.inputs === width &&
    heads.outputs === hidden + CUE_COLUMNS &&
    cue.inputs === 2 * width &&
    place.width === hidden &&
    place.rows === DISTANCE_ROWS + 2 * COUNT_ROWS &&
    // The second stage passes its input on as it is.
    second.inputs === hidden &&
    second.outputs === 2 * hidden &&
    part.inputs === hidden
  );
}

export type Views = ReturnType<typeof viewsOf>;

// The buffers as arrays: making one anew for each use costs more than the use.
function viewsOf({ bytes }: Machine, at: Buffers, { first, cue }: Parts) {
  const width = first.outputs / 3;
  return {
    wordInput: new Int16Array(bytes, at.wordInput, CHUNK * first.inputs),
    typeIds: new Uint32Array(bytes, at.typeIds, CHUNK),
    contextIds: new Uint32Array(bytes, at.contextIds, CHUNK),
    bounds: new Uint32Array(bytes, at.bounds, 2 * CHUNK),
    pairBounds: new Uint32Array(bytes, at.pairBounds, 2 * MAX_PAIRS),
    pairPlaces: new Uint32Array(bytes, at.pairPlaces, 2 * MAX_PAIRS),
    a: new Int16Array(bytes, at.a, CHUNK * width),
    b: new Int16Array(bytes, at.b, CHUNK * width),
    cueScores: new Int16Array(bytes, at.cueScores, CHUNK * SCORES),
    cueInput: new Int16Array(bytes, at.cueInput, MAX_PAIRS * cue.inputs),
    places: new Uint32Array(bytes, at.places, CHUNK * 3),
    scores: new Int16Array(bytes, at.scores, CHUNK * SCORES),
    cueMoves: new Int32Array(bytes, at.cueMoves, 9),
    partMoves: new Int32Array(bytes, at.partMoves, 9),
    tags: new Uint8Array(bytes, at.tags, CHUNK),
  };
}

export type Buffers = ReturnType<typeof reserve>;

function reserve(layout: Layout, { first, cue, second, part }: Parts) {
  const width = first.outputs / 3;
  const widest = Math.max(first.outputs, second.outputs);
  const longest = Math.max(first.inputs, width, cue.inputs, second.inputs);
  return {
    room: layout.reserve(8 * longest, 2),
    wordInput: layout.reserve(CHUNK * first.inputs, 2),
    types: layout.reserve((TYPE_CAP + CHUNK) * first.outputs, 2),
    typeIds: layout.reserve(CHUNK, 4),
    contextIds: layout.reserve(CHUNK, 4),
    bounds: layout.reserve(2 * CHUNK, 4),
    pairBounds: layout.reserve(2 * MAX_PAIRS, 4),
    pairPlaces: layout.reserve(2 * MAX_PAIRS, 4),
    gates: layout.reserve(CHUNK * widest, 2),
    a: layout.reserve(CHUNK * width, 2),
    b: layout.reserve(CHUNK * width, 2),
    cueScores: layout.reserve(CHUNK * SCORES, 2),
    toPairs: layout.reserve(CHUNK * cue.outputs, 2),
    cueInput: layout.reserve(MAX_PAIRS * cue.inputs, 2),
    cueRows: layout.reserve(MAX_PAIRS * cue.outputs, 2),
    places: layout.reserve(CHUNK * 3, 4),
    pairInput: layout.reserve(CHUNK * second.inputs, 2),
    pairState: layout.reserve(CHUNK * part.inputs, 2),
    scores: layout.reserve(CHUNK * SCORES, 2),
    // Scores of the moves between neighbours' tags, nine each.
    cueMoves: layout.reserve(9, 4),
    partMoves: layout.reserve(9, 4),
    tags: layout.reserve(CHUNK, 1),
    origins: layout.reserve(CHUNK, 1),
  };
}
