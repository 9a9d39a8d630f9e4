// Puts records of the second copy, or what was saved of a broken database, into a database that lacks them.

import type { IDBPTransaction, StoreNames } from 'idb';
import { enter, journalKey } from '../journal.ts';
import type { Database, NotesSchema } from '../schema.ts';
import type { CopyPart } from './read-copy.ts';

type Writing = IDBPTransaction<NotesSchema, StoreNames<NotesSchema>[], 'readwrite'>;

/**
 * @param journal `is-newer`: what it names was changed or deleted here since it was copied, and stays. `is-ours`: it was
 *   empty when the mending began
 * @returns how many records the database did not have, or had in an older state
 */
export async function takeIn(
  database: Database,
  { records, chunk }: CopyPart,
  journal: 'is-newer' | 'is-ours',
): Promise<number> {
  const stores = [...new Set(records.map(({ store }) => store))];
  if (stores.length === 0) return 0;
  const tx: Writing = database.transaction([...stores, 'chunks', 'journal'], 'readwrite', {
    durability: 'strict',
  });
  // Where a request fails first, its own error is the one to tell; the abort that follows from it has a listener.
  tx.done.catch(() => undefined);
  let taken = 0;
  for (const record of records) {
    const { store, key, value } = record;
    const name = journalKey(record);
    if (chunk !== null) await tx.objectStore('chunks').put(chunk, name);
    if (journal === 'is-newer' && (await tx.objectStore('journal').getKey(name)) !== undefined) continue;
    // The type of a record follows from its store, which the compiler cannot tell here.
    const target = tx.objectStore(store);
    const stored: unknown = await target.get(key as never);
    const isMissing = stored === undefined || isOlder(stored, value);
    if (isMissing) {
      await target.put?.(value as never, (target.keyPath === null ? key : undefined) as never);
      taken++;
    }
    // What the copy does not show is to be copied.
    if (isMissing ? chunk === null : isOlder(value, stored)) await enter(tx, store, key);
  }
  await tx.done;
  return taken;
}

type Aged = { readonly rev?: number; readonly updatedAt?: string };

/** Revisions count for notes and corrections, times for drafts; articles and settings are as they are. */
function isOlder(stored: unknown, other: unknown): boolean {
  const [a, b] = [stored as Aged | null, other as Aged | null];
  if (typeof a?.rev === 'number' && typeof b?.rev === 'number') return a.rev < b.rev;
  return typeof a?.updatedAt === 'string' && typeof b?.updatedAt === 'string' && a.updatedAt < b.updatedAt;
}
