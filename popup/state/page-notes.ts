// The reader's notes on one page: read once and again at every change, written through src/notes. Opened at once, so
// that what a reader does before the database answers waits for it instead of being lost.

import { type AnnotationEdit, neverSaved } from '../../src/notes/annotation-edit.ts';
import type { OpenFault } from '../../src/notes/connection.ts';
import { type Notes, openNotes } from '../../src/notes/notes.ts';
import { subjectKey } from '../../src/notes/subject-key.ts';
import type { Annotation, Draft, Subject } from '../../src/notes/types.ts';
import { err, ok, type Result } from '../../src/result.ts';
import { type NoteProblem, problemOf } from './note-problem.ts';

export type NotesData = {
  readonly phase: 'opening' | 'ready' | 'unavailable';
  /** Oldest first. */
  readonly annotations: readonly Annotation[];
  /** See draftName(): which editors hold unfinished text. */
  readonly drafts: ReadonlySet<string>;
};

export const noNotes: NotesData = { phase: 'opening', annotations: [], drafts: new Set() };

/** An editor: the one for a note that is there, or the one for a new note on a subject. */
export type EditorPlace = Annotation | Subject;

/** Names an editor, for asking whether unfinished text waits in it. */
export function draftName(place: EditorPlace): string {
  return nameOf(keyOf(place));
}

export class PageNotes {
  #data = noNotes;
  #opening: Promise<Result<Notes, OpenFault>>;
  readonly #life = new AbortController();

  /** @param show called with all that is known, at every change */
  constructor(
    readonly pageKey: string,
    readonly show: (data: NotesData) => void,
  ) {
    this.#opening = this.#open();
  }

  /** Tries again after the database could not be opened or read. */
  async reopen(): Promise<void> {
    const opened = await this.#opening;
    if (opened.ok) return this.#read(opened.value);
    this.#opening = this.#open();
    await this.#opening;
  }

  /** What was typed there and not saved. */
  async draft(place: EditorPlace): Promise<Draft | null> {
    const opened = await this.#opening;
    const drafts = opened.ok ? await opened.value.draftsFor(this.pageKey) : opened;
    const name = draftName(place);
    return drafts.ok ? (drafts.value.find(draft => nameOf(draft) === name) ?? null) : null;
  }

  /** Null once the text is kept. The text that was handed in last is the one that stays. */
  async keepDraft(place: EditorPlace, text: string): Promise<NoteProblem | null> {
    const opened = await this.#opening;
    if (!opened.ok) return cannotOpen(opened.error);
    this.#markDraft(draftName(place), text.trim() !== '');
    // Not awaited one by one: transactions on one store run in the order in which they were begun.
    const kept = await opened.value.saveDraft({
      ...keyOf(place),
      pageKey: this.pageKey,
      basedOnRev: 'id' in place ? place.rev : neverSaved,
      text,
    });
    return kept.ok ? null : problemOf(kept.error, text);
  }

  async dropDraft(place: EditorPlace): Promise<void> {
    const opened = await this.#opening;
    if (!opened.ok) return;
    await opened.value.dropDraft({ ...keyOf(place), pageKey: this.pageKey });
    this.#markDraft(draftName(place), false);
  }

  /** @param base the note as the reader saw it, null for a new one */
  save(edit: AnnotationEdit, base: Annotation | null): Promise<Result<Annotation, NoteProblem>> {
    return this.#write(notes => notes.save(edit, base?.rev ?? neverSaved), edit.note);
  }

  /** Saves text that was typed for `original` as a note of its own. A new note that was begun there stays a draft. */
  async saveApart(edit: AnnotationEdit, original: Annotation): Promise<Result<Annotation, NoteProblem>> {
    const saved = await this.save(edit, null);
    if (saved.ok) await this.dropDraft(original);
    return saved;
  }

  remove({ id, rev, note }: Annotation): Promise<Result<Annotation, NoteProblem>> {
    return this.#write(notes => notes.remove(id, rev), note);
  }

  restore({ id, note }: Annotation): Promise<Result<Annotation, NoteProblem>> {
    return this.#write(notes => notes.restore(id), note);
  }

  close(): void {
    this.#life.abort();
  }

  async #open(): Promise<Result<Notes, OpenFault>> {
    const opened = await openNotes();
    const { signal } = this.#life;
    if (!opened.ok) this.#update({ phase: 'unavailable' });
    else if (signal.aborted) opened.value.close();
    else {
      const notes = opened.value;
      signal.addEventListener('abort', () => notes.close());
      notes.onChange(change => change.pageKey === this.pageKey && void this.#read(notes), signal);
      await this.#read(notes);
    }
    return opened;
  }

  async #read(notes: Notes): Promise<void> {
    const [annotations, drafts] = await Promise.all([
      notes.annotationsFor(this.pageKey),
      notes.draftsFor(this.pageKey),
    ]);
    if (!annotations.ok || !drafts.ok) return this.#update({ phase: 'unavailable' });
    const names = new Set(drafts.value.map(nameOf));
    this.#update({ phase: 'ready', annotations: annotations.value, drafts: names });
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

  /** Keystrokes must not draw the whole list anew: only a draft that comes or goes does. */
  #markDraft(name: string, isThere: boolean): void {
    if (this.#data.drafts.has(name) === isThere) return;
    const drafts = new Set(this.#data.drafts);
    if (isThere) drafts.add(name);
    else drafts.delete(name);
    this.#update({ drafts });
  }

  #update(change: Partial<NotesData>): void {
    if (this.#life.signal.aborted) return;
    this.#data = { ...this.#data, ...change };
    this.show(this.#data);
  }
}

type DraftKey = Pick<Draft, 'subjectKey' | 'annotationId'>;

/** A note keeps the subject that it was saved with, also where the page now words it a little differently. */
function keyOf(place: EditorPlace): DraftKey {
  if ('id' in place) return { subjectKey: subjectKey(place.subject), annotationId: place.id };
  return { subjectKey: subjectKey(place), annotationId: null };
}

function nameOf({ subjectKey, annotationId }: DraftKey): string {
  return `${annotationId ?? 'new'} ${subjectKey}`;
}

function cannotOpen(why: OpenFault): NoteProblem {
  return problemOf({ kind: 'cannot-open', why }, '');
}
