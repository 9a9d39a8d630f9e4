// One transaction, from opening to commit. Its result is known only after the commit: a value is given back when it is
// on the disk, and a fault when nothing of it is.

import type { IDBPTransaction, StoreNames } from 'idb';
import { err, ok, type Result } from '../result.ts';
import type { Connection, OpenFault } from './connection.ts';
import type { Database, NotesSchema } from './schema.ts';

export type StoreFault =
  | { readonly kind: 'cannot-open'; readonly why: OpenFault }
  /** The transaction was not committed; nothing of it was written. */
  | { readonly kind: 'not-committed'; readonly why: 'full' | 'failed' };

type Names = readonly StoreNames<NotesSchema>[];
type Transaction<N extends Names, M extends IDBTransactionMode> = IDBPTransaction<NotesSchema, N, M>;

type Scope<N extends Names, M extends IDBTransactionMode> = {
  readonly stores: N;
  readonly mode: M;
  /** `strict`: the commit is reported after the disk has it. `relaxed`: after the operating system has it. */
  readonly durability: 'strict' | 'relaxed';
};

/** @param work may await nothing but requests of its transaction, which would close under it */
export async function transact<N extends Names, M extends IDBTransactionMode, T>(
  connection: Connection,
  scope: Scope<N, M>,
  work: (tx: Transaction<N, M>) => Promise<T>,
): Promise<Result<T, StoreFault>> {
  const begun = await begin(connection, scope);
  if (!begun.ok) return begun;
  const tx = begun.value;
  // Listened to from the start: a transaction may be aborted while `work` waits for something else.
  const committed = tx.done.then(
    () => null,
    (error: unknown) => ({ error }),
  );
  try {
    const value = await work(tx);
    const failed = await committed;
    return failed === null ? ok(value) : err(notCommitted(failed.error));
  } catch (error) {
    abort(tx);
    // Either may be the cause and the other its consequence, by which request the browser blames.
    return err(notCommitted(error, (await committed)?.error));
  }
}

/**
 * A request among others that are waited for together: one that the browser refuses at once fails like one that fails
 * later, so that none of those begun before it is left without a listener.
 */
export async function ask<T>(request: () => Promise<T>): Promise<T> {
  return request();
}

/**
 * Starts requests side by side and commits at once: else the commit waits for a turn of our event loop, which a closing
 * popup no longer has. Rejects with the first failure, without committing where a request is refused at once; none of the
 * others is left without a listener.
 */
export async function committedWith(
  tx: { commit(): void },
  requests: readonly (() => Promise<unknown>)[],
): Promise<void> {
  const started: Promise<unknown>[] = [];
  try {
    for (const request of requests) started.push(request());
    tx.commit();
  } catch (error) {
    for (const one of started) one.catch(() => undefined);
    throw error;
  }
  await Promise.all(started);
}

async function begin<N extends Names, M extends IDBTransactionMode>(
  connection: Connection,
  scope: Scope<N, M>,
): Promise<Result<Transaction<N, M>, StoreFault>> {
  const opened = await connection.use();
  if (!opened.ok) return err({ kind: 'cannot-open', why: opened.error });
  const first = start(opened.value, scope);
  if (first !== null) return ok(first);
  // Closed by the browser, whose event has not reached us yet: once more with a new connection.
  connection.forget(opened.value);
  const again = await connection.use();
  if (!again.ok) return err({ kind: 'cannot-open', why: again.error });
  const second = start(again.value, scope);
  return second === null ? err({ kind: 'cannot-open', why: 'broken' }) : ok(second);
}

function start<N extends Names, M extends IDBTransactionMode>(
  database: Database,
  { stores, mode, durability }: Scope<N, M>,
): Transaction<N, M> | null {
  try {
    return database.transaction<N, M>(stores, mode, { durability });
  } catch {
    return null;
  }
}

function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // Already aborted by the request that failed.
  }
}

function notCommitted(...errors: readonly unknown[]): StoreFault {
  const isFull = errors.some(
    error => (error as { name?: unknown } | null | undefined)?.name === 'QuotaExceededError',
  );
  return { kind: 'not-committed', why: isFull ? 'full' : 'failed' };
}
