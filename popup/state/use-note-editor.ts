// The life of one note editor: opened with what was typed there last, kept as it is typed, and closed only once the
// text is safe (saved, kept as a draft) or the reader threw it away.

import { type StateUpdater, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fitSubject } from '../../src/notes/fit-subject.ts';
import type { Annotation, Draft, Subject } from '../../src/notes/types.ts';
import { t } from '../../src/ui/words.ts';
import { failed } from '../view/note-words.ts';
import { draftOfChange, type PlacedDrafts } from './editor-place.ts';
import {
  closedEditor,
  currentProblem,
  type EditorState,
  placeOf,
  problemAfterKeeping,
  problemAfterReopening,
} from './editor-state.ts';
import type { PageNotes } from './page-notes.ts';
import { type Panel, usePanel } from './panel-context.ts';
import { type DraftKeeping, useDraftKeeping } from './use-draft-keeping.ts';

export type NoteEditing = EditorState & {
  /**
   * With the text left unfinished there, if any. Refused, and said, where another text stands in the field that could
   * not be kept.
   * @param wanted the annotation to edit, null for a new one
   */
  open(wanted: Annotation | null): Promise<void>;
  /** What was typed stays as a draft. Refused, and said, where it could not be kept. */
  close(): Promise<void>;
  type(text: string): void;
  /** @param over saves over this version instead, or as a new note where it is null */
  save(over?: Annotation | null): Promise<void>;
  /** Drops what was typed; the status line offers it back. */
  discard(): Promise<void>;
};

export type EditorAbout = {
  readonly subject: Subject;
  /** Of all unfinished text, that which is for new notes here. */
  readonly draftsIn: (placed: PlacedDrafts) => readonly Draft[];
  /** Called after the editor closed, with the id of the note that it was about; null for a new one. */
  readonly onClosed: (noteId: string | null) => void;
};

export function useNoteEditor(about: EditorAbout): NoteEditing {
  const panel = usePanel();
  const [state, setState] = useState(closedEditor);
  const turn = useRef(0);
  const editor: Editor = { panel, about, state, setState, turn, keeping: useDraftKeeping() };
  useStayingKept(editor);
  useLeaving(editor);
  return {
    ...state,
    problem: currentProblem(state, panel.notesData.annotations),
    open: wanted => open(editor, wanted),
    close: () => close(editor),
    type: text => type(editor, state, text),
    save: (over = state.edited) => save(editor, over),
    discard: () => discard(editor),
  };
}

type Editor = {
  readonly panel: Panel;
  readonly about: EditorAbout;
  readonly state: EditorState;
  readonly setState: (next: StateUpdater<EditorState>) => void;
  /** Counts openings and closings: what was begun in one turn must not touch the next. */
  readonly turn: { current: number };
  readonly keeping: DraftKeeping;
};

/** Another view took over the draft, and may throw it away: what stands in this field must outlive this panel too. */
function useStayingKept(editor: Editor): void {
  const { panel, state } = editor;
  const { drafts } = panel.notesData;
  // In the layout phase, with the text that was just drawn: a later effect, which a tab behind puts off, would write an
  // older text over what was typed since. Looked at again after a save that failed: meanwhile it was not.
  useLayoutEffect(() => {
    if (state.status !== 'open' || state.text === (state.edited?.note ?? '')) return;
    if (!drafts.some(({ id }) => id === state.id)) keep(editor, state, problemAfterReopening);
  }, [drafts, state.status]);
}

/** What the editor was about may be listed no more when the page is read anew: then its text has to be, as adrift. */
function useLeaving(editor: Editor): void {
  const latest = useRef(editor);
  latest.current = editor;
  useEffect(
    () => async () => {
      const { panel, state, keeping } = latest.current;
      if (state.status === 'closed') return;
      await keeping.settled();
      await panel.notes.refresh();
    },
    [],
  );
}

