// The reader's notes on one thing (the article, a source, a quote): the button that opens the editor, and below it the
// editor and the notes. The two stand apart on the page, so they come as a pair.

import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Annotation } from '../../src/notes/types.ts';
import { t } from '../../src/ui/words.ts';
import { usePanel } from '../state/panel-context.ts';
import { type EditorAbout, useNoteEditor } from '../state/use-note-editor.ts';
import { NoteCard } from './note-card.tsx';
import { NoteEditor } from './note-editor.tsx';

type Thread = {
  readonly button: ComponentChildren;
  readonly thread: ComponentChildren;
  /** The editor is open. */
  readonly isOpen: boolean;
  /** Opens the editor for a new note, or for the text that was left unfinished. */
  write(): void;
};

type About = Pick<EditorAbout, 'subject' | 'draftsIn'> & {
  /** Those on the subject, oldest first. */
  readonly notes: readonly Annotation[];
  /** Id of the element that says what the notes are about. */
  readonly describedBy: string;
  readonly testId?: string;
  readonly label?: string;
};

export function useNoteThread({
  subject,
  draftsIn,
  notes,
  describedBy,
  testId = 'add-note',
  label = t('addNote'),
}: About): Thread {
  const { drafts } = usePanel();
  const editorId = useId();
  const opener = useRef<HTMLButtonElement>(null);
  // Whatever the editor was about takes the focus that the field had.
  const [left, setLeft] = useState<Left>({ noteId: null });
  const onClosed = (noteId: string | null) => {
    setLeft({ noteId });
    if (noteId === null) opener.current?.focus();
  };
  const editing = useNoteEditor({ subject, draftsIn, onClosed });
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
      {!isOpen && draftsIn(drafts).length > 0 ? t('continueNote') : label}
    </button>
  );
  const shown = isOpen ? notes.filter(note => note.id !== editing.edited?.id) : notes;
  const thread = (
    <>
      {isOpen && <NoteEditor id={editorId} editing={editing} describedBy={describedBy} />}
      <NoteList notes={shown} left={left} onEdit={editing.open} />
    </>
  );
  return { button, thread, isOpen, write: () => void (isOpen || editing.open(null)) };
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
