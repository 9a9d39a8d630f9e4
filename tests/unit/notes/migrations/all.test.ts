import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { withoutPage } from '../../../../src/notes/correction-store.ts';
import { currentVersion } from '../../../../src/notes/migrations/all.ts';
import { must, open, plain, useEmptyStorage } from '../make.ts';
import {
  annotationOfVersion1,
  deletedOfVersion1,
  draftOfVersion1,
  useStorageOfVersion1,
} from '../version-1.ts';
import {
  annotationOfVersion2,
  bodyOfVersion2,
  correctionOfVersion2,
  draftOfVersion2,
  useStorageOfVersion2,
} from '../version-2.ts';

test('a database of version 1 opens with everything that was in it', async () => {
  await useStorageOfVersion1();
  const notes = await open();
  const { key } = annotationOfVersion1.page;
  expect(must(await notes.annotationsFor(key))).toEqual([{ ...annotationOfVersion1, ...plain }]);
  expect(must(await notes.draftsFor(key))).toEqual([draftOfVersion1]);
  expect(must(await notes.restore(deletedOfVersion1.id))).toMatchObject({ rev: 3, deletedAt: null });
  notes.close();
});

test('a database of version 2 opens with everything that was in it', async () => {
  await useStorageOfVersion2();
  const notes = await open();
  const { key } = annotationOfVersion2.page;
  expect(must(await notes.annotationsFor(key))).toEqual([annotationOfVersion2]);
  expect(must(await notes.draftsFor(key))).toEqual([draftOfVersion2]);
  expect(must(await notes.correctionsFor(key)).map(withoutPage)).toEqual([correctionOfVersion2]);
  expect(must(await notes.articleOf(key))).toMatchObject(bodyOfVersion2);
  expect(must(await notes.settings())).toEqual({ annotator: 'Ida', lastBackupAt: null });
  notes.close();
});

test.each([
  ['1', useStorageOfVersion1],
  ['2', useStorageOfVersion2],
])('a new database has the stores and indexes of one that was upgraded from version %s', async (_, use) => {
  await use();
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
