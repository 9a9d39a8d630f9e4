// Every format that can be taken in. A reader gives the whole library or all faults of the file, and nothing between.

import type { Fault } from '../notes/check.ts';
import { problemInEnglish } from '../notes/fault-words.ts';
import type { Library } from '../notes/library.ts';
import type { Result } from '../result.ts';
import type { ReadContext } from './foreign-note.ts';
import { readHypothesisJson } from './read-hypothesis-json.ts';
import { readLibraryJson } from './read-library-json.ts';
import { readReadwiseCsv } from './read-readwise-csv.ts';
import { readWebAnnotation } from './read-web-annotation.ts';
import { readZip } from './read-zip.ts';

type Read<T> = (content: T, context: ReadContext) => Result<Library, readonly Fault[]>;

export type Reader =
  /** JSON is Unicode; a table may be in what older systems write. */
  | { readonly takes: 'unicode' | 'text'; readonly read: Read<string> }
  | { readonly takes: 'bytes'; readonly read: Read<Uint8Array> };

export const readers = {
  'library-json': { takes: 'unicode', read: readLibraryJson },
  'readwise-csv': { takes: 'text', read: readReadwiseCsv },
  'web-annotation': { takes: 'unicode', read: readWebAnnotation },
  'hypothesis-json': { takes: 'unicode', read: readHypothesisJson },
  zip: { takes: 'bytes', read: archive => readZip(archive) },
} as const satisfies Readonly<Record<string, Reader>>;

export type ReadableFormat = keyof typeof readers;
export const readableFormats = Object.keys(readers) as readonly ReadableFormat[];

export function isReadable(name: string): name is ReadableFormat {
  return Object.hasOwn(readers, name);
}

/** How many faults are told one by one. */
const maxTold = 50;

/** The faults of a file as lines of words. */
export function faultLines(faults: readonly Fault[]): readonly string[] {
  const lines = faults.slice(0, maxTold).map(({ at, problem }) => `${at}: ${problemInEnglish(problem)}`);
  const more = faults.length - lines.length;
  return more === 0 ? lines : [...lines, `and ${more} more`];
}
