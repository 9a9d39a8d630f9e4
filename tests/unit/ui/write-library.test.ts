// The library as a file: all of it, or the notes that are wanted.

import { expect, test, vi } from 'vitest';
import type { FormatName } from '../../../src/exchange/all-formats.ts';
import { readLibraryJson } from '../../../src/exchange/read-library-json.ts';
import type { ReadArticle } from '../../../src/notes/article-store.ts';
import { isBackup, writeLibrary } from '../../../src/ui/write-library.ts';
import { notes } from '../notes/fresh.ts';
import { edit, must, pageOfMill } from '../notes/make.ts';

vi.mock('webextension-polyfill', async () => {
  const { fakeBrowser } = await import('../popup/fake-browser.ts');
  return { default: fakeBrowser() };
});

const elsewhere = { ...pageOfMill, key: 'https://valley.example/dam', url: 'https://valley.example/dam' };
const now = '2026-03-02T12:00:00.000Z';

const text = 'The river fell. “We start on Monday,” Miller said. “It rained,” she said.';
const found = { act: 'speech', cue: [], source: [], sourceId: null, coSourceIds: [], confidence: 1 } as const;
const read: ReadArticle = {
  page: pageOfMill,
  readAt: now,
  text,
  otherTexts: [],
  sourcesRead: true,
  sources: [],
  quotes: [
    { ...found, id: 'q1', type: 'direct', content: [{ start: 16, end: 37 }], origin: 'detected' },
    { ...found, id: 'q2', type: 'direct', content: [{ start: 51, end: 63 }], origin: 'detected' },
  ],
};

async function written(format: FormatName, only: ReadonlySet<string> | null) {
  const file = must(await writeLibrary(notes, { format, now, only }));
  return { text: await file.content.text(), notes: file.notes };
}

test('only the notes that are wanted are in the file, and only their articles', async () => {
  const wanted = must(await notes.save(edit({ note: 'wanted' }), 0, read));
  must(await notes.save(edit({ note: 'beside it' }), 0, read));
  must(await notes.save(edit({ note: 'elsewhere', page: elsewhere }), 0));
  const file = await written('library-json', new Set([wanted.id]));
  expect(file.notes).toBe(1);
  const { articles } = must(readLibraryJson(file.text));
  expect(articles.map(({ annotations }) => annotations)).toEqual([[wanted]]);
  // What is to be read back has its article whole.
  expect(articles[0]?.text).toBe(text);
});

test.each(['markdown', 'csv', 'html', 'web-annotation'] as const)(
  'of the article, %s has the words that a wanted note is on, and none of its other quotes',
  async format => {
    const wanted = must(await notes.save(edit({ note: 'wanted' }), 0, read));
    const file = await written(format, new Set([wanted.id]));
    expect(file.text).toContain('wanted');
    expect(file.text).toContain('We start on Monday');
    expect(file.text).not.toContain('It rained');
    expect((await written(format, null)).text).toContain('It rained');
  },
);

test('a backup has everything, in a form that can be taken in again', () => {
  expect(isBackup({ format: 'zip', now, only: null })).toBe(true);
  expect(isBackup({ format: 'library-json', now, only: new Set() })).toBe(false);
  expect(isBackup({ format: 'markdown', now, only: null })).toBe(false);
});

test('a note on a quote that was put right says so and how, also where its article does not go with it', async () => {
  const asFound = must(await notes.save(edit({ note: 'as it was found' }), 0, read));
  expect((await written('csv', new Set([asFound.id]))).text).toContain('detected');
  const { subject } = asFound;
  if (subject.kind !== 'quote') throw new Error('not on a quote');
  const change = { kind: 'type', spans: subject.spans, type: 'mixed' } as const;
  const correction = { id: crypto.randomUUID(), pageKey: asFound.page.key, change };
  must(await notes.saveCorrection(correction, 0));
  const file = await written('csv', new Set([asFound.id]));
  expect(file.text).toContain('corrected');
  expect(file.text).toContain('mixed');
  expect(file.text).not.toContain('detected');
});
