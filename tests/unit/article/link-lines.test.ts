import { describe, expect, test } from 'vitest';
import { waysOut } from '../../../src/article/link-lines.ts';
import { outlinePage } from '../../../src/article/outline.ts';
import { shapePage } from '../../../src/article/page-shape.ts';
import { page, paragraphs, parsePage, textOf } from './page.ts';

/** Of the page's lines, those that lead away. */
function leadAway(html: string): string[] {
  const shape = shapePage(outlinePage(parsePage(`<body><main>${html}</main></body>`)), '');
  const ways = waysOut(shape);
  return shape.candidates.filter((_, i) => ways[i] === 1).map(({ text }) => text);
}

const link = (text: string) => `<a href="/x">${text}</a>`;
const p = (text: string) => `<p>${text}</p>`;
const aboutHarbour =
  'The harbour of Osthaven was dredged over the winter, and ships of nine metres can enter it again at every tide.';
const aboutQuarry =
  'Nordfell bought the quarry for 40 million crowns, and wants to open it to visitors before the end of next year.';

describe('a line that is one link', () => {
  test('is a way to another page', () => {
    expect(leadAway(p(aboutHarbour) + p(link('How the storm came')) + p(aboutQuarry))).toEqual([
      'How the storm came',
    ]);
  });

  test('stays where it is a heading, has words of its own, or is as long as a sentence', () => {
    const long = `${aboutHarbour} ${aboutQuarry}`;
    expect(leadAway(`<h2>${link('Harbour')}</h2><p>See ${link('the plan')}</p>${p(link(long))}`)).toEqual([]);
  });
});

describe('in a roundup', () => {
  const aboutMill =
    'The old mill will get its sails back before the autumn, if enough people give what the carpenters ask for their work.';
  const harbour = 'Osthaven’s harbour dredged';
  const quarry = 'Nordfell buys quarry';
  const mill = 'Mill gets sails';
  const roundup =
    p(link(harbour)) + p(aboutHarbour) + p(link(quarry)) + p(aboutQuarry) + p(link(mill)) + p(aboutMill);

  test('a linked line is the heading of the paragraph below that is about the same', () => {
    expect(leadAway(roundup)).toEqual([]);
  });

  test('and is part of the article', () => {
    const text = textOf(page({ inside: roundup }));
    expect([harbour, quarry, mill].filter(line => text.includes(line))).toEqual([harbour, quarry, mill]);
  });

  test('one or two such lines may be links to other stories', () => {
    const related = p(link(harbour)) + p(aboutHarbour) + p(link(quarry)) + p(aboutQuarry);
    expect(leadAway(related)).toEqual([harbour, quarry]);
    const [, , fishermen] = paragraphs as [string, string, string];
    expect(leadAway(p(link('Who is Piet Haan?')) + p(fishermen))).toEqual(['Who is Piet Haan?']);
  });

  test('titles of teasers in boxes of their own lead away', () => {
    const teasers = [
      [harbour, aboutHarbour],
      [quarry, aboutQuarry],
      [mill, aboutMill],
    ].map(([title = '', text = '']) => `<div>${p(link(title))}${p(text)}</div>`);
    expect(leadAway(teasers.join(''))).toEqual([harbour, quarry, mill]);
  });

  test('a link that says as much of the paragraph above leads away', () => {
    const more = 'All about the harbour of Osthaven';
    const next =
      'Osthaven will pay for the harbour from its own reserves, the mayor said, and take up no loan for it.';
    expect(leadAway(roundup + p(aboutHarbour) + p(link(more)) + p(next))).toEqual([more]);
  });

  test('a title above a line that is no paragraph leads away, and so does one without a longer word', () => {
    const title = 'Nordfell opens quarry';
    const lines = p(link(title)) + p('Nordfell, quarry, opens') + p(link('No. 1')) + p(aboutQuarry);
    expect(leadAway(roundup + lines)).toEqual([title, 'No. 1']);
  });
});

describe('in a table or a list', () => {
  const row = (...cells: string[]) => `<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`;

  test('linked cells beside others are its contents', () => {
    const table =
      row(link('Osthaven'), '40 ships a year', 'nine metres') + row(link('Nordfell'), '12 ships', 'six');
    expect(leadAway(`<table>${table}</table>`)).toEqual([]);
    expect(leadAway(`<table>${row(p(link('Osthaven')), p('40 ships a year'))}</table>`)).toEqual([]);
  });

  test('a row of links alone leads away', () => {
    expect(leadAway(`<table>${row(link('Home'), link('Sport'))}</table>`)).toEqual(['Home', 'Sport']);
  });

  test('what holds paragraphs lays a page out: a link between them leads away', () => {
    const story = `${p(aboutHarbour)}${p(link('How the storm came'))}${p(aboutQuarry)}`;
    const rows = `${row(p(aboutQuarry))}${row(story)}${row(p(aboutHarbour))}`;
    for (const html of [`<ul><li>${story}</li></ul>`, `<ul><li><div><div>${story}</div></div></li></ul>`])
      expect(leadAway(html)).toEqual(['How the storm came']);
    expect(leadAway(`<table>${rows}</table>`)).toEqual(['How the storm came']);
    const menus = row(link('Archive'), p(aboutHarbour)) + row(link('Letters'), p(aboutQuarry));
    expect(leadAway(`<table>${menus}</table>`)).toEqual(['Archive', 'Letters']);
  });

  test('a menu in the cell beside the article leads away', () => {
    const menu = `<td>${p(link('Sport'))}</td>`;
    expect(leadAway(`<table><tr>${menu}<td>${p(aboutHarbour)}${p(aboutQuarry)}</td></tr></table>`)).toEqual([
      'Sport',
    ]);
  });

  test('linked items among others are its contents', () => {
    const items = ['Beets', link('Peas'), 'Radishes', 'Lettuce'].map(item => `<li>${item}</li>`).join('');
    expect(leadAway(`<ul>${items}</ul>`)).toEqual([]);
    expect(leadAway(`<dl><dt>${link('Peas')}</dt><dd>Sow them when the soil is warm.</dd></dl>`)).toEqual([]);
  });

  test('a list of links leads away, whatever single item has none', () => {
    const items = [link('Harbour'), link('Quarry'), 'More'].map(item => `<li>${item}</li>`).join('');
    expect(leadAway(`<ul>${items}</ul>`)).toEqual(['Harbour', 'Quarry']);
  });
});

test('a line in no box at all leads away', () => {
  expect(leadAway(link('Only this'))).toEqual(['Only this']);
});
