// A text that stands for a subject: the same for the same quote, source or article whenever the page is read again.

import type { Selector, Subject } from './types.ts';

/** Enough to tell two quotes of the same words apart without the key changing when the next paragraph is edited. */
const contextChars = 32;

/** Stable as long as the quote's words and their nearest surroundings are; other subjects of a page have other keys. */
export function subjectKey(subject: Subject): string {
  switch (subject.kind) {
    case 'article':
      return 'article';
    case 'source':
      return `source ${fold(subject.name)}`;
    case 'quote':
    case 'selection':
      return `${subject.kind} ${subject.spans.map(spanKey).join(' … ')}`;
  }
}

function spanKey(selectors: readonly Selector[]): string {
  const words = selectors.find(selector => selector.type === 'TextQuoteSelector');
  if (words === undefined) return JSON.stringify(selectors.map(placeKey));
  return JSON.stringify([
    words.prefix.slice(-contextChars),
    words.exact,
    words.suffix.slice(0, contextChars),
  ]);
}

function placeKey(selector: Selector): readonly number[] {
  return selector.type === 'TextPositionSelector' ? [selector.start, selector.end] : [];
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
