import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from '../../../src/exchange/csv.ts';
import { csvCell } from '../../../src/exchange/csv-cell.ts';
import { articleOf, example, libraryWith, noteWith } from './make.ts';

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

const headings =
  'speaker role kind named type quote cue confidence notes title url about origin check evidence tags annotator site author published'.split(
    ' ',
  );

/** Rows as objects, without the cells that are empty. */
function rowsOf(csv: string): Record<string, string>[] {
  const [first, ...rows] = readCsv(csv);
  expect(first).toEqual(headings);
  return rows.map(row =>
    Object.fromEntries(row.flatMap((cell, i) => (cell === '' ? [] : [[headings[i] as string, cell]]))),
  );
}

const article = {
  title: 'Dam holds',
  url: 'https://dam.example/a?utm_source=x',
  site: 'Dam Daily',
  author: 'Uri Bell',
  published: '2026-05-04T10:00:00+02:00',
};

test('one row a quote in document order, attitudes left out, then one for each other note', () => {
  expect(rowsOf(toCsv(libraryWith()))).toEqual([
    {
      ...article,
      speaker: 'two engineers',
      kind: 'unnamed',
      named: 'no',
      type: 'indirect',
      quote: 'The dam will hold',
      cue: 'said',
      confidence: '0.75',
      about: 'quote',
      origin: 'detected',
    },
    {
      ...article,
      speaker: 'Ruth Amado',
      role: 'who runs the dam',
      kind: 'person',
      named: 'yes',
      type: 'direct',
      quote: '“We checked it twice,” … “It is dry.”\n\n“And we will check again.”',
      cue: 'said',
      confidence: '1',
      notes: 'Twice by whom?\nAsk her.\n\nAlso: when?',
      about: 'quote',
      origin: 'detected',
    },
    { ...article, notes: 'Compare with last year.', about: 'article' },
    {
      ...article,
      speaker: 'Ruth Amado',
      role: 'who runs the dam',
      notes: 'Since 2019.',
      about: 'source',
    },
    {
      ...article,
      speaker: 'Ruth Amado',
      named: 'yes',
      type: 'direct',
      quote: '“Nothing leaks.”',
      notes: 'Was cut.',
      about: 'adrift',
    },
  ]);
});

test('what a note has besides its words stands in columns of its own', () => {
  const library = libraryWith();
  const annotations = [
    noteWith({
      tags: ['dam', 'to ask'],
      factCheck: { status: 'wrong', evidenceUrl: 'https://dam.example/report' },
      annotator: 'Ada',
    }),
  ];
  const [, row] = rowsOf(toCsv({ ...library, articles: [{ ...articleOf(library), annotations }] }));
  expect(row).toMatchObject({
    check: 'wrong',
    evidence: 'https://dam.example/report',
    tags: 'dam; to ask',
    annotator: 'Ada',
  });
});

test('a role that repeats the name is left out', () => {
  const sources = example.attributions.sources.map(source => ({
    ...source,
    role: source.name.toUpperCase(),
  }));
  const rows = rowsOf(toCsv(libraryWith({ attributions: { ...example.attributions, sources } })));
  expect(rows.slice(0, 2).map(row => row.role)).toEqual([undefined, undefined]);
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
