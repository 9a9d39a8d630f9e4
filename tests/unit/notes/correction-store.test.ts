// What the reader put right, kept by the same rules as notes.

import { expect, test } from 'vitest';
import { withoutPage } from '../../../src/notes/correction-store.ts';
import type { Change } from '../../../src/notes/library.ts';
import { clock, notes, openAgain } from './fresh.ts';
import { must, pageOfMill } from './make.ts';

const change: Change = { kind: 'merge-sources', name: 'Miller', into: 'Jo Miller' };
const correction = (changed = {}) => ({
  id: crypto.randomUUID(),
  pageKey: pageOfMill.key,
  change,
  ...changed,
});
const onPage = async () => must(await notes.correctionsFor(pageOfMill.key)).map(withoutPage);

test('a correction is there after the database is opened again, on its own page only', async () => {
  const saved = must(await notes.saveCorrection(correction(), 0));
  await openAgain();
  expect(await onPage()).toEqual([saved]);
  expect(saved).toMatchObject({ rev: 1, change, deletedAt: null });
  expect(must(await notes.correctionsFor('https://other.example/'))).toEqual([]);
});

test('saving it twice changes nothing, and a change to an older state is refused', async () => {
  const made = correction();
  const first = must(await notes.saveCorrection(made, 0));
  clock.now = new Date('2026-03-02T11:00:00Z');
  expect(must(await notes.saveCorrection(made, 0))).toEqual(first);
  const other: Change = { ...change, into: 'Joe Miller' };
  const second = must(await notes.saveCorrection({ ...made, change: other }, first.rev));
  expect(second).toMatchObject({ rev: 2, createdAt: first.createdAt, change: other });
  expect(await notes.saveCorrection({ ...made, change }, first.rev)).toEqual({
    ok: false,
    error: { kind: 'conflict', stored: second },
  });
});

test('a correction that was taken back is no longer applied', async () => {
  const made = correction();
  const { rev } = must(await notes.saveCorrection(made, 0));
  must(await notes.removeCorrection(made, rev));
  expect(await onPage()).toEqual([]);
  expect(must(await notes.removeCorrection(made, rev)).rev).toBe(2);
});

test('a correction that breaks the rules is refused before anything is written', async () => {
  const wrong = correction({ change: { kind: 'type', spans: [], type: 'sung' } });
  expect(await notes.saveCorrection(wrong, 0)).toMatchObject({ error: { kind: 'invalid' } });
  expect(await onPage()).toEqual([]);
});
