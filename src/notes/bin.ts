// Empties the bin: what was deleted more than 30 days ago goes for good, and with the last note on an article what was
// kept of the article.

import type { Result } from '../result.ts';
import { binLimit } from './annotation-store.ts';
import type { Connection } from './connection.ts';
import { enter } from './journal.ts';
import { type StoreFault, transact } from './transact.ts';

const scope = {
  stores: ['annotations', 'corrections', 'articles', 'bodies', 'journal'],
  mode: 'readwrite',
  durability: 'strict',
} as const;

/**
 * Gives the number of records that went. Text that was being typed for them stays, and is offered as a new note.
 * @param now the bin's days are counted back from here
 */
export function purgeExpired(connection: Connection, now: Date): Promise<Result<number, StoreFault>> {
  const expired = IDBKeyRange.upperBound(binLimit(now));
  return transact(connection, scope, async tx => {
    const pages = new Set<string>();
    let purged = 0;
    for await (const cursor of tx.objectStore('annotations').index('byDeletedAt').iterate(expired)) {
      pages.add(cursor.value.page.key);
      await cursor.delete();
      await enter(tx, 'annotations', cursor.primaryKey);
      purged++;
    }
    for await (const cursor of tx.objectStore('corrections').index('byDeletedAt').iterate(expired)) {
      pages.add(cursor.value.pageKey);
      await cursor.delete();
      await enter(tx, 'corrections', cursor.primaryKey);
      purged++;
    }
    for (const page of pages) {
      const notes = await tx.objectStore('annotations').index('byPage').getKey(page);
      const corrections = await tx.objectStore('corrections').index('byPage').getKey(page);
      if (notes !== undefined || corrections !== undefined) continue;
      await tx.objectStore('articles').delete(page);
      await tx.objectStore('bodies').delete(page);
      await enter(tx, 'articles', page);
      await enter(tx, 'bodies', page);
    }
    return purged;
  });
}
