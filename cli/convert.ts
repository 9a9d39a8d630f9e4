// `sourcelight convert`: one export into another. The input is checked whole before anything is written.

import { writeFile as write } from 'node:fs/promises';
import { decodeText, decodeUnicode } from '../src/decode-text.ts';
import { allFormats, type FormatName } from '../src/exchange/all-formats.ts';
import { faultLines, type ReadableFormat, type Reader, readers } from '../src/exchange/readers.ts';
import type { Fault } from '../src/notes/check.ts';
import type { Library } from '../src/notes/library.ts';
import { pageKey } from '../src/notes/page-key.ts';
import { err, type Result } from '../src/result.ts';
import type { Io } from './io.ts';

export type Convert = {
  readonly name: 'convert';
  readonly from: ReadableFormat;
  readonly to: FormatName;
  readonly file: string;
  /** Null for standard output. */
  readonly out: string | null;
};

export type WriteFile = (file: string, content: string | Uint8Array) => Promise<void>;

export async function convert(
  { from, to, file, out }: Convert,
  io: Io,
  writeFile: WriteFile = write,
): Promise<0 | 1> {
  const fail = (problems: readonly string[]) => {
    for (const problem of problems) io.error(`sourcelight: ${file}: ${problem}\n`);
    return 1 as const;
  };
  try {
    const library = read(await io.readFile(file), from, io.now());
    if (!library.ok) return fail(faultLines(library.error));
    const content = allFormats[to].write(library.value);
    if (out === null) io.out(content);
    else await writeFile(out, content);
    return 0;
  } catch (fault) {
    return fail([(fault instanceof Error ? fault.message : String(fault)).split('\n')[0] ?? '']);
  }
}

function read(bytes: Uint8Array, from: ReadableFormat, now: Date): Result<Library, readonly Fault[]> {
  const reader: Reader = readers[from];
  const context = { now: now.toISOString(), pageKey: (url: string) => pageKey(url, null) };
  if (reader.takes === 'bytes') return reader.read(bytes, context);
  const text = reader.takes === 'unicode' ? decodeUnicode(bytes) : decodeText(bytes);
  return text.ok ? reader.read(text.value, context) : err([{ at: 'file', problem: ['notUtf8'] }]);
}
