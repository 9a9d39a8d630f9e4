// What one note editor knows, and the problems that can be told from it without asking anybody.

import { maxNoteChars } from '../../src/notes/limits.ts';
import type { Annotation, Subject } from '../../src/notes/types.ts';
import type { EditorPlace } from './editor-place.ts';
import type { NoteProblem } from './note-problem.ts';

export type EditorState = {
  /**
   * `loading`: what was typed here last is being fetched; typing now would be overwritten by it. `leaving`: the text is
   * being discarded; typing now would bring it back.
   */
  readonly status: 'closed' | 'loading' | 'open' | 'saving' | 'leaving';
  /** The annotation that a save changes; null for a new note. */
  readonly edited: Annotation | null;
  /** Of a new note, as it was when the editor opened: on a page that is read anew, another quote may stand there now. */
  readonly subject: Subject;
  readonly text: string;
  /** See EditorPlace. */
  readonly id: string;
  /** What kept the text from being stored when that was tried last. */
  readonly problem: NoteProblem | null;
};

export const closedEditor: EditorState = {
  status: 'closed',
  edited: null,
  subject: { kind: 'article' },
  text: '',
  id: '',
  problem: null,
};

/** A note that is there keeps its own subject. */
export function placeOf({ id, edited, subject }: EditorState): EditorPlace {
  return { id, edited, subject: edited?.subject ?? subject };
}

/** Told at once, not only when a save is refused. */
export function currentProblem(state: EditorState, annotations: readonly Annotation[]): NoteProblem | null {
  return state.problem ?? changedMeanwhile(state, annotations) ?? tooLong(state);
}

/** After the draft was kept: typing cannot mend what somebody else did to the note, but everything else is over. */
export function problemAfterKeeping(problem: NoteProblem | null): NoteProblem | null {
  return problem?.kind === 'conflict' || problem?.kind === 'deleted' ? problem : null;
}

/** After the text was kept without being typed on: that a save failed is still to be said, unless nothing could be saved. */
export function problemAfterReopening(problem: NoteProblem | null): NoteProblem | null {
  return problem?.kind === 'unavailable' ? null : problem;
}

/** The note was saved elsewhere since this editor opened on it. */
function changedMeanwhile(
  { status, edited }: EditorState,
  annotations: readonly Annotation[],
): NoteProblem | null {
  const now = annotations.find(note => note.id === edited?.id);
  if (status !== 'open' || edited === null || now === undefined || now.rev === edited.rev) return null;
  return { kind: 'conflict', theirs: now };
}

/** A draft may be longer than a note. */
function tooLong({ text }: EditorState): NoteProblem | null {
  return text.length > maxNoteChars ? { kind: 'too-long' } : null;
}
