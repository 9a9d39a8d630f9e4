// Text being typed: written at every key stroke, so that a popup which closes in the middle of a sentence loses nothing.

import { err, ok, type Result } from '../result.ts';
import type { Fault } from './check.ts';
import type { Connection } from './connection.ts';
import { enter } from './journal.ts';
import { parseDraft } from './parse-annotation.ts';
import { draftKey, draftsOfPage } from './schema.ts';
import { soundly } from './sound.ts';
import { committedWith, type StoreFault, transact } from './transact.ts';
import type { Draft } from './types.ts';

export type DraftText = Omit<Draft, 'updatedAt'>;
export type DraftFault = StoreFault | { readonly kind: 'invalid'; readonly faults: readonly Fault[] };

// Relaxed: a key stroke must not wait for the disk to turn, and only a failure of the whole computer can tell the two apart.
const writing = { stores: ['drafts', 'journal'], mode: 'readwrite', durability: 'relaxed' } as const;

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
    const key = draftKey(draft.value);
    await committedWith(tx, [
      () => tx.objectStore('drafts').put(draft.value, key),
      () => enter(tx, 'drafts', key),
    ]);
    return null;
  });
}

export function dropDraft(
  connection: Connection,
  of: Pick<Draft, 'pageKey' | 'id'>,
): Promise<Result<null, StoreFault>> {
  return transact(connection, writing, async tx => {
    const key = draftKey(of);
    await committedWith(tx, [() => tx.objectStore('drafts').delete(key), () => enter(tx, 'drafts', key)]);
    return null;
  });
}

/**
 * Hands a draft to another editor, in whose name it is kept from then on: the editor that wrote it, where it is still
 * open in another view, can no longer overwrite it. Null where the draft is not there any more.
 * @param by that editor, and the page on which it is open: the same story may have another address there
 */
export function takeDraft(
  connection: Connection,
  of: Pick<Draft, 'pageKey' | 'id'>,
  { pageKey, id }: Pick<Draft, 'pageKey' | 'id'>,
): Promise<Result<Draft | null, StoreFault>> {
  return transact(connection, writing, async tx => {
    const drafts = tx.objectStore('drafts');
    const found = await drafts.get(draftKey(of));
    if (found === undefined) return null;
    const taken = { ...found, pageKey, id };
    await committedWith(tx, [
      () => drafts.delete(draftKey(of)),
      () => drafts.put(taken, draftKey(taken)),
      () => enter(tx, 'drafts', draftKey(of)),
      () => enter(tx, 'drafts', draftKey(taken)),
    ]);
    return taken;
  });
}

/** More unfinished texts than anybody has. */
const maxUnfinished = 1_000;

/** Those of all pages, the one typed last first: a page may never be opened again. */
export async function allDrafts(connection: Connection): Promise<Result<readonly Draft[], StoreFault>> {
  const read = () =>
    transact(connection, { ...writing, mode: 'readonly' }, tx =>
      tx.objectStore('drafts').getAll(null, maxUnfinished),
    );
  const found = await soundly(connection, 'drafts', read, draft => (draft.id ? draftKey(draft) : undefined));
  return found.ok ? ok(lastTypedFirst(found.value)) : found;
}

/** Those of one story; the one typed last comes first. */
export async function draftsFor(
  connection: Connection,
  pageKeys: readonly string[],
): Promise<Result<readonly Draft[], StoreFault>> {
  const drafts: Draft[] = [];
  for (const found of await Promise.all(pageKeys.map(key => draftsOn(connection, key)))) {
    if (!found.ok) return found;
    drafts.push(...found.value);
  }
  return ok(lastTypedFirst(drafts));
}

async function draftsOn(connection: Connection, pageKey: string): Promise<Result<Draft[], StoreFault>> {
  const read = () =>
    transact(connection, { ...writing, mode: 'readonly' }, tx =>
      tx.objectStore('drafts').getAll(draftsOfPage(pageKey)),
    );
  // A draft that lost its own id has its place in no list; the check at the start puts it aside.
  return soundly(connection, 'drafts', read, ({ id }) => (id ? [pageKey, id] : undefined));
}

function lastTypedFirst(drafts: Draft[]): readonly Draft[] {
  return drafts.sort((a, b) => (a.updatedAt > b.updatedAt ? -1 : 1));
}
