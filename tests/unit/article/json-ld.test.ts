import { describe, expect, test } from 'vitest';
import { readJsonLd } from '../../../src/article/json-ld.ts';
import { maxJsonLdChars } from '../../../src/article/limits.ts';
import { parsePage } from './page.ts';

function articleOf(...scripts: readonly string[]) {
  const html = scripts.map(script => `<script type="application/ld+json">${script}</script>`).join('');
  return readJsonLd(parsePage(`<head>${html}</head>`)).article;
}

const news = { '@type': 'NewsArticle', headline: 'Pier to close', datePublished: '2026-05-03' };

describe('the article is found', () => {
  test.each([
    ['alone', JSON.stringify(news)],
    ['in a list', JSON.stringify([{ '@type': 'WebSite', name: 'Gazette' }, news])],
    [
      'in a graph',
      JSON.stringify({ '@context': 'https://schema.org', '@graph': [{ '@type': 'Person' }, news] }),
    ],
    ['as a page’s main entity', JSON.stringify({ '@type': 'WebPage', mainEntity: news })],
    ['with several types', JSON.stringify({ ...news, '@type': ['Thing', 'https://schema.org/NewsArticle'] })],
    ['between comment marks', `<!-- ${JSON.stringify(news)} -->`],
    [
      'with a trailing comma',
      '{"@type": "NewsArticle", "headline": "Pier to close", "datePublished": "2026-05-03",}',
    ],
    [
      'with a raw line break in a text',
      '{"@type": "NewsArticle", "headline": "Pier to\nclose", "datePublished": "2026-05-03"}',
    ],
  ])('%s', (_, script) => {
    expect(articleOf('{"broken', script)).toMatchObject({
      headline: 'Pier to close',
      published: '2026-05-03',
    });
  });
});

test('of several articles the one with the page’s title is its own, else the first', () => {
  const others = [
    { '@type': 'NewsArticle', headline: 'Pier' },
    { '@type': 'NewsArticle', headline: 'Bus fares to rise' },
  ];
  const headlineOn = (title: string) => {
    const script = JSON.stringify([...others, news]);
    const html = `<title>${title}</title><script type="application/ld+json">${script}</script>`;
    return readJsonLd(parsePage(html)).article?.headline;
  };
  expect(headlineOn('PIER TO CLOSE – Osthaven Gazette')).toBe('Pier to close');
  expect(headlineOn('Piers closed')).toBe('Pier');
});

test('authors are names given as text, objects, lists, or references into the graph', () => {
  const graph = [
    { ...news, author: ['Ada Reed', { '@id': '#2' }, { name: ['Ben Ode'] }], publisher: { '@id': '#3' } },
    { '@id': '#2', '@type': 'Person', name: 'Cy Lund' },
    { '@id': '#3', '@type': 'NewsMediaOrganization', name: 'Osthaven Gazette' },
  ];
  const article = articleOf(JSON.stringify({ '@graph': graph }));
  expect(article?.authors).toEqual(['Ada Reed', 'Cy Lund', 'Ben Ode']);
  expect(article?.publisher).toBe('Osthaven Gazette');
});

test('entities that were written twice, and tags, do not reach the headline', () => {
  const article = articleOf(
    JSON.stringify({ ...news, headline: 'Town &amp; <em>harbour</em>&#8217;s pier' }),
  );
  expect(article?.headline).toBe('Town & harbour’s pier');
});

test('"__proto__" gives nothing a value', () => {
  const article = articleOf('{"@type": "NewsArticle", "__proto__": {"headline": "Evil", "author": "Evil"}}');
  expect(article).toMatchObject({ headline: null, authors: [] });
  expect(({} as { headline?: string }).headline).toBeUndefined();
});

test('a script over the bound, wrong types and endless nesting give no article', () => {
  expect(articleOf(`{"@type": "NewsArticle", "headline": "${'x'.repeat(maxJsonLdChars)}"}`)).toBeNull();
  expect(articleOf('{"@type": {"a": 1}}', '"text"', 'null', '[[[]]]', '{"@type": "JobPosting"}')).toBeNull();
  expect(articleOf('['.repeat(200_000))).toBeNull();
});
