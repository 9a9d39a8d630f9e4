// What the reader should know before relying on the list: doubts about the article, and notes that cannot be reached.

import { useEffect, useRef } from 'preact/hooks';
import type { Article } from '../../src/article/types.ts';
import type { Attributions } from '../../src/attribution/types.ts';
import { t } from '../../src/ui/words.ts';
import type { NotesData } from '../state/page-notes.ts';
import { reservations } from '../view/summary.ts';

type Props = {
  readonly article: Article;
  readonly attributions: Attributions;
  readonly notesPhase: NotesData['phase'];
  readonly onRetry: () => void;
  /** The notes are there after the reader tried again. The button took the focus with it. */
  readonly onReached: () => void;
};

export function Reservations({ article, attributions, notesPhase, onRetry, onReached }: Props) {
  const isTrying = useRef(false);
  useEffect(() => {
    if (notesPhase !== 'ready' || !isTrying.current) return;
    isTrying.current = false;
    if (document.activeElement === document.body) onReached();
  }, [notesPhase]);
  const retry = () => {
    isTrying.current = true;
    onRetry();
  };
  return (
    <>
      {reservations(article, attributions).map(sentence => (
        <p key={sentence} class="reservation">
          {sentence}
        </p>
      ))}
      {notesPhase === 'unavailable' && (
        <div class="problem" role="alert" data-testid="notes-unavailable">
          <p>{t('notesUnavailable')}</p>
          <button type="button" class="quiet" onClick={retry}>
            {t('tryAgain')}
          </button>
        </div>
      )}
    </>
  );
}
