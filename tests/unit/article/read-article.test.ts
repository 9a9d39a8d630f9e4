import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { address, bodyText, page, paragraphs, parse, read, textOf } from './page.ts';

const seed = (name: string) => readFileSync(new URL(`../../fixtures/seed/${name}`, import.meta.url), 'utf8');
const squash = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('the seed page', () => {
  const document = parse(seed('article.html'));
  const { article } = read(document, 'https://news.example/page');

  test('its text is the article and nothing else', () => {
    expect(squash(article.text)).toBe(squash(seed('article.txt')));
    expect(article.paragraphs).toHaveLength(seed('article.txt').trim().split('\n\n').length);
  });

  test('is detected as news, with what it says of itself', () => {
    expect(article).toMatchObject({
      detected: true,
      news: true,
      title: 'Kim Jong Un vows to be ready for confrontation with US',
      siteName: 'Shropshire Star',
      publishedTime: '2021-06-18T04:40:00+01:00',
      modifiedTime: '2021-06-18T08:12:00+01:00',
      language: 'en-GB',
      canonicalUrl: 'https://news.example/world/2021/06/18/kim-jong-un-confrontation/',
    });
    expect(article.standfirst).toMatch(/^It comes after the US and other nations/);
  });
});

test('paragraphs are joined by an empty line, and their spans are where they say', () => {
  const { article } = read(page());
  expect(article.text).toBe(bodyText);
  expect(article.paragraphs.map(({ start, end }) => article.text.slice(start, end))).toEqual(paragraphs);
});

const long =
  'It is a long enough sentence to look like a paragraph of the article, with a “quoted word” or two in it.';

describe('what is beside the article is not in its text:', () => {
  test.each([
    ['a caption', `<figure><img src="a.png"><figcaption>${long}</figcaption></figure>`],
    ['a caption without a figure', `<div class="image-caption">${long}</div>`],
    ['an advert', `<div class="ad-slot ad-slot--mpu"><p>${long}</p></div>`],
    ['what is hidden from everybody', `<p hidden>${long}</p><p style="color:red; display: none">${long}</p>`],
    ['what is hidden from screen readers', `<div aria-hidden="true"><p>${long}</p></div>`],
    ['what is only for screen readers', `<p class="visually-hidden">${long}</p>`],
    ['a box of other stories', `<div class="related-stories"><h3>Related</h3><p>${long}</p></div>`],
    ['a link to another story', `<p><strong><a href="/x">${long}</a></strong></p>`],
    ['a line that invites to read on', '<p>Read more: <a href="/x">How the storm came</a></p>'],
    ['a table of contents', `<div class="table-of-contents"><p>${long}</p></div>`],
    ['an aside', `<aside><h3>Facts</h3><p>${long}</p></aside>`],
    [
      'a newsletter form',
      `<form class="newsletter"><h3>Our letter</h3><p>${long}</p><button>Go</button></form>`,
    ],
    ['a share bar', '<ul class="share-bar"><li><a href="#">Share on X</a></li><li>Copy link</li></ul>'],
    ['a script', `<script>var words = "${long}";</script><noscript><p>${long}</p></noscript>`],
  ])('%s', (_, inside) => {
    expect(textOf(page({ inside }))).toBe(bodyText);
  });

  test.each([
    [
      'comments',
      { after: `<section id="comments"><h2>Comments</h2>${`<p>${long}</p>`.repeat(3)}</section>` },
    ],
    ['a cookie banner', { outside: `<div class="cookie-consent" role="dialog"><p>${long}</p></div>` }],
    ['a byline', { before: '<p class="byline">By Ada Reed</p>' }],
    ['a byline in a plain paragraph', { before: '<p>By Ada Reed</p>' }],
    ['a date line', { before: '<p>Published 3 May 2026, 08:00</p>' }],
    ['a standfirst', { before: `<p class="standfirst">${long}</p>` }],
    ['a heading that nothing follows', { after: '<h2>More on this story</h2>' }],
    ['a second headline', { before: '<h2>Pier to close</h2>' }],
    ['the page’s foot', { outside: `<footer><p>${long}</p></footer>` }],
  ])('%s', (_, around) => {
    expect(textOf(page(around))).toBe(bodyText);
  });
});

describe('what belongs to the body stays in it:', () => {
  test.each([
    ['a heading inside', '<h2>A long winter</h2>', 'A long winter'],
    ['a block quote', `<blockquote><p>${long}</p></blockquote>`, long],
    [
      'a list',
      '<ul><li>The pier closes in April.</li><li>The harbour opens in May.</li></ul>',
      'The harbour opens',
    ],
    [
      'a drop cap',
      '<p><span class="cap">T</span>he planks were sold to a museum in the next town, for an unknown price.</p>',
      'The planks',
    ],
    [
      'a drop cap whose word is repeated for screen readers',
      '<p><span aria-hidden="true">T</span><span class="sr-only">T</span>he planks were sold to a museum in the next town, for an unknown price.</p>',
      'The planks',
    ],
    [
      'a link inside a sentence',
      `<p>${long} More is on <a href="/x">the page of the town</a>, it said.</p>`,
      'the page of the town',
    ],
    [
      'a link that runs a script',
      `<p>${long} More is on <a href="javascript:void(0)">the map</a> of it.</p>`,
      'the map of it',
    ],
  ])('%s', (_, inside, words) => {
    expect(textOf(page({ inside }))).toContain(words);
  });

  test('everything, when a wrapper of all of it has a name that sounds like clutter', () => {
    const wrapped = page();
    wrapped.querySelector('main')?.setAttribute('class', 'share-page promo');
    expect(textOf(wrapped)).toBe(bodyText);
  });

  test('paragraphs that only line breaks part', () => {
    const html = `<html><title>Pier to close</title><body><div class="story">${paragraphs.join('<br><br>')}</div></body></html>`;
    expect(textOf(parse(html))).toBe(bodyText);
  });

  test('paragraphs written as bare div elements with links in them', () => {
    const divs = paragraphs.map(
      text => `<div class="block">${text.replace('the', '<a href="/x">the</a>')}</div>`,
    );
    expect(textOf(parse(`<html><title>x</title><body><div>${divs.join('')}</div></body></html>`))).toBe(
      bodyText,
    );
  });
});

