// A save is answered when the second copy shows it too. Chromium may throw the database away at the start after next when
// it is killed in the middle of a write (github.com/google/leveldb/issues/1287): then what was answered must stand elsewhere.

import type { Connection } from '../connection.ts';
import type { CopyArea } from './area.ts';
import { writeCopy } from './write-copy.ts';

/** The database has the note; a copy that is being made anew, or is stuck, must not hold the reader up. */
const patienceMs = 2_000;

/** Settles when the copy shows all that was committed before the call, cannot be written, or takes too long. */
export async function awaitCopy(connection: Connection, area: CopyArea, now: () => Date): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<void>(resolve => {
    timer = setTimeout(resolve, patienceMs);
  });
  const written = writeCopy(connection, area, now).catch(() => undefined);
  await Promise.race([written, patience]);
  clearTimeout(timer);
}
