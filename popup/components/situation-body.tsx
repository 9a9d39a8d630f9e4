// What stands in place of the list where there is nothing to list: advice, and a button where one helps.

import { t } from '../../src/ui/words.ts';
import type { Situation } from '../view/problem-words.ts';

export function SituationBody({ situation, onRemedy }: { situation: Situation; onRemedy: () => void }) {
  const { advice, remedy } = situation;
  return (
    <div class="situation">
      {advice !== null && <p>{advice}</p>}
      {remedy !== null && (
        <button type="button" class="primary" onClick={onRemedy}>
          {remedy === 'start' ? t('startHere') : t('tryAgain')}
        </button>
      )}
    </div>
  );
}
