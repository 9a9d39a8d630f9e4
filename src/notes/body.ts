// An article's words with what was found in them, packed: a text of a thousand words takes some two kilobytes.

import { err, type Result } from '../result.ts';
import { type Fault, list, nullable, object, text } from './check.ts';
import type { LibraryArticle } from './library.ts';
import { maxRecords, maxTextChars } from './limits.ts';
import { run } from './parse-annotation.ts';
import { otherTexts, quote, source } from './parse-library.ts';

export type Body = Pick<LibraryArticle, 'text' | 'otherTexts' | 'sources' | 'quotes'>;

const body = object<Body>({
  text: nullable(text(maxTextChars)),
  otherTexts,
  sources: list(source, maxRecords),
  quotes: list(quote, maxRecords),
});

/** The article of which no words were kept. */
export const noBody: Body = { text: null, otherTexts: [], sources: [], quotes: [] };

export async function pack(value: Body): Promise<Uint8Array<ArrayBuffer>> {
  return through(new CompressionStream('deflate-raw'), new TextEncoder().encode(JSON.stringify(value)));
}

export async function unpack(packed: Uint8Array<ArrayBuffer>): Promise<Result<Body, readonly Fault[]>> {
  try {
    const bytes = await through(new DecompressionStream('deflate-raw'), packed);
    return run(body, JSON.parse(new TextDecoder().decode(bytes)), 'body');
  } catch {
    return err([{ at: 'body', problem: ['cannotUnpack'] }]);
  }
}

/** Bounded: what was packed by us is at most this long, and other bytes must not fill the memory. */
const maxBytes = 4 * maxTextChars;

async function through(
  { writable, readable }: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = writable.getWriter();
  // What goes wrong in writing is met in reading.
  const written = writer.write(bytes).then(() => writer.close());
  written.catch(() => undefined);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = readable.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value as Uint8Array<ArrayBuffer>);
    length += value.length;
    if (length > maxBytes) throw new RangeError('more than any text has');
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
