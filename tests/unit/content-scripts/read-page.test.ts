import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isOutdated, readPage } from '../../../content-scripts/read-page.ts';

vi.mock('../../../src/messages/send.ts', () => ({
  askBackground: async () => ({
    ok: true,
    value: { ok: true, value: { quotes: [], sources: [], sourcesRead: true } },
  }),
}));

const url = 'https://news.example/a';
const html = '<title>Pier</title><body><p>The pier closes.</p><p>Nobody was asked.</p>';

beforeEach(() => {
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run, 0));
});
afterEach(() => vi.unstubAllGlobals());

async function readingOf({ window }: JSDOM) {
  const read = await readPage(window.document, new AbortController().signal);
  if (!read.ok) throw new Error(read.error.status);
  return read.value;
}

test('the address is the page’s own, also where an image hides it by its name', async () => {
  const dom = new JSDOM(html, { url });
  // In Chromium an image called "URL" does this.
  Object.defineProperty(dom.window.document, 'URL', { value: dom.window.document.body });
  expect((await readingOf(dom)).url).toBe(url);
});

test('a reading is outdated at another address or when most of its words are gone, not at a fragment', async () => {
  const dom = new JSDOM(html, { url });
  const { document } = dom.window;
  const reading = await readingOf(dom);
  dom.reconfigure({ url: `${url}#part` });
  expect(isOutdated(reading, document)).toBe(false);
  dom.reconfigure({ url: 'https://news.example/b' });
  expect(isOutdated(reading, document)).toBe(true);
  dom.reconfigure({ url });
  document.body.replaceChildren('Another page.');
  expect(isOutdated(reading, document)).toBe(true);
});
