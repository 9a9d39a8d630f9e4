// Twelve ways in which a database or its second copy can be spoilt: the notes come back, or the fault has a name that a
// screen can explain. Never is an empty library shown in the place of notes.

import { expect, test, vi } from 'vitest';
import { headerKey, readHeader } from '../../../../src/notes/copy/header.ts';
import { readNotice } from '../../../../src/notes/copy/notice.ts';
import { readCopy } from '../../../../src/notes/copy/read-copy.ts';
import { withoutPage } from '../../../../src/notes/correction-store.ts';
import { currentVersion } from '../../../../src/notes/migrations/all.ts';
import { openNotes } from '../../../../src/notes/notes.ts';
import type { Annotation } from '../../../../src/notes/types.ts';
import { edit, must } from '../make.ts';
import {
  afterHarm,
  area,
  copied,
  dropDatabase,
  notes,
  onPage,
  onRaw,
  openAgain,
  openRaw,
} from './with-copy.ts';

/** Three notes, of which the copy knows. */
async function threeNotes(): Promise<readonly Annotation[]> {
  for (const note of ['one', 'two', 'three']) must(await notes.save(edit({ note }), 0));
  await copied();
  return byText(await onPage());
}

const byText = (list: readonly Annotation[]) => [...list].sort((a, b) => (a.note < b.note ? -1 : 1));
const shown = async () => byText(await onPage());

/** Makes the database anew at its present version, with what `change` leaves of its shape. */
async function reshape(change: (db: IDBDatabase, tx: IDBTransaction) => void): Promise<void> {
  // A change of shape needs a higher version; a browser's own damage does not. So the version is taken back by copying.
  const old = await openRaw();
  const names = [...old.objectStoreNames];
  const content = new Map<string, { keys: IDBValidKey[]; values: unknown[] }>();
  for (const name of names) {
    const store = old.transaction(name).objectStore(name);
    const [keys, values] = await Promise.all([result(store.getAllKeys()), result(store.getAll())]);
    content.set(name, { keys, values });
  }
  const forms = names.map(name => {
    const { keyPath, autoIncrement, indexNames, ...store } = old.transaction(name).objectStore(name);
    const indexes = [...indexNames].map(index => old.transaction(name).objectStore(name).index(index));
    return { name, keyPath, autoIncrement, indexes, store };
  });
  old.close();
  await dropDatabase();
  const anew = await openRaw(currentVersion, ({ result: db, transaction }) => {
    for (const { name, keyPath, autoIncrement, indexes } of forms) {
      const store = db.createObjectStore(name, { keyPath, autoIncrement });
      for (const index of indexes)
        store.createIndex(index.name, index.keyPath, { multiEntry: index.multiEntry });
      const { keys, values } = content.get(name) ?? { keys: [], values: [] };
      for (const [i, value] of values.entries())
        if (keyPath === null) store.put(value, keys[i]);
        else store.put(value);
    }
    change(db, transaction as IDBTransaction);
  });
  anew.close();
}

function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

test('1. a database that was deleted is made anew from the copy, and the reader is told', async () => {
  const before = await threeNotes();
  await afterHarm(dropDatabase);
  expect(await shown()).toEqual(before);
  expect(await readNotice(area)).toMatchObject({ reason: 'missing', restored: 3, unreadable: 0 });
  // And everything goes on as before.
  must(await notes.save(edit({ note: 'zero' }), 0));
  await copied();
  await afterHarm(dropDatabase);
  expect(await shown()).toHaveLength(4);
});

test('2. where a store is missing, the copy and what is left of the database are put together', async () => {
  const before = await threeNotes();
  const late = must(await notes.saveCorrection(merge, 0));
  await afterHarm(() => reshape(db => db.deleteObjectStore('annotations')));
  expect(await shown()).toEqual(before);
  expect(must(await notes.correctionsFor(merge.pageKey)).map(withoutPage)).toEqual([late]);
  expect(await readNotice(area)).toMatchObject({ reason: 'broken' });
});

test('3. where an index is missing, nothing is lost, not even what was not copied yet', async () => {
  await threeNotes();
  area.isFull = true;
  must(await notes.save(edit({ note: 'after the copy' }), 0));
  area.isFull = false;
  const before = await shown();
  await afterHarm(() => reshape((_, tx) => tx.objectStore('annotations').deleteIndex('byPage')));
  expect(await shown()).toEqual(before);
});

