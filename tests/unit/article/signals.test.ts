import { describe, expect, test } from 'vitest';
import { page, parse, read } from './page.ts';

const kindOf = (document: Document) => {
  const { detected, news } = read(document).article;
  return { detected, news };
};
const essay =
  'Bread wants time more than it wants flour, and a cool shelf more than it wants a warm oven or a strong arm.';

describe('an article', () => {
  test('of a publisher that calls it news is news', () => {
    const head =
      '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Pier to close"}</script>';
    expect(kindOf(page({ head }))).toEqual({ detected: true, news: true });
  });

  test('signed, dated and with people reported is news', () => {
    const head = '<meta name="author" content="Ada Reed"><meta name="date" content="2026-05-03">';
    const inside =
      '<p>The council said it had no choice. Its speaker said so twice, according to its minutes.</p>';
    expect(kindOf(page({ head, inside }))).toEqual({ detected: true, news: true });
  });

  test('that nobody speaks in is an article, but not news', () => {
    const prose = `<p>${essay} ${essay}</p>`.repeat(5);
    const html = `<title>Bread</title><meta name="author" content="Ada Reed"><meta name="date" content="2026-05-03"><article>${prose}</article>`;
    expect(kindOf(parse(html))).toEqual({ detected: true, news: false });
  });
});

describe('no article', () => {
  test('is a list of links to stories', () => {
    const links = Array.from({ length: 60 }, (_, i) => `<li><a href="/${i}">${essay} (${i})</a></li>`).join(
      '',
    );
    expect(kindOf(parse(`<title>News</title><main><ul>${links}</ul></main>`)).detected).toBe(false);
  });

  test('is a thread of a forum, however much prose is in it', () => {
    const head = '<script type="application/ld+json">{"@type": "QAPage"}</script>';
    expect(kindOf(page({ head })).detected).toBe(false);
  });
});
