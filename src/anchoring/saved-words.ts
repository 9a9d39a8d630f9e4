// What a saved selector asks for, in the form in which it is compared.

import type { TextPositionSelector, TextQuoteSelector } from '../notes/types.ts';
import { normalise } from '../text/normalise.ts';
import { contextChars } from './describe-span.ts';
import { isInsideWord } from './word-edges.ts';

export type SavedWords = {
  /** Normalised, without white space at the ends; empty where nothing else was saved. */
  readonly words: string;
  readonly prefix: string;
  readonly suffix: string;
  /** What contextAt() gives where nothing around the words changed, at least. */
  readonly wholeContext: number;
  /** The raw offset of `words` when they were saved; null where only the words were. */
  readonly position: number | null;
  readonly startsInsideWord: boolean;
  readonly endsInsideWord: boolean;
};

export function savedWords(quote: TextQuoteSelector, position: TextPositionSelector | undefined): SavedWords {
  // As one text, because white space and letters with marks may lie across the borders.
  const { text, starts } = normalise(quote.prefix + quote.exact + quote.suffix);
  const exactStart = quote.prefix.length;
  let start = firstFrom(starts, exactStart);
  let end = firstFrom(starts, exactStart + quote.exact.length);
  while (start < end && text.charAt(start) === ' ') start++;
  while (start < end && text.charAt(end - 1) === ' ') end--;
  const prefix = text.slice(Math.max(0, start - contextChars), start);
  const suffix = text.slice(end, end + contextChars);
  return {
    words: text.slice(start, end),
    prefix,
    suffix,
    wholeContext: prefix.length + suffix.length,
    position: position === undefined ? null : position.start + ((starts[start] ?? exactStart) - exactStart),
    startsInsideWord: isInsideWord(text, start),
    endsInsideWord: isInsideWord(text, end),
  };
}

/** The first unit that stands for something at or after `raw`. */
function firstFrom(starts: Uint32Array, raw: number): number {
  const found = starts.findIndex(start => start >= raw);
  return found === -1 ? starts.length : found;
}
