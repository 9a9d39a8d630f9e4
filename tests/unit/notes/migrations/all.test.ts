import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { currentVersion } from '../../../../src/notes/migrations/all.ts';
import { must, open, useEmptyStorage } from '../make.ts';
import {
  annotationOfVersion1,
  deletedOfVersion1,
  draftOfVersion1,
  useStorageOfVersion1,
} from '../version-1.ts';

test('a database of version 1 opens with everything that was in it', async () => {
  await useStorageOfVersion1();
  const notes = await open();
  const { key } = annotationOfVersion1.page;
  expect(must(await notes.annotationsFor(key))).toEqual([annotationOfVersion1]);
  expect(must(await notes.draftsFor(key))).toEqual([draftOfVersion1]);
  expect(must(await notes.restore(deletedOfVersion1.id))).toMatchObject({ rev: 3, deletedAt: null });
  notes.close();
});

test('a new database has the stores and indexes of one that was upgraded', async () => {
  await useStorageOfVersion1();
  const upgraded = await shape();
  useEmptyStorage();
  expect(await shape()).toEqual(upgraded);
  expect(upgraded.version).toBe(currentVersion);
});

async function shape() {
  (await open()).close();
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('sourcelight');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const tx = db.transaction([...db.objectStoreNames]);
  const stores = [...db.objectStoreNames].map(name => {
    const store = tx.objectStore(name);
    return {
      name,
      keyPath: store.keyPath,
      indexes: [...store.indexNames].map(index => store.index(index).keyPath),
    };
  });
  db.close();
  return { version: db.version, stores };
}
