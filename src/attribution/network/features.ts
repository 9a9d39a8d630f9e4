// What the network knows of a token: its word, the letters at its ends, its shape, and where it stands. Training and the
// engine both take the features from here, so that the two cannot differ.

import type { Token } from '../../text/tokens.ts';
import type { Doc } from '../document.ts';
import { createScratch, setRange } from '../per-token.ts';

/** Rows in the tables of word ends; letters are hashed into them. */
export const SUFFIX3_ROWS = 2048;
export const SUFFIX2_ROWS = 512;
export const PREFIX3_ROWS = 2048;
export const SHAPE_ROWS = 32;
/** Quotation state (10) times place in the sentence (4). */
export const CONTEXT_ROWS = 40;

export type WordFeatures = {
  /** 32-bit hash of the normalised word, the key of the vocabulary. */
  readonly word: number;
  readonly suffix3: number;
  readonly suffix2: number;
  readonly prefix3: number;
  readonly shape: number;
};

/** FNV-1a over UTF-16 code units, as an unsigned 32-bit number. */
export function hash(text: string, seed = 0): number {
  let value = (2166136261 ^ seed) >>> 0;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 16777619);
  value ^= value >>> 15;
  return value >>> 0;
}

/** The key of a word in the vocabulary: the upper three bytes of its hash, of which a sorted list packs well. */
export function wordKey(word: number): number {
  return word >>> 8;
}

/** Lower case, digits as 0, one form for each kind of dash and ellipsis. */
export function normalisedWord(token: Pick<Token, 'lower' | 'kind'>): string {
  const { lower, kind } = token;
  if (kind === 'mark') return SINGLE_MARKS.has(lower) ? "'" : '"';
  if (kind === 'punct') return PUNCTUATION[lower] ?? lower;
  return HAS_DIGIT.test(lower) ? lower.replace(/\p{Nd}/gu, '0') : lower;
}

const HAS_DIGIT = /\p{Nd}/u;
const SINGLE_MARKS = new Set(["'", '‘', '’', '‚', '‛', '‹', '›']);
const PUNCTUATION: Readonly<Record<string, string>> = {
  '—': '--',
  '–': '--',
  '―': '--',
  '…': '...',
  '‑': '-',
};

/** The word that stands for any mark which opens or closes a quotation, whatever the house's style. */
export const QUOTATION_MARK = '"';

/** What the network knows of a word form, wherever it stands. */
export function wordFeatures(token: Pick<Token, 'lower' | 'kind' | 'text'>): WordFeatures {
  const word = normalisedWord(token);
  const letters = word.replaceAll("'", '');
  return {
    word: hash(word),
    suffix3: hash(letters.slice(-3), 3) % SUFFIX3_ROWS,
    suffix2: hash(letters.slice(-2), 2) % SUFFIX2_ROWS,
    prefix3: hash(letters.slice(0, 3), 7) % PREFIX3_ROWS,
    shape: shapeOf(token, word),
  };
}

const PUNCTUATION_SHAPES = [
  ',',
  '.',
  ':',
  ';',
  '(',
  ')',
  '--',
  '-',
  '?',
  '!',
  '...',
  '"',
  "'",
  '/',
  '$',
  '%',
];

function shapeOf({ kind, text }: Pick<Token, 'kind' | 'text'>, word: string): number {
  if (kind === 'mark' || kind === 'punct') {
    const known = PUNCTUATION_SHAPES.indexOf(word);
    return known < 0 ? 11 : 16 + known;
  }
  if (kind === 'number') return HAS_LETTER.test(text) ? 1 : 2;
  if (HAS_DIGIT.test(text)) return 3;
  const isUpper = text === text.toUpperCase() && text !== text.toLowerCase();
  if (isUpper) return text.length === 1 ? 4 : 5;
  const first = text.charAt(0);
  if (first !== first.toLowerCase()) return text.includes('-') ? 6 : 7;
  if (text === text.toLowerCase()) return text.includes("'") || text.includes('’') ? 8 : 9;
  return 10;
}

const HAS_LETTER = /\p{L}/u;

const scratch = createScratch();

/**
 * For every token of the document the row of its place: first in its sentence or not, and inside a quotation or not; if so
 * by the quotation's length (up to 4 tokens, up to 8, more) and whether the token opens or closes it. The rows hold until the next
 * text is asked for, and more may stand behind them.
 */
export function contextRows(doc: Doc): Int32Array {
  const rows = scratch(doc.tokens.length, 0);
  for (const { from, to } of doc.stretches) {
    const length = to - from;
    const state = 1 + (length <= 4 ? 0 : length <= 8 ? 1 : 2) * 3;
    setRange(rows, { from, to }, (state + 1) * 4);
    rows[to - 1] = (state + 2) * 4;
    rows[from] = state * 4;
  }
  const place = (at: number, code: number) => {
    if (at < doc.tokens.length) rows[at] = ((rows[at] as number) & ~3) | code;
  };
  for (const { from, to } of doc.sentences) {
    place(from, 1);
    if (from + 1 < to) place(from + 1, 2);
  }
  for (const { from } of doc.paragraphs) place(from, 3);
  return rows;
}
