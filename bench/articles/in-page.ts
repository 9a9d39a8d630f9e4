// What a bench runs in a page: our reader, Readability and defuddle, each timed on the page as it was loaded, with its code
// not run before. Readability changes the document that it is given, so a reader that uses it has to clone the page first:
// both are counted. What the others give is HTML; taking its text is not counted.

import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { readSteps } from '../../src/article/read-article.ts';
import { blockText } from './block-text.ts';
import type { Reader } from './readers.ts';

/** As the command line prints it, as far as the reader gives it. */
export type FoundArticle = { readonly detected: boolean; readonly title: string; readonly text: string };

export type Measured = {
  /** Wall time, milliseconds. */
  readonly ms: number;
  /** Of it, the longest stretch without a turn for the page. */
  readonly longestMs: number;
  readonly article: FoundArticle;
  /** The serialised document is the same before and after. */
  readonly isUnchanged: boolean;
};

/** Each returns how to have its article, for after the clock has stopped; `turn` is called where the page could have its own. */
const run: Readonly<Record<Reader, (url: string, turn: () => void) => () => FoundArticle>> = {
  sourcelight: (url, turn) => {
    const steps = readSteps(document, url);
    for (;;) {
      const step = steps.next();
      if (step.done === true) return () => step.value.article;
      turn();
    }
  },
  readability: () => {
    const found = new Readability(document.cloneNode(true) as Document).parse();
    return () => fromHtml(found?.title, found?.content);
  },
  defuddle: url => {
    const found = new Defuddle(document, { url, useAsync: false }).parse();
    return () => fromHtml(found.title, found.content);
  },
};

function fromHtml(title: string | null | undefined, html: string | null | undefined): FoundArticle {
  const content = new DOMParser().parseFromString(html ?? '', 'text/html');
  return { detected: true, title: title ?? '', text: blockText(content.body) };
}

function measure(reader: Reader, url: string): Measured {
  const before = document.documentElement.outerHTML;
  const begun = performance.now();
  let turned = begun;
  let longestMs = 0;
  const turn = () => {
    const now = performance.now();
    longestMs = Math.max(longestMs, now - turned);
    turned = now;
  };
  const articleOf = run[reader](url, turn);
  turn();
  const ms = turned - begun;
  return { ms, longestMs, article: articleOf(), isUnchanged: document.documentElement.outerHTML === before };
}

Object.assign(globalThis, { measureReader: measure });
