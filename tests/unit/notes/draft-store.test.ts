import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DraftText } from '../../../src/notes/draft-store.ts';
import { maxNoteChars } from '../../../src/notes/limits.ts';
import type { Notes } from '../../../src/notes/notes.ts';
import { must, open, pageOfMill, useEmptyStorage } from './make.ts';

let notes: Notes;
const now = new Date('2026-03-02T10:00:00Z');
const typed: DraftText = {
  pageKey: pageOfMill.key,
  subjectKey: 'article',
  annotationId: null,
  basedOnRev: 0,
  text: 'Half a sent',
};

beforeEach(async () => {
  useEmptyStorage();
  notes = await open({ now: () => now });
});

afterEach(() => {
  notes.close();
  vi.restoreAllMocks();
});

const drafts = async () => must(await notes.draftsFor(pageOfMill.key));

test('what was typed is there after the database is opened again', async () => {
  must(await notes.saveDraft(typed));
  notes.close();
  notes = await open();
  expect(await drafts()).toEqual([{ ...typed, updatedAt: now.toISOString() }]);
});

test('a popup that closes right after a key stroke loses nothing', async () => {
  const commit = vi.spyOn(IDBTransaction.prototype, 'commit');
  const saving = notes.saveDraft(typed);
  // The put is not waited for: by then a closing popup is gone.
  await Promise.resolve().then(() => Promise.resolve());
  await vi.waitFor(() => expect(commit).toHaveBeenCalledTimes(1));
  must(await saving);
  expect(await drafts()).toHaveLength(1);
});

test('typing on replaces what was typed before', async () => {
  must(await notes.saveDraft(typed));
  must(await notes.saveDraft({ ...typed, text: 'Half a sentence' }));
  expect(await drafts()).toMatchObject([{ text: 'Half a sentence' }]);
});

test('an emptied field drops its draft', async () => {
  must(await notes.saveDraft(typed));
  must(await notes.saveDraft({ ...typed, text: ' \n' }));
  expect(await drafts()).toEqual([]);
});

test('a draft can be dropped, and dropping what is not there is no fault', async () => {
  must(await notes.saveDraft(typed));
  must(await notes.dropDraft(typed));
  must(await notes.dropDraft(typed));
  expect(await drafts()).toEqual([]);
});

test('drafts of other pages, subjects and annotations are kept apart', async () => {
  const others: DraftText[] = [
    typed,
    { ...typed, subjectKey: 'source jo miller' },
    { ...typed, annotationId: '00000000-0000-4000-8000-000000000001' },
    { ...typed, pageKey: `${pageOfMill.key}/2` },
  ];
  for (const other of others) must(await notes.saveDraft(other));
  must(await notes.dropDraft(typed));
  expect((await drafts()).map(({ subjectKey, annotationId }) => [subjectKey, annotationId])).toEqual([
    ['article', '00000000-0000-4000-8000-000000000001'],
    ['source jo miller', null],
  ]);
});

test('a draft that is too long is refused by name, and the last one that fitted stays', async () => {
  must(await notes.saveDraft(typed));
  const outcome = await notes.saveDraft({ ...typed, text: 'x'.repeat(maxNoteChars + 1) });
  expect(outcome).toMatchObject({ ok: false, error: { kind: 'invalid', faults: [{ at: 'draft.text' }] } });
  expect(await drafts()).toMatchObject([{ text: typed.text }]);
});
