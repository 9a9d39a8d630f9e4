import { describe, expect, test } from 'vitest';
import { chooseElement } from '../../../src/article/body-element.ts';
import { nameReader, namesBody } from '../../../src/article/name-groups.ts';
import { outlinePage } from '../../../src/article/outline.ts';
import { type PageShape, shapePage } from '../../../src/article/page-shape.ts';
import { bodyText, paragraphs, parse, parsePage, textOf } from './page.ts';

const title = 'Pier to close';

/** @param judge how likely each block is the article's, by its text */
function choose(html: string, judge: (text: string) => number): { texts: string[]; shape: PageShape } {
  const page = parsePage(`<title>${title}</title><body><h1>${title}</h1>${html}</body>`);
  const shape = shapePage(outlinePage(page), title);
  const inside = chooseElement(
    shape,
    shape.candidates.map(({ text }) => judge(text)),
  );
  const texts = shape.candidates.filter(({ block }) => inside[block.owner] === 1).map(({ text }) => text);
  return { texts, shape };
}

const story = paragraphs.map(text => `<p>${text}</p>`);
const teaser =
  'The harbour master of Nordby says that his town has room for the boats of its neighbours, as it had in the years of the great storms.';
/** The network takes teasers of whole sentences for the article as often as not. */
const unsure = (text: string) => (text === teaser ? 0.6 : paragraphs.includes(text) ? 0.95 : 0.1);

describe('what the page itself names its article’s body', () => {
  const teasers = `<ul>${`<li>${teaser}</li>`.repeat(12)}</ul>`;

  test.each([
    ['a class of two words', '<div class="main entry-content">'],
    ['a class in one word', '<div class="articleBody">'],
    ['an id', '<div id="page_story-body_2">'],
    ['microdata', '<div itemprop="articleBody">'],
  ])('is all of it, however many likely blocks stand beside it: %s', (_, tag) => {
    const { texts } = choose(`<div>${tag}${story.join('')}</div><div>${teasers}</div></div>`, unsure);
    expect(texts).toEqual(paragraphs);
  });

  test('may stand in parts, with a box between them', () => {
    const part = (from: number, to: number) =>
      `<div class="post-text">${story.slice(from, to).join('')}</div>`;
    const { texts } = choose(
      `<div><section>${part(0, 2)}<aside>Box</aside>${part(2, 4)}</section><div>${teasers}</div></div>`,
      unsure,
    );
    expect(texts).toEqual(paragraphs);
  });

  test('is not the small body of a teaser elsewhere', () => {
    const { texts } = choose(
      `<div class="entry-content">${story.join('').repeat(2)}</div><div class="post-content"><p>${teaser}</p></div>`,
      text => (text === teaser ? 0.3 : 0.95),
    );
    expect(texts).toEqual([...paragraphs, ...paragraphs]);
  });

  test('is no other thing with such a word in its name', () => {
    const readName = nameReader();
    const names = [
      'entry-content',
      'article__body',
      'storyText wide',
      'article-bodyguard',
      'body-text',
      'article',
    ];
    expect(names.filter(name => namesBody(readName(name)))).toEqual(names.slice(0, 3));
  });
});

test('a short article is read without the stories that a longer list beside it begins to tell', () => {
  const towns = ['Nordby', 'Westhaven', 'Sandvik', 'Holm', 'Eskild', 'Torsby', 'Aalund'];
  const list = towns
    .map(
      (town, i) =>
        `<li><a href="/${town}"><b>${town} looks to its harbour</b></a> <p>${town.toUpperCase()}: The harbour master of ${town} says that his town has room for ${20 + i} boats of its neighbours, as it had in the years of the great storms, when half of the coast moored there.</p></li>`,
    )
    .join('');
  const document = parse(
    `<title>${title}</title><meta property="og:type" content="article"><body><div class="boxed"><div class="column">
      <h1>${title}</h1><div class="main-article-content">${story.join('')}</div></div>
      <div class="column"><div class="tab-holder"><ul>${list}</ul></div></div></div></body>`,
  );
  expect(textOf(document)).toBe(bodyText);
});