test('4. a record of which a part is gone is taken from the copy', async () => {
  const before = await threeNotes();
  const [first] = before as [Annotation];
  const { note: _, rev: __, ...rest } = first;
  await afterHarm(() => onRaw(['annotations'], tx => tx.objectStore('annotations').put(rest)));
  expect(await shown()).toEqual(before);
  expect(await readNotice(area)).toMatchObject({ reason: 'damaged-records', restored: 1, unreadable: 0 });
});

test('5. a record of a wrong type is taken from the copy, also where no page finds it any more', async () => {
  const before = await threeNotes();
  const [first] = before as [Annotation];
  await afterHarm(() =>
    onRaw(['annotations'], tx => tx.objectStore('annotations').put({ id: first.id, page: 7, note: [] })),
  );
  must(await notes.checkCopy());
  expect(await shown()).toEqual(before);
});

test('a record that is spoilt in both is put aside, not shown as something else', async () => {
  const before = await threeNotes();
  const [first] = before as [Annotation];
  await afterHarm(async () => {
    await onRaw(['annotations', 'chunks'], tx => {
      tx.objectStore('annotations').put({ ...first, note: 12 });
      tx.objectStore('chunks').clear();
    });
  });
  expect(await shown()).toEqual(before.slice(1));
  expect(await readNotice(area)).toMatchObject({ reason: 'damaged-records', restored: 0, unreadable: 1 });
});

test('6. a database of a newer version is left alone and named; its copy can be read', async () => {
  await threeNotes();
  notes.close();
  (await openRaw(currentVersion + 1)).close();
  expect(await openNotes({ copy: area })).toEqual({ ok: false, error: 'newer-version' });
  expect(await readableInCopy()).toBe(3);
});

test('7. a database that was set back to nothing is filled from the copy', async () => {
  const before = await threeNotes();
  await afterHarm(async () => {
    await dropDatabase();
    (await openRaw(1)).close();
  });
  expect(await shown()).toEqual(before);
});

test('a database that was emptied but for its shape is filled from the copy', async () => {
  const before = await threeNotes();
  await afterHarm(() =>
    onRaw(['annotations', 'journal', 'meta', 'chunks'], tx => {
      for (const name of tx.objectStoreNames) tx.objectStore(name).clear();
    }),
  );
  expect(await shown()).toEqual(before);
});

test('a database that was set back to an earlier day gets what the copy has and it has not', async () => {
  await threeNotes();
  const [state] = await rawAll('meta');
  must(await notes.save(edit({ note: 'four' }), 0));
  await copied();
  must(await notes.save(edit({ note: 'five' }), 0));
  await copied();
  const before = await shown();
  const late = before.filter(({ note }) => note === 'four' || note === 'five');
  await afterHarm(() =>
    onRaw(['annotations', 'meta'], tx => {
      for (const { id } of late) tx.objectStore('annotations').delete(id);
      tx.objectStore('meta').put(state, 'copy');
    }),
  );
  expect(await shown()).toEqual(before);
  expect(await readNotice(area)).toMatchObject({ reason: 'outdated', restored: 2 });
});

test('8. an opening that never settles is named in time, and the copy can be read meanwhile', async () => {
  await threeNotes();
  notes.close();
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => new IDBOpenDBRequest());
  expect(await openNotes({ copy: area, openTimeoutMs: 20 })).toEqual({ ok: false, error: 'timeout' });
  open.mockRestore();
  expect(await readableInCopy()).toBe(3);
});

test('9. an opening that throws is named, and the copy can be read', async () => {
  await threeNotes();
  notes.close();
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('Internal error', 'UnknownError');
  });
  expect(await openNotes({ copy: area })).toEqual({ ok: false, error: 'broken' });
  open.mockRestore();
  expect(await readableInCopy()).toBe(3);
});

test('10. where no space is left, a save says so, what is there stays, and the copy is caught up later', async () => {
  const before = await threeNotes();
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  area.isFull = true;
  expect(await notes.save(edit(), 0)).toEqual({ ok: false, error: { kind: 'not-committed', why: 'full' } });
  put.mockRestore();
  expect(await shown()).toEqual(before);
  must(await notes.save(edit({ note: 'zero' }), 0));
  expect((await notes.writeCopy()).ok).toBe(false);
  area.isFull = false;
  expect((await copied()).records).toBe(4);
});

test.each([
  ['its first page', () => void area.items.set(headerKey, 'spoilt')],
  ['a chunk', () => void area.items.set(chunkName(), { hash: 'x', text: 3 })],
  ['the whole of it', () => area.items.clear()],
])('11. where %s is spoilt in the copy, the notes are shown and the copy is made anew', async (_, spoil) => {
  const before = await threeNotes();
  await afterHarm(spoil);
  expect(await shown()).toEqual(before);
  must(await notes.writeCopy());
  must(await notes.checkCopy());
  await afterHarm(dropDatabase);
  expect(await shown()).toEqual(before);
});

