// What elements are looked for by, in place of selectors.

import type { PageElement, Test } from './page.ts';

/** One of the names, which are parted by spaces. */
export function called(names: string): Test {
  const known = new Set(names.split(' '));
  return element => known.has(element.localName);
}

/** The attribute holds the word, as `[name~="word"]` would have it. */
export function hasWord(element: PageElement, name: string, word: string): boolean {
  const value = element.getAttribute(name);
  return value?.includes(word) === true && value.split(/\s+/).includes(word);
}
