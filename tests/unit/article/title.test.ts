import { describe, expect, test } from 'vitest';
import {
  agreeingHeading,
  chooseTitle,
  placedHeading,
  readHeadings,
  type StatedTitles,
  stripSiteName,
} from '../../../src/article/title.ts';
import { parsePage } from './page.ts';

test.each([
  ['Pier to close | Osthaven Gazette', 'Pier to close'],
  ['Pier to close - Osthaven Gazette', 'Pier to close'],
  ['Osthaven Gazette: Pier to close', 'Pier to close'],
  ['Pier to close – Town – Osthaven Gazette', 'Pier to close – Town'],
  ['Pier to close - by May', 'Pier to close - by May'],
  ['What the Osthaven Gazette found', 'What the Osthaven Gazette found'],
  ['Osthaven Gazette', 'Osthaven Gazette'],
])('%s becomes %s', (title, stripped) => {
  expect(stripSiteName(title, ['Osthaven Gazette', ''])).toBe(stripped);
});

describe('the headline', () => {
  const sites = ['Osthaven Gazette'];
  const chosen = (titles: Partial<StatedTitles>) =>
    chooseTitle({ headline: null, card: null, tab: null, heading: null, writer: null, ...titles }, sites);

  test.each<[string, Partial<StatedTitles>, string]>([
    [
      'is the publisher’s',
      { headline: 'Pier to close', heading: 'Old pier to close in May', tab: 'Pier | Gazette' },
      'Pier to close',
    ],
    [
      'is not what was written for the tab',
      {
        headline: 'Best Piers 2026',
        card: 'Best Piers 2026',
        tab: 'Best Piers 2026',
        heading: 'The best piers, by our editors',
      },
      'The best piers, by our editors',
    ],
    [
      'is a card’s where the tab has it too, with the site’s name',
      {
        card: 'Opinion: Keep the pier',
        tab: 'Opinion: Keep the pier - Osthaven Gazette',
        heading: 'Keep the pier',
      },
      'Opinion: Keep the pier',
    ],
    [
      'is seen in full where a card cuts it or adds to it',
      {
        card: 'Pier to close in May | Gazette',
        tab: 'Pier to close in May | Gazette',
        heading: 'Pier to close in May, and what comes after',
      },
      'Pier to close in May, and what comes after',
    ],
    [
      'is seen where card and tab say two things',
      { card: 'We found the piers worth a walk', tab: 'Best piers in 2026', heading: 'Best piers in 2026' },
      'Best piers in 2026',
    ],
    [
      'is the card’s where a newsroom wrote it, though the tab has the same',
      {
        card: 'Council closes the old pier',
        tab: 'Council closes the old pier',
        heading: 'Old pier of Osthaven closed by its council after the storms',
        writer: 'newsroom',
      },
      'Council closes the old pier',
    ],
    [
      'is seen where a template filled card and tab for search engines',
      {
        card: 'How do you moor a boat? | Osthaven Boat Guides',
        tab: 'How do you moor a boat? | Osthaven Boat Guides',
        heading: 'Mooring a boat at the pier',
        writer: 'template',
      },
      'Mooring a boat at the pier',
    ],
    ['is the heading where nothing is stated', { heading: 'Pier to close' }, 'Pier to close'],
    ['is empty where there is nothing', {}, ''],
  ])('%s', (_, titles, title) => {
    expect(chosen(titles)).toBe(title);
  });

  test('agrees with a heading in half of its words or more, and with no site’s name', () => {
    const headings = readHeadings(
      parsePage(
        '<h1>Osthaven Gazette</h1><h1>What else happened</h1><h1>The old pier will close in May</h1>',
      ),
    );
    const agreeing = (title: string) => agreeingHeading(headings, [title, null], sites)?.text ?? null;
    expect(agreeing('Old pier to close in May | Osthaven Gazette')).toBe('The old pier will close in May');
    expect(agreeing('Ferry line moves north | Osthaven Gazette')).toBeNull();
  });

  test('is the article’s own heading by its place', () => {
    const placed = (html: string) => placedHeading(readHeadings(parsePage(html)))?.text ?? null;
    expect(placed('<h1>Gazette</h1><article><h1>Pier to close</h1></article>')).toBe('Pier to close');
    expect(placed('<h1>Gazette</h1><h1>Pier</h1>')).toBeNull();
    expect(placed('<h1> </h1><h1>Pier</h1>')).toBe('Pier');
  });
});
