// The reader's notes on one thing (the article, a source, a quote): the button that opens the editor, and below it the
// editor and the notes. The two stand apart on the page, so they come as a pair.

import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Annotation, Subject } from '../../src/notes/types.ts';
import { t } from '../../src/ui/words.ts';
import { draftName } from '../state/page-notes.ts';
import { usePanel } from '../state/panel-context.ts';
import { useNoteEditor } from '../state/use-note-editor.ts';
import { NoteCard } from './note-card.tsx';
import { NoteEditor } from './note-editor.tsx';

type Thread = {
  readonly button: ComponentChildren;
  readonly thread: ComponentChildren;
  /** Opens the editor for a new note, or for the text that was left unfinished. */
  write(): void;
};

type Options = { readonly testId?: string; readonly label?: string };

/**
 * @param notes those on `subject`, oldest first
 * @param describedBy id of the element that says what the notes are about
 */
export function useNoteThread(
  subject: Subject,
  notes: readonly Annotation[],
  describedBy: string,
  { testId = 'add-note', label = t('addNote') }: Options = {},
): Thread {
  const { notesData } = usePanel();
  const editorId = useId();
  const opener = useRef<HTMLButtonElement>(null);
  // Whatever the editor was about takes the focus that the field had.
  const [left, setLeft] = useState<Left>({ noteId: null });
  const editing = useNoteEditor(subject, noteId => {
    setLeft({ noteId });
    if (noteId === null) opener.current?.focus();
  });
  const isOpen = editing.status !== 'closed';
  const button = (
    <button
      ref={opener}
      type="button"
      class="quiet"
      data-testid={testId}
      aria-expanded={isOpen}
      aria-controls={isOpen ? editorId : undefined}
      aria-describedby={describedBy}
      onClick={() => (isOpen ? editing.close() : editing.open(null))}
    >
      {!isOpen && notesData.drafts.has(draftName(subject)) ? t('continueNote') : label}
    </button>
  );
  const shown = isOpen ? notes.filter(note => note.id !== editing.edited?.id) : notes;
  const thread = (
    <>
      {isOpen && <NoteEditor id={editorId} editing={editing} describedBy={describedBy} />}
      <NoteList notes={shown} left={left} onEdit={editing.open} />
    </>
  );
  return { button, thread, write: () => void (isOpen || editing.open(null)) };
}

/** A new object each time the editor closes. */
type Left = { readonly noteId: string | null };

type ListProps = {
  readonly notes: readonly Annotation[];
  readonly left: Left;
  readonly onEdit: (annotation: Annotation) => void;
};

function NoteList({ notes, left, onEdit }: ListProps) {
  const list = useRef<HTMLUListElement>(null);
  // A note that was just saved may stand in the list a moment later.
  const isThere = notes.some(note => note.id === left.noteId);
  useEffect(() => {
    if (isThere) list.current?.querySelector<HTMLElement>(`[data-note-id="${left.noteId}"]`)?.focus();
  }, [left, isThere]);
  if (notes.length === 0) return null;
  return (
    <ul ref={list} class="notes" aria-label={t('yourNotes')}>
      {notes.map(note => (
        <NoteCard key={note.id} annotation={note} onEdit={() => onEdit(note)} />
      ))}
    </ul>
  );
}
