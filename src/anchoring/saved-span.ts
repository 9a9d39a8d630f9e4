// A saved span as words among the words that were saved around it: those of the whole article where its text was kept,
// else those of its prefix and suffix.

import type { TextPositionSelector, TextQuoteSelector } from '../notes/types.ts';
import type { Alignment } from './alignment.ts';
import { contextChars } from './describe-span.ts';
import type { Page, Text } from './page.ts';
import { isInsideWord } from './word-edges.ts';

export type SavedSpan = {
  readonly text: Text;
  readonly alignment: Alignment;
  /** Words `[from, to)` of `text`; never empty. */
  readonly from: number;
  readonly to: number;
  /** Units of the normalised text that the span leaves out of its first and of its last word. */
  readonly startTrim: number;
  readonly endTrim: number;
  /** Characters that nobody sees, such as direction marks, at its start and its end. */
  readonly lead: string;
  readonly tail: string;
  readonly startsInsideWord: boolean;
  readonly endsInsideWord: boolean;
  /** The raw offset of its first word when it was saved; null where only the words were. */
  readonly position: number | null;
  /** `text` is the whole article: how often the words stood there is known. */
  readonly isWhole: boolean;
  /** Nothing stood before, or behind, what was saved around the span. */
  readonly beginsText: boolean;
  readonly endsText: boolean;
};

export type Saved = {
  readonly quote: TextQuoteSelector;
  readonly position: TextPositionSelector | undefined;
  /** The article's text when the span was saved; null where it was not kept. */
  readonly body: string | null;
};

/** Null where nothing but white space was saved. */
export function savedSpan(page: Page, { quote, position, body }: Saved): SavedSpan | null {
  const isWhole =
    body !== null && position !== undefined && body.slice(position.start, position.end) === quote.exact;
  const around = isWhole ? body : quote.prefix + quote.exact + quote.suffix;
  const { saved: text, alignment } = page.compare(around, isWhole);
  const start = isWhole ? position.start : quote.prefix.length;
  const end = start + quote.exact.length;
  const { view, words } = text;
  const unitStart = firstFrom(view.starts, start);
  const unitEnd = firstFrom(view.starts, end);
  const from = firstFrom(words.ends, unitStart + 1);
  const to = firstFrom(words.starts, unitEnd);
  if (from >= to) return null;
  const wordStart = words.starts[from] as number;
  const wordEnd = words.ends[to - 1] as number;
  const first = Math.max(unitStart, wordStart);
  const rawFirst = view.starts[first] as number;
  return {
    text,
    alignment,
    from,
    to,
    startTrim: first - wordStart,
    endTrim: Math.max(0, wordEnd - unitEnd),
    lead: view.raw.slice(start, rawFirst).trim(),
    tail: view.raw.slice(view.ends[Math.min(unitEnd, wordEnd) - 1], end).trim(),
    startsInsideWord: isInsideWord(view.text, first),
    endsInsideWord: isInsideWord(view.text, Math.min(unitEnd, wordEnd)),
    position: position === undefined ? null : position.start + rawFirst - start,
    isWhole,
    beginsText: isWhole || position?.start === quote.prefix.length,
    // One unit less where a character's half was left out.
    endsText: isWhole || (position !== undefined && quote.suffix.length < contextChars - 1),
  };
}

/** The first index whose value is at least `least`, in ascending values. */
function firstFrom(values: Uint32Array, least: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
