// Said where the reader's notes cannot be reached, with a button to try again.

import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../src/ui/words.ts';
import type { NotesData } from '../state/page-notes.ts';

type Props = {
  readonly phase: NotesData['phase'];
  readonly onRetry: () => void;
  /** The notes are there after the reader tried again. The button took the focus with it. */
  readonly onReached: () => void;
};

export function NotesProblem({ phase, onRetry, onReached }: Props) {
  const isTrying = useRef(false);
  useEffect(() => {
    if (phase !== 'ready' || !isTrying.current) return;
    isTrying.current = false;
    if (document.activeElement === document.body) onReached();
  }, [phase]);
  if (phase !== 'unavailable') return null;
  const retry = () => {
    isTrying.current = true;
    onRetry();
  };
  return (
    <div class="problem" role="alert" data-testid="notes-unavailable">
      <p>{t('notesUnavailable')}</p>
      <button type="button" class="quiet" onClick={retry}>
        {t('tryAgain')}
      </button>
    </div>
  );
}
