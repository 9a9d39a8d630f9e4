// What became of an article that was read: whether its words are still on the page, and whether a later reading found
// the same article, more of it, or something else beside it.

import type { Span } from '../src/text/span.ts';
import type { PageText, Reading } from './read-page.ts';

/** A few paragraphs tell whether a text is still there; asking for all of them would cost as much as reading anew. */
const sampleSize = 20;

/** Most of the words are still on the page as they were read; they may be hidden by now. */
export function isOnPage({ article, map }: PageText): boolean {
  const sample = sampleOf(article.paragraphs);
  return sample.filter(paragraph => map.toRange(paragraph) !== null).length >= sample.length / 2;
}

/** The same words, to be attributed in the same way. */
export function isSameText(before: PageText, now: PageText): boolean {
  return before.article.text === now.article.text && before.article.language === now.article.language;
}

/** A text this many times longer than an article is no notice that came up over it. */
const muchLonger = 2;

/**
 * Whether a later reading found another text while the article that was read is still there to be seen: a notice that
 * came up over it, another article that was added below. Not where what was read was hardly an article.
 */
export function isBeside(before: PageText, now: PageText): boolean {
  const isLonger = now.article.wordCount > before.article.wordCount * muchLonger;
  return before.article.detected && !isLonger && !isContinued(before, now) && isOnShow(before);
}

/** Whether a later reading was cut short where the one before was not: it takes nothing away. */
export function isLess(before: PageText, now: PageText): boolean {
  return now.article.isCut && !before.article.isCut && isOnPage(before);
}

/** An address that comes this soon after a text was read is the text's: some pages change the text first. */
const settleMs = 2_000;

/**
 * What was read, with the places and facts of a later reading of the same words. It keeps the address at which it was
 * first read: many pages change theirs first and their text later.
 */
export function newestOf(before: Reading, now: PageText): Reading {
  const { url, pageUrl } = now.readAt - before.readAt < settleMs ? now : before;
  const { article } = isSameArticle(before, now) ? before : now;
  const { map, shadows, stories, story } = before.map.standsAs(now.map) ? before : now;
  return { ...before, url, pageUrl, article, map, shadows, stories, story };
}

function isSameArticle(before: PageText, now: PageText): boolean {
  return JSON.stringify(before.article) === JSON.stringify(now.article);
}

function isOnShow({ article, map }: PageText): boolean {
  const sample = sampleOf(article.paragraphs);
  const shown = sample.filter(paragraph => (map.toRange(paragraph)?.getClientRects().length ?? 0) > 0);
  return shown.length >= sample.length / 2;
}

/** Most paragraphs of the earlier reading are in the later one. */
function isContinued(before: PageText, now: PageText): boolean {
  const later = new Set(wordsOf(now));
  const earlier = wordsOf(before);
  return earlier.filter(words => later.has(words)).length >= earlier.length / 2;
}

function wordsOf({ article: { text, paragraphs } }: PageText): string[] {
  return paragraphs.map(({ start, end }) => text.slice(start, end));
}

function sampleOf(paragraphs: readonly Span[]): readonly Span[] {
  const step = Math.max(1, Math.floor(paragraphs.length / sampleSize));
  return paragraphs.filter((_, index) => index % step === 0);
}
