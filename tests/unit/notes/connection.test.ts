import 'fake-indexeddb/auto';
import { forceCloseDatabase } from 'fake-indexeddb';
import { unwrap } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connect } from '../../../src/notes/connection.ts';
import { currentVersion } from '../../../src/notes/migrations/all.ts';
import { openNotes } from '../../../src/notes/notes.ts';
import { soon } from '../soon.ts';
import { edit, must, open, pageOfMill, useEmptyStorage } from './make.ts';

beforeEach(useEmptyStorage);
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function openRaw(version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('sourcelight', version);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}

test('an opening that never settles is given up after the time limit', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => new IDBOpenDBRequest());
  expect(await openNotes({ openTimeoutMs: 20 })).toEqual({ ok: false, error: 'timeout' });
});

test('an older version held open in another window is named, and the next try succeeds once it is closed', async () => {
  const older = await openRaw(currentVersion);
  // As if this extension were one version ahead of what the other window holds open.
  const raw = indexedDB.open.bind(indexedDB);
  vi.spyOn(indexedDB, 'open').mockImplementation(name => raw(name, currentVersion + 1));
  const connection = connect(30);
  expect(await connection.use()).toEqual({ ok: false, error: 'blocked' });
  older.close();
  // The late opening is not kept: it would block the next version unseen.
  await soon(async () => expect(await connection.use()).toMatchObject({ ok: true }));
  connection.close();
  await expect(openRaw(currentVersion + 2)).resolves.toBeDefined();
});

test('a database of a newer version is named, and left alone', async () => {
  (await openRaw(currentVersion + 1)).close();
  expect(await openNotes()).toEqual({ ok: false, error: 'newer-version' });
});

test.each([
  ['SecurityError', 'unavailable'],
  ['InvalidStateError', 'unavailable'],
  ['QuotaExceededError', 'full'],
  ['UnknownError', 'broken'],
])('a browser that refuses with %s is reported as %s', async (name, fault) => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('refused', name);
  });
  expect(await openNotes()).toEqual({ ok: false, error: fault });
});

test('a browser without a database is reported as unavailable', async () => {
  vi.stubGlobal('indexedDB', undefined);
  expect(await openNotes()).toEqual({ ok: false, error: 'unavailable' });
});

test('makes way for a newer version, and says so at the next use', async () => {
  const notes = await open();
  must(await notes.save(edit(), 0));
  const newer = await openRaw(currentVersion + 1);
  expect(await notes.annotationsFor(pageOfMill.key)).toEqual({
    ok: false,
    error: { kind: 'cannot-open', why: 'newer-version' },
  });
  newer.close();
  notes.close();
});

test('a connection that the browser closed is opened again at the next use', async () => {
  const connection = connect(1_000);
  const first = must(await connection.use());
  forceCloseDatabase(unwrap(first) as unknown as Parameters<typeof forceCloseDatabase>[0]);
  const second = must(await connection.use());
  expect(second).not.toBe(first);
  connection.close();
});

test('a connection that was closed unheard is opened again by the operation that meets it', async () => {
  const notes = await open();
  const saved = must(await notes.save(edit(), 0));
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
    throw new DOMException('closing', 'InvalidStateError');
  });
  expect(must(await notes.annotationsFor(pageOfMill.key))).toEqual([saved]);
  expect(transaction).toHaveBeenCalledTimes(2);
  notes.close();
});

test('a database whose stores are missing is broken, not empty', async () => {
  (await openRaw(currentVersion)).close();
  const notes = await open();
  expect(await notes.annotationsFor(pageOfMill.key)).toEqual({
    ok: false,
    error: { kind: 'cannot-open', why: 'broken' },
  });
  notes.close();
});
