// Whether a place in a normalised text is inside a word: "he can" is not found in "he can't", nor "5 died" in "15 died".

import { isApostrophe } from './words.ts';

const wordCharacter = /[\p{L}\p{N}\p{M}_]/u;
const digit = /\p{Nd}/u;

/** A place is the gap before the unit at `at`. Scripts that write no gaps between words are all inside. */
export function isInsideWord(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at)];
  if (isWord(before) && isWord(after)) return true;
  return isJoint(text, at - 1) || isJoint(text, at);
}

/** An apostrophe or hyphen between letters, a point between digits: both sides are one word. */
function isJoint(text: string, at: number): boolean {
  const [before, joint, after] = [text.charAt(at - 1), text.charAt(at), text.charAt(at + 1)];
  if (joint === "'") return isApostrophe(before, after);
  if (joint === '-') return isWord(before) && isWord(after);
  if (joint === '.' || joint === ',' || joint === ':') return digit.test(before) && digit.test(after);
  return false;
}

function isWord(character: string): boolean {
  return wordCharacter.test(character);
}
