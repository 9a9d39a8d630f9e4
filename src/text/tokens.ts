// Words, numbers, quotation marks and punctuation with their exact offsets. One forward scan without regular expressions
// over the text, so that no page can make it slow.

import { characterEnd } from './character-end.ts';
import { charAt, isDigit, isLetter, isQuotationMark, isSpace } from './characters.ts';
import { formOf } from './forms.ts';
import { isPlainSpace, plainToken, token } from './plain-tokens.ts';
import type { Span } from './span.ts';
import { APOSTROPHES, endOfToken } from './word-rules.ts';

export type TokenKind = 'word' | 'number' | 'mark' | 'punct';

export type Token = Span & {
  readonly kind: TokenKind;
  /** The characters of the span, without marks and joiners behind that are no letters. */
  readonly text: string;
  /** Lower case, with a straight apostrophe: the form that the lexica are keyed by. */
  readonly lower: string;
  /** The number of the text among all texts of tokens met: what is known of one need not be worked out again. */
  readonly form: number;
};

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
    if (isPlainSpace(text, at)) {
      at = characterEnd(text, at + 1, to);
      continue;
    }
    const found = plainToken(text, at, to) ?? anyToken(text, at, to);
    if (found === undefined) {
      at = characterEnd(text, at + charAt(text, at).length, to);
      continue;
    }
    at = characterEnd(text, found.end, to);
    tokens.push(at === found.end ? found : { ...found, end: at });
  }
}

// Undefined for white space.
function anyToken(text: string, at: number, to: number): Token | undefined {
  const char = charAt(text, at);
  if (isSpace(char)) return undefined;
  const end = Math.min(to, endOfToken(text, at, char));
  // A clitic ('s, 'll) is a word, the apostrophe alone a mark.
  const kind = end - at > 1 && APOSTROPHES.has(char) && text[at + 1] !== char ? 'word' : kindOf(char);
  return token(kind, at, end, formOf(text.slice(at, end)));
}

function kindOf(char: string): TokenKind {
  if (isLetter(char)) return 'word';
  if (isDigit(char)) return 'number';
  return isQuotationMark(char) ? 'mark' : 'punct';
}
