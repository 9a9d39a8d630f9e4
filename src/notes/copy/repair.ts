// Single records that cannot be read as what they should be: the second copy's take their place. Where it has none, they
// are put aside as they are, so that nothing of theirs is lost and no view stumbles over them.

import type { Connection } from '../connection.ts';
import { enter, journalKey } from '../journal.ts';
import type { CopiedStore } from '../schema.ts';
import { ask, transact } from '../transact.ts';
import { attempt, type CopyArea } from './area.ts';
import { chunkKey, openChunk } from './chunk.ts';
import { isHeader, readHeader } from './header.ts';
import { leaveNotice } from './notice.ts';
import { parseStored } from './stored-record.ts';

/** @returns whether the store can be read now */
export async function repair(
  connection: Connection,
  area: CopyArea,
  damaged: { readonly store: CopiedStore; readonly keys: readonly IDBValidKey[] },
  now: Date,
): Promise<boolean> {
  const { store, keys } = damaged;
  const copies = await copiesOf(connection, area, damaged);
  const at = now.toISOString();
  const scope = {
    stores: [store, 'journal', 'damaged'],
    mode: 'readwrite',
    durability: 'strict',
  } as const;
  const done = await transact(connection, scope, async tx => {
    const target = tx.objectStore(store);
    let [restored, unreadable] = [0, 0];
    for (const [i, key] of keys.entries()) {
      const value: unknown = await target.get(key as never);
      // Mended or deleted meanwhile.
      if (value === undefined || parseStored(store, key, value).ok) continue;
      const copy = copies[i];
      await tx.objectStore('damaged').put({ store, key: String(key), value, foundAt: at });
      if (copy === undefined) {
        await target.delete(key as never);
        unreadable++;
      } else {
        await target.put(copy as never, (target.keyPath === null ? key : undefined) as never);
        restored++;
      }
      await enter(tx, store, key as string);
    }
    return { restored, unreadable };
  });
  if (!done.ok) return false;
  // Another view may have mended them all meanwhile, and left its own notice.
  const isMine = done.value.restored + done.value.unreadable > 0;
  if (isMine) await leaveNotice(area, { at, reason: 'damaged-records', ...done.value });
  return true;
}

/** Undefined for a record that the copy does not have, or has as damaged. */
async function copiesOf(
  connection: Connection,
  area: CopyArea,
  { store, keys }: { readonly store: CopiedStore; readonly keys: readonly IDBValidKey[] },
): Promise<readonly unknown[]> {
  const scope = { stores: ['chunks'], mode: 'readonly', durability: 'relaxed' } as const;
  const names = keys.map(key => journalKey({ store, key: key as string }));
  const places = await transact(connection, scope, tx =>
    Promise.all(names.map(name => ask(() => tx.objectStore('chunks').get(name)))),
  );
  const header = await attempt(() => readHeader(area));
  if (!places.ok || !header.ok || !isHeader(header.value)) return [];
  const { series } = header.value;
  const wanted = [...new Set(places.value.flatMap(place => place ?? []))].map(place =>
    chunkKey(series, place),
  );
  const stored = await attempt(() => area.get(wanted));
  const values = new Map<string, unknown>();
  for (const key of wanted)
    for (const record of (stored.ok && (await openChunk(stored.value[key]))?.records) || [])
      values.set(journalKey(record), record.value);
  return names.map(name => values.get(name));
}
