import { describe, expect, test } from 'vitest';
import { readMetadata } from '../../../src/article/metadata.ts';
import { address, parsePage } from './page.ts';

const metadataOf = (html: string) => readMetadata(parsePage(html), address).metadata;
const jsonLd = (data: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...data })}</script>`;

describe('JSON-LD goes before meta elements, and these before visible text:', () => {
  const visible =
    '<h1>Heading</h1><p class="byline">By Visible Name</p><time datetime="2026-05-01">1 May</time>';
  const meta =
    '<meta property="og:title" content="Meta title"><meta name="author" content="Meta Name">' +
    '<meta property="article:published_time" content="2026-05-02">';
  const data = jsonLd({ headline: 'Data title', author: 'Data Name', datePublished: '2026-05-03' });

  test.each([
    [data + meta + visible, 'Data title', 'Data Name', '2026-05-03'],
    [meta + visible, 'Meta title', 'Meta Name', '2026-05-02'],
    [visible, 'Heading', 'Visible Name', '2026-05-01'],
    ['<p>Nothing</p>', '', null, null],
  ])('%#', (html, title, byline, publishedTime) => {
    expect(metadataOf(html)).toMatchObject({ title, byline, publishedTime });
  });
});

test('the canonical address is absolute, http or https, or null', () => {
  expect(metadataOf('<link rel="canonical" href="/a?b=1">').canonicalUrl).toBe(
    'https://gazette.example/a?b=1',
  );
  expect(metadataOf('<link rel="canonical" href="javascript:alert(1)">').canonicalUrl).toBeNull();
  const og =
    '<link rel="canonical" href="data:,x"><meta property="og:url" content="https://gazette.example/b">';
  expect(metadataOf(og).canonicalUrl).toBe('https://gazette.example/b');
});

test('the language is the document’s, then what else the page says, and only a language tag', () => {
  expect(metadataOf('<html lang="de-AT"></html>').language).toBe('de-AT');
  expect(metadataOf('<html lang="<x>"><meta property="og:locale" content="en_GB"></html>').language).toBe(
    'en-GB',
  );
  expect(metadataOf('<html></html>').language).toBeNull();
  expect(metadataOf(`<html lang="en${'-abcdefgh'.repeat(20)}"></html>`).language).toBeNull();
});

test('an overlong field is no title', () => {
  expect(
    metadataOf(`<meta property="og:title" content="${'x'.repeat(5_000)}"><title>Tab</title>`).title,
  ).toBe('Tab');
});

test('the section is a short name, not an address', () => {
  const section = (content: string) =>
    metadataOf(`<meta property="article:section" content="${content}">`).section;
  expect(section('Town')).toBe('Town');
  expect(section('https://gazette.example/town')).toBeNull();
  expect(metadataOf(jsonLd({ articleSection: ['Harbour', 'Town'] })).section).toBe('Harbour');
  expect(metadataOf('<p>Nothing</p>').section).toBeNull();
});

test.each([
  [jsonLd({ isAccessibleForFree: false }), true],
  [jsonLd({ isAccessibleForFree: 'False' }), true],
  [jsonLd({ isAccessibleForFree: 'http://schema.org/True' }), false],
  ['<meta property="article:content_tier" content="metered">', true],
  ['<meta property="article:content_tier" content="free">', false],
  ['<p>Subscribe</p>', null],
])('%#: whether readers pay is what the page says', (html, isPaywalled) => {
  expect(metadataOf(html).isPaywalled).toBe(isPaywalled);
});

test('the title of a site’s front page is its name, and a wrong canonical address does not make one', () => {
  const head =
    '<link rel="canonical" href="https://gazette.example/"><meta property="og:site_name" content="Gazette">';
  expect(metadataOf(`${head}<title>Gazette | News from the coast</title>`).title).toBe('Gazette');
  expect(
    metadataOf(`${head}<title>The pier will close | Gazette</title><h1>The pier will close</h1>`).title,
  ).toBe('The pier will close');
});

test.each([
  ['a newsroom’s card is its editors’ title', jsonLd({ headline: '' }), '', 'Council closes the old pier'],
  [
    'a part of a website has its title where readers see it',
    '<meta property="og:type" content="website">',
    ' | Pier guides',
    'Why the council has closed its old pier',
  ],
])('%s', (_, head, suffix, title) => {
  const card = `Council closes the old pier${suffix}`;
  const stated = `<title>${card}</title><meta property="og:title" content="${card}">`;
  expect(metadataOf(`${head}${stated}<h1>Why the council has closed its old pier</h1>`).title).toBe(title);
});
