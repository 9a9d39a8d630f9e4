// Records as they are read: those that are sound, once what is not has been mended or put aside.

import { ok, type Result } from '../result.ts';
import type { Connection } from './connection.ts';
import { parseStored } from './copy/stored-record.ts';
import type { CopiedStore } from './schema.ts';
import type { StoreFault } from './transact.ts';

/**
 * @param read the records of one store; called again after mending
 * @param keyOf where a record of that store stands; undefined for one too damaged to tell
 */
export async function soundly<T>(
  connection: Connection,
  store: CopiedStore,
  read: () => Promise<Result<T[], StoreFault>>,
  keyOf: (record: T) => IDBValidKey | undefined,
): Promise<Result<T[], StoreFault>> {
  const found = await read();
  if (!found.ok) return found;
  const isSound = (record: T) => {
    const key = keyOf(record);
    return key !== undefined && parseStored(store, key, record).ok;
  };
  const keys = found.value.filter(record => !isSound(record)).flatMap(record => keyOf(record) ?? []);
  if (keys.length === 0) return found;
  const again = (await connection.mend(store, keys)) ? await read() : found;
  return again.ok ? ok(again.value.filter(isSound)) : again;
}
