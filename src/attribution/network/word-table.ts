// The words of the model, and the rows that were made for the word forms met so far: a form's share of the first layer
// is the same wherever it stands, so it is worked out once.

import { err, ok, type Result } from '../../result.ts';
import { FormCache } from '../../text/form-cache.ts';
import type { Token } from '../../text/tokens.ts';
import { PREFIX3_ROWS, SHAPE_ROWS, SUFFIX2_ROWS, SUFFIX3_ROWS, wordFeatures, wordKey } from './features.ts';
import type { Table, Tables } from './model-file.ts';

/** Word forms whose rows are kept, for 6 MB; a long article has some 1,500. */
export const TYPE_CAP = 16_384;

/** What one step of the model's 8-bit numbers counts in the first layer's 16-bit input. */
export const INPUT_STEPS = 64;

type Form = Pick<Token, 'lower' | 'kind' | 'text' | 'form'>;

export type WordTable = {
  /** Numbers a word goes into the first layer with. */
  readonly width: number;
  readonly size: number;
  /** Sees to it that `count` new forms of a collection fit, by forgetting all of them when there are too many. */
  readonly makeRoom: (count: number, collection: number) => void;
  /** The row of a word form; a new one gets the next. */
  readonly rowOf: (form: Form) => number;
  /** Writes the first layer's input of all forms from row `from` on, as they stand in the model, times INPUT_STEPS. */
  readonly writeInputs: (from: number, out: Int16Array) => void;
};

type Column = {
  readonly numbers: Int8Array;
  readonly rows: number;
  readonly width: number;
  readonly factors: Float32Array;
};

/** The words of a model's tables; the error is the name of a table that does not fit. */
export function createWordTable(tables: Tables): Result<WordTable, string> {
  const keys = tables.get('word.key')?.numbers;
  const columns = WORD_COLUMNS.map(name => column(tables.get(name), tables.get(`${name}.factor`)));
  if (!(keys instanceof Uint32Array) || columns.some(one => one === undefined)) return err('word');
  const known = columns as Column[];
  if (known.some((one, index) => one.rows !== rowsWanted(index, keys.length))) return err('word');
  const width = known.reduce((total, one) => total + one.width, 0);
  const rows = new FormCache();
  let forms: Form[] = [];
  let current = -1;
  return ok({
    width,
    get size() {
      return forms.length;
    },
    makeRoom: (count, collection) => {
      if (collection === current && forms.length + count <= TYPE_CAP) return;
      rows.clear();
      forms = [];
      current = collection;
    },
    rowOf: form => {
      const row = rows.get(form.form);
      if (row >= 0) return row;
      rows.set(form.form, forms.length);
      forms.push(form);
      return forms.length - 1;
    },
    writeInputs: (from, out) => {
      for (let index = from; index < forms.length; index++)
        writeInput(known, keys, forms[index] as Form, out, (index - from) * width);
    },
  });
}

/** The factors of the numbers that go into the first layer, in their order; undefined where the model lacks one. */
export function inputFactors(tables: Tables): Float32Array | undefined {
  const factors = WORD_COLUMNS.map(name => tables.get(`${name}.factor`)?.numbers);
  if (!factors.every(one => one instanceof Float32Array)) return undefined;
  return Float32Array.from(factors.flatMap(one => [...one]));
}

const WORD_COLUMNS = ['word', 'end.0', 'end.1', 'end.2', 'end.3'];
const END_ROWS = [SUFFIX3_ROWS, SUFFIX2_ROWS, PREFIX3_ROWS, SHAPE_ROWS];

// The first table has a row for each known word, behind one for all others.
function rowsWanted(column: number, words: number): number {
  return column === 0 ? words + 1 : (END_ROWS[column - 1] as number);
}

function column(table: Table | undefined, factor: Table | undefined): Column | undefined {
  if (!(table?.numbers instanceof Int8Array) || !(factor?.numbers instanceof Float32Array)) return undefined;
  return { numbers: table.numbers, rows: table.rows, width: table.columns, factors: factor.numbers };
}

function writeInput(
  columns: readonly Column[],
  keys: Uint32Array,
  form: Form,
  out: Int16Array,
  start: number,
): void {
  const { word, suffix3, suffix2, prefix3, shape } = wordFeatures(form);
  let to = start;
  const copy = ({ numbers, width }: Column, row: number) => {
    for (let k = row * width, end = k + width; k < end; k++) out[to++] = (numbers[k] as number) * INPUT_STEPS;
  };
  copy(columns[0] as Column, find(keys, wordKey(word)) + 1);
  copy(columns[1] as Column, suffix3);
  copy(columns[2] as Column, suffix2);
  copy(columns[3] as Column, prefix3);
  copy(columns[4] as Column, shape);
}

/** The place of `key` among sorted keys, or -1. */
function find(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = keys[middle] as number;
    if (found === key) return middle;
    if (found < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
