// What was answered stands in the second copy: the browser may lose the database right after.

import { expect, test, vi } from 'vitest';
import { withoutPage } from '../../../../src/notes/correction-store.ts';
import { edit, must } from '../make.ts';
import { afterHarm, area, copied, dropDatabase, notes, onPage } from './with-copy.ts';

test('a note that was answered is there though the database is lost at once', async () => {
  const saved = must(await notes.save(edit({ note: 'kept' }), 0));
  await afterHarm(dropDatabase);
  expect(await onPage()).toEqual([saved]);
});

test('so are its last change, its deletion, and notes that were saved at the same time', async () => {
  const [changed, deleted] = [edit(), edit()];
  must(await notes.save(changed, 0));
  must(await notes.save(deleted, 0));
  await copied();
  const others = Array.from({ length: 5 }, (_, number) => edit({ note: `at once ${number}` }));
  await Promise.all([
    notes.save({ ...changed, note: 'later' }, 1),
    notes.remove(deleted.id, 1),
    ...others.map(one => notes.save(one, 0)),
  ]);
  await afterHarm(dropDatabase);
  const texts = (await onPage()).map(({ note }) => note).sort();
  expect(texts).toEqual([...others.map(({ note }) => note), 'later'].sort());
});

test('so is a correction', async () => {
  const { key } = edit().page;
  const change = { kind: 'merge-sources', name: 'Miller', into: 'Jo Miller' } as const;
  const saved = must(await notes.saveCorrection({ id: crypto.randomUUID(), pageKey: key, change }, 0));
  await afterHarm(dropDatabase);
  expect(must(await notes.correctionsFor(key)).map(withoutPage)).toEqual([saved]);
});

test('a copy without space does not keep a note from being saved', async () => {
  area.isFull = true;
  const saved = must(await notes.save(edit(), 0));
  expect(await onPage()).toEqual([saved]);
});

test('nor does a copy that never answers', async () => {
  const stuck = vi.spyOn(area, 'get').mockReturnValue(new Promise(() => {}));
  const saved = must(await notes.save(edit(), 0));
  expect(await onPage()).toEqual([saved]);
  stuck.mockRestore();
});