test('12. where both are spoilt, what is left of the copy is shown, and the reader is told what is not', async () => {
  const before = await threeNotes();
  await afterHarm(async () => {
    await dropDatabase();
    const { hash, text } = area.items.get(chunkName()) as { hash: string; text: string };
    const [line, ...rest] = text.split('\n') as [string, ...string[]];
    area.items.set(chunkName(), { hash, text: [line.slice(0, 40), ...rest].join('\n') });
  });
  expect(await onPage()).toHaveLength(2);
  for (const note of await onPage()) expect(before).toContainEqual(note);
  expect(await readNotice(area)).toMatchObject({ reason: 'missing', restored: 2, unreadable: 1 });
});

test('12. where nothing of the copy can be read either, the reader is told that it was there', async () => {
  await threeNotes();
  await afterHarm(async () => {
    await dropDatabase();
    area.items.set(chunkName(), 'spoilt');
    area.items.set(headerKey, 'spoilt');
  });
  expect(await onPage()).toEqual([]);
  expect(await readNotice(area)).toMatchObject({ reason: 'missing', restored: 0, unreadable: 1 });
});

test('a lost database whose copy cannot be read now is named, and filled when the copy can be read again', async () => {
  const before = await threeNotes();
  notes.close();
  await dropDatabase();
  area.isUnreadable = true;
  expect(await openNotes({ copy: area })).toEqual({ ok: false, error: 'broken' });
  area.isUnreadable = false;
  await openAgain();
  expect(await shown()).toEqual(before);
});

test('a copy that never answers keeps no notes waiting', async () => {
  const before = await threeNotes();
  notes.close();
  const silent = { ...area, get: () => new Promise<never>(() => {}) };
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const opening = openNotes({ copy: silent });
  for (let turns = 0; turns < 50; turns++) {
    await new Promise(resolve => setImmediate(resolve));
    vi.advanceTimersByTime(200);
  }
  vi.useRealTimers();
  const opened = must(await opening);
  expect(byText(must(await opened.annotationsFor(before[0]?.page.key ?? '')))).toEqual(before);
  opened.close();
});

test('the copy of a lost database is not written over from what is empty', async () => {
  const before = await threeNotes();
  // Emptied behind the back of a page that has it open: as little is known of the copy as in one that is new.
  await onRaw(['annotations', 'journal', 'meta', 'chunks'], tx => {
    for (const name of tx.objectStoreNames) tx.objectStore(name).clear();
  });
  const late = must(await notes.save(edit({ note: 'zero' }), 0));
  expect(await notes.writeCopy()).toEqual({ ok: false, error: 'copy-unavailable' });
  await openAgain();
  expect(await shown()).toEqual(byText([...before, late]));
  expect((await copied()).records).toBe(4);
});

test('a record that was mended by another view meanwhile is told of once', async () => {
  const [first] = (await threeNotes()) as [Annotation];
  await afterHarm(() =>
    onRaw(['annotations'], tx => tx.objectStore('annotations').put({ ...first, note: 12 })),
  );
  await Promise.all([onPage(), onPage()]);
  expect(await readNotice(area)).toMatchObject({ restored: 1, unreadable: 0 });
});

test('of two pages that open a lost database at once, each shows the notes', async () => {
  const before = await threeNotes();
  notes.close();
  await dropDatabase();
  const both = await Promise.all([openNotes({ copy: area }), openNotes({ copy: area })]);
  for (const opened of both) {
    const other = must(opened);
    expect(byText(must(await other.annotationsFor(before[0]?.page.key ?? '')))).toEqual(before);
    other.close();
  }
  await openAgain();
});

const merge = {
  id: crypto.randomUUID(),
  pageKey: edit().page.key,
  change: { kind: 'merge-sources', name: 'Miller', into: 'Jo Miller' },
} as const;

function chunkName(): string {
  const found = [...area.items.keys()].find(key => /^copy [ab] 0$/.test(key));
  if (found === undefined) throw new Error('there is no chunk');
  return found;
}

async function readableInCopy(): Promise<number> {
  expect(await readHeader(area)).toMatchObject({ records: 3 });
  let count = 0;
  for await (const { records } of readCopy(area)) count += records.length;
  return count;
}

async function rawAll(store: string): Promise<unknown[]> {
  const db = await openRaw();
  const values = await result(db.transaction(store).objectStore(store).getAll());
  db.close();
  return values;
}
