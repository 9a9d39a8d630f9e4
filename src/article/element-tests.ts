// What elements are looked for by, in place of selectors.

import type { PageElement, Test } from './page.ts';

/** One of the names, which are parted by spaces. */
export function called(names: string): Test {
  const known = new Set(names.split(' '));
  return element => known.has(element.localName);
}

/** What the element's address is to the page, in any case: as `[rel~="word"]` would have it. */
export function hasRel(element: PageElement, word: string): boolean {
  return element.getAttribute('rel')?.toLowerCase().split(/\s+/).includes(word) === true;
}

/**
 * The element or one around it is meant. Each element is looked at once, however many are asked for: a page has a hundred
 * thousand, and hundreds around each.
 */
export function isIn(test: Test): Test {
  const known = new WeakMap<PageElement, boolean>();
  return start => {
    const asked: PageElement[] = [];
    let element: PageElement | null = start;
    while (element !== null && !known.has(element) && !test(element)) {
      asked.push(element);
      element = element.parent;
    }
    const answer = element !== null && (known.get(element) ?? true);
    for (const each of asked) known.set(each, answer);
    return answer;
  };
}

/** The attribute holds the word, as `[name~="word"]` would have it. */
export function hasWord(element: PageElement, name: string, word: string): boolean {
  const value = element.getAttribute(name);
  return value?.includes(word) === true && value.split(/\s+/).includes(word);
}
