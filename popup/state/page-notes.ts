// The reader's notes on one page: read once and again at every change, written through src/notes. Opened at once, so
// that what a reader does before the database answers waits for it instead of being lost.

import type { FormatName } from '../../src/exchange/all-formats.ts';
import { type AnnotationEdit, neverSaved } from '../../src/notes/annotation-edit.ts';
import type { ReadArticle } from '../../src/notes/article-store.ts';
import type { OpenFault } from '../../src/notes/connection.ts';
import type { CorrectionFault } from '../../src/notes/correction-store.ts';
import type { Change, Correction } from '../../src/notes/library.ts';
import type { Notes } from '../../src/notes/notes.ts';
import { storyKeys } from '../../src/notes/page-key.ts';
import type { StoredCorrection } from '../../src/notes/schema.ts';
import type { Annotation, Draft } from '../../src/notes/types.ts';
import { err, ok, type Result } from '../../src/result.ts';
import { openReadersNotes } from '../../src/ui/open-notes.ts';
import { isBackup, type WrittenFile, writeLibrary } from '../../src/ui/write-library.ts';
import type { EditorPlace } from './editor-place.ts';
import { type NoteProblem, problemOf } from './note-problem.ts';

export type NotesData = {
  readonly phase: 'opening' | 'ready' | 'unavailable';
  /** Oldest first. */
  readonly annotations: readonly Annotation[];
  /** Those that can still be restored, the last deleted first. */
  readonly deleted: readonly Annotation[];
  /** Unfinished text as it was when it was read, the one typed last first. Editors that are open are ahead of it. */
  readonly drafts: readonly Draft[];
  /** The article's text when notes were written on it, in each of its states. */
  readonly savedTexts: readonly string[];
  /** Oldest first. */
  readonly corrections: readonly StoredCorrection[];
  /** The article as it is kept: one for each of its addresses where notes or corrections were written on it. */
  readonly kept: readonly ReadArticle[];
  /** ISO 8601; null where no backup file was made yet. */
  readonly lastBackupAt: string | null;
};

export const noNotes: NotesData = {
  phase: 'opening',
  annotations: [],
  deleted: [],
  drafts: [],
  savedTexts: [],
  corrections: [],
  kept: [],
  lastBackupAt: null,
};

export class PageNotes {
  #data = noNotes;
  #opening: Promise<Result<Notes, OpenFault>>;
  readonly #life = new AbortController();
  /** Under which the story's notes may be; the page's own first. */
  readonly #keys: readonly string[];
  /** Readings that were begun, and the number of the one that is shown. */
  #reads = 0;
  #lastShown = 0;
  /** The article that the notes are on, kept with the first of them; null where the page could not be read. */
  article: ReadArticle | null = null;

  /** @param show called with all that is known, at every change */
  constructor(
    readonly pageKey: string,
    readonly show: (data: NotesData) => void,
  ) {
    this.#keys = storyKeys(pageKey);
    this.#opening = this.#open();
  }

  /** Tries again after the database could not be opened or read. */
  async reopen(): Promise<void> {
    const opened = await this.#opening;
    if (opened.ok) return this.#read(opened.value);
    this.#opening = this.#open();
    await this.#opening;
  }

  /** Reads again, for an answer that holds what other views wrote too; what is known where that fails. */
  async refresh(): Promise<NotesData> {
    const opened = await this.#opening;
    if (opened.ok) await this.#read(opened.value);
    return this.#data;
  }

  /** Hands unfinished text to an editor that opens on it. The draft as it was known where it is gone by now. */
  async takeDraft(draft: Draft, editorId: string): Promise<Draft> {
    const opened = await this.#opening;
    const by = { pageKey: this.pageKey, id: editorId };
    const taken = opened.ok ? await opened.value.takeDraft(draft, by) : opened;
    return (taken.ok ? taken.value : null) ?? { ...draft, ...by };
  }

  /** Null once the text is kept. Of one editor's texts the one that was handed in last is the one that stays. */
  async keepDraft({ id, subject, edited }: EditorPlace, text: string): Promise<NoteProblem | null> {
    const opened = await this.#opening;
    if (!opened.ok) return cannotOpen(opened.error);
    const annotationId = edited?.id ?? null;
    const basedOnRev = edited?.rev ?? neverSaved;
    const typed = { pageKey: this.pageKey, id, annotationId, subject, basedOnRev, text };
    // Not awaited one by one: transactions on one store run in the order in which they were begun.
    const kept = await opened.value.saveDraft(typed);
    return kept.ok ? null : problemOf(kept.error, text);
  }

  async dropDraft(id: string, pageKey = this.pageKey): Promise<void> {
    const opened = await this.#opening;
    if (opened.ok) await opened.value.dropDraft({ pageKey, id });
  }

  /** @param base the note as the reader saw it, null for a new one */
  save(edit: AnnotationEdit, base: Annotation | null): Promise<Result<Annotation, NoteProblem>> {
    // What a note of another address is on now is kept with what it was on before.
    const read = this.article === null ? undefined : { ...this.article, page: edit.page };
    return this.#write(notes => notes.save(edit, base?.rev ?? neverSaved, read), edit.note);
  }

  remove({ id, rev, note }: Annotation): Promise<Result<Annotation, NoteProblem>> {
    return this.#write(notes => notes.remove(id, rev), note);
  }

  restore({ id, note }: Annotation): Promise<Result<Annotation, NoteProblem>> {
    return this.#write(notes => notes.restore(id), note);
  }

