// Tables as other programs read them: three parsers, and what a spreadsheet would compute.

import { parse as csvParse } from 'csv-parse/sync';
import { csvParseRows } from 'd3-dsv';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { describeSpan } from '../../../src/anchoring/describe-span.ts';
import { toAnki } from '../../../src/exchange/anki.ts';
import { toCsv } from '../../../src/exchange/csv.ts';
import { csvRow } from '../../../src/exchange/csv-cell.ts';
import { toReadwiseCsv } from '../../../src/exchange/readwise-csv.ts';
import { arbitraryLibrary, hostileText, runs } from './arbitrary-library.ts';
import { articleOf, example, libraryWith, noteOn } from './make.ts';

const parsers: Readonly<Record<string, (csv: string) => string[][]>> = {
  papaparse: csv => Papa.parse<string[]>(csv, { skipEmptyLines: true }).data,
  'csv-parse': csv => csvParse(csv),
  'd3-dsv': csv => csvParseRows(csv),
};

/** What a cell keeps: line ends and spaces in one form, no control characters. */
function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const control = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;
  return asFile(text).replace(/\r\n?/g, '\n').replaceAll('\t', ' ').replace(control, '');
}

/** Halves of pairs do not survive being written as UTF-8. */
function asFile(text: string): string {
  return Buffer.from(text).toString();
}

/** What LibreOffice, Excel and Google Sheets compute, after the white space and signs without shape that they skip. */
const computed = /^[\s\p{C}\p{Z}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u;

describe.each(Object.entries(parsers))('%s', (_, read) => {
  test.each([
    ['our table', toCsv, 20],
    ['the table for Readwise', toReadwiseCsv, 7],
  ] as const)('reads %s: every row as long as the head, no cell a formula', (_, write, width) => {
    fc.assert(
      fc.property(arbitraryLibrary, library => {
        const rows = read(write(library));
        for (const row of rows) {
          expect(row).toHaveLength(width);
          for (const cell of row) expect(cell).not.toMatch(computed);
        }
      }),
      { seed: 51, numRuns: runs(40) },
    );
  });

  test('0 formulas in 2,000 hostile cells, each read as it was written', () => {
    const beginnings = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '\t=',
      '\r=',
      '\n=',
      ' =',
      '\0=',
      '\u200B=',
      '＝',
      '"=',
    );
    const cells = fc.sample(
      fc.tuple(fc.option(beginnings, { nil: '' }), hostileText).map(parts => parts.join('')),
      { seed: 52, numRuns: 2000 },
    );
    const rows = read(cells.map(cell => csvRow(['x', cell])).join(''));
    expect(rows).toHaveLength(2000);
    expect(rows.filter(([, cell]) => computed.test(cell ?? ''))).toEqual([]);
    for (const [i, [, cell]] of rows.entries()) {
      const wanted = plain(cells[i] ?? '');
      expect(asFile(cell ?? '')).toBe(computed.test(wanted) ? `'${wanted}` : wanted);
    }
  });
});

describe('a deck for Anki', () => {
  test('has the cards that it had, after the reader marked words before them', () => {
    const spans = [describeSpan(articleOf(libraryWith()).text ?? '', { start: 0, end: 12 })];
    const mark = noteOn({ kind: 'selection', spans }, '');
    const ids = (deck: string) => deck.match(/^[0-9a-f-]{36}(?=\t)/gm) ?? [];
    const before = ids(toAnki(libraryWith()));
    const after = ids(toAnki(libraryWith({ annotations: [...example.annotations, mark] })));
    expect(after).toEqual(expect.arrayContaining(before));
    expect(new Set(after).size).toBe(before.length + 1);
  });

  test('has a head, and a card a passage with its id, words, speaker, notes and tags', () => {
    const lines = toAnki(libraryWith()).slice(0, -1).split('\n');
    expect(lines.slice(0, 6)).toEqual([
      '#separator:tab',
      '#html:true',
      '#guid column:1',
      '#notetype:Basic',
      '#deck:Sourcelight',
      '#tags column:4',
    ]);
    const [id, front, back, tags] = lines[7]?.split('\t') ?? [];
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(front).toBe('“We checked it twice,” … “It is dry.”<br><br>“And we will check again.”');
    expect(back).toBe(
      '<b>Ruth Amado</b>, who runs the dam<br>(direct quote)<br>Twice by whom?<br>Ask her.<br><br>Also: when?<br>' +
        'Dam holds · Dam Daily · 2026-05-04 · https://dam.example/a?utm_source=x',
    );
    expect(tags).toBe('');
  });

  test('is four columns a line whatever the words are, no line is a comment, no cell begins quoted', () => {
    fc.assert(
      fc.property(arbitraryLibrary, library => {
        const cards = toAnki(library).slice(0, -1).split('\n').slice(6);
        for (const card of cards) {
          expect(card.split('\t')).toHaveLength(4);
          expect(card).toMatch(/^[0-9a-f-]{36}\t/);
          for (const cell of card.split('\t').slice(1, 3)) expect(cell).not.toMatch(/["\r]|<(?!br>|\/?b>)/);
        }
        expect(new Set(cards.map(card => card.slice(0, 36))).size).toBe(cards.length);
      }),
      { seed: 53, numRuns: runs(40) },
    );
  });
});
