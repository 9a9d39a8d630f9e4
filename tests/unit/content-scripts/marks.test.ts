import { JSDOM } from 'jsdom';
import { beforeEach, expect, test, vi } from 'vitest';
import { Marks } from '../../../content-scripts/marks.ts';
import type { Reading } from '../../../content-scripts/read-page.ts';
import type { Quote } from '../../../src/attribution/types.ts';

const fake = vi.hoisted(() => ({ gone: new Set<string>(), opened: [] as string[] }));
vi.mock('../../../src/messages/send.ts', () => ({ askBackground: () => {}, notifyPanels: () => {} }));
vi.mock('../../../content-scripts/scroll.ts', () => ({ scrollToRange: () => {} }));
vi.mock('../../../content-scripts/highlighter.ts', () => ({
  Highlighter: class {
    rangesOf = ({ id }: Quote) => (fake.gone.has(id) ? [] : [{}]);
    flash() {}
  },
}));
vi.mock('../../../content-scripts/card.ts', () => ({
  createCard: () => ({ open: ({ quote }: { quote: Quote }) => fake.opened.push(quote.id) }),
}));

const quotes = ['q1', 'q2', 'q3'].map(id => ({ id, act: 'speech', sourceId: null }));
const reading = {
  attributions: { quotes, sources: [], sourcesRead: true },
  article: {},
} as unknown as Reading;
const { document } = new JSDOM().window;
const marks = () => new Marks(document, reading, new AbortController().signal);

beforeEach(() => {
  fake.gone.clear();
  fake.opened.length = 0;
});

test('the commands go round, forwards from the first quote and backwards from the last', () => {
  const [forwards, backwards] = [marks(), marks()];
  for (let steps = 0; steps < 4; steps += 1) forwards.step('next');
  for (let steps = 0; steps < 4; steps += 1) backwards.step('previous');
  expect(fake.opened).toEqual(['q1', 'q2', 'q3', 'q1', 'q3', 'q2', 'q1', 'q3']);
});

test('a quote whose words left the page is passed over', () => {
  const shown = marks();
  shown.step('next');
  fake.gone.add('q2');
  expect(shown.step('next')).toBe(true);
  expect(shown.step('previous')).toBe(true);
  expect(fake.opened).toEqual(['q1', 'q3', 'q1']);
});

test('where no quote is on the page there is nowhere to go', () => {
  for (const { id } of quotes) fake.gone.add(id);
  expect(marks().step('next')).toBe(false);
});
