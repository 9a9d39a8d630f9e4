// Where sentences begin and end, as ranges of tokens. What stands inside a quotation is one piece of the sentence around
// it, however many sentences the speaker says.

import { isCapitalized, isLowerCase } from './characters.ts';
import type { Token } from './tokens.ts';

/** Tokens `[from, to)`. */
export type TokenRange = { readonly from: number; readonly to: number };

// No written sentence is longer; the cap keeps every search inside a sentence bounded on text without full stops.
const MAX_SENTENCE_TOKENS = 320;
// Nor is a quotation in one paragraph longer, but on pages that are made to be slow to read: there its sentences are parted.
const MAX_QUOTED_TOKENS = 2_000;

const STARTERS = new Set(
  (
    'the a an this that these those he she it they we i you his her its their our my but and in on at for if when while ' +
    'after before as with by from to of there so yet still meanwhile however also one some many most all both each'
  ).split(' '),
);

/**
 * Sentences of one paragraph. `quotedUntil(at)` is the end of the quoted stretch that holds token `at`, or -1.
 */
export function sentencesOf(
  tokens: readonly Token[],
  paragraph: TokenRange,
  quotedUntil: (at: number) => number,
): TokenRange[] {
  const sentences: TokenRange[] = [];
  let from = paragraph.from;
  let at = paragraph.from;
  while (at < paragraph.to) {
    const stretchEnd = quotedUntil(at);
    const isPiece = stretchEnd > at && stretchEnd - at <= MAX_QUOTED_TOKENS;
    const next = isPiece ? Math.min(stretchEnd, paragraph.to) : at + 1;
    const isEnd = isPiece ? endsAfterQuotation(tokens, next) : endsAfter(tokens, at);
    at = next;
    if (isEnd || at - from >= MAX_SENTENCE_TOKENS) {
      sentences.push({ from, to: at });
      from = at;
    }
  }
  if (from < paragraph.to) sentences.push({ from, to: paragraph.to });
  return sentences;
}

function endsAfter(tokens: readonly Token[], at: number): boolean {
  if (at + 1 >= tokens.length) return true;
  const token = tokens[at] as Token;
  if (!hasStop(token.text)) return false;
  const next = tokens[at + 1] as Token;
  if (token.kind === 'punct') {
    if (token.text === '.' || token.text === '!' || token.text === '?')
      return !isClosing(next) && mayStart(next);
    return mayStart(next) && next.kind !== 'mark';
  }
  // An abbreviation ends its sentence only where the next word is one that begins sentences.
  return token.text.endsWith('.') && isCapitalized(next.text) && STARTERS.has(next.lower) && !isTitle(token);
}

// Most tokens end with no stop, and the look at one character spares them the rest.
function hasStop(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return last === PERIOD || last === EXCLAMATION || last === QUESTION || last === ELLIPSIS;
}

const PERIOD = 46;
const EXCLAMATION = 33;
const QUESTION = 63;
const ELLIPSIS = 0x2026;

function isTitle(token: Token): boolean {
  return token.text.length > 2 && !token.text.slice(0, -1).includes('.');
}

// “… the plan.” Then: a full stop inside the marks ends the sentence. After “?” or “!” the sentence may go on with its
// cue (“Why?” Smith asked), which the caller cannot be told from a new sentence here; it stays joined when short.
function endsAfterQuotation(tokens: readonly Token[], next: number): boolean {
  const mark = tokens[next - 1] as Token;
  const inner = mark.kind === 'mark' ? tokens[next - 2] : mark;
  const following = tokens[next];
  if (following === undefined) return true;
  if (inner === undefined || !/^(?:[.!?…]|\.+)$/.test(inner.text)) return false;
  if (following.kind === 'mark') return true;
  return inner.text === '.' && mayStart(following);
}

function isClosing(token: Token): boolean {
  return token.text === ')' || token.text === ']' || token.text === '”' || token.text === '’';
}

function mayStart(token: Token): boolean {
  if (token.kind === 'word') return isCapitalized(token.text) || !isLowerCase(token.text);
  return token.kind === 'number' || token.kind === 'mark' || !',;:)'.includes(token.text);
}