  /** @param base the correction that this one takes the place of, null for a new one */
  correct(change: Change, base: Correction | null): Promise<Result<Correction, NoteProblem>> {
    const read = this.article ?? undefined;
    const id = base?.id ?? crypto.randomUUID();
    const edit = { id, pageKey: this.pageKey, change };
    return this.#writeCorrection(notes => notes.saveCorrection(edit, base?.rev ?? neverSaved, read));
  }

  takeBack({ id, change, rev }: Correction): Promise<Result<Correction, NoteProblem>> {
    return this.#writeCorrection(notes => notes.removeCorrection({ id, pageKey: this.pageKey, change }, rev));
  }

  /** Notes in other articles on this source and on what it said, the last changed first; none where that cannot be read. */
  async onSourceElsewhere(name: string): Promise<readonly Annotation[]> {
    const opened = await this.#opening;
    const found = opened.ok ? await opened.value.onSource(name) : opened;
    if (!found.ok) return [];
    return found.value
      .filter(({ page }) => !this.#keys.includes(page.key))
      .sort((a, b) => (a.updatedAt > b.updatedAt ? -1 : 1));
  }

  /**
   * A complete one is remembered as the last backup.
   * @param now ISO 8601, UTC
   */
  async wholeLibrary(format: FormatName, now: string): Promise<Result<WrittenFile, NoteProblem>> {
    const opened = await this.#opening;
    if (!opened.ok) return err(cannotOpen(opened.error));
    const wanted = { format, now, only: null };
    const written = await writeLibrary(opened.value, wanted);
    if (!written.ok) return err(problemOf(written.error, ''));
    if (isBackup(wanted)) {
      await opened.value.saveSetting('lastBackupAt', now);
      this.#update({ lastBackupAt: now });
    }
    return written;
  }

  close(): void {
    this.#life.abort();
  }

  async #open(): Promise<Result<Notes, OpenFault>> {
    const opened = await openReadersNotes();
    const { signal } = this.#life;
    if (!opened.ok) this.#update({ phase: 'unavailable' });
    else if (signal.aborted) opened.value.close();
    else {
      const notes = opened.value;
      signal.addEventListener('abort', () => notes.close());
      notes.onChange(({ pageKey }) => this.#keys.includes(pageKey) && void this.#read(notes), signal);
      await this.#read(notes);
    }
    return opened;
  }

  async #read(notes: Notes): Promise<void> {
    const mine = ++this.#reads;
    // What was begun later and is there already knows more.
    const show = (change: Partial<NotesData>) => {
      if (mine < this.#lastShown) return;
      this.#lastShown = mine;
      this.#update(change);
    };
    const [annotations, deleted, drafts, corrections, settings] = await Promise.all([
      notes.annotationsFor(this.pageKey),
      notes.deletedFor(this.pageKey),
      notes.draftsFor(this.pageKey),
      notes.correctionsFor(this.pageKey),
      notes.settings(),
    ]);
    if (!annotations.ok || !deleted.ok || !drafts.ok || !corrections.ok)
      return show({ phase: 'unavailable' });
    const keys = new Set([
      ...annotations.value.map(({ page }) => page.key),
      ...corrections.value.map(({ pageKey }) => pageKey),
    ]);
    // Without it notes are found by their own surroundings, less surely.
    const articles = (await Promise.all([...keys].map(key => notes.articleOf(key)))).flatMap(read =>
      read.ok && read.value !== null ? [read.value] : [],
    );
    show({
      phase: 'ready',
      annotations: annotations.value,
      deleted: deleted.value,
      drafts: drafts.value,
      savedTexts: articles.flatMap(textsOf),
      corrections: corrections.value,
      kept: articles,
      lastBackupAt: settings.ok ? settings.value.lastBackupAt : null,
    });
  }

  async #write(
    work: (notes: Notes) => ReturnType<Notes['save']>,
    note: string,
  ): Promise<Result<Annotation, NoteProblem>> {
    const opened = await this.#opening;
    if (!opened.ok) return err(cannotOpen(opened.error));
    const written = await work(opened.value);
    // Read before the answer, so that what is said to be done is also seen.
    await this.#read(opened.value);
    return written.ok ? ok(written.value) : err(problemOf(written.error, note));
  }

  async #writeCorrection(
    work: (notes: Notes) => ReturnType<Notes['saveCorrection']>,
  ): Promise<Result<Correction, NoteProblem>> {
    const opened = await this.#opening;
    if (!opened.ok) return err(cannotOpen(opened.error));
    const written = await work(opened.value);
    await this.#read(opened.value);
    return written.ok ? ok(written.value) : err(correctionProblem(written.error));
  }

  #update(change: Partial<NotesData>): void {
    if (this.#life.signal.aborted) return;
    this.#data = { ...this.#data, ...change };
    this.show(this.#data);
  }
}

export function textsOf({ text, otherTexts }: ReadArticle): readonly string[] {
  return text === null ? [] : [text, ...otherTexts];
}

/** A correction holds no text of the reader's: one that was overtaken is as if it was gone. */
function correctionProblem(fault: CorrectionFault): NoteProblem {
  return fault.kind === 'conflict' ? { kind: 'deleted' } : problemOf(fault, '');
}

function cannotOpen(why: OpenFault): NoteProblem {
  return problemOf({ kind: 'cannot-open', why }, '');
}
