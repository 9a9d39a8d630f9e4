// What the reader is promised of deleting: it can be undone for thirty days.

import { expect, test } from 'vitest';
import { clock, draftTexts, notes, notesOnPage, typed } from './fresh.ts';
import { edit, must, pageOfMill } from './make.ts';

test('a deleted note leaves the page and comes back by undo', async () => {
  const saved = must(await notes.save(edit(), 0));
  const removed = must(await notes.remove(saved.id, saved.rev));
  expect(removed).toMatchObject({ rev: 2, deletedAt: clock.now.toISOString() });
  expect(await notesOnPage()).toEqual([]);
  const restored = must(await notes.restore(saved.id));
  expect(restored).toMatchObject({ rev: 3, deletedAt: null, note: saved.note });
  expect(await notesOnPage()).toEqual([restored]);
});

test('deleting twice changes nothing more, and undoing what is not deleted neither', async () => {
  const saved = must(await notes.save(edit(), 0));
  expect(must(await notes.restore(saved.id))).toEqual(saved);
  const removed = must(await notes.remove(saved.id, saved.rev));
  expect(must(await notes.remove(saved.id, saved.rev))).toEqual(removed);
});

test('a note that somebody changed in between is not deleted', async () => {
  const once = edit();
  must(await notes.save(once, 0));
  const theirs = must(await notes.save({ ...once, note: 'Theirs' }, 1));
  expect(await notes.remove(once.id, 1)).toEqual({ ok: false, error: { kind: 'conflict', stored: theirs } });
});

test('a late retry of a first save does not bring a deleted note back', async () => {
  const once = edit();
  const saved = must(await notes.save(once, 0));
  const removed = must(await notes.remove(saved.id, saved.rev));
  expect(await notes.save(once, 0)).toEqual({ ok: false, error: { kind: 'conflict', stored: removed } });
});

test('the bin keeps a note for thirty days and not longer', async () => {
  const saved = must(await notes.save(edit(), 0));
  const other = must(await notes.save(edit({ note: 'Stays' }), 0));
  must(await notes.remove(saved.id, saved.rev));
  expect(must(await notes.purgeExpired(new Date('2026-04-01T09:59:59Z')))).toBe(0);
  expect(must(await notes.purgeExpired(new Date('2026-04-01T10:00:00Z')))).toBe(1);
  expect(await notes.restore(saved.id)).toEqual({ ok: false, error: { kind: 'gone' } });
  expect(await notesOnPage()).toEqual([other]);
});

test('text that was being typed for a deleted note outlives the bin', async () => {
  const saved = must(await notes.save(edit(), 0));
  must(await notes.saveDraft(typed('Typed elsewhere', { annotationId: saved.id, basedOnRev: saved.rev })));
  must(await notes.remove(saved.id, saved.rev));
  must(await notes.purgeExpired(new Date('2026-06-01T10:00:00Z')));
  expect(await draftTexts()).toEqual(['Typed elsewhere']);
});

test('deleted notes of a page are listed for thirty days, the last deleted first', async () => {
  const [first, second] = [must(await notes.save(edit(), 0)), must(await notes.save(edit(), 0))];
  must(await notes.save(edit(), 0));
  must(await notes.remove(first.id, first.rev));
  clock.now = new Date('2026-03-03T10:00:00Z');
  must(await notes.remove(second.id, second.rev));
  const listed = async () => must(await notes.deletedFor(pageOfMill.key)).map(({ id }) => id);
  expect(await listed()).toEqual([second.id, first.id]);
  clock.now = new Date('2026-04-01T10:00:00Z');
  expect(await listed()).toEqual([second.id]);
  must(await notes.restore(second.id));
  expect(await listed()).toEqual([]);
});
