import { describe, expect, test } from 'vitest';
import { readAddress } from '../../../src/article/address-signals.ts';
import { judgePage, readStated } from '../../../src/article/detect.ts';
import type { Page } from '../../../src/article/page.ts';
import { readSignals } from '../../../src/article/page-signals.ts';
import { readProse } from '../../../src/article/prose-signals.ts';
import { address, page, pageIn, paragraphs, parse, parsePage, read } from './page.ts';

const judge = (page: Page, url: string) => judgePage(page, readStated(page, url));

const story = 'https://gazette.example/news/2026/05/pier-to-close-in-may';
const kindOf = (document: Document, url = story) => {
  const { detected, news } = judge(pageIn(document), url);
  return { detected, news };
};
const sentence =
  'Bread wants time more than it wants flour, and a cool shelf more than it wants a warm oven or a strong arm.';
const prose = `<p>${sentence} ${sentence}</p>`.repeat(6);
const signed =
  '<meta name="author" content="Ada Reed"><meta property="article:published_time" content="2026-05-03">';

describe('an article', () => {
  test('of a publisher that calls it news is news', () => {
    const head =
      '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Pier to close", "author": "Ada Reed", "datePublished": "2026-05-03"}</script>';
    expect(kindOf(page({ head }))).toEqual({ detected: true, news: true });
  });

  test('signed, dated and with people reported is news', () => {
    const inside =
      '<p>The council said it had no choice. Its speaker said so twice, according to its minutes.</p>';
    expect(kindOf(page({ head: signed, inside }))).toEqual({ detected: true, news: true });
  });

  test.each([
    ['a blog post', 'https://loaf.example/blog/why-bread-wants-time'],
    ['a guide', 'https://loaf.example/guides/bread-for-beginners'],
    [
      'a column without any words of that kind in its address',
      'https://loaf.example/2026/05/bread-wants-time',
    ],
  ])('that nobody speaks in is one, but not news: %s', (_, url) => {
    const html = `<title>Bread</title>${signed}<article class="post"><h1>Why your bread wants time</h1>${prose}</article>`;
    expect(kindOf(parse(html), url)).toEqual({ detected: true, news: false });
  });

  test('is one with its paragraphs in line breaks', () => {
    const body = paragraphs.join('<br><br>');
    const html = `<title>Pier to close</title>${signed}<h1>Pier to close in May, council says</h1><div class="article">${body}</div>`;
    expect(kindOf(parse(html))).toEqual({ detected: true, news: true });
  });
});

test.each([
  [
    'Japanese',
    '港の古い桟橋は冬の嵐で板の半分を失ったまま、町議会が火曜の夜遅くに閉鎖を決めた。町長は同じ費用を二度は払えないと述べた。',
  ],
  [
    'Chinese',
    '码头在去年冬天的风暴中失去了一半木板，市议会周二深夜投票决定关闭这座旧码头，市长表示无法为同一件事付两次钱。',
  ],
])('an article in %s is one, though it takes fewer letters', (_, words) => {
  const page = `<title>桟橋を閉鎖へ</title><main><h1>港の古い桟橋を閉鎖へ</h1>${`<p>${words}</p>`.repeat(8)}</main>`;
  expect(kindOf(parse(page), 'https://gazette.example/town/20260503').detected).toBe(true);
  const list = `<title>港</title><h1>港の知らせ</h1><ul>${`<li><a href="/a">${words}</a></li>`.repeat(8)}</ul>`;
  expect(kindOf(parse(list), 'https://gazette.example/news').detected).toBe(false);
});

