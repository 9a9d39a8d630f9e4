import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvCell, toCsv } from '../../../src/exchange/csv.ts';
import { example } from './make.ts';

/** RFC 4180, read strictly: every cell quoted, rows end in CRLF. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [];
  const cell = /"((?:[^"]|"")*)"(,|\r\n)/gy;
  let row: string[] = [];
  while (cell.lastIndex < csv.length) {
    const at = cell.lastIndex;
    const [, value, end] = cell.exec(csv) ?? [];
    if (value === undefined) throw new Error(`no cell at ${at}`);
    row.push(value.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

test('one row a quote with its article, in document order, attitudes left out', () => {
  const article = ['Dam holds', 'https://dam.example/a?utm_source=x'];
  expect(readCsv(toCsv(example))).toEqual([
    ['speaker', 'role', 'kind', 'named', 'type', 'quote', 'cue', 'confidence', 'notes', 'title', 'url'],
    ['two engineers', '', 'unnamed', 'no', 'indirect', 'The dam will hold', 'said', '0.75', '', ...article],
    [
      'Ruth Amado',
      'who runs the dam',
      'person',
      'yes',
      'direct',
      '“We checked it twice,” … “It is dry.”\n\n“And we will check again.”',
      'said',
      '1',
      'Twice by whom?\nAsk her.\n\nAlso: when?',
      ...article,
    ],
  ]);
});

test('a role that repeats the name is left out', () => {
  const sources = example.attributions.sources.map(source => ({
    ...source,
    role: source.name.toUpperCase(),
  }));
  const [, ...rows] = readCsv(toCsv({ ...example, attributions: { ...example.attributions, sources } }));
  expect(rows.map(row => row[1])).toEqual(['', '']);
});

test('no cell begins a formula, whatever stands before its sign', () => {
  const before = fc.array(
    fc.constantFrom(' ', '\t', '\r', '\n', '\0', '\u200B', '\uFEFF', '\u00A0', '\u202E', '\u0085'),
  );
  const sign = fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠');
  fc.assert(
    fc.property(before, sign, fc.string(), (skipped, start, rest) => {
      const [[cell]] = readCsv(`${csvCell(skipped.join('') + start + rest)}\r\n`) as [[string]];
      expect(cell.startsWith("'")).toBe(true);
    }),
    { seed: 9, numRuns: 500 },
  );
});

test('a cell is read back as it was written, but for control characters', () => {
  const words = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ';', 'é', "'", ' ', '=') });
  fc.assert(
    fc.property(words, text => {
      const [[cell]] = readCsv(`${csvCell(`x${text}`)}\r\n`) as [[string]];
      expect(cell).toBe(`x${text}`);
    }),
    { seed: 10, numRuns: 500 },
  );
  expect(csvCell('a\0b\r\nc\td')).toBe('"ab\nc d"');
});
