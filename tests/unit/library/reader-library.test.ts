// What the library page knows of the notes: found by search, and read again as they change.

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { type LibraryData, ReaderLibrary } from '../../../library/state/reader-library.ts';
import { noFilters } from '../../../src/notes/search/entry.ts';
import { edit, must, open, pageOfMill, quoteOfMiller, useEmptyStorage } from '../notes/make.ts';
import type { FakeBrowser } from '../popup/fake-browser.ts';
import { soon } from '../soon.ts';

vi.mock('webextension-polyfill', async () => {
  const { fakeBrowser } = await import('../popup/fake-browser.ts');
  return { default: fakeBrowser() };
});

const shown: LibraryData[] = [];
const { signal } = new AbortController();
let library: ReaderLibrary;

beforeEach(async () => {
  useEmptyStorage();
  (browser as unknown as FakeBrowser).storage.local.items.clear();
  shown.length = 0;
  library = new ReaderLibrary(data => shown.push(data));
  await library.open();
});
afterEach(() => library.close());

const pageNumber = (n: number) => ({ ...pageOfMill, key: `https://valley.example/${n}` });

test('all notes that answer a search are known by their ids, more than a screen shows', async () => {
  const notes = await open();
  for (let i = 0; i < 40; i++)
    must(await notes.save(edit({ page: pageNumber(i), tags: i < 30 ? ['mill'] : [] }), 0));
  await soon(() => expect(library.index.size).toBe(40));
  expect((await library.idsOf('', { ...noFilters, tag: 'mill' })).size).toBe(30);
  expect((await library.idsOf('nowhere', noFilters)).size).toBe(0);
  notes.close();
});

test('pages that change together, as an import changes them, are shown together', async () => {
  must((await library.find('', noFilters, 25, signal)) ?? { ok: false, error: 'ended' });
  await soon(() => expect(shown.at(-1)?.read).toBeNull());
  const articles = Array.from({ length: 50 }, (_, i) => ({
    page: pageNumber(i),
    readAt: null,
    text: null,
    otherTexts: [],
    sourcesRead: false,
    sources: [],
    quotes: [],
    corrections: [],
    annotations: [noteOn(i)],
  }));
  const before = shown.length;
  must((await library.notes?.takeIn({ exportedAt: '2026-03-02T10:00:00.000Z', articles })) ?? nothing);
  await soon(() => expect(shown.at(-1)?.count).toBe(50));
  expect(shown.length - before).toBeLessThanOrEqual(3);
});

test('a note shows, and is found by, who spoke as the reader put it right since, also at another host', async () => {
  const notes = await open();
  must(await notes.save(edit(), 0));
  const names = async () => {
    const found = must((await library.find('', noFilters, 25, signal)) ?? nothing);
    return found.notes.map(({ subject }) => (subject.kind === 'quote' ? subject.speaker : null));
  };
  await soon(async () => expect(await names()).toEqual(['Jo Miller']));
  if (quoteOfMiller.kind !== 'quote') throw new Error('no quote');
  const source = { name: 'Ida Roth', kind: 'person', role: null } as const;
  const change = { kind: 'source', spans: quoteOfMiller.spans, source } as const;
  const id = crypto.randomUUID();
  const pageKey = pageOfMill.key.replace('valley', 'm.valley');
  const corrected = must(await notes.saveCorrection({ id, pageKey, change }, 0));
  const answers = async (name: string) => (await library.idsOf('', { ...noFilters, source: name })).size;
  await soon(async () => expect([await answers('Ida Roth'), await answers('Jo Miller')]).toEqual([1, 0]));
  expect(await names()).toEqual(['Ida Roth']);
  const other = new ReaderLibrary(() => undefined);
  await other.open();
  expect(must((await other.find('', noFilters, 25, signal)) ?? nothing).notes).toMatchObject([
    { subject: { speaker: 'Ida Roth' } },
  ]);
  other.close();
  must(await notes.removeCorrection({ id, pageKey, change }, corrected.rev));
  await soon(async () => expect(await names()).toEqual(['Jo Miller']));
  notes.close();
});

const nothing = { ok: false, error: 'not opened' } as const;

function noteOn(i: number) {
  const time = '2026-03-01T10:00:00.000Z';
  const made = { createdAt: time, updatedAt: time, deletedAt: null, rev: 1 };
  return {
    ...edit({ page: pageNumber(i) }),
    ...made,
    tags: [],
    factCheck: null,
    annotator: null,
    copyOf: null,
  };
}
