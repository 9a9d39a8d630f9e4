// The reader's notes, as every page of the extension uses them. Nothing else opens the database.

import { ok, type Result } from '../result.ts';
import type { AnnotationEdit } from './annotation-edit.ts';
import {
  annotationsFor,
  type ChangeFault,
  deletedFor,
  purgeExpired,
  removeAnnotation,
  restoreAnnotation,
  type SaveFault,
  saveAnnotation,
} from './annotation-store.ts';
import { type NotesChange, openChangeChannel } from './change-channel.ts';
import { connect, defaultOpenTimeoutMs, type OpenFault } from './connection.ts';
import {
  type DraftFault,
  type DraftText,
  draftsFor,
  dropDraft,
  saveDraft,
  takeDraft,
} from './draft-store.ts';
import type { StoreFault } from './transact.ts';
import type { Annotation, Draft } from './types.ts';

export type Notes = {
  /** Those of a page that are not deleted, oldest first. */
  annotationsFor(pageKey: string): Promise<Result<readonly Annotation[], StoreFault>>;
  /**
   * Answers after the commit, and saving the same edit twice changes nothing.
   * @param basedOnRev the `rev` that the reader saw, `neverSaved` for a new note
   */
  save(edit: AnnotationEdit, basedOnRev: number): Promise<Result<Annotation, SaveFault>>;
  /** Those of a page that restore() can bring back, the last deleted first. */
  deletedFor(pageKey: string): Promise<Result<readonly Annotation[], StoreFault>>;
  /** Puts the note into the bin, from where restore() brings it back for 30 days. */
  remove(id: string, basedOnRev: number): Promise<Result<Annotation, ChangeFault>>;
  restore(id: string): Promise<Result<Annotation, ChangeFault>>;
  /** Empties the bin of what is older than 30 days; gives the number of notes that went. */
  purgeExpired(now: Date): Promise<Result<number, StoreFault>>;
  /** Text that is being typed, one a page and editor. White space only drops it. */
  saveDraft(typed: DraftText): Promise<Result<null, DraftFault>>;
  /** The one typed last comes first. */
  draftsFor(pageKey: string): Promise<Result<readonly Draft[], StoreFault>>;
  dropDraft(of: Pick<Draft, 'pageKey' | 'id'>): Promise<Result<null, StoreFault>>;
  /** Hands a draft to another editor; null where it is not there any more. */
  takeDraft(of: Pick<Draft, 'pageKey' | 'id'>, newId: string): Promise<Result<Draft | null, StoreFault>>;
  /** Hears which page's saved notes changed, or whose draft went to another editor, in this view or another, until `signal` aborts. */
  onChange(heard: (change: NotesChange) => void, signal: AbortSignal): void;
  close(): void;
};

export type NotesOptions = { readonly now?: () => Date; readonly openTimeoutMs?: number };

/** @param options the clock and the time limit, for tests */
export async function openNotes(options: NotesOptions = {}): Promise<Result<Notes, OpenFault>> {
  const now = options.now ?? (() => new Date());
  const connection = connect(options.openTimeoutMs ?? defaultOpenTimeoutMs);
  const opened = await connection.use();
  if (!opened.ok) return opened;
  const channel = openChangeChannel();

  async function told<F>(change: Promise<Result<Annotation, F>>): Promise<Result<Annotation, F>> {
    const outcome = await change;
    if (outcome.ok) channel.tell({ pageKey: outcome.value.page.key });
    return outcome;
  }

  return ok({
    annotationsFor: pageKey => annotationsFor(connection, pageKey),
    save: (edit, basedOnRev) => told(saveAnnotation(connection, edit, { basedOnRev, now: now() })),
    deletedFor: pageKey => deletedFor(connection, pageKey, now()),
    remove: (id, basedOnRev) => told(removeAnnotation(connection, id, { basedOnRev, now: now() })),
    restore: id => told(restoreAnnotation(connection, id, now())),
    purgeExpired: at => purgeExpired(connection, at),
    saveDraft: typed => saveDraft(connection, typed, now()),
    draftsFor: pageKey => draftsFor(connection, pageKey),
    dropDraft: of => dropDraft(connection, of),
    async takeDraft(of, newId) {
      const taken = await takeDraft(connection, of, newId);
      // The editor that wrote it may still be open elsewhere, and must keep what it shows under its own name again.
      if (taken.ok && taken.value !== null) channel.tell({ pageKey: of.pageKey });
      return taken;
    },
    onChange: channel.listen,
    close() {
      channel.close();
      connection.close();
    },
  });
}
