// What the reader is promised of text being typed: it is kept at every key stroke, and no editor overwrites another's.

import { expect, test, vi } from 'vitest';
import { maxDraftChars } from '../../../src/notes/limits.ts';
import { clock, draftsOnPage, notes, openAgain, typed } from './fresh.ts';
import { must, pageOfMill } from './make.ts';

const otherId = '00000000-0000-4000-8000-00000000000b';
const half = typed('Half a sent', {
  id: '00000000-0000-4000-8000-00000000000a',
  subject: { kind: 'article' },
});

test('what was typed is there after the database is opened again', async () => {
  must(await notes.saveDraft(half));
  await openAgain();
  expect(await draftsOnPage()).toEqual([{ ...half, updatedAt: clock.now.toISOString() }]);
});

test('a popup that closes right after a key stroke loses nothing: the commit does not wait for an answer', async () => {
  const order: string[] = [];
  const { put } = IDBObjectStore.prototype;
  const { commit } = IDBTransaction.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    const request = put.call(this, value, key);
    request.addEventListener('success', () => order.push('answered'));
    return request;
  });
  vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementation(function (this: IDBTransaction) {
    order.push('commit');
    commit.call(this);
  });
  must(await notes.saveDraft(half));
  expect(order).toEqual(['commit', 'answered', 'answered']);
  expect(await draftsOnPage()).toHaveLength(1);
});

test('typing on replaces what was typed before', async () => {
  must(await notes.saveDraft(half));
  must(await notes.saveDraft({ ...half, text: 'Half a sentence' }));
  expect(await draftsOnPage()).toMatchObject([{ text: 'Half a sentence' }]);
});

test('an emptied field drops its draft', async () => {
  must(await notes.saveDraft(half));
  must(await notes.saveDraft({ ...half, text: ' \n' }));
  expect(await draftsOnPage()).toEqual([]);
});

test('a draft can be dropped, and dropping what is not there is no fault', async () => {
  must(await notes.saveDraft(half));
  must(await notes.dropDraft(half));
  must(await notes.dropDraft(half));
  expect(await draftsOnPage()).toEqual([]);
});

test('two editors on the same subject do not overwrite each other, and other pages are not mixed in', async () => {
  must(await notes.saveDraft({ ...half, id: otherId, text: 'typed in another view' }));
  must(await notes.saveDraft(half));
  must(await notes.saveDraft({ ...half, pageKey: `${pageOfMill.key}/2` }));
  expect((await draftsOnPage()).map(({ text }) => text).sort()).toEqual([half.text, 'typed in another view']);
  must(await notes.dropDraft(half));
  expect(await draftsOnPage()).toMatchObject([{ id: otherId }]);
});

test('the draft typed last comes first', async () => {
  for (const id of [half.id, otherId]) {
    clock.now = new Date(clock.now.getTime() + 1_000);
    must(await notes.saveDraft({ ...half, id }));
  }
  expect((await draftsOnPage()).map(({ id }) => id)).toEqual([otherId, half.id]);
});

test('a draft that another editor took is overwritten by neither of the two', async () => {
  must(await notes.saveDraft(half));
  expect(must(await notes.takeDraft(half, { ...half, id: otherId }))).toMatchObject({
    id: otherId,
    text: half.text,
  });
  expect(await draftsOnPage()).toMatchObject([{ id: otherId }]);
  must(await notes.saveDraft({ ...half, text: 'typed on in the first' }));
  must(await notes.saveDraft({ ...half, id: otherId, text: 'typed on in the second' }));
  expect(await draftsOnPage()).toHaveLength(2);
});

test('a draft that is gone cannot be taken', async () => {
  expect(must(await notes.takeDraft(half, { ...half, id: otherId }))).toBeNull();
  expect(await draftsOnPage()).toEqual([]);
});

test('a draft that is too long is refused by name, and the last one that fitted stays', async () => {
  must(await notes.saveDraft(half));
  const outcome = await notes.saveDraft({ ...half, text: 'x'.repeat(maxDraftChars + 1) });
  expect(outcome).toMatchObject({ ok: false, error: { kind: 'invalid', faults: [{ at: 'draft.text' }] } });
  expect(await draftsOnPage()).toMatchObject([{ text: half.text }]);
});
