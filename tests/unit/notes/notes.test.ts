// What the reader is promised: saved is saved, and nothing is overwritten unseen.

import { expect, test, vi } from 'vitest';
import { soon } from '../soon.ts';
import { clock, draftsOnPage, draftTexts, notes, notesOnPage, openAgain, typed } from './fresh.ts';
import { edit, must, open, pageOfMill } from './make.ts';

test('a saved note is there after the database is opened again', async () => {
  const saved = must(await notes.save(edit(), 0));
  await openAgain();
  expect(await notesOnPage()).toEqual([saved]);
  expect(saved).toMatchObject({ rev: 1, createdAt: '2026-03-02T10:00:00.000Z', deletedAt: null });
});

test('saving the same note twice, as after a lost answer, leaves one note at its first revision', async () => {
  const once = edit();
  const first = must(await notes.save(once, 0));
  clock.now = new Date('2026-03-02T11:00:00Z');
  expect(must(await notes.save(once, 0))).toEqual(first);
  expect(await notesOnPage()).toEqual([first]);
});

test('two saves of the same note at the same time leave one note', async () => {
  const once = edit();
  const both = await Promise.all([notes.save(once, 0), notes.save(once, 0)]);
  expect(both.map(outcome => must(outcome).rev)).toEqual([1, 1]);
  expect(await notesOnPage()).toHaveLength(1);
});

test('a change keeps the time of making and counts the revision up', async () => {
  const once = edit();
  const first = must(await notes.save(once, 0));
  clock.now = new Date('2026-03-03T10:00:00Z');
  const second = must(await notes.save({ ...once, note: 'Roof is new.' }, first.rev));
  expect(second).toMatchObject({ rev: 2, createdAt: first.createdAt, updatedAt: clock.now.toISOString() });
});

test('a change based on an older revision is refused and shows what is stored', async () => {
  const once = edit();
  must(await notes.save(once, 0));
  const theirs = must(await notes.save({ ...once, note: 'Theirs' }, 1));
  const outcome = await notes.save({ ...once, note: 'Mine' }, 1);
  expect(outcome).toEqual({ ok: false, error: { kind: 'conflict', stored: theirs } });
  expect(await notesOnPage()).toEqual([theirs]);
});

test('of two changes at the same time one wins and the other is a conflict', async () => {
  const once = edit();
  must(await notes.save(once, 0));
  const both = await Promise.all([
    notes.save({ ...once, note: 'One' }, 1),
    notes.save({ ...once, note: 'Two' }, 1),
  ]);
  expect(both.map(outcome => outcome.ok).sort()).toEqual([false, true]);
});

test('a note whose record is gone is not silently made anew by a change', async () => {
  expect(await notes.save(edit(), 3)).toEqual({ ok: false, error: { kind: 'gone' } });
  expect(await notesOnPage()).toEqual([]);
});

test('a save whose transaction aborts is reported as not saved, and the draft stays', async () => {
  must(await notes.saveDraft(typed('Ask about')));
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    const request = put.call(this, value, key);
    this.transaction.abort();
    return request;
  });
  const outcome = await notes.save(edit(), 0);
  vi.restoreAllMocks();
  expect(outcome).toEqual({ ok: false, error: { kind: 'not-committed', why: 'failed' } });
  expect(await notesOnPage()).toEqual([]);
  expect(await draftsOnPage()).toMatchObject([{ text: 'Ask about' }]);
});

test('an abort after every request succeeded is still reported as not saved', async () => {
  const getAll = IDBObjectStore.prototype.getAll;
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore, range) {
    const request = getAll.call(this, range);
    // The page's drafts: the last request of a first save. Nothing but the commit comes after it.
    request.addEventListener('success', () => this.transaction.abort());
    return request;
  });
  const outcome = await notes.save(edit(), 0);
  vi.restoreAllMocks();
  expect(outcome).toEqual({ ok: false, error: { kind: 'not-committed', why: 'failed' } });
  expect(await notesOnPage()).toEqual([]);
});

test('a save asks the browser to answer only when the disk has it', async () => {
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  must(await notes.save(edit(), 0));
  expect(transaction).toHaveBeenCalledTimes(1);
  expect(transaction.mock.calls[0]?.slice(1)).toEqual(['readwrite', { durability: 'strict' }]);
});

test('a full disk is told apart from other failures', async () => {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no space', 'QuotaExceededError');
  });
  expect(await notes.save(edit(), 0)).toEqual({ ok: false, error: { kind: 'not-committed', why: 'full' } });
});

test('a record that breaks the rules is refused with the path of every fault, before anything is written', async () => {
  const outcome = await notes.save(edit({ id: 'mine', page: { ...pageOfMill, url: '' } }), 0);
  expect(outcome).toMatchObject({ error: { kind: 'invalid' } });
  expect(JSON.stringify(outcome)).toContain('annotation.id');
  expect(JSON.stringify(outcome)).toContain('annotation.page.url');
  expect(await notesOnPage()).toEqual([]);
});

test('notes of other pages are not mixed in', async () => {
  const elsewhere = { ...pageOfMill, key: `${pageOfMill.key}2` };
  must(await notes.save(edit({ page: elsewhere }), 0));
  expect(await notesOnPage()).toEqual([]);
});

test('saving a note drops what was typed for it, in the same transaction', async () => {
  const once = edit();
  must(await notes.saveDraft(typed(once.note, { id: once.id })));
  must(await notes.saveDraft(typed('Another one on the same quote')));
  must(await notes.save(once, 0));
  expect(await draftTexts()).toEqual(['Another one on the same quote']);
});

test('saving a change drops the text typed for that change, not the one for a new note', async () => {
  const saved = must(await notes.save(edit(), 0));
  must(await notes.saveDraft(typed('A new one')));
  must(await notes.saveDraft(typed('A change', { annotationId: saved.id })));
  must(await notes.save({ ...saved, note: 'A change' }, saved.rev));
  expect(await draftTexts()).toEqual(['A new one']);
});

test('saving a change as a note of its own drops the draft of that change', async () => {
  const saved = must(await notes.save(edit(), 0));
  const draft = typed('A change', { annotationId: saved.id });
  must(await notes.saveDraft(draft));
  must(await notes.save(edit({ id: draft.id, note: 'A change' }), 0));
  expect(await draftTexts()).toEqual([]);
});

test('text of other words, typed for the same note in another view, is not thrown away by a save', async () => {
  const saved = must(await notes.save(edit(), 0));
  must(await notes.saveDraft(typed('Typed elsewhere', { annotationId: saved.id, basedOnRev: saved.rev })));
  must(await notes.save({ ...saved, note: 'A change' }, saved.rev));
  const [kept] = await draftsOnPage();
  expect(kept).toMatchObject({ text: 'Typed elsewhere', basedOnRev: saved.rev });
});

test('a view hears of changes in its own hands and in another view', async () => {
  const other = await open();
  const heard: string[] = [];
  const life = new AbortController();
  notes.onChange(({ pageKey }) => heard.push(`own ${pageKey}`), life.signal);
  other.onChange(({ pageKey }) => heard.push(`other ${pageKey}`), life.signal);
  const saved = must(await notes.save(edit(), 0));
  await soon(() => expect(heard).toEqual([`own ${pageOfMill.key}`, `other ${pageOfMill.key}`]));
  life.abort();
  must(await notes.remove(saved.id, saved.rev));
  expect(heard).toHaveLength(2);
  other.close();
});
