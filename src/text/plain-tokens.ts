// The tokens that most text in Latin letters is made of, found by looking at each character once: words and numbers of
// ASCII letters and digits, and marks. Where a character needs more rules these give undefined, and word-rules.ts decides.

import { isDigit, isLetter, isSpace } from './characters.ts';
import { type Form, formOf, formOfLetters, HASH_START, hashed, letters, SHORT_CHARS } from './forms.ts';
import type { Token, TokenKind } from './tokens.ts';
import { joins, LONGEST_ABBREVIATION, MAX_WORD_CHARS, takesPeriod } from './word-rules.ts';

// What a character is, as bits; none where more rules are needed.
const SMALL = 1;
const CAPITAL = 2;
const DIGIT = 4;
const SPACE = 8;
/** A mark that is a token whatever stands beside it. */
const MARK = 16;
/** Ends a word for sure. */
const END = 32;
/** May go on with a word, or end it. */
const JOINT = 64;
const WORD = SMALL | CAPITAL | DIGIT;

// Up to the dashes, curly marks and the ellipsis.
const KNOWN = 0x2027;
const CLASSES = new Uint8Array(KNOWN);
for (let code = 0; code < 128; code++) CLASSES[code] = classOf(code);
for (const mark of '“”‘–—…') CLASSES[mark.charCodeAt(0)] = MARK | END;
CLASSES[0xa0] = SPACE | END;
CLASSES[0x2019] = JOINT;

function classOf(code: number): number {
  const char = String.fromCharCode(code);
  if (isSpace(char)) return SPACE | END;
  if (isDigit(char)) return DIGIT;
  if (isLetter(char)) return char === char.toLowerCase() ? SMALL : CAPITAL;
  // A full stop and a hyphen are marks of their own unless they come in runs.
  if ('-.&_@,'.includes(char)) return MARK | JOINT;
  return char === "'" ? JOINT : MARK | END;
}

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < KNOWN ? (CLASSES[code] as number) : 0;
}

// Behind the end of the text stands nothing more of a word either.
function isNoWordChar(text: string, at: number): boolean {
  return at >= text.length || (classAt(text, at) & (END | JOINT)) !== 0;
}

/** Whether white space stands there, where that is told at a look. */
export function isPlainSpace(text: string, at: number): boolean {
  return (classAt(text, at) & SPACE) !== 0;
}

/** The token that begins at `at` and does not reach behind `to`. */
export function plainToken(text: string, at: number, to: number): Token | undefined {
  const group = classAt(text, at);
  if ((group & WORD) !== 0) return plainWord(text, at, to);
  if ((group & MARK) !== 0) return plainMark(text, at);
  return (group & JOINT) === 0 ? undefined : plainApostrophe(text, at, to);
}

function plainWord(text: string, at: number, to: number): Token | undefined {
  const classes = CLASSES;
  const word = letters;
  // One character too many shows that the word has to be cut.
  const limit = Math.min(to, at + MAX_WORD_CHARS + 1);
  let end = at;
  let hash = HASH_START;
  for (; end < limit; end++) {
    const code = text.charCodeAt(end);
    if (code >= KNOWN || ((classes[code] as number) & WORD) === 0) break;
    if (end - at < SHORT_CHARS) word[end - at] = code;
    hash = hashed(hash, code);
  }
  if (end < limit && (classAt(text, end) & END) === 0) {
    const whole = behindJoints(text, at, end, limit);
    if (whole < 0) return undefined;
    for (; end < whole; end++) {
      const code = text.charCodeAt(end);
      if (end - at < SHORT_CHARS) word[end - at] = code;
      hash = hashed(hash, code);
    }
  }
  if (end - at > MAX_WORD_CHARS) return undefined;
  const kind = (classAt(text, at) & DIGIT) !== 0 ? 'number' : 'word';
  const form = end - at < SHORT_CHARS ? formOfLetters(text, at, end, hash) : formOf(text.slice(at, end));
  return token(kind, at, end, form);
}

// Where a word ends of which a first part stands before `end`; -1 where more rules are needed.
function behindJoints(text: string, at: number, from: number, limit: number): number {
  for (let end = from; end < limit; end++) {
    const group = classAt(text, end);
    if ((group & WORD) !== 0) continue;
    if ((group & END) !== 0) return end;
    if ((group & JOINT) === 0) return -1;
    const isPeriod = text.charCodeAt(end) === PERIOD;
    if (isNoWordChar(text, end + 1))
      return isPeriod && mayTakePeriod(text, at, from, end) && takesPeriod(text, at, end) ? end + 1 : end;
    if ((classAt(text, end + 1) & WORD) === 0) return -1;
    if (!joins(text, at, end, text[end] as string)) return isPeriod ? -1 : end;
  }
  return limit;
}

const PERIOD = 46;
const HYPHEN = 45;

// No long word without a full stop inside does, nor one with a small first letter. `joint`: where its first part ends.
function mayTakePeriod(text: string, at: number, joint: number, end: number): boolean {
  return joint < end || (end - at <= LONGEST_ABBREVIATION && (classAt(text, at) & SMALL) === 0);
}

function plainMark(text: string, at: number): Token | undefined {
  const code = text.charCodeAt(at);
  if ((code === PERIOD || code === HYPHEN) && text.charCodeAt(at + 1) === code) return undefined;
  letters[0] = code;
  const kind = code === QUOTE || (code >= SINGLE_OPENING && code <= LAST_QUOTE) ? 'mark' : 'punct';
  return token(kind, at, at + 1, formOfLetters(text, at, at + 1, hashed(HASH_START, code)));
}

const QUOTE = 34;
const SINGLE_OPENING = 0x2018;
const LAST_QUOTE = 0x201d;

// A mark of its own, or the 's of "Kim's".
function plainApostrophe(text: string, at: number, to: number): Token | undefined {
  const code = text.charCodeAt(at);
  if (text.charCodeAt(at + 1) === code) return undefined;
  letters[0] = code;
  const hash = hashed(HASH_START, code);
  const next = text.charCodeAt(at + 1);
  if (isNoLetter(text, at + 1)) return token('mark', at, at + 1, formOfLetters(text, at, at + 1, hash));
  const isClitic = next === SMALL_S && (classAt(text, at - 1) & WORD) !== 0 && isNoLetter(text, at + 2);
  if (at === 0 || at + 2 > to || !isClitic) return undefined;
  letters[1] = next;
  return token('word', at, at + 2, formOfLetters(text, at, at + 2, hashed(hash, next)));
}

const SMALL_S = 115;

function isNoLetter(text: string, at: number): boolean {
  return isNoWordChar(text, at) || (classAt(text, at) & DIGIT) !== 0;
}

/** A token of a form that is known. */
export function token(kind: TokenKind, start: number, end: number, form: Form): Token {
  return { start, end, kind, text: form.text, lower: form.lower, form: form.number };
}
