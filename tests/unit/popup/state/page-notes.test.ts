// The notes of one page, over the real store and a database in memory.

import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { draftName, type NotesData, noNotes, PageNotes } from '../../../../popup/state/page-notes.ts';
import type { AnnotationEdit } from '../../../../src/notes/annotation-edit.ts';
import { databaseName } from '../../../../src/notes/schema.ts';
import { targetPage } from '../../../../src/notes/target-page.ts';
import type { Annotation, Subject } from '../../../../src/notes/types.ts';
import { article, ready } from '../sample.ts';

const page = targetPage(article, ready.url);
const onArticle: Subject = { kind: 'article' };
const opened: PageNotes[] = [];

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

afterEach(() => {
  for (const notes of opened.splice(0)) notes.close();
  vi.unstubAllGlobals();
});

function open(): { notes: PageNotes; now: () => NotesData } {
  let data = noNotes;
  const notes = new PageNotes(page.key, next => {
    data = next;
  });
  opened.push(notes);
  return { notes, now: () => data };
}

function edit(note: string, id: string = crypto.randomUUID()): AnnotationEdit {
  return { id, page, subject: onArticle, note };
}

async function saved(notes: PageNotes, note: string): Promise<Annotation> {
  const result = await notes.save(edit(note), null);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

test('a note that was saved is in the list when the answer comes', async () => {
  const { notes, now } = open();
  await saved(notes, 'first');
  expect(now().phase).toBe('ready');
  expect(now().annotations.map(({ note }) => note)).toEqual(['first']);
});

test('a deleted note leaves the list, and undo brings it back as it was', async () => {
  const { notes, now } = open();
  const note = await saved(notes, 'keep me');
  await notes.remove(note);
  expect(now().annotations).toEqual([]);
  await notes.restore(note);
  expect(now().annotations.map(({ id, note }) => [id, note])).toEqual([[note.id, 'keep me']]);
});

test('of text typed quickly, the last stays, and another view finds it', async () => {
  const { notes, now } = open();
  await Promise.all(['h', 'ha', 'hal', 'half'].map(text => notes.keepDraft(onArticle, text)));
  expect(now().drafts.has(draftName(onArticle))).toBe(true);
  expect((await open().notes.draft(onArticle))?.text).toBe('half');
});

test('saving drops the draft that it came from', async () => {
  const { notes, now } = open();
  await notes.keepDraft(onArticle, 'half a thought');
  await saved(notes, 'half a thought');
  expect(await notes.draft(onArticle)).toBeNull();
  expect(now().drafts.size).toBe(0);
});

test('a note that was changed elsewhere is not overwritten: the other version comes back', async () => {
  const { notes } = open();
  const note = await saved(notes, 'mine');
  await open().notes.save(edit('theirs', note.id), note);
  const second = await notes.save(edit('mine again', note.id), note);
  expect(second).toMatchObject({ ok: false, error: { kind: 'conflict', theirs: { note: 'theirs' } } });
});

test('a note that was deleted elsewhere is not brought back by saving it', async () => {
  const { notes } = open();
  const note = await saved(notes, 'mine');
  await open().notes.remove(note);
  expect(await notes.save(edit('mine again', note.id), note)).toMatchObject({
    ok: false,
    error: { kind: 'deleted' },
  });
});

test('keeping both of two versions leaves a new note that was begun there alone', async () => {
  const { notes, now } = open();
  const note = await saved(notes, 'theirs');
  await notes.keepDraft(note, 'mine');
  await notes.keepDraft(onArticle, 'something else, just begun');
  await notes.saveApart(edit('mine'), note);
  expect(
    now()
      .annotations.map(({ note }) => note)
      .sort(),
  ).toEqual(['mine', 'theirs']);
  expect((await notes.draft(onArticle))?.text).toBe('something else, just begun');
  expect(await notes.draft(note)).toBeNull();
});

test('a change in another view is heard', async () => {
  const { now } = open();
  await saved(open().notes, 'from elsewhere');
  await vi.waitFor(() => expect(now().annotations).toHaveLength(1));
});

test('a note that is too long is refused by name', async () => {
  const { notes } = open();
  expect(await notes.save(edit('x'.repeat(100_001)), null)).toMatchObject({
    ok: false,
    error: { kind: 'too-long' },
  });
});

test('a database that cannot be opened is said, and opened when tried again', async () => {
  await newerVersionOfTheDatabase();
  const { notes, now } = open();
  expect(await notes.save(edit('lost?'), null)).toMatchObject({ ok: false, error: { kind: 'unavailable' } });
  expect(await notes.keepDraft(onArticle, 'lost?')).toEqual({ kind: 'unavailable' });
  expect(now().phase).toBe('unavailable');
  vi.stubGlobal('indexedDB', new IDBFactory());
  await notes.reopen();
  expect(now().phase).toBe('ready');
});

function newerVersionOfTheDatabase(): Promise<void> {
  return new Promise(resolve => {
    const request = indexedDB.open(databaseName, 1_000);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}

test('a panel that was closed hears and shows nothing any more', async () => {
  const { notes, now } = open();
  await saved(notes, 'first');
  notes.close();
  await saved(open().notes, 'second');
  expect(now().annotations).toHaveLength(1);
});
