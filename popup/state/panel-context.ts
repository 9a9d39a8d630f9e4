// What every part of the list needs of the page it speaks of, without handing it down by hand.

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { NotePlacement } from '../../src/anchoring/place-notes.ts';
import type { Attributions } from '../../src/attribution/types.ts';
import type { Annotation, TargetPage } from '../../src/notes/types.ts';
import type { Overview } from '../view/overview.ts';
import type { PlacedDrafts } from './editor-place.ts';
import type { NotesData, PageNotes } from './page-notes.ts';
import type { Session } from './use-session.ts';

export type Panel = {
  readonly session: Session;
  readonly notes: PageNotes;
  readonly notesData: NotesData;
  /** As the engine found it. */
  readonly detected: Attributions;
  /** What the page says, as the reader put it right. */
  readonly list: Overview;
  /** Ids of the quotes that are not as they were detected. */
  readonly corrected: ReadonlySet<string>;
  /** Where the notes of `notesData` belong on the page as it is now, and its drafts. */
  readonly placed: NotePlacement;
  readonly drafts: PlacedDrafts;
  placeDrafts(data: NotesData): PlacedDrafts;
  readonly page: TargetPage;
  /** The article's text and its language, as the page gives it. */
  readonly text: string;
  readonly language: string | null;
  readonly tell: Tell;
  /** Brings a deleted note back, says so, and leads the focus to it. */
  restore(annotation: Annotation): Promise<void>;
  /** @param id of a note or draft that came back */
  focusOnNote(id: string): void;
};

/**
 * Says in the status line what happened. The next thing told replaces it, and with it its undo.
 * @param undo takes back what happened
 */
export type Tell = (message: string, undo?: () => Promise<void>) => void;

export const PanelContext = createContext<Panel | null>(null);

export function usePanel(): Panel {
  const panel = useContext(PanelContext);
  if (panel === null) throw new Error('usePanel outside of a PanelContext');
  return panel;
}
