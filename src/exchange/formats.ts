// Every format that a library can be exported to. To add one: a file with its writer, and a line here.

import type { Library } from '../notes/library.ts';
import { toCsv } from './csv.ts';
import { toHtml } from './html.ts';
import { toLibraryJson } from './library-json.ts';
import { toMarkdown } from './markdown.ts';
import type { ExportWords } from './words.ts';

export type Format = {
  /** Without its point. */
  readonly extension: string;
  /** All are UTF-8. */
  readonly mediaType: string;
  /** @param words for readers, English where none are given; formats for programs have none */
  readonly write: (library: Library, words?: ExportWords) => string;
};

export const formats = {
  markdown: { extension: 'md', mediaType: 'text/markdown', write: toMarkdown },
  json: { extension: 'json', mediaType: 'application/json', write: toLibraryJson },
  csv: { extension: 'csv', mediaType: 'text/csv', write: toCsv },
  html: { extension: 'html', mediaType: 'text/html', write: toHtml },
} as const satisfies Readonly<Record<string, Format>>;
