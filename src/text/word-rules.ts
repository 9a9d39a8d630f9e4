// Where a token ends, by the rules for all scripts; plain-tokens.ts knows most of English text without asking them.

import { charAt, charBefore, isDigit, isLetter, isQuotationMark } from './characters.ts';

// Longer runs of letters are no word of any language; they are cut, so that no token is unbounded.
export const MAX_WORD_CHARS = 80;

export const APOSTROPHES: ReadonlySet<string> = new Set("'’");
const CLITICS = new Set(['s', 'll', 're', 've', 'd', 'm']);

const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr prof gov sen rep reps sens lt gen col capt sgt maj cpl adm rev hon st jr sr pres supt det insp cmdr ' +
    'inc corp co ltd llc plc vs etc no vol fig jan feb mar apr jun jul aug sept sep oct nov dec ave blvd dept est al ' +
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn ' +
    'tex va vt wash wis wyo'
  ).split(' '),
);

export const LONGEST_ABBREVIATION = Math.max(...[...ABBREVIATIONS].map(word => word.length));

/** The end of the token that begins with `char`, which is no white space. */
export function endOfToken(text: string, at: number, char: string): number {
  if (isLetter(char) || isDigit(char)) return endOfWord(text, at);
  if (isQuotationMark(char)) return endOfMark(text, at, char);
  if (char === '.' || char === '-') return endOfRun(text, at, char);
  return at + char.length;
}

// "..." and "--" are one mark each.
function endOfRun(text: string, at: number, char: string): number {
  let end = at + 1;
  while (text[end] === char && end - at < MAX_WORD_CHARS) end++;
  return end;
}

// Two apostrophes in a row are the typewriter's double mark.
function endOfMark(text: string, at: number, char: string): number {
  if (!APOSTROPHES.has(char)) return at + char.length;
  return text[at + 1] === char ? at + 2 : endOfClitic(text, at);
}

// An apostrophe is a token of its own unless it begins 's, 'll, 're … directly behind a word.
function endOfClitic(text: string, at: number): number {
  if (at === 0 || !isWordChar(charBefore(text, at))) return at + 1;
  let end = at + 1;
  while (end - at < 4 && isLetter(charAt(text, end))) end++;
  return CLITICS.has(text.slice(at + 1, end).toLowerCase()) ? end : at + 1;
}

function endOfWord(text: string, at: number): number {
  let end = at;
  while (end - at < MAX_WORD_CHARS) {
    const char = charAt(text, end);
    if (char !== '' && isWordChar(char)) end += char.length;
    else if (joins(text, at, end, char)) end += 1;
    else break;
  }
  return text[end] === '.' && takesPeriod(text, at, end) ? end + 1 : end;
}

/** Inner marks that do not end a word: Seong-Chang, U.S, AT&T, O'Brien, 5,000; but "Kim's" ends before its apostrophe. */
export function joins(text: string, start: number, at: number, char: string): boolean {
  const next = charAt(text, at + 1);
  if (next === '' || !isWordChar(next)) return false;
  if (char === '-' || char === '&' || char === '_' || char === '@') return true;
  if (char === '.') return isDigit(next) || at - start <= 4 || isDigit(charBefore(text, at));
  if (char === ',') return isDigit(next) && isDigit(charBefore(text, at));
  return APOSTROPHES.has(char) && endOfClitic(text, at) === at + 1;
}

/** Whether the full stop behind a word belongs to it: "U.S.", "Mr.", "J." */
export function takesPeriod(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end);
  if (word.length === 1) return isLetter(word) && word !== word.toLowerCase() && word !== 'I';
  if (word.includes('.')) return word.split('.').every(part => part.length === 1 && isLetter(part));
  return ABBREVIATIONS.has(word.toLowerCase()) && word[0] !== word[0]?.toLowerCase();
}

function isWordChar(char: string): boolean {
  return isLetter(char) || isDigit(char);
}
