// The life of one note editor: opened with what was typed there last, kept as it is typed, and closed only once the
// text is safe (saved, kept as a draft) or the reader threw it away.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Annotation, Subject } from '../../src/notes/types.ts';
import { t } from '../../src/ui/words.ts';
import type { NoteProblem } from './note-problem.ts';
import type { PageNotes } from './page-notes.ts';
import { type Panel, usePanel } from './panel-context.ts';

export type EditorState = {
  /** `loading`: what was typed here last is being fetched; typing now would be overwritten by it. */
  readonly status: 'closed' | 'loading' | 'open' | 'saving';
  /** The annotation that a save changes; null for a new note. */
  readonly edited: Annotation | null;
  readonly text: string;
  /** Id of the note that may come of it, made once: a save that is tried twice makes one note. */
  readonly newId: string;
  readonly problem: NoteProblem | null;
};

export type NoteEditing = EditorState & {
  /** With the text left unfinished there, if any. @param wanted the annotation to edit, null for a new one */
  open(wanted: Annotation | null): Promise<void>;
  /** What was typed stays as a draft. */
  close(): void;
  type(text: string): void;
  /** @param over saves over this version instead, or as a new note where it is null */
  save(over?: Annotation | null): Promise<void>;
  /** Drops what was typed; the status line offers it back. */
  discard(): Promise<void>;
};

const closed: EditorState = { status: 'closed', edited: null, text: '', newId: '', problem: null };

/** @param onClosed called after the editor closed, with the id of the note that it was about; null for a new one */
export function useNoteEditor(subject: Subject, onClosed: (noteId: string | null) => void): NoteEditing {
  const panel = usePanel();
  const { notes, notesData, tell } = panel;
  const [state, setState] = useState(closed);
  const { status, edited, text } = state;
  // Only the last opening may fill the field.
  const opening = useRef(0);
  const place = edited ?? subject;

  const finish = (noteId = edited?.id ?? null) => {
    opening.current++;
    setState(closed);
    onClosed(noteId);
  };

  const open = async (wanted: Annotation | null) => {
    const mine = ++opening.current;
    const begun = { ...closed, edited: wanted, newId: crypto.randomUUID() };
    setState({ ...begun, status: 'loading' });
    const draft = await notes.draft(wanted ?? subject);
    if (mine !== opening.current) return;
    // Text that was begun on an older version stays with that version: it shows as the conflict that it is.
    const edited = wanted !== null && draft !== null ? { ...wanted, rev: draft.basedOnRev } : wanted;
    setState({ ...begun, edited, status: 'open', text: draft?.text ?? wanted?.note ?? '' });
  };

  const type = async (typed: string) => {
    setState(now => ({ ...now, text: typed }));
    const problem = await notes.keepDraft(place, typed);
    if (problem !== null) setState(now => (now.status === 'open' ? { ...now, problem } : now));
  };

  const save = async (over = edited) => {
    if (status !== 'open' || text.trim() === '') return;
    setState({ ...state, status: 'saving' });
    const saved = await saveText(panel, { state, subject, over });
    if (!saved.ok) return setState(now => ({ ...now, status: 'open', problem: saved.error }));
    tell(t('noteSaved'));
    finish(saved.value.id);
  };

  const discard = async () => {
    await notes.dropDraft(place);
    finish();
    tell(t('draftDiscarded'), async () => {
      await notes.keepDraft(place, text);
      await open(edited);
      tell(t('draftRestored'));
    });
  };

  const overtaken = changedMeanwhile(state, notesData.annotations);
  useEffect(() => {
    // Saving elsewhere dropped the draft of the note, and this text with it: it must outlive this panel all the same.
    if (overtaken !== null) void notes.keepDraft(place, text);
  }, [overtaken?.theirs.rev]);
  const problem = state.problem ?? overtaken;
  return { ...state, problem, open, close: () => finish(), type, save, discard };
}

type Saving = {
  readonly state: EditorState;
  /** Of a new note; a note that is there keeps its own. */
  readonly subject: Subject;
  readonly over: Annotation | null;
};

function saveText({ notes, page }: Panel, { state, subject, over }: Saving): ReturnType<PageNotes['save']> {
  const { edited, newId, text } = state;
  if (over !== null) return notes.save({ ...over, note: text }, over);
  const edit = { id: newId, page, subject: edited?.subject ?? subject, note: text };
  return edited === null ? notes.save(edit, null) : notes.saveApart(edit, edited);
}

type Conflict = Extract<NoteProblem, { kind: 'conflict' }>;

/** The note was saved elsewhere since this editor opened on it: told at once, not only when a save is refused. */
function changedMeanwhile(
  { status, edited }: EditorState,
  annotations: readonly Annotation[],
): Conflict | null {
  const now = annotations.find(note => note.id === edited?.id);
  if (status !== 'open' || edited === null || now === undefined || now.rev === edited.rev) return null;
  return { kind: 'conflict', theirs: now };
}
