// The connection to the database: opened within a time limit, given up when another version needs it, opened again when
// the browser closed it. Every way in which opening can fail has a name that a screen can explain.

import { openDB, unwrap } from 'idb';
import { err, ok, type Result } from '../result.ts';
import { currentVersion, upgradeFrom } from './migrations/all.ts';
import { type CopiedStore, type Database, databaseName, type NotesSchema } from './schema.ts';

export type OpenFault =
  /** The browser did not answer in time. */
  | 'timeout'
  /** Another window holds an older version of the database open and does not let go. */
  | 'blocked'
  /** The database was written by a newer version of the extension. */
  | 'newer-version'
  /** The browser gives us no database: storage is switched off for us, or the profile is read only. */
  | 'unavailable'
  /** No space is left. */
  | 'full'
  | 'broken';

export type Connection = {
  /** The open database; opens it where it is not. */
  use(): Promise<Result<Database, OpenFault>>;
  /** Mends records that cannot be read; false where that was not possible. */
  mend(store: CopiedStore, keys: readonly IDBValidKey[]): Promise<boolean>;
  /** Says that `database` turned out to be unusable: it is let go, and the next use() opens it again. */
  forget(database: Database): void;
  close(): void;
};

/** A slow disk opens in well under a second; above this, a reader waits for nothing and is told so. */
export const defaultOpenTimeoutMs = 5_000;

type Opened = Result<Database, OpenFault>;
type Attempt = { readonly opening: Promise<Opened>; database: Database | null };

/** How damage is mended; without it, it is only met. */
export type Mending = {
  /** Looks at each database that was opened, and mends it, before anybody uses it. */
  readonly prepare: (database: Database, reopen: () => Promise<Opened>) => Promise<Opened>;
  readonly mend: (mine: Connection, store: CopiedStore, keys: readonly IDBValidKey[]) => Promise<boolean>;
};

export function connect(timeoutMs: number, mending?: Mending): Connection {
  let current: Attempt | null = null;

  function use(): Promise<Result<Database, OpenFault>> {
    if (current !== null) return current.opening;
    const mine: Attempt = { opening: prepared(drop), database: null };
    current = mine;
    // Not the browser's event alone: a failed opening must be tried anew by the next use, too.
    function drop(): void {
      if (current === mine) current = null;
    }
    void mine.opening.then(opened => {
      if (opened.ok) mine.database = opened.value;
      else drop();
    });
    return mine.opening;
  }

  async function prepared(onGone: () => void): Promise<Opened> {
    const opened = await open(timeoutMs, onGone);
    if (!opened.ok || mending === undefined) return opened;
    return mending.prepare(opened.value, () => open(timeoutMs, onGone));
  }

  function forget(database: Database): void {
    database.close();
    if (current?.database === database) current = null;
  }

  function close(): void {
    void current?.opening.then(opened => opened.ok && opened.value.close());
    current = null;
  }

  const connection: Connection = {
    use,
    forget,
    close,
    mend: async (store, keys) => (await mending?.mend(connection, store, keys)) ?? false,
  };
  return connection;
}

/** @param onGone called when the connection was closed by the browser, or by us to make way for another version */
async function open(timeoutMs: number, onGone: () => void): Promise<Result<Database, OpenFault>> {
  let isBlocked = false;
  let isTooLate = false;
  const opened = request(onGone, () => {
    isBlocked = true;
  }).then(
    database => {
      if (isTooLate) database.close();
      return ok(database);
    },
    (error: unknown) => err(faultOf(error)),
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Result<Database, OpenFault>>(resolve => {
    timer = setTimeout(() => {
      isTooLate = true;
      resolve(err(isBlocked ? 'blocked' : 'timeout'));
    }, timeoutMs);
  });
  const first = await Promise.race([opened, late]);
  clearTimeout(timer);
  return first;
}

/** Async, so that a browser that throws at once and one that fails later are the same to the caller. */
async function request(onGone: () => void, onBlocked: () => void): Promise<Database> {
  return openDB<NotesSchema>(databaseName, currentVersion, {
    upgrade: (db, from, _to, tx) => upgradeFrom(from, unwrap(db), unwrap(tx)),
    blocked: onBlocked,
    // Another window wants to change or delete the database: it waits until we let go.
    blocking: (_current, _wanted, event) => {
      (event.target as IDBDatabase).close();
      onGone();
    },
    terminated: onGone,
  });
}

/** By the names that Chromium and Firefox give; what we have not seen is `broken`. */
function faultOf(error: unknown): OpenFault {
  if (globalThis.indexedDB === undefined) return 'unavailable';
  switch ((error as { name?: unknown } | null)?.name) {
    case 'VersionError':
      return 'newer-version';
    case 'QuotaExceededError':
      return 'full';
    case 'SecurityError':
    case 'InvalidStateError':
    case 'NotAllowedError':
      return 'unavailable';
    default:
      return 'broken';
  }
}