async function open(editor: Editor, wanted: Annotation | null) {
  const { panel, about, state, setState, turn, keeping } = editor;
  if (state.status === 'leaving') return;
  if (state.status !== 'closed' && !(await isSafeToLeave(editor))) return;
  const mine = ++turn.current;
  keeping.forget();
  const begun = {
    ...closedEditor,
    edited: wanted,
    subject: fitSubject(about.subject),
    id: crypto.randomUUID(),
  };
  setState({ ...begun, status: 'loading' });
  const known = await panel.notes.refresh();
  const found =
    wanted === null ? about.draftsIn(panel.placeDrafts(known))[0] : draftOfChange(known.drafts, wanted);
  const draft = found && (await panel.notes.takeDraft(found, begun.id));
  if (mine !== turn.current) return;
  // Text that was begun on an older version stays with that version: it shows as the conflict that it is.
  const edited = wanted && { ...wanted, rev: draft?.basedOnRev ?? wanted.rev };
  setState({ ...begun, edited, status: 'open', text: draft?.text ?? wanted?.note ?? '' });
}

function type(editor: Editor, typedIn: EditorState, text: string) {
  editor.setState(now => ({ ...now, text }));
  keep(editor, { ...typedIn, text }, problemAfterKeeping);
}

/** @param left what remains of a problem once the text is kept */
function keep({ setState, keeping }: Editor, typed: EditorState, left: typeof problemAfterKeeping) {
  void keeping.keep(placeOf(typed), typed.text, problem =>
    setState(now =>
      now.id === typed.id && now.status === 'open' ? { ...now, problem: problem ?? left(now.problem) } : now,
    ),
  );
}

async function close(editor: Editor) {
  const { state } = editor;
  if (state.status === 'leaving') return;
  if (await isSafeToLeave(editor)) finish(editor, state.edited?.id ?? null);
}

/** Whether what was typed is kept. Where it cannot be, that is said, and the text stays in the field. */
async function isSafeToLeave({ panel, setState, turn, keeping }: Editor): Promise<boolean> {
  const mine = turn.current;
  const problem = await keeping.settled();
  if (mine !== turn.current) return false;
  if (problem === null) return true;
  setState(now => ({ ...now, problem }));
  panel.tell(t('editorNotClosed'));
  return false;
}

function finish({ panel, about, setState, turn, keeping }: Editor, noteId: string | null) {
  turn.current++;
  keeping.forget();
  setState(closedEditor);
  about.onClosed(noteId);
  void panel.notes.refresh();
}

async function save(editor: Editor, over: Annotation | null) {
  const { panel, state, setState, turn } = editor;
  if (state.status !== 'open' || state.text.trim() === '') return;
  const mine = turn.current;
  setState({ ...state, status: 'saving' });
  const saved = await saveText(panel, state, over);
  if (mine !== turn.current)
    return panel.tell(saved.ok ? t('noteSaved') : failed('noteNotSaved', saved.error));
  if (!saved.ok) return setState(now => ({ ...now, status: 'open', problem: saved.error }));
  panel.tell(t('noteSaved'));
  finish(editor, saved.value.id);
}

function saveText(
  { notes, page }: Panel,
  state: EditorState,
  over: Annotation | null,
): ReturnType<PageNotes['save']> {
  if (over !== null) return notes.save({ ...over, note: state.text }, over);
  const { id, subject } = placeOf(state);
  return notes.save({ id, page, subject, note: state.text }, null);
}

async function discard(editor: Editor) {
  const { panel, state, setState, turn } = editor;
  if (state.status !== 'open') return;
  setState({ ...state, status: 'leaving' });
  await panel.notes.dropDraft(state.id);
  finish(editor, state.edited?.id ?? null);
  const after = turn.current;
  const restore = async () => {
    const problem = await panel.notes.keepDraft(placeOf(state), state.text);
    if (turn.current === after) {
      turn.current++;
      setState({ ...state, status: 'open', problem });
    } else {
      // Another text is being typed there by now: this one waits for its turn.
      await panel.notes.refresh();
      if (problem !== null) return panel.tell(failed('draftNotRestored', problem), restore);
    }
    panel.tell(t('draftRestored'));
  };
  panel.tell(t('draftDiscarded'), restore);
}
