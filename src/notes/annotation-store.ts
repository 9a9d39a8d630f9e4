// Annotations in the database: one record each, `rev` compared inside the transaction that writes, deleting undoable.

import { err, ok, type Result } from '../result.ts';
import { type AnnotationEdit, applyEdit, checkEdit, type EditFault, recordOf } from './annotation-edit.ts';
import { type ArticleContext, keepArticle } from './article-store.ts';
import type { Fault } from './check.ts';
import type { Connection } from './connection.ts';
import { enter } from './journal.ts';
import { binDays } from './limits.ts';
import { storyKeys } from './page-key.ts';
import { draftKey, draftsOfPage } from './schema.ts';
import { annotatorSetting } from './settings-store.ts';
import { soundly } from './sound.ts';
import { ask, type StoreFault, transact } from './transact.ts';
import { type Annotation, byAge, type Draft } from './types.ts';

export type ChangeFault = EditFault | StoreFault;
export type SaveFault = ChangeFault | { readonly kind: 'invalid'; readonly faults: readonly Fault[] };

const reading = { stores: ['annotations'], mode: 'readonly', durability: 'relaxed' } as const;
const writing = { stores: ['annotations', 'journal'], mode: 'readwrite', durability: 'strict' } as const;
const saving = {
  ...writing,
  stores: ['annotations', 'drafts', 'settings', 'articles', 'bodies', 'journal'],
} as const;

const dayMs = 24 * 60 * 60 * 1000;

/** Those of one story that are not deleted, oldest first. */
export async function annotationsFor(
  connection: Connection,
  pageKeys: readonly string[],
): Promise<Result<readonly Annotation[], StoreFault>> {
  const found = await allOf(connection, pageKeys);
  if (!found.ok) return found;
  return ok(found.value.filter(({ deletedAt }) => deletedAt === null).sort(byAge));
}

/** Those that can still be restored at `now`, the last deleted first. */
export async function deletedFor(
  connection: Connection,
  pageKeys: readonly string[],
  now: Date,
): Promise<Result<readonly Annotation[], StoreFault>> {
  const found = await allOf(connection, pageKeys);
  if (!found.ok) return found;
  const limit = binLimit(now);
  const deletedAt = (annotation: Annotation) => annotation.deletedAt ?? '';
  return ok(
    found.value
      .filter(annotation => deletedAt(annotation) > limit)
      .sort((a, b) => (deletedAt(a) > deletedAt(b) ? -1 : 1)),
  );
}

function allOf(
  connection: Connection,
  pageKeys: readonly string[],
): Promise<Result<Annotation[], StoreFault>> {
  const read = () =>
    transact(connection, reading, async tx => {
      const byPage = tx.objectStore('annotations').index('byPage');
      return (await Promise.all(pageKeys.map(key => ask(() => byPage.getAll(key))))).flat();
    });
  return soundly(connection, 'annotations', read, ({ id }) => id);
}

/**
 * Saved after the commit. The draft that this note came from is dropped in the same transaction; one that holds other
 * words was typed in another view, and stays for the reader to decide on.
 * @param article what the note stands on, kept with it; null where it is kept already or not at hand
 */
export async function saveAnnotation(
  connection: Connection,
  edit: AnnotationEdit,
  { basedOnRev, now, article }: { basedOnRev: number; now: Date; article: ArticleContext | null },
): Promise<Result<Annotation, SaveFault>> {
  const made = { rev: basedOnRev + 1, time: now.toISOString() };
  const sound = checkEdit(edit, made);
  if (!sound.ok) return err({ kind: 'invalid', faults: sound.error });
  const outcome = await transact(connection, saving, async tx => {
    const annotations = tx.objectStore('annotations');
    const drafts = tx.objectStore('drafts');
    const stored = await annotations.get(edit.id);
    const annotator = annotatorSetting(await tx.objectStore('settings').get('annotator'));
    const wanted = recordOf(sound.value, stored, { ...made, annotator });
    const next = applyEdit(stored, wanted, basedOnRev);
    if (!next.ok) return next;
    if (next.value !== stored) {
      await annotations.put(next.value);
      await enter(tx, 'annotations', edit.id);
    }
    if (article !== null) await keepArticle(tx, article);
    for (const pageKey of storyKeys(edit.page.key))
      for (const draft of await drafts.getAll(draftsOfPage(pageKey)))
        if (becameNote(draft, next.value)) {
          await drafts.delete(draftKey(draft));
          await enter(tx, 'drafts', draftKey(draft));
        }
    return next;
  });
  return outcome.ok ? outcome.value : outcome;
}

function becameNote(draft: Draft, { id, note }: Annotation): boolean {
  return (draft.id === id || draft.annotationId === id) && draft.text === note;
}

/** Deleting twice changes nothing; deleting what somebody changed in between is a conflict. */
export function removeAnnotation(
  connection: Connection,
  id: string,
  { basedOnRev, now }: { basedOnRev: number; now: Date },
): Promise<Result<Annotation, ChangeFault>> {
  const time = now.toISOString();
  return change(connection, id, stored => {
    if (stored.deletedAt !== null) return ok(stored);
    if (stored.rev !== basedOnRev) return err({ kind: 'conflict', stored });
    return ok({ ...stored, rev: stored.rev + 1, updatedAt: time, deletedAt: time });
  });
}

export function restoreAnnotation(
  connection: Connection,
  id: string,
  now: Date,
): Promise<Result<Annotation, ChangeFault>> {
  return change(connection, id, stored => {
    if (stored.deletedAt === null) return ok(stored);
    return ok({ ...stored, rev: stored.rev + 1, updatedAt: now.toISOString(), deletedAt: null });
  });
}

/** What was deleted up to then can no longer be restored. */
export function binLimit(now: Date): string {
  return new Date(now.getTime() - binDays * dayMs).toISOString();
}

async function change(
  connection: Connection,
  id: string,
  next: (stored: Annotation) => Result<Annotation, EditFault>,
): Promise<Result<Annotation, ChangeFault>> {
  const outcome = await transact(connection, writing, async tx => {
    const annotations = tx.objectStore('annotations');
    const stored = await annotations.get(id);
    if (stored === undefined) return err<EditFault>({ kind: 'gone' });
    const changed = next(stored);
    if (changed.ok && changed.value !== stored) {
      await annotations.put(changed.value);
      await enter(tx, 'annotations', id);
    }
    return changed;
  });
  return outcome.ok ? outcome.value : outcome;
}
