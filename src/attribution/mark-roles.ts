// What a quotation mark does where it stands: it opens, it closes, or it is an apostrophe.

import { isLowerCase, isSpace } from '../text/characters.ts';
import type { TokenRange } from '../text/sentences.ts';
import type { Token } from '../text/tokens.ts';

export type Family = 'double' | 'single' | 'guillemet' | 'corner';
type Role = 'open' | 'close' | 'none';
/** A mark that was opened, and nothing has closed yet. */
export type Open = { readonly at: number; readonly family: Family };

/** The marks that go together; those of other languages' styles too. */
export const FAMILY: ReadonlyMap<string, Family> = new Map<string, Family>([
  ['"', 'double'],
  ['＂', 'double'],
  ["''", 'double'],
  ['’’', 'double'],
  ['“', 'double'],
  ['”', 'double'],
  ['„', 'double'],
  ['‟', 'double'],
  ['‘', 'single'],
  ['’', 'single'],
  ['‚', 'single'],
  ['‛', 'single'],
  ["'", 'single'],
  ['‹', 'single'],
  ['›', 'single'],
  ['«', 'guillemet'],
  ['»', 'guillemet'],
  ['「', 'corner'],
  ['」', 'corner'],
  ['『', 'corner'],
  ['』', 'corner'],
]);
const STRAIGHT = new Set(['"', '＂', "''", '’’']);
// Words that begin with an apostrophe, and are no opened quotation: 'em, 'til, '90s.
const ELISIONS = new Set(['em', 'til', 'tis', 'twas', 'cause', 'bout', 'n', 'round', 'neath', 'cos', 'ere']);

/** `lastCloser` is asked for by single marks alone. */
export type State = { readonly stack: readonly Open[]; readonly lastCloser: () => number };

/** Whether the mark at a token opens, closes or does neither, by what stands around it and what is open. */
export function roleOf(text: string, tokens: readonly Token[], at: number, state: State): Role {
  const token = tokens[at] as Token;
  const before = text.charAt(token.start - 1) || ' ';
  const after = text.charAt(token.end) || ' ';
  const canOpen = !isSpace(after) && (isSpace(before) || !isWordLike(before));
  const isOpen = state.stack.some(entry => entry.family === FAMILY.get(token.text));
  if ('“„‟「『'.includes(token.text))
    return token.text === '“' && isGermanCloser(state, tokens) ? 'close' : 'open';
  if ('”」』'.includes(token.text)) return 'close';
  if ('«»‹›'.includes(token.text)) return isOpen && !(canOpen && isSpace(before)) ? 'close' : 'open';
  if (STRAIGHT.has(token.text)) {
    if (isOpen) return 'close';
    return canOpen || isSpace(before) ? 'open' : 'none';
  }
  return singleRole(token, tokens[at + 1], {
    canOpen,
    isOpen,
    before,
    after,
    hasCloser: at < state.lastCloser(),
  });
}

// „so“ closes with the mark that opens an English quotation.
function isGermanCloser(state: State, tokens: readonly Token[]): boolean {
  const top = state.stack.at(-1);
  return top !== undefined && tokens[top.at]?.text === '„';
}

type Around = { canOpen: boolean; isOpen: boolean; before: string; after: string; hasCloser: boolean };

function singleRole(token: Token, next: Token | undefined, around: Around): Role {
  const isElision = next === undefined || ELISIONS.has(next.lower) || next.kind === 'number';
  if (token.text !== '’' && around.canOpen && !isElision && around.hasCloser) return 'open';
  if (!around.isOpen || isSpace(around.before) || isWordLike(around.after)) return 'none';
  // "the players' union" inside single marks: a later mark closes.
  const isPlural =
    around.before === 's' && isSpace(around.after) && around.hasCloser && isLowerCase(next?.text ?? '');
  return isPlural ? 'none' : 'close';
}

/** The last token of a range that may close single marks; -1 where there is none. */
export function lastSingleCloser(text: string, tokens: readonly Token[], range: TokenRange): number {
  for (let at = range.to - 1; at > range.from; at--) {
    const token = tokens[at] as Token;
    if (token.kind !== 'mark' || (token.text !== '’' && token.text !== "'")) continue;
    if (!isSpace(text.charAt(token.start - 1) || ' ') && !isWordLike(text.charAt(token.end) || ' '))
      return at;
  }
  return -1;
}

function isWordLike(char: string): boolean {
  return /[\p{L}\p{N}]/u.test(char);
}
