// A table for spreadsheets and scripts, one row a quote: RFC 4180, and no cell that a spreadsheet would compute.

import { outline, type QuoteEntry, roleOf } from './outline.ts';
import type { ArticleExport } from './types.ts';

/** New ones come last: scripts may count. The article's tell rows apart where tables are joined. */
const columns = [
  'speaker',
  'role',
  'kind',
  'named',
  'type',
  'quote',
  'cue',
  'confidence',
  'notes',
  'title',
  'url',
] as const;

export function toCsv(x: ArticleExport): string {
  return (
    csvRow(columns) +
    outline(x)
      .quotes.map(entry => csvRow([...cellsOf(entry), x.page.title, x.page.url]))
      .join('')
  );
}

function cellsOf({ quote, paragraphs, cue, speakers, notes }: QuoteEntry): readonly string[] {
  const each = (value: (speaker: QuoteEntry['speakers'][number]) => string) => speakers.map(value).join('; ');
  return [
    each(({ name }) => name),
    each(source => roleOf(source) ?? ''),
    each(({ kind }) => kind),
    each(({ named }) => (named ? 'yes' : 'no')),
    quote.type,
    paragraphs.join('\n\n'),
    cue,
    String(quote.confidence),
    notes.map(({ note }) => note).join('\n\n'),
  ];
}

function csvRow(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** What spreadsheets take for the beginning of a formula, after anything that they skip; also in East Asian full width. */
const formula = /^[\s\p{C}\p{Z}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u;

/** Control characters end a cell, or a whole file, in some readers. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const control = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;

/** A leading apostrophe makes a spreadsheet read a cell as text; other programs show it. */
export function csvCell(value: string): string {
  const clean = value.replace(/\r\n?/g, '\n').replaceAll('\t', ' ').replace(control, '');
  const safe = formula.test(clean) ? `'${clean}` : clean;
  return `"${safe.replaceAll('"', '""')}"`;
}
