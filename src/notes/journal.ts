// What the second copy still lacks. Written in the transaction that makes the change: neither is there without the other.

import type { CopiedStore, JournalEntry } from './schema.ts';

/** A transaction that may write the journal. */
export type Journaling = {
  objectStore(name: 'journal'): { put(entry: JournalEntry, key: string): Promise<string> };
};

export function journalKey({ store, key }: Pick<JournalEntry, 'store' | 'key'>): string {
  return `${store} ${typeof key === 'string' ? key : JSON.stringify(key)}`;
}

/**
 * To be called for each record that the transaction writes or deletes.
 * @throws at once where the browser refuses the request, so that a transaction is not committed without it
 */
export function enter(tx: Journaling, store: CopiedStore, key: JournalEntry['key']): Promise<string> {
  const entry = { store, key, stamp: crypto.randomUUID() };
  return tx.objectStore('journal').put(entry, journalKey(entry));
}
