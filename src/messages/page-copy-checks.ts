// Payload check of a copied page.

import { maxAttributeChars, maxCopiedChars, maxCopiedNodes, maxPageElements } from '../article/limits.ts';
import type { PageCopy } from '../article/page-copy.ts';
import { boolean, type Check, count, list, object, text } from './checks.ts';

/** Far more than are copied of one element. */
const maxAttributes = 100;

export const pageCopy: Check<PageCopy> = object<PageCopy>({
  names: text(maxCopiedNodes * 20),
  parents: list(count, maxCopiedNodes),
  texts: list(text(maxCopiedChars), maxCopiedNodes),
  attributes: list(list(text(maxAttributeChars), maxAttributes), maxPageElements),
  hidden: list(count, maxPageElements),
  borders: list(count, maxPageElements),
  isCut: boolean,
});
