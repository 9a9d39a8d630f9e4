// Text being typed: written on every pause, so that a popup which closes in the middle of a sentence loses nothing.

import { err, ok, type Result } from '../result.ts';
import type { Fault } from './check.ts';
import type { Connection } from './connection.ts';
import { parseDraft } from './parse-annotation.ts';
import { draftKey } from './schema.ts';
import { type StoreFault, transact } from './transact.ts';
import type { Draft } from './types.ts';

export type DraftText = Omit<Draft, 'updatedAt'>;
export type DraftFault = StoreFault | { readonly kind: 'invalid'; readonly faults: readonly Fault[] };

// Relaxed: a key stroke must not wait for the disk to turn, and only a failure of the whole computer can tell the two apart.
const writing = { stores: ['drafts'], mode: 'readwrite', durability: 'relaxed' } as const;

/** A draft of nothing but white space is dropped. */
export async function saveDraft(
  connection: Connection,
  typed: DraftText,
  now: Date,
): Promise<Result<null, DraftFault>> {
  if (typed.text.trim() === '') return dropDraft(connection, typed);
  const draft = parseDraft({ ...typed, updatedAt: now.toISOString() }, 'draft');
  if (!draft.ok) return err({ kind: 'invalid', faults: draft.error });
  return transact(connection, writing, async tx => {
    const put = tx.objectStore('drafts').put(draft.value, draftKey(draft.value));
    // Without this the commit waits for a turn of our event loop, which a closing popup no longer has.
    tx.commit();
    await put;
    return null;
  });
}

export function dropDraft(
  connection: Connection,
  of: Pick<Draft, 'pageKey' | 'subjectKey' | 'annotationId'>,
): Promise<Result<null, StoreFault>> {
  return transact(connection, writing, async tx => {
    const deleted = tx.objectStore('drafts').delete(draftKey(of));
    tx.commit();
    await deleted;
    return null;
  });
}

export async function draftsFor(
  connection: Connection,
  pageKey: string,
): Promise<Result<readonly Draft[], StoreFault>> {
  // Arrays sort after texts: [pageKey, []] is above every key that begins with this page.
  const ofPage = IDBKeyRange.bound([pageKey], [pageKey, []]);
  const found = await transact(connection, { ...writing, mode: 'readonly' }, tx =>
    tx.objectStore('drafts').getAll(ofPage),
  );
  return found.ok ? ok(found.value) : found;
}
