// The notes of one page, over the real store and a database in memory.

import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import type { EditorPlace } from '../../../../popup/state/editor-place.ts';
import { type NotesData, noNotes, PageNotes } from '../../../../popup/state/page-notes.ts';
import type { AnnotationEdit } from '../../../../src/notes/annotation-edit.ts';
import { openNotes } from '../../../../src/notes/notes.ts';
import { databaseName } from '../../../../src/notes/schema.ts';
import { targetPage } from '../../../../src/notes/target-page.ts';
import type { Annotation, Subject } from '../../../../src/notes/types.ts';
import { soon } from '../../soon.ts';
import type { FakeBrowser } from '../fake-browser.ts';
import { article, ready } from '../sample.ts';

vi.mock('webextension-polyfill', async () => {
  const { fakeBrowser } = await import('../fake-browser.ts');
  return { default: fakeBrowser() };
});

const page = targetPage(article, ready.url);
const onArticle: Subject = { kind: 'article' };
const editor: EditorPlace = {
  id: '00000000-0000-4000-8000-00000000000a',
  subject: onArticle,
  edited: null,
};
const opened: PageNotes[] = [];

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  // The second copy goes with the database, or each test would have the notes of the one before.
  (browser as unknown as FakeBrowser).storage.local.items.clear();
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
  expect(now().deleted.map(({ id }) => id)).toEqual([note.id]);
  await notes.restore(note);
  expect(now().annotations.map(({ id, note }) => [id, note])).toEqual([[note.id, 'keep me']]);
});

test('of text typed quickly, the last stays, and another view finds it', async () => {
  const { notes } = open();
  await Promise.all(['h', 'ha', 'hal', 'half'].map(text => notes.keepDraft(editor, text)));
  expect((await open().notes.refresh()).drafts).toMatchObject([{ text: 'half', subject: onArticle }]);
});

test('saving drops the draft that it came from', async () => {
  const { notes, now } = open();
  await notes.keepDraft(editor, 'half a thought');
  await notes.save(edit('half a thought', editor.id), null);
  expect(now().drafts).toEqual([]);
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

test('a draft that was taken or dropped meanwhile opens with the words that were known of it', async () => {
  const { notes } = open();
  await notes.keepDraft(editor, 'half');
  const [draft] = (await notes.refresh()).drafts;
  if (draft === undefined) throw new Error('no draft');
  await open().notes.dropDraft(draft.id);
  const taken = await notes.takeDraft(draft, '00000000-0000-4000-8000-00000000000b');
  expect(taken).toMatchObject({ id: '00000000-0000-4000-8000-00000000000b', text: 'half' });
});

test('a change in another view is heard', async () => {
  const { now } = open();
  await saved(open().notes, 'from elsewhere');
  await soon(() => expect(now().annotations).toHaveLength(1));
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
  expect(await notes.keepDraft(editor, 'lost?')).toEqual({ kind: 'unavailable' });
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

test('a complete file of all notes is remembered as the last backup, one for another program is not', async () => {
  const { notes } = open();
  await saved(notes, 'to be kept');
  const lastBackup = async () => {
    const all = await openNotes();
    const settings = all.ok && (await all.value.settings());
    if (all.ok) all.value.close();
    return settings ? settings.ok && settings.value.lastBackupAt : undefined;
  };
  const now = '2026-03-02T10:00:00.000Z';
  expect((await notes.wholeLibrary('markdown', now)).ok).toBe(true);
  expect(await lastBackup()).toBeNull();
  expect(await notes.wholeLibrary('zip', now)).toMatchObject({ ok: true, value: { notes: 1 } });
  expect(await lastBackup()).toBe(now);
});
