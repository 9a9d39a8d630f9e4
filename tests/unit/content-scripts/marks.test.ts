import { JSDOM } from 'jsdom';
import { beforeEach, expect, test, vi } from 'vitest';
import { MarkStyle } from '../../../content-scripts/mark-style.ts';
import { Marks } from '../../../content-scripts/marks.ts';
import type { Reading } from '../../../content-scripts/read-page.ts';
import type { Quote } from '../../../src/attribution/types.ts';
import type { Span } from '../../../src/text/span.ts';

const fake = vi.hoisted(() => ({
  gone: new Set<string>(),
  hidden: new Set<string>(),
  opened: [] as string[],
  scrolledTo: '',
  isOpen: false,
  paintings: 0,
  painted: {} as { quotes: string[]; own: readonly Span[] },
}));
vi.mock('../../../src/messages/send.ts', () => ({ askBackground: () => {}, notifyPanels: () => {} }));
vi.mock('../../../content-scripts/scroll.ts', () => ({
  isShown: ({ id }: { id: string }) => !fake.hidden.has(id),
  scrollToRange: ({ id }: { id: string }) => {
    fake.scrolledTo = id;
    return !fake.hidden.has(id);
  },
}));
vi.mock('../../../content-scripts/highlighter.ts', () => ({
  Highlighter: class {
    rangesOf = ({ id }: Quote) => (fake.gone.has(id) ? [] : [{ id }]);
    flash() {}
    change({ quotes, own }: { quotes: readonly Quote[]; own: readonly Span[] }) {
      fake.painted = { quotes: quotes.map(({ id }) => id), own };
    }
    clear() {}
    async paint() {
      fake.paintings += 1;
    }
  },
}));
vi.mock('../../../content-scripts/card.ts', () => ({
  createCard: () => ({
    open: ({ quote }: { quote: Quote }) => {
      fake.opened.push(quote.id);
      fake.isOpen = true;
    },
    close: () => {
      fake.isOpen = false;
    },
    isOpen: () => fake.isOpen,
  }),
}));

/** Each character of `text` is a quote, numbered from the front. */
function readingOf(text: string): Reading {
  const quotes = [...text].map((_, i) => ({
    id: `q${i + 1}`,
    act: 'speech',
    sourceId: null,
    content: [{ start: i, end: i + 1 }],
  }));
  return {
    document,
    attributions: { quotes, sources: [], sourcesRead: true },
    article: { text },
  } as unknown as Reading;
}

const { document, AbortController } = new JSDOM().window;
// jsdom listens to no signal but its own.
vi.stubGlobal('AbortController', AbortController);
const marks = () => new Marks(readingOf('abc'), new MarkStyle());

beforeEach(() => {
  fake.gone.clear();
  fake.hidden.clear();
  fake.opened.length = 0;
  fake.isOpen = false;
  fake.paintings = 0;
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

test('a quote that a fold hides is passed over, and going to it says that it is not shown', () => {
  const shown = marks();
  fake.hidden.add('q1');
  expect(shown.step('next')).toBe(true);
  expect(fake.opened).toEqual(['q2']);
  expect([shown.goToQuote('q1'), shown.goToQuote('q3')]).toEqual([false, true]);
});

test('where no quote is on the page there is nowhere to go', () => {
  for (const id of ['q1', 'q2', 'q3']) fake.gone.add(id);
  expect(marks().step('next')).toBe(false);
});

test('when the page is read anew the card stays with the words of its quote, and the commands go on from there', () => {
  const shown = marks();
  shown.show();
  shown.step('next');
  shown.change(readingOf('xabc'));
  expect(fake.opened).toEqual(['q1', 'q2']);
  expect(fake.isOpen).toBe(true);
  expect(fake.paintings).toBe(2);
  shown.step('next');
  expect(fake.opened.at(-1)).toBe('q3');
});

test('the card closes when its quote is said no more, and what was closed stays closed', () => {
  const shown = marks();
  shown.step('next');
  shown.change(readingOf('bc'));
  expect(fake.isOpen).toBe(false);
  shown.change(readingOf('abc'));
  expect(fake.isOpen).toBe(false);
});

test('marks that are off are not painted when the page is read anew', () => {
  const hidden = marks();
  hidden.change(readingOf('xabc'));
  expect(fake.paintings).toBe(0);
});

test('what the reader put right is marked and gone through, until the article is attributed anew', () => {
  const shown = marks();
  shown.show();
  const { attributions } = readingOf('abcd');
  const without = { ...attributions, quotes: attributions.quotes.filter(({ id }) => id !== 'q2') };
  const own = [{ start: 1, end: 2 }];
  shown.amend(without, own);
  expect(fake.painted).toEqual({ quotes: ['q1', 'q3', 'q4'], own });
  expect(fake.paintings).toBe(2);
  shown.amend({ ...without }, [...own]);
  expect(fake.paintings).toBe(2);
  shown.step('next');
  shown.step('next');
  expect(fake.opened).toEqual(['q1', 'q3']);
  shown.change(readingOf('abc'));
  expect(fake.painted).toEqual({ quotes: ['q1', 'q2', 'q3'], own: [] });
});

test('the same article, drawn anew by the page, stays as the reader has it', () => {
  const reading = readingOf('abc');
  const shown = new Marks(reading, new MarkStyle());
  shown.amend({ ...reading.attributions, quotes: [] }, [{ start: 0, end: 1 }]);
  shown.change({ ...reading });
  expect(fake.painted).toEqual({ quotes: [], own: [{ start: 0, end: 1 }] });
});

test('going to a source takes its first mention that is shown, and the first of all where none is', () => {
  const read = readingOf('abc');
  const mentions = [0, 1, 2].map(start => ({ start, end: start + 1 }));
  const reading = {
    ...read,
    attributions: { ...read.attributions, sources: [{ id: 's1', mentions }] },
    map: { toRange: ({ start }: Span) => (fake.gone.has(`m${start}`) ? null : { id: `m${start}` }) },
  } as unknown as Reading;
  const made = new Marks(reading, new MarkStyle());
  fake.gone.add('m0');
  fake.hidden.add('m1');
  expect(made.goToSource('s1')).toBe(true);
  expect(fake.scrolledTo).toBe('m2');
  fake.hidden.add('m2');
  expect(made.goToSource('s1')).toBe(false);
  expect(fake.scrolledTo).toBe('m1');
  expect(made.goToSource('s2')).toBe(false);
});
