// Bytes of a file as text.

import { err, ok, type Result } from './result.ts';

/**
 * Plain text is UTF-8 or what older systems wrote. A leading byte order mark is dropped; nothing else is changed, since
 * offsets count from the first character.
 * @param named the encoding that the file itself names, where its bytes are not UTF-8
 */
export function decodeText(
  bytes: Uint8Array,
  named: (bytes: Uint8Array) => string | null = () => null,
): Result<string, 'not-text'> {
  const unicode = decodeUnicode(bytes);
  // Pages that say another encoding and are valid UTF-8 with letters beyond ASCII were converted without their head.
  if (unicode.ok) return unicode;
  // No text has control characters other than white space; pictures and archives are full of them.
  if (bytes.some(byte => byte < 32 && (byte < 9 || byte > 13) && byte !== 27)) return err('not-text');
  return ok(new TextDecoder(named(bytes) ?? 'windows-1252').decode(bytes));
}

/** Of formats that are nothing else: in an older encoding one damaged byte would make other words of all the others. */
export function decodeUnicode(bytes: Uint8Array): Result<string, 'not-text'> {
  const marked = markedEncoding(bytes);
  if (marked !== null) return ok(new TextDecoder(marked).decode(bytes));
  if (bytes.includes(0)) return err('not-text');
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return err('not-text');
  }
}

function markedEncoding([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}
