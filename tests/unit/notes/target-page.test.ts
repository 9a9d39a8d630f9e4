import { expect, test } from 'vitest';
import { maxLabelChars } from '../../../src/notes/limits.ts';
import { targetPage } from '../../../src/notes/target-page.ts';

const article = {
  title: 'Mill reopens',
  standfirst: null,
  byline: 'Ana Ortiz',
  siteName: null,
  publishedTime: null,
  modifiedTime: null,
  language: 'en',
  canonicalUrl: 'https://valley.example/mill',
};

test('a page is remembered as it called itself, under the key of its story', () => {
  expect(targetPage(article, 'https://m.valley.example/mill#x')).toEqual({
    key: 'https://valley.example/mill',
    url: 'https://m.valley.example/mill#x',
    title: 'Mill reopens',
    standfirst: null,
    siteName: null,
    byline: 'Ana Ortiz',
    publishedTime: null,
    language: 'en',
  });
});

test('an overlong title is cut to what a record may hold, never inside a character', () => {
  const { title } = targetPage(
    { ...article, title: `x${'🌾'.repeat(maxLabelChars)}` },
    'https://valley.example/',
  );
  expect(title.length).toBe(maxLabelChars - 1);
  expect(title).not.toMatch(/\p{Cs}/u);
});
