// What a bench runs in a page: our reader's part there, Readability and defuddle, each timed on the page as it was loaded,
// with its code not run before. Readability changes the document that it is given, so a reader that uses it has to clone
// the page first: both are counted. The page is laid out before. What the others give is HTML; taking its text is not counted.

import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { type CopiedPage, copySteps } from '../../src/article/copy-page.ts';
import type { PageCopy } from '../../src/article/page-copy.ts';
import { type Places, placeText } from '../../src/article/places.ts';
import { blockText } from './block-text.ts';
import type { Reader } from './readers.ts';

/** As the command line prints it, as far as the reader gives it. */
export type FoundArticle = { readonly detected: boolean; readonly title: string; readonly text: string };

export type Measured = {
  /** Wall time on the page's own thread, milliseconds. */
  readonly ms: number;
  /** Of it, the longest stretch without a turn for the page. */
  readonly longestMs: number;
  /** Wall time in another place, while the page is free. */
  readonly elsewhereMs: number;
  readonly article: FoundArticle;
  /** The serialised document is the same before and after. */
  readonly isUnchanged: boolean;
};

export type MeasuredCopy = {
  readonly ms: number;
  readonly longestMs: number;
  readonly copy: PageCopy;
  readonly isUnchanged: boolean;
};

let copied: CopiedPage | null = null;

/** As a page is when its reader asks: laid out. Whoever reads first would have to wait for that. */
function layOut(): void {
  document.body?.getBoundingClientRect();
}

/** The copy, and its way into a message: Chromium writes it as JSON; Firefox clones it, for which JSON stands here. */
function measureCopy(): MeasuredCopy {
  const before = document.documentElement.outerHTML;
  layOut();
  const begun = performance.now();
  let turned = begun;
  let longestMs = 0;
  const turn = () => {
    const now = performance.now();
    longestMs = Math.max(longestMs, now - turned);
    turned = now;
  };
  const steps = copySteps(document);
  for (let step = steps.next(); copied === null; step = steps.next()) {
    turn();
    if (step.done === true) copied = step.value;
  }
  JSON.stringify(copied.copy);
  turn();
  const ms = turned - begun;
  return { ms, longestMs, copy: copied.copy, isUnchanged: document.documentElement.outerHTML === before };
}

/** Milliseconds that it takes to find the text in the page again. */
function measurePlaces(text: string, places: Places): number {
  const begun = performance.now();
  placeText(text, places, copied?.nodes ?? []);
  return performance.now() - begun;
}

type Other = Exclude<Reader, 'sourcelight'>;

/** Each returns how to have its article, for after the clock has stopped. */
const run: Readonly<Record<Other, (url: string) => () => FoundArticle>> = {
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

function measureOther(reader: Other, url: string): Measured {
  const before = document.documentElement.outerHTML;
  layOut();
  const begun = performance.now();
  const articleOf = run[reader](url);
  const ms = performance.now() - begun;
  const isUnchanged = document.documentElement.outerHTML === before;
  return { ms, longestMs: ms, elsewhereMs: 0, article: articleOf(), isUnchanged };
}

Object.assign(globalThis, { measureCopy, measurePlaces, measureOther });
