// A span as a note saves it: its words with their surroundings, and its place (W3C Web Annotation selectors).

import type { Selector } from '../notes/types.ts';
import type { Span } from '../text/span.ts';

/** On each side, in UTF-16 code units: above the 32 that others save, so that alike quotes are told apart. */
export const contextChars = 200;

export function describeSpan(text: string, { start, end }: Span): readonly Selector[] {
  const prefix = text.slice(Math.max(0, start - contextChars), start).replace(/^[\uDC00-\uDFFF]/, '');
  const suffix = text.slice(end, end + contextChars).replace(/[\uD800-\uDBFF]$/, '');
  return [
    { type: 'TextQuoteSelector', exact: text.slice(start, end), prefix, suffix },
    { type: 'TextPositionSelector', start, end },
  ];
}
