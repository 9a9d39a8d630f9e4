// One metadata field as text: pages write entities twice, leave tags in, and put whole paragraphs where a name belongs.

import { maxFieldChars } from './limits.ts';

const named = new Map(
  Object.entries({
    amp: '&',
    quot: '"',
    apos: "'",
    lt: '<',
    gt: '>',
    nbsp: ' ',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    ndash: '–',
    mdash: '—',
    hellip: '…',
  }),
);

/** Plain text on one line; null where the value is no text, empty, or longer than a field can be. */
export function readField(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > maxFieldChars) return null;
  const text = foldSpace(decodeEntities(value).replace(/<\/?[a-z][^<>]*>/gi, ''));
  return text === '' ? null : text;
}

/** White space as a browser shows it, on one line. */
export function foldSpace(text: string): string {
  return text.replace(/[\s\u200B]+/gu, ' ').trim();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant.
const isAscii = /^[\x00-\x7f]*$/;

/** For comparing what two places of a page say: letters and digits only, lower case. */
export function comparable(text: string): string {
  if (isAscii.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z\d]+/g, ' ')
      .trim();
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named.get(name.toLowerCase()) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
