// Which of the texts that were kept of an article a note was written on: a page that was edited twice is kept in each of
// the states that have notes.

import type { Selector, Spans } from '../notes/types.ts';

/** Null where none of them was kept, or the note comes from another program. */
export function textOf(spans: Spans, texts: readonly string[]): string | null {
  return texts.find(text => spans.every(selectors => isOf(text, selectors))) ?? null;
}

/** Words, surroundings and place agree: what describeSpan() says of this text. */
function isOf(text: string, selectors: readonly Selector[]): boolean {
  const quote = selectors.find(selector => selector.type === 'TextQuoteSelector');
  const position = selectors.find(selector => selector.type === 'TextPositionSelector');
  if (quote === undefined || position === undefined) return false;
  const { exact, prefix, suffix } = quote;
  return text.startsWith(prefix + exact + suffix, position.start - prefix.length);
}
