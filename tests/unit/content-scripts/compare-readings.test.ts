import { beforeEach, describe, expect, test } from 'vitest';
import { isBeside, isOnPage, newestOf } from '../../../content-scripts/compare-readings.ts';
import type { PageText, Reading } from '../../../content-scripts/read-page.ts';
import { page, read as readPage } from '../article/page.ts';

const a = 'https://news.example/a';
const b = 'https://news.example/b';

let document = page();
beforeEach(() => {
  document = page();
  // jsdom has no layout: what is in the document is shown, unless a test says otherwise.
  document.createRange().constructor.prototype.getClientRects = function getClientRects(this: Range) {
    return this.startContainer.parentElement?.closest('[hidden]') === null ? [{}] : [];
  };
});

function read(url = a, readAt = 0): PageText {
  return {
    ...readPage(document, url),
    document,
    stories: [],
    story: undefined,
    url,
    pageUrl: url,
    readAt,
  };
}

const main = () => document.querySelector('main') as HTMLElement;

test('an article is on the page while most of its nodes are', () => {
  const before = read();
  expect(isOnPage(before)).toBe(true);
  main().querySelector('.text p')?.remove();
  expect(isOnPage(before)).toBe(true);
  main().replaceWith(main().cloneNode(true));
  expect(isOnPage(before)).toBe(false);
});

describe('another text', () => {
  const other = (words: number): PageText => {
    const text = 'word '.repeat(words).trim();
    const found = read();
    const paragraphs = [{ start: 0, end: text.length }];
    return { ...found, article: { ...found.article, text, wordCount: words, paragraphs } };
  };

  test('is beside an article that can still be seen', () => {
    expect(isBeside(read(), other(50))).toBe(true);
  });

  test('takes the place of an article that the page hides', () => {
    const before = read();
    main().hidden = true;
    expect(isBeside(before, other(50))).toBe(false);
  });

  test('takes the place of what was no article, and of a text that is much shorter', () => {
    const before = read();
    expect(isBeside({ ...before, article: { ...before.article, detected: false } }, other(50))).toBe(false);
    expect(isBeside(before, other(1_000))).toBe(false);
  });

  test('is none where it continues the article', () => {
    const before = read();
    main()
      .querySelector('.text')
      ?.insertAdjacentHTML('beforeend', '<p>And so the harbour waits for the summer.</p>');
    expect(isBeside(before, read())).toBe(false);
  });
});

describe('the same words read again', () => {
  const attributions = { quotes: [], sources: [], sourcesRead: true };
  const first = (): Reading => ({ ...read(), attributions });

  test('keep the address at which they were first read: the page may change its text later', () => {
    expect(newestOf(first(), read(b, 5_000)).url).toBe(a);
  });

  test('are at the address that came right after them', () => {
    expect(newestOf(first(), read(b, 1_500)).url).toBe(b);
  });

  test('keep their places and facts, as the same objects, where nothing else is new', () => {
    const before = first();
    expect(newestOf(before, read())).toEqual(before);
    expect(newestOf(before, read()).article).toBe(before.article);
    expect(newestOf(before, read()).map).toBe(before.map);
  });

  test('have new places where the page drew them anew, and the title that it has by now', () => {
    const before = first();
    main().replaceWith(main().cloneNode(true));
    document.head.insertAdjacentHTML('beforeend', '<meta name="author" content="Jo Hale">');
    document.querySelector('meta[content="Ada Reed"]')?.remove();
    const now = read();
    expect(newestOf(before, now).map).toBe(now.map);
    expect(newestOf(before, now).article.byline).toBe('Jo Hale');
  });
});
