// What the reader should know before relying on the list: doubts about the article, and notes that cannot be reached.

import type { Article } from '../../src/article/types.ts';
import { t } from '../../src/ui/words.ts';
import type { NotesData } from '../state/page-notes.ts';
import { reservations } from '../view/summary.ts';

type Props = {
  readonly article: Article;
  readonly notesPhase: NotesData['phase'];
  readonly onRetry: () => void;
};

export function Reservations({ article, notesPhase, onRetry }: Props) {
  return (
    <>
      {reservations(article).map(sentence => (
        <p key={sentence} class="reservation">
          {sentence}
        </p>
      ))}
      {notesPhase === 'unavailable' && (
        <div class="problem" role="alert" data-testid="notes-unavailable">
          <p>{t('notesUnavailable')}</p>
          <button type="button" class="quiet" onClick={onRetry}>
            {t('tryAgain')}
          </button>
        </div>
      )}
    </>
  );
}
