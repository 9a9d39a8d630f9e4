// The second copy shows what was saved, whatever broke off in between.

import { expect, test, vi } from 'vitest';
import { chunkKey } from '../../../../src/notes/copy/chunk.ts';
import { isHeader, readHeader } from '../../../../src/notes/copy/header.ts';
import { readCopy } from '../../../../src/notes/copy/read-copy.ts';
import { typed } from '../fresh.ts';
import { edit, must } from '../make.ts';
import { area, copied, notes, onRaw } from './with-copy.ts';

async function inCopy() {
  const records = new Map<string, unknown>();
  const parts = readCopy(area);
  for (;;) {
    const part = await parts.next();
    if (part.done) return { records, isWhole: part.value };
    for (const { store, key, value } of part.value.records) {
      if (records.has(`${store} ${key}`)) throw new Error(`${store} ${key} is there twice`);
      records.set(`${store} ${key}`, value);
    }
  }
}

test('after writing, the copy holds every record as it was saved, and knows itself to be whole', async () => {
  const first = must(await notes.save(edit(), 0));
  const second = must(await notes.save(edit({ tags: ['ü'] }), 0));
  must(await notes.saveDraft(typed('half')));
  must(await notes.saveSetting('annotator', 'Ida'));
  const header = await copied();
  const { records, isWhole } = await inCopy();
  expect(isWhole).toBe(true);
  expect(header.records).toBe(4);
  expect(records.get(`annotations ${first.id}`)).toEqual(first);
  expect(records.get(`annotations ${second.id}`)).toEqual(second);
  expect(records.get('settings annotator')).toBe('Ida');
});

test('a change takes the place of what was copied before, and what is gone goes', async () => {
  const made = edit();
  must(await notes.save(made, 0));
  must(await notes.saveDraft(typed('half')));
  await copied();
  const later = must(await notes.save({ ...made, note: 'later' }, 1));
  const [draft] = must(await notes.draftsFor(made.page.key));
  must(await notes.dropDraft(draft as NonNullable<typeof draft>));
  await copied();
  const { records, isWhole } = await inCopy();
  expect(isWhole).toBe(true);
  expect([...records]).toEqual([[`annotations ${made.id}`, later]]);
});

test('a big library is spread over chunks of bounded size, and a save writes few of them', async () => {
  for (let i = 0; i < 40; i++) must(await notes.save(edit({ note: 'word '.repeat(2_000) }), 0));
  const header = await copied();
  expect(header.chunks).toBeGreaterThan(4);
  const set = vi.spyOn(area, 'set');
  must(await notes.save(edit(), 0));
  await copied();
  expect(set).toHaveBeenCalledTimes(1);
  expect(Object.keys(set.mock.calls[0]?.[0] ?? {}).length).toBeLessThanOrEqual(3);
  const { records, isWhole } = await inCopy();
  expect(isWhole).toBe(true);
  expect(records.size).toBe(41);
});

test('what could not be copied is copied at the next time', async () => {
  must(await notes.save(edit(), 0));
  await copied();
  area.isFull = true;
  must(await notes.save(edit(), 0));
  expect(await notes.writeCopy()).toEqual({ ok: false, error: 'copy-unavailable' });
  area.isFull = false;
  expect((await copied()).records).toBe(2);
});

test('a writing that broke off between copy and journal is done again to the same end', async () => {
  must(await notes.save(edit(), 0));
  await copied();
  // A draft does not wait for the copy.
  must(await notes.saveDraft(typed('half')));
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    names,
    mode,
    options,
  ) {
    const isCrossing = mode === 'readwrite' && [...(names as string[])].includes('journal');
    if (isCrossing) throw new DOMException('gone', 'InvalidStateError');
    return original.call(this, names, mode, options);
  });
  const broken = await notes.writeCopy();
  transaction.mockRestore();
  expect(broken.ok).toBe(false);
  expect((await copied()).records).toBe(2);
  const { records, isWhole } = await inCopy();
  expect([records.size, isWhole]).toEqual([2, true]);
});

const original = IDBDatabase.prototype.transaction;

test('a copy of which a part is missing or changed is made anew', async () => {
  must(await notes.save(edit(), 0));
  const { series, generation } = await copied();
  area.items.set(chunkKey(series, 0), { hash: 'f'.repeat(64), text: 'spoilt' });
  must(await notes.save(edit(), 0));
  const header = await copied();
  expect(header.series).not.toBe(series);
  expect(header.generation).toBeGreaterThan(generation);
  expect((await inCopy()).records.size).toBe(2);
  expect([...area.items.keys()].filter(key => key.startsWith(`copy ${series} `))).toEqual([]);
});

test('a copy that was being made anew when that broke off is made anew again', async () => {
  const made = Array.from({ length: 20 }, () => edit({ note: 'word '.repeat(2_000) }));
  for (const note of made) must(await notes.save(note, 0));
  const { series, chunks } = await copied();
  expect(chunks).toBeGreaterThan(2);
  area.items.delete(chunkKey(series, 1));
  const set = vi.spyOn(area, 'set').mockImplementation(async items => {
    for (const [key, value] of Object.entries(items)) area.items.set(key, value);
    if (area.items.has(chunkKey(series === 'a' ? 'b' : 'a', 1))) throw new Error('the browser was closed');
  });
  expect((await notes.checkCopy()).ok).toBe(false);
  set.mockRestore();
  for (const note of made) must(await notes.save({ ...note, note: 'short' }, 1));
  expect((await copied()).records).toBe(20);
  const { records, isWhole } = await inCopy();
  expect([records.size, isWhole]).toEqual([20, true]);
});

test('a copy that was lost is made anew at the next writing', async () => {
  must(await notes.save(edit(), 0));
  await copied();
  area.items.clear();
  await copied();
  expect((await inCopy()).records.size).toBe(1);
  expect(isHeader(await readHeader(area))).toBe(true);
});

test('changes while it is being written are not lost', async () => {
  must(await notes.save(edit(), 0));
  const made = edit();
  const all = [copied(), notes.save(made, 0), copied(), notes.save({ ...made, note: 'again' }, 1), copied()];
  await Promise.all(all);
  await copied();
  const { records } = await inCopy();
  expect(records.get(`annotations ${made.id}`)).toMatchObject({ note: 'again', rev: 2 });
});

test('the check at the start gives back a single record that the database lost, and finds a spoilt chunk', async () => {
  const kept = must(await notes.save(edit(), 0));
  const lost = must(await notes.save(edit(), 0));
  const { series } = await copied();
  await onRaw(['annotations'], tx => tx.objectStore('annotations').delete(lost.id));
  expect(must(await notes.checkCopy())).toEqual({ restored: 1, isRebuilt: false });
  expect(must(await notes.byId([kept.id, lost.id]))).toEqual([kept, lost]);
  area.items.delete(chunkKey(series, 0));
  expect(must(await notes.checkCopy())).toEqual({ restored: 0, isRebuilt: true });
  expect((await inCopy()).records.size).toBe(2);
});

test('the check does not bring back what was deleted for good', async () => {
  const { id } = must(await notes.save(edit(), 0));
  await copied();
  must(await notes.remove(id, 1));
  must(await notes.purgeExpired(new Date(Date.now() + 40 * 24 * 60 * 60 * 1000)));
  expect(must(await notes.checkCopy()).restored).toBe(0);
  expect(must(await notes.byId([id]))).toEqual([]);
});
