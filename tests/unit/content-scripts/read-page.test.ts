import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { attribute, readText } from '../../../content-scripts/read-page.ts';
import { maxPageElements } from '../../../src/article/limits.ts';
import { readArticle } from '../../../src/article/read-article.ts';
import { ok } from '../../../src/result.ts';

const fake = vi.hoisted(() => ({ askBackground: vi.fn() }));
vi.mock('../../../src/messages/send.ts', () => fake);

const url = 'https://news.example/a';
const html = '<title>Pier</title><body><p>The pier closes.</p><p>Nobody was asked.</p>';
const { signal } = new AbortController();

beforeEach(() => {
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run, 0));
  fake.askBackground.mockReset();
  // The background, beside the page.
  fake.askBackground.mockImplementation(async (_, { copy, url, story }) =>
    ok(ok(readArticle(structuredClone(copy), url, story))),
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('the address is the page’s own, also where an image hides it by its name', async () => {
  const { document } = new JSDOM(html, { url }).window;
  // In Chromium an image called "URL" does this.
  Object.defineProperty(document, 'URL', { value: document.body });
  expect(await readText(document, signal)).toMatchObject({ ok: true, value: { url } });
});

test('a page that is loaded before anybody goes to it is read once it is shown', async () => {
  const { window } = new JSDOM(html, { url });
  const { document } = window;
  Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
  let isRead = false;
  const reading = readText(document, signal).then(read => {
    isRead = true;
    return read;
  });
  await new Promise(resolve => setTimeout(resolve, 50));
  expect(isRead).toBe(false);
  document.querySelector('p')?.append(' It was shown.');
  document.dispatchEvent(new window.Event('prerenderingchange'));
  const read = await reading;
  expect(read.ok && read.value.article.text).toContain('It was shown.');
});

test('a page that hides the methods of its document behind fields of their names cannot be read, and that is said', async () => {
  const { document } = new JSDOM(html, { url }).window;
  Object.defineProperty(document, 'querySelectorAll', { value: document.body });
  expect(await readText(document, signal)).toEqual({
    ok: false,
    error: { status: 'failed', problem: 'page-unreadable' },
  });
});

test('a page without words has no article', async () => {
  const { document } = new JSDOM('<title>Blank</title>', { url }).window;
  expect(await readText(document, signal)).toEqual({
    ok: false,
    error: { status: 'no-article', isInForeignFrame: false },
  });
});

test('a question to the background that was lost is asked once more', async () => {
  const { document } = new JSDOM(html, { url }).window;
  const read = await readText(document, signal);
  if (!read.ok) throw new Error('not read');
  const attributions = { quotes: [], sources: [], sourcesRead: true };
  fake.askBackground.mockClear();
  fake.askBackground
    .mockReturnValueOnce(new Promise(() => {}))
    .mockResolvedValueOnce({ ok: true, value: { ok: true, value: attributions } });
  vi.useFakeTimers();
  const reading = attribute(read.value, signal);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await reading).toMatchObject({ ok: true, value: { attributions, url } });
  expect(fake.askBackground).toHaveBeenCalledTimes(2);
});

test('a page that nobody waits for any more is not asked about again, nor are its words looked for', async () => {
  const { document } = new JSDOM(html, { url }).window;
  const life = new AbortController();
  fake.askBackground.mockReturnValue(new Promise(() => {}));
  vi.useFakeTimers();
  const reading = readText(document, life.signal);
  await vi.advanceTimersByTimeAsync(1_000);
  life.abort();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await reading).toMatchObject({ ok: false });
  expect(fake.askBackground).toHaveBeenCalledTimes(1);
});

const storyOf = (words: string) =>
  `<article><h1>${words}</h1><p>${`${words} is closed. `.repeat(40)}</p></article>`;

test.each([
  ['the one in view is read', 10, 'The school is closed.', 1],
  [
    'and the page where that one lies beyond the bounds of a copy',
    maxPageElements,
    'The pier is closed.',
    undefined,
  ],
])('of several stories %s', async (_, elements, words, at) => {
  const { document } = new JSDOM(`<body>${storyOf('The pier')}<nav></nav>${storyOf('The school')}`, { url })
    .window;
  const nav = document.querySelector('nav');
  for (let i = 0; i < elements; i += 1) nav?.append(document.createElement('i'));
  const stories = Array.from(document.querySelectorAll('article'));
  const [first] = stories;
  if (first !== undefined) first.getBoundingClientRect = () => ({ top: -900, bottom: -500 }) as DOMRect;
  const read = await readText(document, signal);
  if (!read.ok) throw new Error('not read');
  expect(read.value.article.text).toContain(words);
  expect(read.value.article.isCut).toBe(at === undefined);
  expect(read.value.story).toBe(at === undefined ? undefined : stories[at]);
});
