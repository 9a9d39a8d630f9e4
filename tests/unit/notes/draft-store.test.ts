import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DraftText } from '../../../src/notes/draft-store.ts';
import { maxDraftChars } from '../../../src/notes/limits.ts';
import type { Notes } from '../../../src/notes/notes.ts';
import { must, open, pageOfMill, useEmptyStorage } from './make.ts';

let notes: Notes;
let now: Date;
const otherId = '00000000-0000-4000-8000-00000000000b';
const typed: DraftText = {
  pageKey: pageOfMill.key,
  id: '00000000-0000-4000-8000-00000000000a',
  annotationId: null,
  subject: { kind: 'article' },
  basedOnRev: 0,
  text: 'Half a sent',
};

beforeEach(async () => {
  useEmptyStorage();
  now = new Date('2026-03-02T10:00:00Z');
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

test('two editors on the same subject do not overwrite each other, and other pages are not mixed in', async () => {
  must(await notes.saveDraft({ ...typed, id: otherId, text: 'typed in another view' }));
  must(await notes.saveDraft(typed));
  must(await notes.saveDraft({ ...typed, pageKey: `${pageOfMill.key}/2` }));
  expect((await drafts()).map(({ text }) => text).sort()).toEqual([typed.text, 'typed in another view']);
  must(await notes.dropDraft(typed));
  expect(await drafts()).toMatchObject([{ id: otherId }]);
});

test('the draft typed last comes first', async () => {
  for (const id of [typed.id, otherId]) {
    now = new Date(now.getTime() + 1_000);
    must(await notes.saveDraft({ ...typed, id }));
  }
  expect((await drafts()).map(({ id }) => id)).toEqual([otherId, typed.id]);
});

test('a draft that another editor took is overwritten by neither of the two', async () => {
  must(await notes.saveDraft(typed));
  expect(must(await notes.takeDraft(typed, otherId))).toMatchObject({ id: otherId, text: typed.text });
  expect(await drafts()).toMatchObject([{ id: otherId }]);
  must(await notes.saveDraft({ ...typed, text: 'typed on in the first' }));
  must(await notes.saveDraft({ ...typed, id: otherId, text: 'typed on in the second' }));
  expect(await drafts()).toHaveLength(2);
});

test('a draft that is gone cannot be taken', async () => {
  expect(must(await notes.takeDraft(typed, otherId))).toBeNull();
  expect(await drafts()).toEqual([]);
});

test('a draft that is too long is refused by name, and the last one that fitted stays', async () => {
  must(await notes.saveDraft(typed));
  const outcome = await notes.saveDraft({ ...typed, text: 'x'.repeat(maxDraftChars + 1) });
  expect(outcome).toMatchObject({ ok: false, error: { kind: 'invalid', faults: [{ at: 'draft.text' }] } });
  expect(await drafts()).toMatchObject([{ text: typed.text }]);
});
