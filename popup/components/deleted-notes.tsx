// The notes of this page that were deleted in the last days, each with its way back: the undo in the status line ends
// with the next thing that happens, or with the panel.

import { useId } from 'preact/hooks';
import { binDays } from '../../src/notes/limits.ts';
import type { Annotation } from '../../src/notes/types.ts';
import { t } from '../../src/ui/words.ts';
import { usePanel } from '../state/panel-context.ts';
import { subjectWords } from '../view/subject-words.ts';
import { NoteWords } from './note-words.tsx';

export function DeletedNotes() {
  const { notesData, restore } = usePanel();
  const { deleted } = notesData;
  if (deleted.length === 0) return null;
  return (
    <details class="deleted" data-testid="deleted">
      <summary>{t('deletedHeading', deleted.length)}</summary>
      <p class="aside">{t('deletedHint', binDays)}</p>
      <ul class="notes">
        {deleted.map(annotation => (
          <DeletedNote
            key={annotation.id}
            annotation={annotation}
            onRestore={() => void restore(annotation)}
          />
        ))}
      </ul>
    </details>
  );
}

function DeletedNote({ annotation, onRestore }: { annotation: Annotation; onRestore: () => void }) {
  const { language } = usePanel();
  const textId = useId();
  return (
    <li class="deleted-note" data-testid="deleted-note">
      <p class="lost-words" dir="auto" lang={language ?? undefined}>
        {subjectWords(annotation.subject)}
      </p>
      <NoteWords id={textId} note={annotation.note} />
      <div class="actions">
        <button
          type="button"
          class="quiet"
          data-testid="restore"
          aria-describedby={textId}
          onClick={onRestore}
        >
          {t('restoreNote')}
        </button>
      </div>
    </li>
  );
}
