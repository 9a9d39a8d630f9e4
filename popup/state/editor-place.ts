// Where text is typed, and which unfinished text belongs where: drafts are placed like the notes that they may become.

import { type Listed, type Placement, placeSubjects } from '../../src/anchoring/place-notes.ts';
import type { Annotation, Draft, Subject } from '../../src/notes/types.ts';
import type { NotesData } from './page-notes.ts';

/** One opened editor. */
export type EditorPlace = {
  /** Made once (UUID): of its draft, and of the note that comes of a new text. A save tried twice makes one note. */
  readonly id: string;
  readonly subject: Subject;
  /** The annotation that a save changes; null for a new note. */
  readonly edited: Annotation | null;
};

/** Unfinished text for new notes, by what it is about; in each list the one typed last comes first. */
export type PlacedDrafts = Placement<Draft>;

/** @param text the article's */
export function placeDrafts(
  text: string,
  listed: Listed,
  { annotations, drafts, savedTexts }: Pick<NotesData, 'annotations' | 'drafts' | 'savedTexts'>,
): PlacedDrafts {
  const saved = new Set(annotations.map(({ id }) => id));
  // A change to a note that was deleted meanwhile can only become a new note.
  const forNew = drafts.filter(({ annotationId }) => annotationId === null || !saved.has(annotationId));
  return placeSubjects(text, listed, forNew, savedTexts);
}

/** The change to this note that was typed last and not saved. */
export function draftOfChange(drafts: readonly Draft[], { id }: Annotation): Draft | null {
  return drafts.find(({ annotationId }) => annotationId === id) ?? null;
}
