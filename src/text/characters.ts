// What single characters are: letters, digits, white space, quotation marks. Looked up in tables for ASCII, because the
// tokenizer asks several times for every character of a page.

const ASCII = 128;
const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\p{N}/u;
const SPACE = /[\s\u200b\u2060\ufeff]/u;
const UPPER = /[\p{Lu}\p{Lt}]/u;
const SMALL = /^\p{Ll}/u;

const QUOTATION_MARKS = new Set('"\'“”„‟‘’‚‛«»‹›「」『』＂');

function table(pattern: RegExp): boolean[] {
  return Array.from({ length: ASCII }, (_, code) => pattern.test(String.fromCharCode(code)));
}

const letters = table(LETTER);
const digits = table(DIGIT);
const spaces = table(SPACE);

function look(known: readonly boolean[], pattern: RegExp, char: string): boolean {
  const code = char.charCodeAt(0);
  return code < ASCII ? known[code] === true : pattern.test(char);
}

/** Letter or combining mark. `char` is one code point. */
export function isLetter(char: string): boolean {
  return char !== '' && look(letters, LETTER, char);
}

export function isDigit(char: string): boolean {
  return char !== '' && look(digits, DIGIT, char);
}

/** White space, zero-width characters included: they part nothing that a reader sees, and belong to no span's edge. */
export function isSpace(char: string): boolean {
  return char !== '' && look(spaces, SPACE, char);
}

export function isQuotationMark(char: string): boolean {
  return QUOTATION_MARKS.has(char);
}

/** Whether a word begins with a capital letter. */
export function isCapitalized(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code < ASCII) return code >= 65 && code <= 90;
  return UPPER.test(charAt(word, 0));
}

/** Whether a word begins with a small letter; letters without case are neither. */
export function isLowerCase(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < ASCII ? code >= 97 && code <= 122 : SMALL.test(word);
}

/** The code point at an offset as a string, empty past the end; a lone surrogate is returned as it is. */
export function charAt(text: string, at: number): string {
  const unit = text.charCodeAt(at);
  if (Number.isNaN(unit)) return '';
  if (unit < 0xd800 || unit > 0xdbff) return text[at] as string;
  const low = text.charCodeAt(at + 1);
  return low >= 0xdc00 && low <= 0xdfff ? text.slice(at, at + 2) : (text[at] as string);
}

/** The code point that ends before an offset as a string, empty at the beginning. */
export function charBefore(text: string, at: number): string {
  const unit = text.charCodeAt(at - 1);
  const isLow = unit >= 0xdc00 && unit <= 0xdfff;
  return at <= 0 ? '' : text.slice(isLow ? Math.max(0, at - 2) : at - 1, at);
}
