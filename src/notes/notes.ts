// The reader's notes, as every page of the extension uses them. Nothing else opens the database.

import type { Merge } from '../exchange/merge.ts';
import { err, ok, type Result } from '../result.ts';
import type { AnnotationEdit } from './annotation-edit.ts';
import {
  annotationsFor,
  type ChangeFault,
  deletedFor,
  removeAnnotation,
  restoreAnnotation,
  type SaveFault,
  saveAnnotation,
} from './annotation-store.ts';
import {
  type ArticleContext,
  articleOf,
  contextsFor,
  type OnWords,
  type ReadArticle,
} from './article-store.ts';
import { purgeExpired } from './bin.ts';
import { type NotesChange, openChangeChannel } from './change-channel.ts';
import { connect, defaultOpenTimeoutMs, type OpenFault } from './connection.ts';
import type { CopyArea } from './copy/area.ts';
import { awaitCopy } from './copy/await-copy.ts';
import { type CopyCheck, checkCopy } from './copy/check-copy.ts';
import type { CopyHeader } from './copy/header.ts';
import { recover } from './copy/recover.ts';
import { repair } from './copy/repair.ts';
import { type CopyFault, writeCopy } from './copy/write-copy.ts';
import {
  allCorrections,
  type CorrectionEdit,
  type CorrectionFault,
  correctionsFor,
  removeCorrection,
  saveCorrection,
} from './correction-store.ts';
import {
  allDrafts,
  type DraftFault,
  type DraftText,
  draftsFor,
  dropDraft,
  saveDraft,
  takeDraft,
} from './draft-store.ts';
import type { Correction, Library } from './library.ts';
import { libraryBatches } from './library-batches.ts';
import {
  countNotes,
  latestDeleted,
  latestNotes,
  noteBatch,
  notesById,
  notesOnSource,
  takeInLibrary,
} from './library-store.ts';
import { storyKeys } from './page-key.ts';
import type { StoredCorrection } from './schema.ts';
import { readSettings, type Settings, saveSetting } from './settings-store.ts';
import type { StoreFault } from './transact.ts';
import type { Annotation, Draft } from './types.ts';

export type Notes = {
  /** Those of a page's story that are not deleted, oldest first. */
  annotationsFor(pageKey: string): Promise<Result<readonly Annotation[], StoreFault>>;
  /**
   * Answers after the commit, and saving the same edit twice changes nothing.
   * @param basedOnRev the `rev` that the reader saw, `neverSaved` for a new note
   * @param article what the note stands on; kept with the first note on it
   */
  save(
    edit: AnnotationEdit,
    basedOnRev: number,
    article?: ReadArticle,
  ): Promise<Result<Annotation, SaveFault>>;
  /** Those of a page's story that restore() can bring back, the last deleted first. */
  deletedFor(pageKey: string): Promise<Result<readonly Annotation[], StoreFault>>;
  /** Puts the note into the bin, from where restore() brings it back for 30 days. */
  remove(id: string, basedOnRev: number): Promise<Result<Annotation, ChangeFault>>;
  restore(id: string): Promise<Result<Annotation, ChangeFault>>;
  /** Empties the bin of what is older than 30 days; gives the number of notes that went. */
  purgeExpired(now: Date): Promise<Result<number, StoreFault>>;
  /** Text that is being typed, one a page and editor. White space only drops it. */
  saveDraft(typed: DraftText): Promise<Result<null, DraftFault>>;
  /** Those of a page's story; the one typed last comes first. */
  draftsFor(pageKey: string): Promise<Result<readonly Draft[], StoreFault>>;
  /** Those of all pages; the one typed last comes first. */
  allDrafts(): Promise<Result<readonly Draft[], StoreFault>>;
  dropDraft(of: Pick<Draft, 'pageKey' | 'id'>): Promise<Result<null, StoreFault>>;
  /** Hands a draft to another editor, on a page of the same story; null where it is not there any more. */
  takeDraft(
    of: Pick<Draft, 'pageKey' | 'id'>,
    by: Pick<Draft, 'pageKey' | 'id'>,
  ): Promise<Result<Draft | null, StoreFault>>;
  /** What was kept of an article when its first note was written; null where no note stands on it. */
  articleOf(pageKey: string): Promise<Result<ReadArticle | null, StoreFault>>;
  /** What the reader put right on a page's story, oldest first. */
  correctionsFor(pageKey: string): Promise<Result<readonly StoredCorrection[], StoreFault>>;
  /** What the reader put right on all pages. */
  allCorrections(): Promise<Result<readonly StoredCorrection[], StoreFault>>;
  saveCorrection(
    edit: CorrectionEdit,
    basedOnRev: number,
    read?: ReadArticle,
  ): Promise<Result<Correction, CorrectionFault>>;
  removeCorrection(of: CorrectionEdit, basedOnRev: number): Promise<Result<Correction, CorrectionFault>>;
  /** How many notes there are that are not deleted. */
  count(): Promise<Result<number, StoreFault>>;
  /** The notes changed last, the newest first. */
  latest(limit: number): Promise<Result<readonly Annotation[], StoreFault>>;
  /** Those of all pages that restore() can bring back, the last deleted first. */
  deleted(limit: number): Promise<Result<readonly Annotation[], StoreFault>>;
  byId(ids: readonly string[]): Promise<Result<readonly Annotation[], StoreFault>>;
  /** Notes on this source, and on what it said, in all articles. */
  onSource(name: string): Promise<Result<readonly Annotation[], StoreFault>>;
  /** Some notes in the order of their ids, deleted ones too. */
  batch(after: string | null, size: number): Promise<Result<readonly Annotation[], StoreFault>>;
  /** Everything that is not deleted, some articles at a time. */
  library(): ReturnType<typeof libraryBatches>;
  /** Takes in what has passed the checks of a file: all in one transaction, or nothing. */
  takeIn(library: Library): Promise<Result<Merge['counts'], StoreFault>>;
  settings(): Promise<Result<Settings, StoreFault>>;
  saveSetting<K extends keyof Settings>(
    key: K,
    value: Settings[K],
  ): Promise<Result<null, StoreFault | { readonly kind: 'too-long' }>>;
  /** Answers when the second copy shows all that was saved before the call. */
  writeCopy(): Promise<Result<CopyHeader, CopyFault>>;
  /** Compares every record with the second copy, and mends what is damaged on either side. */
  checkCopy(): Promise<Result<CopyCheck, CopyFault>>;
  /** Hears which page's saved notes changed, or whose draft went to another editor, in this view or another, until `signal` aborts. */
  onChange(heard: (change: NotesChange) => void, signal: AbortSignal): void;
  close(): void;
};

