// Words, numbers, quotation marks and punctuation with their exact offsets. One forward scan without regular expressions
// over the text, so that no page can make it slow.

import { characterEnd } from './character-end.ts';
import { charAt, charBefore, isDigit, isLetter, isQuotationMark, isSpace } from './characters.ts';
import type { Span } from './span.ts';

type TokenKind = 'word' | 'number' | 'mark' | 'punct';

export type Token = Span & {
  readonly kind: TokenKind;
  /** The characters of the span, without marks and joiners behind that are no letters. */
  readonly text: string;
  /** Lower case, with a straight apostrophe: the form that the lexica are keyed by. */
  readonly lower: string;
  /** The number of the text among all texts of tokens met: what is known of one need not be worked out again. */
  readonly form: number;
};

// Longer runs of letters are no word of any language; they are cut, so that no token is unbounded.
const MAX_WORD_CHARS = 80;

const APOSTROPHES = new Set("'’");
const CLITICS = new Set(['s', 'll', 're', 've', 'd', 'm']);

const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr prof gov sen rep reps sens lt gen col capt sgt maj cpl adm rev hon st jr sr pres supt det insp cmdr ' +
    'inc corp co ltd llc plc vs etc no vol fig jan feb mar apr jun jul aug sept sep oct nov dec ave blvd dept est al ' +
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn ' +
    'tex va vt wash wis wyo'
  ).split(' '),
);

const LONGEST_ABBREVIATION = Math.max(...[...ABBREVIATIONS].map(word => word.length));

// What an ASCII character is, so that the words of most texts need one look-up a character.
const OTHER = 0;
const LOWER = 1;
const UPPER = 2;
const DIGIT = 3;
const SPACE = 4;
const CLASSES = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  if (isSpace(char)) return SPACE;
  if (isDigit(char)) return DIGIT;
  if (!isLetter(char)) return OTHER;
  return char === char.toLowerCase() ? LOWER : UPPER;
});
const PERIOD = 46;
const APOSTROPHE = 39;
const HYPHEN = 45;
const QUOTE = 34;
const OPENING = 0x201c;
const CLOSING = 0x201d;
// Behind plain letters these may go on with the word; any other character that is no letter or digit ends it.
const MAY_JOIN = Uint8Array.from({ length: 128 }, (_, code) =>
  "-.&_@,'".includes(String.fromCharCode(code)) ? 1 : 0,
);

const RIGHT_SINGLE = 0x2019;
// Double quotation marks, an opening single one, dashes, an ellipsis, a no-break space.
const ENDS_WORD: ReadonlySet<number> = new Set([OPENING, CLOSING, 0x2018, 0x2013, 0x2014, 0x2026, 0xa0]);

// Surely none; NaN, behind the end of the text, is none either.
function isNoWordChar(code: number): boolean {
  if (code >= 128) return code === RIGHT_SINGLE || ENDS_WORD.has(code);
  const group = CLASSES[code];
  return group === OTHER || group === SPACE || group === undefined;
}

/** The tokens of `text` between two offsets, in order and without overlap. */
export function tokenize(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  appendTokens(tokens, text, from, to);
  return tokens;
}

/** The same, behind the tokens that `tokens` holds. */
export function appendTokens(tokens: Token[], text: string, from: number, to: number): void {
  let at = from > 0 ? characterEnd(text, from, to) : from;
  while (at < to) {
    const code = text.charCodeAt(at);
    const group = code < 128 ? CLASSES[code] : OTHER;
    if (group === SPACE) {
      at = characterEnd(text, at + 1, to);
      continue;
    }
    const plain = group === OTHER ? plainMark(text, at, code) : plainWord(text, at, to);
    const token = plain ?? anyToken(text, at, to);
    if (token === undefined) {
      at = characterEnd(text, at + charAt(text, at).length, to);
      continue;
    }
    at = characterEnd(text, token.end, to);
    tokens.push(at === token.end ? token : { ...token, end: at });
  }
}

// One mark that is a token whatever stands beside it; undefined where more rules are needed.
function plainMark(text: string, at: number, code: number): Token | undefined {
  const isCurly = code === OPENING || code === CLOSING;
  if ((code >= 128 && !isCurly) || code === APOSTROPHE) return undefined;
  if ((code === PERIOD || code === HYPHEN) && text.charCodeAt(at + 1) === code) return undefined;
  return tokenFrom(text, isCurly || code === QUOTE ? 'mark' : 'punct', at, at + 1, hashed(HASH_START, code));
}

