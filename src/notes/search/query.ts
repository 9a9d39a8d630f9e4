// What a reader typed into the search field: words that must all be there, and phrases in quotation marks that must stand
// there as they are.

import { fold } from './fold.ts';

/** More than anybody types; each costs a pass over the library. */
const maxTerms = 20;

/** Folded, and without those that another one contains: they are there wherever it is. */
export function termsOf(typed: string): readonly string[] {
  const found = fold(typed.slice(0, 1_000)).matchAll(/"([^"]+)"?|(\S+)/g);
  const terms = Array.from(found, ([, phrase, word]) => (phrase ?? word ?? '').replace(/\s+/g, ' ').trim());
  const all = [...new Set(terms)].filter(term => term !== '' && term !== '"').slice(0, maxTerms);
  return all
    .filter(term => !all.some(other => other !== term && other.includes(term)))
    .sort((a, b) => b.length - a.length);
}