export type NotesOptions = {
  readonly now?: () => Date;
  readonly openTimeoutMs?: number;
  /** Where the second copy is: the database is compared with it when it is opened, and mended from it. */
  readonly copy?: CopyArea;
  /** Called after each commit, for whoever keeps the second copy. */
  readonly onCommit?: () => void;
};

/** @param options the clock and the time limit are for tests */
export async function openNotes(options: NotesOptions = {}): Promise<Result<Notes, OpenFault>> {
  const now = options.now ?? (() => new Date());
  const { copy: area, onCommit } = options;
  const connection = connect(
    options.openTimeoutMs ?? defaultOpenTimeoutMs,
    area && {
      prepare: (database, reopen) => recover(database, { area, now, reopen }),
      mend: (mine, store, keys) => repair(mine, area, { store, keys }, now()),
    },
  );
  const opened = await connection.use();
  if (!opened.ok) return opened;
  const channel = openChangeChannel();
  // What an earlier page could not have copied before it was closed.
  onCommit?.();

  async function committed<T, F>(change: Promise<Result<T, F>>): Promise<Result<T, F>> {
    const outcome = await change;
    if (outcome.ok) onCommit?.();
    return outcome;
  }

  async function told<T, F>(
    change: Promise<Result<T, F>>,
    pageKeyOf: (value: T) => string | null,
  ): Promise<Result<T, F>> {
    const outcome = await committed(change);
    if (outcome.ok && area !== undefined) await awaitCopy(connection, area, now);
    // Told and answered together: a list must not show the note while its editor is still saving it.
    const pageKey = outcome.ok ? pageKeyOf(outcome.value) : null;
    if (pageKey !== null) channel.tell({ pageKey });
    return outcome;
  }

  async function contextOf(read: ReadArticle | undefined, on: OnWords): Promise<ArticleContext | null> {
    if (read === undefined) return null;
    return (await contextsFor(connection, [{ read, on: [on] }]))[0] ?? null;
  }

  const pageOf = ({ page }: Annotation) => page.key;
  return ok({
    annotationsFor: pageKey => annotationsFor(connection, storyKeys(pageKey)),
    async save(edit, basedOnRev, read) {
      const article = await contextOf(read, edit.subject);
      const made = { basedOnRev, now: now(), article };
      return told(saveAnnotation(connection, edit, made), pageOf);
    },
    deletedFor: pageKey => deletedFor(connection, storyKeys(pageKey), now()),
    remove: (id, basedOnRev) => told(removeAnnotation(connection, id, { basedOnRev, now: now() }), pageOf),
    restore: id => told(restoreAnnotation(connection, id, now()), pageOf),
    purgeExpired: at => committed(purgeExpired(connection, at)),
    saveDraft: typed => committed(saveDraft(connection, typed, now())),
    draftsFor: pageKey => draftsFor(connection, storyKeys(pageKey)),
    allDrafts: () => allDrafts(connection),
    dropDraft: of => committed(dropDraft(connection, of)),
    // The editor that wrote it may still be open elsewhere, and must keep what it shows under its own name again.
    takeDraft: (of, by) => told(takeDraft(connection, of, by), taken => (taken === null ? null : of.pageKey)),
    articleOf: pageKey => articleOf(connection, pageKey),
    correctionsFor: pageKey => correctionsFor(connection, storyKeys(pageKey)),
    allCorrections: () => allCorrections(connection),
    async saveCorrection(edit, basedOnRev, read) {
      const article = await contextOf(read, edit.change);
      const made = { basedOnRev, now: now(), article };
      return told(saveCorrection(connection, edit, made), () => edit.pageKey);
    },
    removeCorrection: ({ id, pageKey }, basedOnRev) =>
      told(removeCorrection(connection, id, { basedOnRev, now: now() }), () => pageKey),
    count: () => countNotes(connection),
    latest: limit => latestNotes(connection, limit),
    deleted: limit => latestDeleted(connection, limit, now()),
    byId: ids => notesById(connection, ids),
    onSource: name => notesOnSource(connection, name),
    batch: (after, size) => noteBatch(connection, after, size),
    library: () => libraryBatches(connection),
    async takeIn(library) {
      const taken = await committed(takeInLibrary(connection, library, now()));
      if (taken.ok) for (const { page } of library.articles) channel.tell({ pageKey: page.key });
      return taken;
    },
    settings: () => readSettings(connection),
    saveSetting: (key, value) => committed(saveSetting(connection, key, value)),
    writeCopy: async () => (area === undefined ? err('copy-unavailable') : writeCopy(connection, area, now)),
    checkCopy: async () =>
      area === undefined ? err('copy-unavailable') : checkCopy(connection, area, now()),
    onChange: channel.listen,
    close() {
      channel.close();
      connection.close();
    },
  });
}
