import { describe, expect, test } from 'vitest';
import { leadsAway } from '../../../src/article/link-lines.ts';
import { outlinePage } from '../../../src/article/outline.ts';
import { shapePage } from '../../../src/article/page-shape.ts';
import { page, parsePage, textOf } from './page.ts';

/** Of the page's lines, those that lead away. */
function waysOut(html: string): string[] {
  const shape = shapePage(outlinePage(parsePage(`<body><main>${html}</main></body>`)), '');
  return shape.candidates.filter((_, i) => leadsAway(shape, i)).map(({ text }) => text);
}

const link = (text: string) => `<a href="/x">${text}</a>`;
const p = (text: string) => `<p>${text}</p>`;
const aboutHarbour =
  'The harbour of Osthaven was dredged over the winter, and ships of nine metres can enter it again at every tide.';
const aboutQuarry =
  'Nordfell bought the quarry for 40 million crowns, and wants to open it to visitors before the end of next year.';

describe('a line that is one link', () => {
  test('is a way to another page', () => {
    expect(waysOut(p(aboutHarbour) + p(link('How the storm came')) + p(aboutQuarry))).toEqual([
      'How the storm came',
    ]);
  });

  test('stays where it is a heading, has words of its own, or is as long as a sentence', () => {
    const long = `${aboutHarbour} ${aboutQuarry}`;
    expect(waysOut(`<h2>${link('Harbour')}</h2><p>See ${link('the plan')}</p>${p(link(long))}`)).toEqual([]);
  });
});

describe('in a roundup', () => {
  const roundup =
    p(link('Osthaven’s harbour dredged')) +
    p(aboutHarbour) +
    p(link('Nordfell buys quarry')) +
    p(aboutQuarry);

  test('a linked line is the heading of the paragraph below that is about the same', () => {
    expect(waysOut(roundup)).toEqual([]);
  });

  test('and is part of the article', () => {
    const text = textOf(page({ inside: roundup }));
    expect(text).toContain('Nordfell buys quarry');
    expect(text).toContain('Osthaven’s harbour dredged');
  });

  test('a link that says as much of the paragraph above leads away', () => {
    const more = 'All about the harbour of Osthaven';
    const next =
      'Osthaven will pay for the harbour from its own reserves, the mayor said, and take up no loan for it.';
    expect(waysOut(p(aboutHarbour) + p(link(more)) + p(next))).toEqual([more]);
  });

  test('a title above a line that is no paragraph leads away', () => {
    const title = 'Nordfell buys quarry';
    expect(waysOut(p(link(title)) + p('Nordfell, quarry, buys'))).toEqual([title]);
  });

  test('a line without a longer word is about nothing', () => {
    expect(waysOut(p(link('No. 1')) + p(aboutQuarry))).toEqual(['No. 1']);
  });
});

describe('in a table or a list', () => {
  const row = (...cells: string[]) => `<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`;

  test('linked cells beside others are its contents', () => {
    const table =
      row(link('Osthaven'), '40 ships a year', 'nine metres') + row(link('Nordfell'), '12 ships', 'six');
    expect(waysOut(`<table>${table}</table>`)).toEqual([]);
    expect(waysOut(`<table>${row(p(link('Osthaven')), p('40 ships a year'))}</table>`)).toEqual([]);
  });

  test('a row of links alone leads away', () => {
    expect(waysOut(`<table>${row(link('Home'), link('Sport'))}</table>`)).toEqual(['Home', 'Sport']);
  });

  test('a menu in the cell beside the article leads away', () => {
    const menu = `<td>${p(link('Sport'))}</td>`;
    expect(waysOut(`<table><tr>${menu}<td>${p(aboutHarbour)}${p(aboutQuarry)}</td></tr></table>`)).toEqual([
      'Sport',
    ]);
  });

  test('linked items among others are its contents', () => {
    const items = ['Beets', link('Peas'), 'Radishes', 'Lettuce'].map(item => `<li>${item}</li>`).join('');
    expect(waysOut(`<ul>${items}</ul>`)).toEqual([]);
    expect(waysOut(`<dl><dt>${link('Peas')}</dt><dd>Sow them when the soil is warm.</dd></dl>`)).toEqual([]);
  });

  test('a list of links leads away, whatever single item has none', () => {
    const items = [link('Harbour'), link('Quarry'), 'More'].map(item => `<li>${item}</li>`).join('');
    expect(waysOut(`<ul>${items}</ul>`)).toEqual(['Harbour', 'Quarry']);
  });
});

test('a line in no box at all leads away', () => {
  expect(waysOut(link('Only this'))).toEqual(['Only this']);
});
