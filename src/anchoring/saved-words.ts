// The words that a span had when it was saved.

import type { Selector } from '../notes/types.ts';

/** Empty where only its place was saved. */
export function savedWords(selectors: readonly Selector[]): string {
  return selectors.find(selector => selector.type === 'TextQuoteSelector')?.exact ?? '';
}
