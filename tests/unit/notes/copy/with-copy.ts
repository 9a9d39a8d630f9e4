// Notes with a second copy, and what happens to databases on bad days.

import 'fake-indexeddb/auto';
import { afterEach, beforeEach } from 'vitest';
import type { Notes } from '../../../../src/notes/notes.ts';
import { type FakeArea, fakeArea } from '../fake-area.ts';
import { must, open, pageOfMill, useEmptyStorage } from '../make.ts';

export let notes: Notes;
export let area: FakeArea;

beforeEach(async () => {
  useEmptyStorage();
  area = fakeArea();
  notes = await open({ copy: area });
});

afterEach(() => notes.close());

/** As after the browser was closed. */
export async function openAgain(): Promise<void> {
  notes.close();
  notes = await open({ copy: area });
}

/** Closes the notes, changes the database behind their back, and opens them again. */
export async function afterHarm(harm: () => Promise<unknown> | unknown): Promise<void> {
  notes.close();
  await harm();
  notes = await open({ copy: area });
}

export const onPage = async () => must(await notes.annotationsFor(pageOfMill.key));
export const copied = async () => must(await notes.writeCopy());

/** Runs `work` on the database as it lies there, without the store's code. */
export async function onRaw(stores: readonly string[], work: (tx: IDBTransaction) => void): Promise<void> {
  const db = await openRaw();
  await new Promise<void>((resolve, reject) => {
    const tx = db.transaction(stores, 'readwrite');
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error);
    work(tx);
  });
  db.close();
}

/** @param change of the database's shape, which needs a version of its own; the version stays as it was for readers */
export function openRaw(
  version?: number,
  change?: (opening: IDBOpenDBRequest) => void,
): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('sourcelight', version);
    opening.onupgradeneeded = () => change?.(opening);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}

export function dropDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const dropping = indexedDB.deleteDatabase('sourcelight');
    dropping.onsuccess = () => resolve();
    dropping.onerror = () => reject(dropping.error);
  });
}
