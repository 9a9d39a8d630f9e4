// A normalised text as a row of words and marks, each a number: comparing, counting and searching then cost the same for
// every word, and white space has no part in it.

import { isDigit, isLetter } from '../text/characters.ts';

/** Numbers for spellings, given out in the order in which they come. */
export type Vocabulary = {
  readonly idOf: (spelling: string) => number;
  readonly spellingOf: (id: number) => string;
  readonly isWord: (id: number) => boolean;
};

export type Words = {
  /** The same number for the same spelling, of texts that share a vocabulary. */
  readonly ids: Int32Array;
  /** Half open, in UTF-16 units of the normalised text; words do not overlap. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
};

/** Scripts without gaps between words: each character is compared on its own, so that a change stays a small one. */
const withoutGaps =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const firstWithoutGaps = 0xe00;
const hangul = /\p{Script=Hangul}/u;

export function createVocabulary(): Vocabulary {
  const ids = new Map<string, number>();
  const spellings: string[] = [];
  return {
    idOf(spelling) {
      const known = ids.get(spelling);
      if (known !== undefined) return known;
      ids.set(spelling, spellings.length);
      return spellings.push(spelling) - 1;
    },
    spellingOf: id => spellings[id] as string,
    isWord: id => isWordAt(spellings[id] as string, 0),
  };
}

/**
 * Words with their inner apostrophes, numbers with their inner points, and each mark by itself. Quotation marks side by
 * side are one, and so are dashes: ” ’ for "', -- for a long dash.
 * @param text normalised
 */
export function wordsOf(text: string, { idOf }: Vocabulary): Words {
  const ids: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < text.length; ) {
    if (text[at] === ' ') {
      at++;
      continue;
    }
    const end = endOfPiece(text, at);
    ids.push(idOf(spellingAt(text, at, end)));
    starts.push(at);
    ends.push(end);
    at = end;
  }
  return { ids: Int32Array.from(ids), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

function spellingAt(text: string, start: number, end: number): string {
  const first = text[start] as string;
  if (first === "'") return "'";
  return isDash(first) ? '-' : text.slice(start, end);
}

function endOfPiece(text: string, start: number): number {
  if (isWordAt(text, start)) return endOfWord(text, start);
  const first = text[start] as string;
  let end = start + widthAt(text, start);
  if (first === "'") while (text[end] === "'") end++;
  else if (isDash(first)) while (isDash(text[end])) end++;
  return end;
}

function endOfWord(text: string, start: number): number {
  let end = start + widthAt(text, start);
  if (standsAlone(text, start)) return end;
  while (end < text.length) {
    if (isWordAt(text, end) && !standsAlone(text, end)) end += widthAt(text, end);
    else if (isJoint(text, end)) end++;
    else break;
  }
  return end;
}

function isJoint(text: string, at: number): boolean {
  const joint = text[at];
  if (joint === "'") return isApostrophe(text.charAt(at - 1), text.charAt(at + 1));
  if (joint !== '.' && joint !== ',' && joint !== ':') return false;
  return isDigit(text.charAt(at - 1)) && isDigit(text.charAt(at + 1));
}

/** Korean knows none: its particles stand right behind a closing quotation mark. */
export function isApostrophe(before: string, after: string): boolean {
  return isLetter(before) && isLetter(after) && !hangul.test(before) && !hangul.test(after);
}

/** Nearly all characters of most texts are these, and a look-up is quick. */
const plainWords = Array.from({ length: 128 }, (_, code) => isWordCharacter(String.fromCharCode(code)));

function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? (plainWords[code] as boolean) : isWordCharacter(characterAt(text, at));
}

function isWordCharacter(character: string): boolean {
  return isLetter(character) || isDigit(character) || character === '_';
}

function standsAlone(text: string, at: number): boolean {
  return text.charCodeAt(at) >= firstWithoutGaps && withoutGaps.test(characterAt(text, at));
}

function isDash(character: string | undefined): boolean {
  return character === '-' || character === '\u2014';
}

function characterAt(text: string, at: number): string {
  return text.slice(at, at + widthAt(text, at));
}

function widthAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00 && (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
}
