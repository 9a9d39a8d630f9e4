// What a quoted stretch is by its own words and its place: a whole utterance, a title, a nickname, or a few words taken up.

import { isCapitalized } from '../text/characters.ts';
import type { TokenRange } from '../text/sentences.ts';
import type { Doc } from './document.ts';
import { sentenceIndexAt, tokenAt } from './document.ts';
import { CONJUNCTIONS, DETERMINERS, PREPOSITIONS } from './lexicon/function-words.ts';
import { isName, lowerAt } from './shallow.ts';

// A title of more words is rare, and a headline quoted in full reads as speech.
const MAX_TITLE_WORDS = 10;

/** Closed by a stop or a comma inside its marks, as spoken sentences are. */
export function isWholeUtterance(doc: Doc, stretch: TokenRange): boolean {
  return (
    endsWithStop(doc, stretch) ||
    [',', '?', '!', '…', '...', '—', '--'].includes(lowerAt(doc, stretch.to - 2))
  );
}

/** Ended by a full stop inside or before its closing mark; an abbreviation's (“No.”) is one too. */
export function endsWithStop(doc: Doc, stretch: TokenRange): boolean {
  return lowerAt(doc, stretch.to - 2).endsWith('.') || lowerAt(doc, stretch.to - 1) === '.';
}

/** Two words or more that all have capitals, but for small ones before the last: “War and Peace”, not “It’s over,”. */
export function isTitleLike(doc: Doc, stretch: TokenRange): boolean {
  let words = 0;
  let endsSmall = false;
  for (let at = stretch.from; at < stretch.to; at++) {
    const token = tokenAt(doc, at);
    // The 'd of "I'd" is no word of its own.
    if (token.kind !== 'word' || "'’".includes(token.text.charAt(0))) continue;
    const isSmall =
      DETERMINERS.has(token.lower) || PREPOSITIONS.has(token.lower) || CONJUNCTIONS.has(token.lower);
    endsSmall = !isCapitalized(token.text);
    if (endsSmall && !(isSmall && words > 0)) return false;
    words++;
  }
  const isExclaimed = ['!', '?', '.'].includes(lowerAt(doc, stretch.to - 2).at(-1) ?? '');
  return words > 0 && !endsSmall && words <= MAX_TITLE_WORDS && !(isExclaimed && words < 3);
}

/** A word or two in marks inside a name: Brandon “Duke” Whitley. */
export function isNickname(doc: Doc, stretch: TokenRange | undefined): boolean {
  if (stretch === undefined || stretch.to - stretch.from > MAX_NICKNAME_WORDS + 2) return false;
  for (let at = stretch.from + 1; at < stretch.to - 1; at++)
    if (tokenAt(doc, at).kind !== 'word') return false;
  const isOne = sentenceIndexAt(doc, stretch.from - 1) === sentenceIndexAt(doc, stretch.to);
  return isOne && stretch.to - stretch.from > 2 && isName(doc, stretch.from - 1) && isName(doc, stretch.to);
}

const MAX_NICKNAME_WORDS = 2;

export function countWords(doc: Doc, range: TokenRange): number {
  let words = 0;
  for (let at = range.from; at < range.to; at++) if (doc.tokens[at]?.kind === 'word') words++;
  return words;
}
