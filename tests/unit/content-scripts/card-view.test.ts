// @vitest-environment jsdom
// The words of the card, and what language and direction they are in.

import { expect, test, vi } from 'vitest';
import { buildCard } from '../../../content-scripts/card-view.ts';
import { attributions, quote, text } from '../popup/sample.ts';

vi.mock('webextension-polyfill', async () => {
  const { fakeBrowser } = await import('../popup/fake-browser.ts');
  return { default: fakeBrowser() };
});

const place = { at: 1, of: 5 };

function filledCard(sourceId: string | null, language: string | null): HTMLElement {
  const card = buildCard(document, { step: () => {}, addNote: () => {}, close: () => {} });
  card.fill({
    quote: quote('q', '“The bridge is safe,”', sourceId),
    source: attributions.sources.find(({ id }) => id === sourceId),
    text,
    language,
    place,
  });
  return card.element;
}

const part = (card: HTMLElement, name: string) => card.querySelector<HTMLElement>(`.${name}`);

test('on a page of another language and direction the card keeps those of its own words', () => {
  document.documentElement.lang = 'ar';
  document.documentElement.dir = 'rtl';
  const card = filledCard('s1', 'ar');
  expect(card.lang).toBe('en');
  expect(card.dir).toBe('ltr');
});

test('name and role are in the language of the article', () => {
  const card = filledCard('s1', 'de');
  expect(part(card, 'who')?.textContent).toBe('Ada Lindqvist');
  expect(part(card, 'who')?.lang).toBe('de');
  expect(part(card, 'role')?.textContent).toBe('Mayor');
  expect(part(card, 'role')?.lang).toBe('de');
});

test('what stands in place of a name or a role is in the language of the card', () => {
  const nobody = filledCard(null, 'de');
  expect(part(nobody, 'who')?.textContent).toBe('Speaker not clear');
  expect(part(nobody, 'who')?.lang).toBe('en');
  const unnamed = filledCard('s2', 'de');
  expect(part(unnamed, 'role')?.textContent).toBe('Unnamed source');
  expect(part(unnamed, 'role')?.lang).toBe('en');
});
