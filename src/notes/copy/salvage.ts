// What can still be read of a database whose shape is broken, put aside in the second copy's place before the database
// is made anew.

import { type CopiedStore, copiedStores, type Database } from '../schema.ts';
import { ask } from '../transact.ts';
import type { CopyArea } from './area.ts';
import { type Chunk, type CopyRecord, lineOf, openChunk, sealChunk } from './chunk.ts';
import { parseStored } from './stored-record.ts';

const salvageKey = 'copy salvaged';

export async function salvage(database: Database, area: CopyArea): Promise<void> {
  const lines: Chunk = new Map();
  for (const store of copiedStores)
    for (const record of await readAll(database, store)) lines.set(`${store} ${lines.size}`, lineOf(record));
  // Kept if an earlier mending broke off after it had deleted the database.
  if (lines.size > 0) await area.set({ [salvageKey]: await sealChunk(lines) });
}

export async function salvaged(area: CopyArea): Promise<readonly CopyRecord[]> {
  const { [salvageKey]: stored } = await area.get([salvageKey]);
  return (await openChunk(stored))?.records ?? [];
}

export async function dropSalvaged(area: CopyArea): Promise<void> {
  await area.remove([salvageKey]);
}

/** A store that is missing, or that the browser cannot read, gives nothing. */
async function readAll(database: Database, store: CopiedStore): Promise<CopyRecord[]> {
  if (!database.objectStoreNames.contains(store)) return [];
  try {
    const tx = database.transaction(store, 'readonly');
    // A failed request is answered below; the abort that follows from it has a listener.
    tx.done.catch(() => undefined);
    const [keys, values] = await Promise.all([
      ask(() => tx.store.getAllKeys()),
      ask(() => tx.store.getAll()),
    ]);
    return keys.flatMap((key, i) => {
      const record = parseStored(store, key, values[i]);
      return record.ok ? [{ store, key, value: record.value }] : [];
    });
  } catch {
    return [];
  }
}
