// @vitest-environment jsdom
// The library page in a document, over the real notes and a database in memory.

import 'fake-indexeddb/auto';
import { render } from 'preact';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { App } from '../../../library/app.tsx';
import { edit, must, open, pageOfMill, quoteOfMiller, useEmptyStorage } from '../notes/make.ts';
import type { FakeBrowser } from '../popup/fake-browser.ts';
import { soon } from '../soon.ts';

vi.mock('webextension-polyfill', async () => {
  const { fakeBrowser } = await import('../popup/fake-browser.ts');
  return { default: fakeBrowser() };
});

const files: Blob[] = [];

beforeEach(() => {
  useEmptyStorage();
  (browser as unknown as FakeBrowser).storage.local.items.clear();
  files.length = 0;
  // jsdom has neither: a link to a file leads nowhere here.
  URL.createObjectURL = file => `blob:${files.push(file as Blob)}`;
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
});

afterEach(() => {
  render(null, document.body);
  vi.restoreAllMocks();
});

/** Preact's timer for effects outlives what it was set for, and fails where the document is gone. */
afterAll(() => pause(100));

function find<E extends HTMLElement = HTMLElement>(name: string): E {
  const found = document.querySelector<E>(`[data-testid=${name}]`);
  if (found === null) throw new Error(`not there: ${name}`);
  return found;
}

async function openLibrary(): Promise<void> {
  render(<App />, document.body);
  await soon(() => find('note-count'));
}

function unfold(name: string): void {
  const details = find<HTMLDetailsElement>(name);
  details.open = true;
  details.dispatchEvent(new Event('toggle'));
}

function choose(name: string, value: string): void {
  const field = find<HTMLSelectElement>(name);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

/** jsdom's own files are known to its own reader only. */
function textOf(file: Blob): Promise<string> {
  const reader = new FileReader();
  return new Promise(resolve => {
    reader.onload = () => resolve(reader.result as string);
    reader.readAsText(file);
  });
}

const noteTexts = () =>
  [...document.querySelectorAll('[data-testid=notes] .note-words')].map(words => words.textContent);

test('a note that was deleted long since, on a page that is gone, is brought back', async () => {
  const notes = await open();
  must(await notes.save(edit({ note: 'stays' }), 0));
  const gone = must(await notes.save(edit({ note: 'comes back' }), 0));
  must(await notes.remove(gone.id, 1));
  notes.close();
  await openLibrary();
  unfold('bin');
  await soon(() => expect(find('deleted-note').textContent).toContain('comes back'));
  find('restore').click();
  await soon(() => expect(noteTexts()).toContain('comes back'));
  await soon(() => expect(document.querySelector('[data-testid=deleted-note]')).toBeNull());
});

test('text that was begun on a page that is gone is shown, and kept as a note', async () => {
  const notes = await open();
  must(await notes.save(edit({ note: 'first' }), 0));
  const half = { pageKey: pageOfMill.key, annotationId: null, basedOnRev: 0, subject: quoteOfMiller };
  must(await notes.saveDraft({ ...half, id: crypto.randomUUID(), text: 'half a thought' }));
  await openLibrary();
  unfold('unfinished');
  await soon(() => expect(find('unfinished-note').textContent).toContain('half a thought'));
  find('keep-draft').click();
  await soon(() => expect(noteTexts()).toContain('half a thought'));
  await soon(() => expect(document.querySelector('[data-testid=unfinished-note]')).toBeNull());
  expect(must(await notes.allDrafts())).toEqual([]);
  // The page is described as the other note on it has it.
  expect(must(await notes.annotationsFor(pageOfMill.key)).map(({ page }) => page)).toEqual([
    pageOfMill,
    pageOfMill,
  ]);
  notes.close();
});

test('what a search found is exported by itself', async () => {
  const notes = await open();
  must(await notes.save(edit({ note: 'about the roof', tags: ['roof'] }), 0));
  must(await notes.save(edit({ note: 'about the wheel' }), 0));
  notes.close();
  await openLibrary();
  expect(document.querySelector('[data-testid=export-scope]')).toBeNull();
  await soon(() => expect(find<HTMLSelectElement>('filter-tag').options.length).toBe(2));
  choose('filter-tag', 'roof');
  await soon(() => find('export-scope'));
  choose('export-scope', 'found');
  await pause(50);
  find('export').click();
  await soon(() => expect(find('export-outcome').textContent).toContain('1 note'));
  const text = await textOf(files[0] as Blob);
  expect(text).toContain('about the roof');
  expect(text).not.toContain('about the wheel');
});
