// Finds the tables in the text of the test files beside this one, so that rows can be counted and sorted.

import { readdirSync, readFileSync } from 'node:fs';
import { type Row, rowsIn } from './expectation.ts';

export type Table = { readonly file: URL; readonly title: string; readonly rows: readonly Row[] };

const TABLE = /^holds\(\n {2}'(.+)',\n {2}`\n([^`]*)`,\n\);$/gm;

/** Every table of every test file. */
export function readTables(): Table[] {
  return readdirSync(new URL('.', import.meta.url))
    .filter(name => name.endsWith('.test.ts'))
    .sort()
    .flatMap(name => {
      const file = new URL(name, import.meta.url);
      const found = readFileSync(file, 'utf8').matchAll(TABLE);
      return [...found].map(([, title = '', table = '']) => ({ file, title, rows: rowsIn(table) }));
    });
}

/** The text of a test file with the rows of one table replaced. */
export function withTable(fileText: string, title: string, table: string): string {
  return fileText.replace(TABLE, (whole, found, old) =>
    found === title
      ? whole.replace(`\`\n${old}\``, () => `\`\n${table === '' ? '' : `${table}\n`}\``)
      : whole,
  );
}
