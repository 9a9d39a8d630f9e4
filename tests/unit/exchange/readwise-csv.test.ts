import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReadwiseCsv } from '../../../src/exchange/read-readwise-csv.ts';
import { toReadwiseCsv } from '../../../src/exchange/readwise-csv.ts';
import { problemInEnglish } from '../../../src/notes/fault-words.ts';
import { arbitraryLibrary, runs } from './arbitrary-library.ts';
import { context, libraryWith, page } from './make.ts';

function notesOf(csv: string) {
  const read = readReadwiseCsv(csv, context());
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.articles.flatMap(({ annotations }) => annotations);
}

test('the example is written as Readwise asks for it', () => {
  const rows = toReadwiseCsv(libraryWith()).split('\r\n');
  expect(rows[0]).toBe('"Highlight","Title","Author","URL","Note","Location","Date"');
  expect(rows[1]).toBe(
    '"Dam holds","Dam holds","Uri Bell","https://dam.example/a?utm_source=x","Compare with last year.","1","2026-05-05 00:00:03"',
  );
  expect(rows[2]).toBe(
    '"The dam will hold","Dam holds","Uri Bell","https://dam.example/a?utm_source=x","","2","2026-05-06 12:00:00"',
  );
});

test('it is read back: words, notes, times, the address and the author', () => {
  const notes = notesOf(toReadwiseCsv(libraryWith()));
  expect(notes.map(({ subject, note, createdAt }) => [subject.kind, note, createdAt.slice(0, 10)])).toEqual([
    ['article', 'Compare with last year.', '2026-05-05'],
    ['selection', '', '2026-05-06'],
    ['selection', 'Twice by whom?\nAsk her.\n\nAlso: when?', '2026-05-05'],
    ['selection', 'Since 2019.', '2026-05-05'],
    ['selection', 'Was cut.', '2026-05-05'],
  ]);
  for (const { page } of notes)
    expect(page).toMatchObject({
      title: 'Dam holds',
      byline: 'Uri Bell',
      url: 'https://dam.example/a?utm_source=x',
    });
});

test('words of which no table holds anything are no row', () => {
  const rowsOf = (title: string) =>
    toReadwiseCsv(libraryWith({ page: { ...page, title } })).split('\r\n').length;
  expect(rowsOf('\u0000\u0007')).toBe(rowsOf('Dam holds') - 1);
});

test('a random library is read back, and a second time as the same notes', () => {
  let count = 0;
  fc.assert(
    fc.property(arbitraryLibrary, library => {
      const csv = toReadwiseCsv(library);
      const notes = notesOf(csv);
      count += notes.length;
      expect(notesOf(csv)).toEqual(notes);
    }),
    { seed: 31, numRuns: runs(60) },
  );
  expect(count).toBeGreaterThan(50);
});

describe('a table', () => {
  const head = 'Highlight,Title,Author,URL,Note,Location,Date\r\n';

  test('of Readwise’s own export has other names and more columns', () => {
    const csv =
      '\uFEFFHighlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags\n' +
      '"He said ""no"", twice",A book,Ada Lind,,".water .to_ask\nWhy?",,"fiction, dams",page,7,2026-01-02 03:04:05+00:00,\n';
    expect(notesOf(csv)).toMatchObject([
      {
        createdAt: '2026-01-02T03:04:05.000Z',
        note: 'Why?',
        tags: ['water', 'to_ask', 'fiction', 'dams'],
        page: { url: 'urn:readwise:A%20book', title: 'A book', byline: 'Ada Lind' },
        subject: { kind: 'selection', spans: [[{ exact: 'He said "no", twice' }]] },
      },
    ]);
  });

  test('has its guard against formulas taken off again', () => {
    expect(notesOf(`${head}"'=1+1",T,,https://x.example/,"'-2",1,\r\n`)).toMatchObject([
      { note: '-2', subject: { spans: [[{ exact: '=1+1' }]] } },
    ]);
    expect(notesOf(`${head}"'tis true",T,,https://x.example/,,1,\r\n`)).toMatchObject([
      { subject: { spans: [[{ exact: "'tis true" }]] } },
    ]);
  });

  test.each<[string, string, string]>([
    ['another table', 'a,b\n1,2\n', 'file: not a table of Readwise'],
    ['nothing', '', 'file: not a table of Readwise'],
    ['a row of another length', `${head}h,T\r\n`, 'row 2: 2 cells where the head has 7'],
    ['no highlight', `${head},T,,https://x.example/,n,1,\r\nh,T,,u,n,1,\r\n`, 'row 2: no highlight'],
    ['a time that is none', `${head}h,T,,https://x.example/,n,1,soon\r\n`, 'row 2.createdAt: not a time'],
    ['a quotation mark that never ends', `${head}"h,T,,https://x.example/,n,1,\r\n`, 'row '],
    [
      'a highlight as long as a book',
      `${head}${'x'.repeat(100_001)},T,,u,n,1,\r\n`,
      'row 2.subject.spans[0][0].exact: longer',
    ],
  ])('with %s is refused with its row', (_, csv, fault) => {
    const read = readReadwiseCsv(csv, context());
    const faults = read.ok ? [] : read.error.map(({ at, problem }) => `${at}: ${problemInEnglish(problem)}`);
    expect(faults).toContainEqual(expect.stringContaining(fault));
  });
});
