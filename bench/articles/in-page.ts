// What a bench runs in a page: our reader and Readability, each timed on the page as it was loaded. Readability changes
// the document that it is given, so a reader that uses it has to clone the page first: both are counted.

import { Readability } from '@mozilla/readability';
import { readArticle } from '../../src/article/read-article.ts';
import type { Article } from '../../src/article/types.ts';

export type Measured = {
  /** Wall time, milliseconds. */
  readonly ms: number;
  readonly text: string;
  readonly article: Article | null;
  /** The serialised document is the same before and after. */
  readonly isUnchanged: boolean;
};

export type Reader = 'sourcelight' | 'readability';

function measure(reader: Reader, url: string): Measured {
  const before = document.documentElement.outerHTML;
  const begun = performance.now();
  const found = reader === 'sourcelight' ? ours(url) : theirs();
  const ms = performance.now() - begun;
  return { ms, ...found, isUnchanged: document.documentElement.outerHTML === before };
}

function ours(url: string): { text: string; article: Article | null } {
  const { article } = readArticle(document, url);
  return { text: article.text, article };
}

function theirs(): { text: string; article: null } {
  const copy = document.cloneNode(true) as Document;
  return { text: new Readability(copy).parse()?.textContent ?? '', article: null };
}

Object.assign(globalThis, { measureReader: measure });
