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
  const decoder = new TextDecoder(named(bytes) ?? windows1252);
  const text = decoder.decode(bytes);
  return ok(decoder.encoding === windows1252 ? withoutControls(text) : text);
}

const windows1252 = 'windows-1252';

/**
 * Node 20 reads the bytes from 0x80 on as the control characters of ISO 8859-1. In Windows-1252 they are quotation marks,
 * dashes and letters: these, in order, and five that stay as they are (encoding.spec.whatwg.org).
 */
const high = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function withoutControls(text: string): string {
  return text.replace(/[\x80-\x9f]/g, char => high.charAt(char.charCodeAt(0) - 0x80));
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
