// The life of one note editor: opened with what was typed there last, kept as it is typed, and closed only once the
// text is safe (saved, kept as a draft) or the reader threw it away.

import { useRef, useState } from 'preact/hooks';
import type { Annotation, Subject } from '../../src/notes/types.ts';
import { t } from '../../src/ui/words.ts';
import type { NoteProblem } from './note-problem.ts';
import { usePanel } from './panel-context.ts';

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
  const { notes, notesData, page, tell } = usePanel();
  const [state, setState] = useState(closed);
  // Only the last opening may fill the field.
  const opening = useRef(0);

  const finish = (noteId = state.edited?.id ?? null) => {
    opening.current++;
    setState(closed);
    onClosed(noteId);
  };

  const placeOf = (edited: Annotation | null) => edited ?? subject;

  const open = async (wanted: Annotation | null) => {
    const mine = ++opening.current;
    const newId = crypto.randomUUID();
    setState({ ...closed, status: 'loading', edited: wanted, newId });
    const draft = await notes.draft(placeOf(wanted));
    if (mine !== opening.current) return;
    const text = draft?.text ?? wanted?.note ?? '';
    setState({ status: 'open', edited: wanted, text, newId, problem: null });
  };

  const type = async (text: string) => {
    setState(now => ({ ...now, text }));
    const problem = await notes.keepDraft(placeOf(state.edited), text);
    if (problem !== null) setState(now => (now.status === 'open' ? { ...now, problem } : now));
  };

  const save = async (over = state.edited) => {
    const { status, text, edited, newId } = state;
    if (status !== 'open' || text.trim() === '') return;
    setState({ ...state, status: 'saving' });
    const about = over ?? { id: newId, page, subject: edited?.subject ?? subject };
    const edit = { id: about.id, page: about.page, subject: about.subject, note: text };
    const saved =
      edited !== null && over === null ? await notes.saveApart(edit, edited) : await notes.save(edit, over);
    if (!saved.ok) return setState(now => ({ ...now, status: 'open', problem: saved.error }));
    tell(t('noteSaved'));
    finish(saved.value.id);
  };

  const discard = async () => {
    const { text, edited } = state;
    await notes.dropDraft(placeOf(edited));
    finish();
    tell(t('draftDiscarded'), async () => {
      await notes.keepDraft(placeOf(edited), text);
      await open(edited);
      tell(t('draftRestored'));
    });
  };

  const problem = state.problem ?? changedMeanwhile(state, notesData.annotations);
  return { ...state, problem, open, close: () => finish(), type, save, discard };
}

/** The note was saved elsewhere since this editor opened on it: told at once, not only when a save is refused. */
function changedMeanwhile(
  { status, edited }: EditorState,
  annotations: readonly Annotation[],
): NoteProblem | null {
  const now = annotations.find(note => note.id === edited?.id);
  if (status !== 'open' || edited === null || now === undefined || now.rev === edited.rev) return null;
  return { kind: 'conflict', theirs: now };
}
