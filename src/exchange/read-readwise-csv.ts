// Highlights out of a Readwise table: its own export, which has more columns, or what it imports. Each becomes a mark.

import Papa from 'papaparse';
import { type Fault, maxFaults } from '../notes/check.ts';
import type { Library } from '../notes/library.ts';
import { err, ok, type Result } from '../result.ts';
import { withoutGuard } from './csv-cell.ts';
import { checkNotes, foreignPage, libraryOfNotes, type ReadContext, timeOr } from './foreign-note.ts';
import { noteOf } from './own-record.ts';
import { fileFault, maxFileChars } from './parse-json.ts';
import { stableId } from './stable-id.ts';

/** By the names of both kinds of table, in small letters. */
const columns = {
  highlight: ['highlight'],
  title: ['title', 'book title'],
  author: ['author', 'book author'],
  url: ['url', 'source url'],
  note: ['note'],
  tags: ['tags'],
  location: ['location'],
  date: ['date', 'highlighted at'],
} as const satisfies Record<string, readonly string[]>;

type Column = keyof typeof columns;
type Row = Readonly<Record<Column, string>>;

export function readReadwiseCsv(text: string, context: ReadContext): Result<Library, readonly Fault[]> {
  if (text.length > maxFileChars) return fileFault('tooLong', maxFileChars);
  const table = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    delimiter: ',',
    skipEmptyLines: 'greedy',
  });
  const [head = [], ...rows] = table.data;
  const places = placesOf(head);
  if (places.highlight < 0 || places.url + places.title === -2) return fileFault('notReadwise');
  // Of its faults the parser is left only these: the delimiter is given, and cells are counted below.
  const broken = table.errors.map(
    ({ row }): Fault => ({ at: `row ${(row ?? 0) + 1}`, problem: ['badQuotes'] }),
  );
  if (broken.length > 0) return err(broken.slice(0, maxFaults));
  const found = rows.map((cells, i) => ({ at: `row ${i + 2}`, cells, row: rowOf(cells, places) }));
  const faults = found.flatMap(({ at, cells, row }): Fault[] => {
    if (cells.length !== head.length) return [{ at, problem: ['cellCount', cells.length, head.length] }];
    return row.highlight === '' ? [{ at, problem: ['noHighlight'] }] : [];
  });
  if (faults.length > 0) return err(faults.slice(0, maxFaults));
  const unique = new Map(found.map(({ at, row }) => [idOf(row), { at, value: candidate(row, context) }]));
  const notes = checkNotes([...unique.values()]);
  return notes.ok ? ok(libraryOfNotes(notes.value, context.now)) : notes;
}

function placesOf(head: readonly string[]): Readonly<Record<Column, number>> {
  const names = head.map(name => name.trim().toLowerCase());
  const place = (column: Column) =>
    names.findIndex(name => (columns[column] as readonly string[]).includes(name));
  const keys = Object.keys(columns) as Column[];
  return Object.fromEntries(keys.map(column => [column, place(column)])) as Record<Column, number>;
}

function rowOf(cells: readonly string[], places: Readonly<Record<Column, number>>): Row {
  const keys = Object.keys(columns) as Column[];
  const cell = (column: Column) => withoutGuard(cells[places[column]] ?? '').replace(/\r\n?/g, '\n');
  return Object.fromEntries(keys.map(column => [column, cell(column)])) as Row;
}

/** A book has no address: its title stands for it. */
function addressOf({ url, title }: Row): string {
  return url.trim() || `urn:readwise:${encodeURIComponent(title.trim())}`;
}

/** A table has no ids: the same row is the same note, so that a table taken in again adds nothing. */
function idOf(row: Row): string {
  return stableId('readwise', addressOf(row), row.highlight, row.note, row.location);
}

function candidate(row: Row, context: ReadContext): unknown {
  const { highlight, title, author, note, location, date } = row;
  const time = timeOr(date, context.now);
  const [, tagWords = '', words = ''] = /^((?:\.[^\s.]\S*[^\S\n]*)*)\n?([\s\S]*)$/.exec(note) ?? [];
  const tags = [...tagWords.split(/\s+/).map(tag => tag.slice(1)), ...row.tags.split(',')];
  const exact = { type: 'TextQuoteSelector', exact: highlight, prefix: '', suffix: '' } as const;
  // A note on the whole article has no highlight of its own: it stands on the title.
  const isOnArticle = highlight === title && !(Number(location) > 1);
  return noteOf(
    {
      id: idOf(row),
      createdAt: time,
      updatedAt: time,
      page: foreignPage({ url: addressOf(row), title, byline: author.trim() || null }, context),
      note: words,
      tags: [...new Set(tags.map(tag => tag.trim()).filter(tag => tag !== ''))],
      annotator: null,
      spans: isOnArticle ? [] : [[exact]],
    },
    null,
  );
}
