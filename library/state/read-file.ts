// A file that the reader wants to take in: what it is, and whether it can be used, before anything of it is stored.

import { decodeText, decodeUnicode } from '../../src/decode-text.ts';
import { type ReadableFormat, readers } from '../../src/exchange/readers.ts';
import type { Fault } from '../../src/notes/check.ts';
import type { Library } from '../../src/notes/library.ts';
import { pageKey } from '../../src/notes/page-key.ts';
import { err, type Result } from '../../src/result.ts';

/** Above this a file is none that a reader made; see src/exchange/parse-json.ts. */
const maxBytes = 500_000_000;

export type FileFault = 'too-large' | 'unreadable' | readonly Fault[];

/** @param now ISO 8601, UTC: for notes whose file does not tell their time */
export async function readFile(file: File, now: string): Promise<Result<Library, FileFault>> {
  if (file.size > maxBytes) return err('too-large');
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const format = formatOf(bytes);
    const context = { now, pageKey: (url: string) => pageKey(url, null) };
    const reader = readers[format];
    if (reader.takes === 'bytes') return reader.read(bytes);
    const text = reader.takes === 'unicode' ? decodeUnicode(bytes) : decodeText(bytes);
    return text.ok ? reader.read(text.value, context) : err([{ at: 'file', problem: ['notUtf8'] }]);
  } catch {
    return err('unreadable');
  }
}

/** By what is in it: names of files are changed on their way. */
function formatOf(bytes: Uint8Array): ReadableFormat {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'zip';
  const start = new TextDecoder('utf-8').decode(bytes.subarray(0, 4_000)).trimStart();
  if (!start.startsWith('{') && !start.startsWith('[')) return 'readwise-csv';
  if (/"format"\s*:\s*"sourcelight"/.test(start)) return 'library-json';
  return /"@context"/.test(start) ? 'web-annotation' : 'hypothesis-json';
}
