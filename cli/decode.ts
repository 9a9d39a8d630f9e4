// Bytes of a file as text. Plain text is UTF-8 or what older systems wrote; HTML may name its encoding.

import { err, ok, type Result } from '../src/result.ts';

/** A leading byte order mark is dropped; nothing else is changed, since offsets count from the first character. */
export function decodeText(bytes: Uint8Array): Result<string, 'not-text'> {
  const marked = markedEncoding(bytes);
  return marked === null ? decodeUnmarked(bytes, null) : ok(new TextDecoder(marked).decode(bytes));
}

/** As decodeText, with the encoding that the page's head names. */
export function decodeHtml(bytes: Uint8Array): Result<string, 'not-text'> {
  const marked = markedEncoding(bytes);
  return marked === null ? decodeUnmarked(bytes, namedEncoding(bytes)) : decodeText(bytes);
}

function decodeUnmarked(bytes: Uint8Array, named: string | null): Result<string, 'not-text'> {
  if (bytes.includes(0)) return err('not-text');
  const utf8 = decodeStrictly(bytes);
  // Pages that say another encoding and are valid UTF-8 with letters beyond ASCII were converted without their head.
  if (utf8 !== null) return ok(utf8);
  // No text has control characters other than white space; pictures and archives are full of them.
  if (bytes.some(byte => byte < 32 && (byte < 9 || byte > 13) && byte !== 27)) return err('not-text');
  return ok(new TextDecoder(named ?? 'windows-1252').decode(bytes));
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function markedEncoding([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
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
