// Which attributes are copied of a page, and how much of them.

import { maxAttributeChars, maxCopiedAttributeChars, maxElementAttributes } from './limits.ts';

/** What the reading asks for, and nothing else: pages carry their data in attributes. */
const copiedAttributes = new Set(
  (
    'class id rel itemprop itemtype property name content http-equiv type lang role datetime hidden aria-hidden style ' +
    'href'
  ).split(' '),
);

/** Nothing else of an element's own style is asked for. */
const mayHide = /none|hidden/i;

export const noAttributes: readonly string[] = [];

export class AttributeCopier {
  /** Some are left out because the bound on all of them was reached. */
  isCut = false;
  #charsLeft = maxCopiedAttributeChars;

  /**
   * Names and values in turn, of those that are asked for.
   * @param names of all that the element has
   */
  copy(element: Element, localName: string, names: readonly string[]): readonly string[] {
    let found = noAttributes as string[];
    const end = Math.min(names.length, maxElementAttributes);
    for (let i = 0; i < end; i += 1) {
      const name = names[i] as string;
      if (!copiedAttributes.has(name) || (name === 'href' && localName !== 'link')) continue;
      const value = (element.getAttribute(name) as string).slice(0, maxAttributeChars);
      if (name === 'style' && !mayHide.test(value)) continue;
      this.#charsLeft -= name.length + value.length;
      if (this.#charsLeft < 0) this.isCut = true;
      else if (found === noAttributes) found = [name, value];
      else found.push(name, value);
    }
    return found;
  }
}
