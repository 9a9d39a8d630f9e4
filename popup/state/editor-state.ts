// What one note editor knows, and the problems that can be told from it without asking anybody.

import { maxNoteChars } from '../../src/notes/limits.ts';
import type { Annotation, Subject } from '../../src/notes/types.ts';
import type { EditorPlace } from './editor-place.ts';
import type { NoteProblem } from './note-problem.ts';

export type EditorState = {
  /** `loading`: what was typed here last is being fetched; typing now would be overwritten by it. */
  readonly status: 'closed' | 'loading' | 'open' | 'saving';
  /** The annotation that a save changes; null for a new note. */
  readonly edited: Annotation | null;
  readonly text: string;
  /** See EditorPlace. */
  readonly id: string;
  /** What kept the text from being stored when that was tried last. */
  readonly problem: NoteProblem | null;
};

export const closedEditor: EditorState = { status: 'closed', edited: null, text: '', id: '', problem: null };

/** @param subject of a new note; a note that is there keeps its own */
export function placeOf({ id, edited }: EditorState, subject: Subject): EditorPlace {
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
