import { beforeEach, expect, test } from 'vitest';
import type { PageText } from '../../../content-scripts/read-page.ts';
import { FactClaims } from '../../../content-scripts/stale-facts.ts';
import { page, read as readPage } from '../article/page.ts';

const pier = 'https://gazette.example/pier';
const school = 'https://gazette.example/school';
const head = `<link rel="canonical" href="${pier}"><meta name="author" content="Ada Reed"><meta property="og:site_name" content="The Gazette">
  <script type="application/ld+json">{"@type":"NewsArticle","headline":"Pier to close","datePublished":"2026-03-01"}</script>`;

let document = page({ head });
let claims = new FactClaims();
beforeEach(() => {
  document = page({ head });
  claims = new FactClaims();
});

function readAt(pageUrl: string) {
  const read = readPage(document, pageUrl);
  const text = { ...read, document, stories: [], story: undefined, url: pageUrl, pageUrl, readAt: 0 };
  return claims.withoutStale(text satisfies PageText).article;
}

const heading = () => document.querySelector('h1') as HTMLElement;

test('what is left in the head of the story before is not the next one’s, also when that is read again', () => {
  expect(readAt(pier)).toMatchObject({ title: 'Pier to close', canonicalUrl: pier, byline: 'Ada Reed' });
  heading().textContent = 'School to open';
  for (let times = 0; times < 2; times += 1)
    expect(readAt(school)).toMatchObject({
      title: 'School to open',
      canonicalUrl: null,
      byline: null,
      publishedTime: null,
      siteName: 'The Gazette',
    });
});

test('the story that it was said of has it again when the reader comes back', () => {
  readAt(pier);
  heading().textContent = 'School to open';
  readAt(school);
  heading().textContent = 'Pier to close';
  expect(readAt(pier)).toMatchObject({ title: 'Pier to close', canonicalUrl: pier, byline: 'Ada Reed' });
});

test('a story that still stands there when the address has gone back is not what the address is of', () => {
  readAt(pier);
  heading().textContent = 'School to open';
  readAt(school);
  expect(readAt(pier)).toMatchObject({ title: 'School to open', canonicalUrl: null, byline: null });
  expect(readAt(school)).toMatchObject({ title: 'School to open', canonicalUrl: null, byline: null });
  heading().textContent = 'Pier to close';
  expect(readAt(pier)).toMatchObject({ title: 'Pier to close', canonicalUrl: pier, byline: 'Ada Reed' });
});

test('the next part of a story, under its headline, is of the same story', () => {
  readAt(pier);
  expect(readAt(`${pier}?part=2`)).toMatchObject({ canonicalUrl: pier, byline: 'Ada Reed' });
});

test('a story that comes late has what was said of it beforehand', () => {
  heading().textContent = 'The Gazette';
  readAt(pier);
  heading().textContent = 'Pier to close';
  expect(readAt(pier)).toMatchObject({ canonicalUrl: pier });
  heading().textContent = 'School to open';
  expect(readAt(school)).toMatchObject({ canonicalUrl: null });
});

test('an app that says of each story what is so keeps it', () => {
  readAt(pier);
  heading().textContent = 'School to open';
  document.head.innerHTML = `<link rel="canonical" href="${school}"><meta name="author" content="Ada Reed"><title>School to open</title>`;
  expect(readAt(school)).toMatchObject({ title: 'School to open', canonicalUrl: school, byline: 'Ada Reed' });
});
