// Every format by the name that the command line and files know it by. The panel has the few that are asked for most
// (formats.ts); a page that offers all of them loads this.

import type { Library } from '../notes/library.ts';
import { toAnki } from './anki.ts';
import { toBibtex } from './bibtex.ts';
import { toCslJson } from './csl-json.ts';
import { formats } from './formats.ts';
import { toHypothesisJson } from './hypothesis-json.ts';
import { toReadwiseCsv } from './readwise-csv.ts';
import { toRis } from './ris.ts';
import { toWebAnnotation } from './web-annotation.ts';
import type { ExportWords } from './words.ts';
import { toZip } from './zip.ts';

export type AnyFormat = {
  /** Without its first point. */
  readonly extension: string;
  readonly mediaType: string;
  /** Bytes where the format is no text; text is written as UTF-8. */
  readonly write: (library: Library, words?: ExportWords) => string | Uint8Array<ArrayBuffer>;
};

export const allFormats = {
  'library-json': formats.json,
  markdown: formats.markdown,
  csv: formats.csv,
  html: formats.html,
  'readwise-csv': { extension: 'readwise.csv', mediaType: 'text/csv', write: toReadwiseCsv },
  'web-annotation': { extension: 'jsonld', mediaType: 'application/ld+json', write: toWebAnnotation },
  'hypothesis-json': {
    extension: 'hypothesis.json',
    mediaType: 'application/json',
    write: toHypothesisJson,
  },
  ris: { extension: 'ris', mediaType: 'application/x-research-info-systems', write: toRis },
  bibtex: { extension: 'bib', mediaType: 'application/x-bibtex', write: toBibtex },
  'csl-json': {
    extension: 'csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: toCslJson,
  },
  anki: { extension: 'anki.txt', mediaType: 'text/tab-separated-values', write: toAnki },
  zip: { extension: 'zip', mediaType: 'application/zip', write: toZip },
} as const satisfies Readonly<Record<string, AnyFormat>>;

export type FormatName = keyof typeof allFormats;
export const formatNames = Object.keys(allFormats) as readonly FormatName[];

export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(allFormats, name);
}