/** A word or number of ASCII letters and digits up to a character that ends it for sure; undefined where more rules are needed. */
function plainWord(text: string, at: number, to: number): Token | undefined {
  let end = at;
  let hash = HASH_START;
  // One character too many shows that the word has to be cut.
  const limit = Math.min(to, at + MAX_WORD_CHARS + 1);
  for (; end < limit; end++) {
    const code = text.charCodeAt(end);
    const group = code < 128 ? CLASSES[code] : OTHER;
    if (group === LOWER || group === UPPER || group === DIGIT) {
      hash = hashed(hash, code);
      continue;
    }
    if (code >= 128 ? ENDS_WORD.has(code) : MAY_JOIN[code] === 0) break;
    // What may join two parts of a word ends it where none follows; a full stop then belongs to it or not.
    if ((code >= 128 && code !== RIGHT_SINGLE) || !isNoWordChar(text.charCodeAt(end + 1))) return undefined;
    if (code === PERIOD && end - at <= LONGEST_ABBREVIATION && takesPeriod(text, at, end)) {
      hash = hashed(hash, code);
      end++;
    }
    break;
  }
  if (end - at > MAX_WORD_CHARS) return undefined;
  const kind = CLASSES[text.charCodeAt(at)] === DIGIT ? 'number' : 'word';
  return tokenFrom(text, kind, at, end, hash);
}

// By the hash of its characters.
function tokenFrom(text: string, kind: TokenKind, start: number, end: number, hash: number): Token {
  const form = knownForm(text, start, end, hash);
  if (form === undefined) return tokenOf(text.slice(start, end), kind, start, end, hash);
  return { start, end, kind, text: form.text, lower: form.lower, form: form.number };
}

type Form = { readonly text: string; readonly lower: string; readonly number: number };

// Words come again and again: one string for each makes every later look-up of it quick, and lower case is made once.
const MANY_FORMS = 16_384;
const forms = new Map<string, Form>();
let collection = 0;

/**
 * To be called before a text is read: forgets the forms met so far where they are many. Gives the number of the
 * collection that the text's forms belong to; in another one the same number is another form's.
 */
export function collectForms(): number {
  if (forms.size >= MANY_FORMS) {
    forms.clear();
    slots.fill(undefined);
    collection++;
  }
  return collection;
}

function tokenOf(surface: string, kind: TokenKind, start: number, end: number, hash?: number): Token {
  let form = forms.get(surface);
  if (form === undefined) {
    form = { text: surface, lower: lowered(surface), number: forms.size };
    forms.set(surface, form);
  }
  if (hash !== undefined) slots[hash & SLOT_MASK] = form;
  return { start, end, kind, text: form.text, lower: form.lower, form: form.number };
}

// The forms met last, by a hash that is made while their letters are looked at: most words are found there without
// making a string of them. Where two words share a slot, the later one has it, and the map knows the other.
const SLOT_MASK = 0x3fff;
const slots: (Form | undefined)[] = new Array(SLOT_MASK + 1).fill(undefined);
// FNV-1a (Fowler, Noll, Vo).
const HASH_START = 0x811c9dc5;

function hashed(hash: number, code: number): number {
  return Math.imul(hash ^ code, 16777619);
}

function knownForm(text: string, at: number, end: number, hash: number): Form | undefined {
  const form = slots[hash & SLOT_MASK];
  if (form === undefined || form.text.length !== end - at) return undefined;
  for (let k = 0; k < form.text.length; k++)
    if (form.text.charCodeAt(k) !== text.charCodeAt(at + k)) return undefined;
  return form;
}

// Undefined for white space.
function anyToken(text: string, at: number, to: number): Token | undefined {
  const char = charAt(text, at);
  if (isSpace(char)) return undefined;
  const end = Math.min(to, endOfToken(text, at, char));
  // A clitic ('s, 'll) is a word, the apostrophe alone a mark.
  const kind = end - at > 1 && APOSTROPHES.has(char) && text[at + 1] !== char ? 'word' : kindOf(char);
  return tokenOf(text.slice(at, end), kind, at, end);
}

// Most words hold no apostrophe; replacing costs more than looking.
function lowered(surface: string): string {
  const lower = surface.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

function kindOf(char: string): TokenKind {
  if (isLetter(char)) return 'word';
  if (isDigit(char)) return 'number';
  return isQuotationMark(char) ? 'mark' : 'punct';
}

function endOfToken(text: string, at: number, char: string): number {
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

// Inner marks that do not end a word: Seong-Chang, U.S, AT&T, O'Brien, 5,000; but "Kim's" ends before its apostrophe.
function joins(text: string, start: number, at: number, char: string): boolean {
  const next = charAt(text, at + 1);
  if (next === '' || !isWordChar(next)) return false;
  if (char === '-' || char === '&' || char === '_' || char === '@') return true;
  if (char === '.') return isDigit(next) || at - start <= 4 || isDigit(charBefore(text, at));
  if (char === ',') return isDigit(next) && isDigit(charBefore(text, at));
  return APOSTROPHES.has(char) && endOfClitic(text, at) === at + 1;
}

function takesPeriod(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end);
  if (word.length === 1) return isLetter(word) && word !== word.toLowerCase() && word !== 'I';
  if (word.includes('.')) return word.split('.').every(part => part.length === 1 && isLetter(part));
  return ABBREVIATIONS.has(word.toLowerCase()) && word[0] !== word[0]?.toLowerCase();
}

function isWordChar(char: string): boolean {
  return isLetter(char) || isDigit(char);
}
