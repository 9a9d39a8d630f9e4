// One saved note: its text, when it was written, and what can be done with it.

import { useId } from 'preact/hooks';
import type { Annotation } from '../../src/notes/types.ts';
import { t } from '../../src/ui/words.ts';
import { draftOfChange } from '../state/editor-place.ts';
import { usePanel } from '../state/panel-context.ts';
import { failed } from '../view/note-words.ts';
import { NoteDetails } from './note-details.tsx';
import { NotePlace } from './note-place.tsx';
import { NoteWords } from './note-words.tsx';

export function NoteCard({ annotation, onEdit }: { annotation: Annotation; onEdit: () => void }) {
  const textId = useId();
  const { notesData } = usePanel();
  const hasDraft = draftOfChange(notesData.drafts, annotation) !== null;
  const remove = useRemoval(annotation);
  return (
    <li class="note" tabIndex={-1} data-testid="note" data-note-id={annotation.id}>
      <NoteWords id={textId} note={annotation.note} />
      <NotePlace annotation={annotation} describedBy={textId} />
      <NoteDetails annotation={annotation} describedBy={textId} />
      <div class="note-foot">
        <time dateTime={annotation.updatedAt}>{timeOf(annotation.updatedAt)}</time>
        <button
          type="button"
          class="quiet"
          data-testid="note-edit"
          aria-describedby={textId}
          onClick={onEdit}
        >
          {hasDraft ? t('continueNote') : t('editNote')}
        </button>
        <button
          type="button"
          class="quiet"
          data-testid="note-delete"
          aria-describedby={textId}
          onClick={remove}
        >
          {t('deleteNote')}
        </button>
      </div>
    </li>
  );
}

/** Deletes the note and offers the way back. */
function useRemoval(annotation: Annotation): () => Promise<void> {
  const { notes, tell, restore } = usePanel();
  return async () => {
    const removed = await notes.remove(annotation);
    if (!removed.ok) return tell(failed('noteNotDeleted', removed.error));
    tell(t('noteDeleted'), () => restore(annotation));
  };
}

function timeOf(iso: string): string {
  return new Intl.DateTimeFormat(t('uiLanguage'), { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(iso),
  );
}
