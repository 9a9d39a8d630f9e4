// Where what a reader sees as one character ends: it may be more than a code point (Unicode, UAX 29).

import { charAt, charBefore } from './characters.ts';

const FIRST_EXTENDER = 0x300;
// Dashes, curly marks and the ellipsis, which follow words often.
const FIRST_DASH = 0x2010;
const LAST_ELLIPSIS = 0x2026;
const JOINER = '\u200d';
const EXTENDER = /\u200d|[\p{M}\p{Emoji_Modifier}\u200c\u{e0020}-\u{e007f}]/u;
const PICTOGRAPH = /\p{Extended_Pictographic}/u;

/**
 * Behind a token may stand what belongs to its last character: marks, joined emoji, skin tones, the second half of a flag. It
 * is part of the token's span, not of its form: a word is not another one for an invisible joiner behind it. What stands
 * on a space is skipped with it.
 */
export function characterEnd(text: string, tokenEnd: number, to: number): number {
  let end = tokenEnd;
  if (end >= to) return end;
  const code = text.charCodeAt(end);
  if (code < FIRST_EXTENDER || (code >= FIRST_DASH && code <= LAST_ELLIPSIS)) return end;
  if (isFlagHalf(charBefore(text, end)) && isFlagHalf(charAt(text, end))) end += 2;
  while (end < to) {
    const char = charAt(text, end);
    if (!EXTENDER.test(char) && (text[end - 1] !== JOINER || !PICTOGRAPH.test(char))) break;
    end += char.length;
  }
  return end;
}

function isFlagHalf(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  return code >= 0x1f1e6 && code <= 0x1f1ff;
}
