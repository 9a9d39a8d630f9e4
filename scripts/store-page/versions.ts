// An older version of the extension and this one on the same database at the same time, as while an update is installed
// and a tab of before is still open.

import { annotationsAndDrafts } from '../../src/notes/migrations/1-annotations-and-drafts.ts';
import { openNotes } from '../../src/notes/notes.ts';
import { databaseName } from '../../src/notes/schema.ts';
import { randomFrom } from './random.ts';
import { annotationEdit } from './records.ts';

export type VersionRound = {
  /** Until the newer version had its database. */
  readonly settledMs: number;
  /** Acknowledged by either version and not there afterwards. */
  readonly lost: number;
  readonly acknowledged: number;
};

/** One round on an empty database: the older version writes, in the middle of it the newer one opens and writes too. */
export async function versionsTogether(seed: number): Promise<VersionRound> {
  const random = randomFrom(seed);
  await dropDatabase();
  const acks: string[] = [];
  const older = random() < 0.8 ? writeInVersion1(acks) : Promise.resolve();
  await new Promise(resolve => setTimeout(resolve, random() * 60));
  const begun = performance.now();
  const opened = await openNotes();
  const settledMs = performance.now() - begun;
  if (!opened.ok) throw new Error(`seed ${seed}: the newer version does not open: ${opened.error}`);
  const notes = opened.value;
  for (let number = 0; number < 3; number++) {
    const saved = await notes.save(annotationEdit(crypto.randomUUID(), number), 0);
    if (saved.ok) acks.push(saved.value.id);
  }
  await older;
  const found = await notes.byId(acks);
  if (!found.ok) throw new Error(`seed ${seed}: the notes cannot be read: ${JSON.stringify(found.error)}`);
  notes.close();
  return { settledMs, lost: acks.length - found.value.length, acknowledged: acks.length };
}

/** Writes until the newer version asks for the database, as version 1 does. */
async function writeInVersion1(acks: string[]): Promise<void> {
  const db = await openVersion1();
  if (db === null) return;
  let isAsked = false;
  db.onversionchange = () => {
    isAsked = true;
    db.close();
  };
  for (let number = 0; !isAsked && number < 500; number++) {
    const id = crypto.randomUUID();
    const time = new Date().toISOString();
    const record = {
      ...annotationEdit(id, number),
      rev: 1,
      createdAt: time,
      updatedAt: time,
      deletedAt: null,
    };
    if (await put(db, record)) acks.push(id);
  }
  db.close();
}

/** Null where the newer version was there first. */
function openVersion1(): Promise<IDBDatabase | null> {
  return new Promise(resolve => {
    const opening = indexedDB.open(databaseName, 1);
    opening.onupgradeneeded = () =>
      annotationsAndDrafts(opening.result, opening.transaction as IDBTransaction);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => resolve(null);
  });
}

/** @returns whether it was committed */
function put(db: IDBDatabase, record: unknown): Promise<boolean> {
  return new Promise(resolve => {
    try {
      const tx = db.transaction('annotations', 'readwrite', { durability: 'strict' });
      tx.objectStore('annotations').put(record);
      tx.oncomplete = () => resolve(true);
      tx.onabort = () => resolve(false);
    } catch {
      resolve(false);
    }
  });
}

function dropDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const dropping = indexedDB.deleteDatabase(databaseName);
    dropping.onsuccess = () => resolve();
    dropping.onerror = () => reject(dropping.error);
  });
}
