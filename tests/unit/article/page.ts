// Small pages for the tests of src/article: an article's body with something around or inside it.

import { JSDOM } from 'jsdom';
import { copyPage } from '../../../src/article/copy-page.ts';
import { type Page, pageOf } from '../../../src/article/page.ts';
import { placeText } from '../../../src/article/places.ts';
import { readArticle } from '../../../src/article/read-article.ts';
import type { TextMap } from '../../../src/article/text-map.ts';
import type { Article } from '../../../src/article/types.ts';

export const address = 'https://gazette.example/town/ferry';

/** Four paragraphs of news. */
export const paragraphs = [
  'The council of Osthaven voted late on Tuesday to close the old ferry pier, which has stood empty since the storms of last winter took half of its planks.',
  'Mayor Lena Brandt said the town “cannot pay for it twice”, and promised a new landing place further north before the summer season begins in earnest.',
  'Fishermen who moor there were not pleased. “Nobody asked us,” said Piet Haan, who has kept his boat at the pier for 31 years and sells his catch from it.',
  'The ferry line will move to the northern harbour in May, its director Mira Solberg told reporters, and tickets will cost no more than they do now.',
];

export const bodyText = paragraphs.join('\n\n');

export function parse(html: string): Document {
  return new JSDOM(html, { url: address }).window.document;
}

/** A page whose article holds `inside` after the second paragraph and has `before` and `after` around its paragraphs. */
export function page({
  head = '<meta property="og:type" content="article"><meta name="author" content="Ada Reed">',
  before = '',
  inside = '',
  after = '',
  outside = '',
} = {}): Document {
  const [first, second, third, fourth] = paragraphs.map(text => `<p>${text}</p>`);
  return parse(`<!doctype html><html lang="en"><head><title>Pier to close</title>${head}</head><body>
    <nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
    <main><article><h1>Pier to close</h1>${before}
      <div class="text">${first}${second}${inside}${third}${fourth}</div>${after}</article></main>${outside}
    </body></html>`);
}

/** The document as the rest of src/article has it. */
export function pageIn(document: Document): Page {
  return pageOf(copyPage(document).copy);
}

export function parsePage(html: string): Page {
  return pageIn(parse(html));
}

export type ReadPage = { article: Article; map: TextMap; shadows: readonly ShadowRoot[] };

/** The whole way: as the extension reads, but for the messages. */
export function read(document: Document, url = address, story?: Element): ReadPage {
  const { copy, nodes, shadows } = copyPage(document, story);
  const { article, places } = readArticle(copy, url, story === undefined ? null : nodes.indexOf(story));
  return { article, map: placeText(article.text, places, nodes), shadows };
}

export function textOf(document: Document): string {
  return read(document).article.text;
}
