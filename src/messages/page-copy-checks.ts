// Payload check of a copied page.

import {
  maxAttributeChars,
  maxCopiedAttributeChars,
  maxCopiedChars,
  maxCopiedNodes,
  maxElementAttributes,
  maxPageElements,
} from '../article/limits.ts';
import type { PageCopy } from '../article/page-copy.ts';
import { err } from '../result.ts';
import { boolean, type Check, count, list, object, text } from './checks.ts';

export const pageCopy: Check<PageCopy> = object<PageCopy>({
  names: text(maxCopiedNodes * 20),
  parents: list(count, maxCopiedNodes),
  texts: inAll(maxCopiedChars, list(text(maxCopiedChars), maxCopiedNodes)),
  attributes: inAll(
    maxCopiedAttributeChars,
    list(list(text(maxAttributeChars), 2 * maxElementAttributes), maxPageElements),
  ),
  hidden: list(count, maxPageElements),
  borders: list(count, maxPageElements),
  isCut: boolean,
});

type Texts = readonly (string | readonly string[])[];

/** @param maxChars of all texts together */
function inAll<T extends Texts>(maxChars: number, check: Check<T>): Check<T> {
  return value => {
    const checked = check(value);
    return checked.ok && charsOf(checked.value) > maxChars ? err('too long in all') : checked;
  };
}

function charsOf(texts: Texts): number {
  let chars = 0;
  for (const each of texts) chars += typeof each === 'string' ? each.length : charsOf(each);
  return chars;
}