test('the live document is the same before and after', () => {
  const document = parse(seed('article.html'));
  const before = document.documentElement.outerHTML;
  read(document, 'https://news.example/page');
  expect(document.documentElement.outerHTML).toBe(before);
});

test('a description that is the beginning of the body is no standfirst', () => {
  const head = `<meta property="og:description" content="${paragraphs[0]?.slice(0, 80)}…">`;
  expect(read(page({ head })).article.standfirst).toBeNull();
});

describe('pages without an article', () => {
  test('an empty page is not detected and has no text', () => {
    expect(read(parse('')).article).toMatchObject({ detected: false, news: false, title: '', text: '' });
  });

  test('a short notice is not detected, and its words are there', () => {
    const { article } = read(parse('<title>Note</title><body><p>Closed on Monday.</p></body>'));
    expect(article).toMatchObject({ detected: false, text: 'Closed on Monday.' });
  });

  test('a plain text file as browsers show it is not detected, and its words are there', () => {
    const { article } = read(parse(`<body><pre>${bodyText}</pre></body>`));
    expect(article.detected).toBe(false);
    expect(squash(article.text)).toBe(squash(bodyText));
  });
});

describe('hostile pages', () => {
  test('elements nested deeper than any parser makes them do not stop the reading', () => {
    const document = page();
    // From the inside out: jsdom itself recurses over the ancestors of what is inserted.
    let nest = document.createElement('div');
    for (let depth = 0; depth < 1_000; depth += 1) {
      const outer = document.createElement('div');
      outer.append('word', nest);
      nest = outer;
    }
    document.querySelector('nav')?.append(nest);
    expect(textOf(document)).toContain(paragraphs[2]);
  });

  // In Chromium a form's fields hide its own properties of their names; jsdom has to be made to do so.
  test.each([
    'checkVisibility',
    'closest',
    'firstChild',
    'getAttribute',
    'getAttributeNames',
    'hasAttribute',
    'nextSibling',
    'nodeType',
    'parentNode',
    'previousSibling',
    'querySelector',
    'textContent',
  ])('a form with a field called %s does not stop the reading', name => {
    const after = '<form class="byline standfirst"><p>One</p><input><p>Two</p></form>';
    const document = page({ head: '<meta property="og:type" content="article">', after });
    Object.getPrototypeOf(Object.getPrototypeOf(document.body)).checkVisibility = () => true;
    const value = document.querySelector('input');
    Object.defineProperty(document.querySelector('form'), name, { value });
    expect(textOf(document)).toBe(bodyText);
  });

  test('a frameset with a frame called getAttributeNames does not stop the reading', () => {
    const document = page();
    const frameset = document.createElement('frameset');
    Object.defineProperty(frameset, 'getAttributeNames', { value: frameset });
    document.querySelector('nav')?.append(frameset);
    expect(textOf(document)).toBe(bodyText);
  });

  test('thousands of rows beside the article leave its text', () => {
    const rows = '<tr><td>1</td><td>2</td></tr>'.repeat(4_000);
    expect(textOf(page({ outside: `<table>${rows}</table>` }))).toContain(paragraphs[3]);
  });

  test('a letter with endless marks is not compared with the headline', () => {
    const marks = `a${'\u0301\u0316'.repeat(50_000)}`;
    const begun = performance.now();
    expect(textOf(page({ before: `<p>${marks}</p>` }))).toContain(marks);
    // Putting so many marks in order takes ten seconds.
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  test('a document without a window, as DOMParser makes it, is read the same', () => {
    const { window } = new JSDOM('');
    const document = new window.DOMParser().parseFromString(seed('article.html'), 'text/html');
    expect(squash(read(document, 'https://news.example/').article.text)).toBe(squash(seed('article.txt')));
  });
});

describe('of several stories on a page one is read', () => {
  const stories = page({
    head: '<meta name="author" content="Ada Reed"><meta property="og:site_name" content="The Gazette"><link rel="canonical" href="/town/pier">',
    outside: `<article><h1>School to open</h1>${paragraphs.map(words => `<p>${words.replaceAll('pier', 'school')}</p>`).join('')}</article>`,
  });
  const readStory = (at: number) => read(stories, address, stories.querySelectorAll('article')[at]).article;

  test('the one that the page speaks of in its head, with what it says', () => {
    expect(readStory(0)).toMatchObject({ text: bodyText, title: 'Pier to close', byline: 'Ada Reed' });
  });

  test('another one, without what the page says of the first', () => {
    expect(readStory(1)).toMatchObject({
      text: bodyText.replaceAll('pier', 'school'),
      title: 'School to open',
      siteName: 'The Gazette',
      language: 'en',
      byline: null,
      canonicalUrl: null,
    });
  });
});
