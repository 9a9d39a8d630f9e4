// Database and second copy compared record by record, at the browser's start: what only one of them has is given to the
// other, and what cannot be read in either is mended from the other.

import { err, ok, type Result } from '../../result.ts';
import type { Connection } from '../connection.ts';
import { type CopiedStore, copiedStores } from '../schema.ts';
import { ask, transact } from '../transact.ts';
import { attempt, type CopyArea } from './area.ts';
import { readHeader } from './header.ts';
import { locked } from './lock.ts';
import { leaveNotice } from './notice.ts';
import { readCopy } from './read-copy.ts';
import { rebuildCopy } from './rebuild-copy.ts';
import { repair } from './repair.ts';
import { parseStored } from './stored-record.ts';
import { takeIn } from './take-in.ts';
import type { CopyFault } from './write-copy.ts';

export type CopyCheck = {
  /** Records that the database had lost. */
  readonly restored: number;
  /** The copy was damaged and has been made anew. */
  readonly isRebuilt: boolean;
};

/** To be called when the copy is up to date. */
export function checkCopy(
  connection: Connection,
  area: CopyArea,
  now: Date,
): Promise<Result<CopyCheck, CopyFault>> {
  return locked('sourcelight copy', async () => {
    const mended = await mendDatabase(connection, area, now);
    if (!mended.ok) return mended;
    const compared = await attempt(() => takeMissing(connection, area));
    if (!compared.ok) return compared;
    const { restored, isWhole } = compared.value;
    if (restored > 0)
      await leaveNotice(area, { at: now.toISOString(), reason: 'outdated', restored, unreadable: 0 });
    if (isWhole) return ok({ restored, isRebuilt: false });
    const header = await attempt(() => readHeader(area));
    if (!header.ok) return header;
    const rebuilt = await rebuildCopy(connection, area, header.value, now);
    return rebuilt.ok ? ok({ restored, isRebuilt: true }) : rebuilt;
  });
}

async function takeMissing(connection: Connection, area: CopyArea) {
  let restored = 0;
  const parts = readCopy(area);
  for (;;) {
    const part = await parts.next();
    if (part.done) return { restored, isWhole: part.value };
    const opened = await connection.use();
    // A chunk that is damaged may hold what was deleted since: only sound ones are believed here.
    if (opened.ok && part.value.chunk !== null)
      restored += await takeIn(opened.value, part.value, 'is-newer');
  }
}

const batchSize = 500;

async function mendDatabase(
  connection: Connection,
  area: CopyArea,
  now: Date,
): Promise<Result<null, CopyFault>> {
  for (const store of copiedStores) {
    let after: IDBValidKey | null = null;
    do {
      const batch: Awaited<ReturnType<typeof readBatch>> = await readBatch(connection, store, after);
      if (!batch.ok) return err(batch.error.kind);
      const { keys, values } = batch.value;
      const damaged = keys.filter((key, i) => !parseStored(store, key, values[i]).ok);
      if (damaged.length > 0) await repair(connection, area, { store, keys: damaged }, now);
      after = keys.length === batchSize ? (keys.at(-1) as IDBValidKey) : null;
    } while (after !== null);
  }
  return ok(null);
}

function readBatch(connection: Connection, store: CopiedStore, after: IDBValidKey | null) {
  const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
  const scope = { stores: [store], mode: 'readonly', durability: 'relaxed' } as const;
  return transact(connection, scope, async tx => {
    const [keys, values] = await Promise.all([
      ask(() => tx.objectStore(store).getAllKeys(range as never, batchSize)),
      ask(() => tx.objectStore(store).getAll(range as never, batchSize)),
    ]);
    return { keys: keys as IDBValidKey[], values: values as unknown[] };
  });
}