describe('no article', () => {
  const links = (text: string) =>
    Array.from({ length: 60 }, (_, i) => `<li><h3><a href="/${i}">${text} (${i})</a></h3></li>`).join('');

  test.each([
    [
      'a list of links to stories',
      `<title>News</title><h1>News</h1><main><ul>${links(sentence)}</ul></main>`,
      'https://gazette.example/news',
    ],
    [
      'a front page',
      `<title>Gazette</title><main><ul>${links('Pier to close')}</ul><p>${sentence}</p></main>`,
      'https://gazette.example/',
    ],
    [
      'search results',
      `<title>bread - Search</title><h1>bread</h1><ul>${links('Bread')}</ul>`,
      'https://gazette.example/search?q=bread',
    ],
    [
      'a shop’s product',
      `<meta property="og:type" content="product"><h1>Bread tin</h1><p class="price">€ 20</p><p>${sentence}</p><p class="price">€ 30</p>`,
      'https://loaf.example/products/bread-tin',
    ],
    [
      'a login page',
      '<title>Sign in</title><h1>Sign in</h1><form><input name="user"><input type="password"></form>',
      'https://loaf.example/login',
    ],
    [
      'documentation of code',
      `<h1>Loaf</h1>${`<p>${sentence}</p><pre><code>loaf.bake()</code></pre>`.repeat(8)}`,
      'https://loaf.example/docs/api/loaf',
    ],
    [
      'a web app',
      '<title>Board</title><div id="app"><button>New card</button><button>Share</button></div>',
      'https://board.example/b/12',
    ],
    ['an empty page', '', 'about:blank'],
  ])('is %s', (_, html, url) => {
    expect(kindOf(parse(html), url)).toEqual({ detected: false, news: false });
  });

  test.each([
    ['JSON-LD', '<script type="application/ld+json">{"@type": "QAPage"}</script>', ''],
    ['microdata', '', '<div itemscope itemtype="https://schema.org/DiscussionForumPosting"></div>'],
  ])('is a thread of a forum that says so in %s, however much prose is in it', (_, head, outside) => {
    expect(kindOf(page({ head: signed + head, outside })).detected).toBe(false);
  });

  test('is a page that shows none of its text, whatever it says of itself', () => {
    const { article } = read(parse(`${signed}<meta property="og:type" content="article"><h1></h1>`));
    expect(article).toMatchObject({ detected: false, news: false, likelihood: 0, text: '' });
  });
});

test('what is detected and how sure it is come with the article that was read', () => {
  const document = page({ head: signed });
  const { likelihood, detected, news } = read(document, story).article;
  expect({ likelihood, detected, news }).toEqual(judge(pageIn(document), story));
  expect(likelihood).toBeGreaterThan(0.7);
});

const proseIn = (document: Document) => {
  const page = pageIn(document);
  return readProse(page, page.body);
};

describe('prose', () => {
  const proseOf = (html: string) => proseIn(parse(html));

  test('is counted where it stands together, without links, scripts and short lines', () => {
    const { together, linked, meanLength } = proseOf(
      `<main><p>${sentence}</p><p>${sentence}</p><p>Short</p><script>${sentence}</script></main><aside><p>${sentence}</p></aside>`,
    );
    expect(together).toBe(sentence.length * 2);
    expect(meanLength).toBe(sentence.length);
    expect(linked).toBe(0);
  });

  test('in a link is no prose, around a card too', () => {
    for (const html of [`<p><a href="/">${sentence}</a></p>`, `<a href="/"><h3>${sentence}</h3></a>`]) {
      expect(proseOf(html).together).toBe(0);
      expect(proseOf(html).linked).toBeGreaterThan(0.9);
    }
  });

  test('of a huge page is looked at up to a bound', () => {
    const document = parse('<main></main>');
    const main = document.querySelector('main') as Element;
    for (let i = 0; i < 20_000; i += 1) main.append(document.createTextNode(`${sentence} `));
    expect(proseIn(document).together).toBeLessThan(sentence.length * 5_000);
  });
});

test.each([
  ['https://a.example/', { root: 1, slugWords: 0 }],
  [
    'https://a.example/2026/05/03/pier-to-close-in-may.html',
    { root: 0, slugWords: 5, dated: 1, articleWord: 0 },
  ],
  ['https://a.example/blog/pier', { articleWord: 1, slugWords: 1, otherWord: 0 }],
  ['https://a.example/forum/t/12', { otherWord: 1, slugWords: 0 }],
  ['about:blank', { root: 0, slugWords: 0 }],
  [null, { root: 0, otherWord: 0 }],
])('the address %s', (url, signals) => {
  expect(readAddress(url)).toMatchObject(signals);
});

test('a field is one for a password in any case', () => {
  const login = parsePage('<body><input type="PASSWORD"></body>');
  expect(readSignals(login, readStated(login, address)).signals.password).toBe(1);
});
