// The notes of all pages that were deleted in the last days, each with its way back: their pages may be gone, and the panel
// with them.

import { useId } from 'preact/hooks';
import { subjectWords } from '../../src/exchange/passages.ts';
import { binDays } from '../../src/notes/limits.ts';
import type { Annotation } from '../../src/notes/types.ts';
import { t } from '../../src/ui/words.ts';
import { useStore } from '../state/library-context.ts';
import { FoldedList } from './folded-list.tsx';

/** The last ones; those before them come into sight as these are restored or go for good. */
const maxShown = 100;

export function DeletedPart() {
  const { library } = useStore();
  const restore = async ({ id }: Annotation, tell: (outcome: string, isGone: boolean) => void) => {
    const restored = await library.notes?.restore(id);
    tell(restored?.ok ? t('noteRestored') : t('noteNotRestored', t('whyFailed')), restored?.ok === true);
  };
  return (
    <FoldedList
      heading={t('binHeading')}
      hint={t('binHint', binDays)}
      none={t('binEmpty')}
      testId="bin"
      read={() => library.notes?.deleted(maxShown)}
      entry={(note, tell) => (
        <DeletedNote key={note.id} note={note} onRestore={() => void restore(note, tell)} />
      )}
    />
  );
}

function DeletedNote({ note, onRestore }: { note: Annotation; onRestore: () => void }) {
  const { page, subject } = note;
  const id = useId();
  const words = subjectWords(subject);
  return (
    <li id={id} class="note" data-testid="deleted-note">
      <p class="what">
        <bdi lang={page.language ?? undefined}>{page.title || page.url}</bdi>
      </p>
      {words !== '' && (
        <blockquote dir="auto" lang={page.language ?? undefined}>
          {words}
        </blockquote>
      )}
      {note.note !== '' && (
        <p class="note-words" dir="auto">
          {note.note}
        </p>
      )}
      <div class="note-foot">
        <button type="button" class="quiet" data-testid="restore" aria-describedby={id} onClick={onRestore}>
          {t('restoreNote')}
        </button>
      </div>
    </li>
  );
}
