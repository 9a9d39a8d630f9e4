// Bytes of an HTML file as text: UTF-8, what its head names, or what older systems wrote.

import { decodeText } from '../src/decode-text.ts';
import type { Result } from '../src/result.ts';

export function decodeHtml(bytes: Uint8Array): Result<string, 'not-text'> {
  return decodeText(bytes, namedEncoding);
}

/** Where the HTML standard looks for it: in the first 1024 bytes. */
function namedEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024));
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1];
  if (label === undefined) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
