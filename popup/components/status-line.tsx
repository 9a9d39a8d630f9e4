// What just happened, in words, with the way back where there is one. Always in the document, so that it is read out.

import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../src/ui/words.ts';
import type { Notice } from '../state/use-panel-of.ts';

export function StatusLine({ notice }: { notice: Notice | null }) {
  const button = useRef<HTMLButtonElement>(null);
  const undo = notice?.undo ?? null;
  // What was deleted took the focus with it; the way back is where the reader may want to go next. Who is somewhere else
  // by then, typing in a field, stays there.
  useEffect(() => {
    if (undo !== null && document.activeElement === document.body) button.current?.focus();
  }, [undo]);
  return (
    <div class="status-line" role="status" data-testid="status">
      {notice?.message}
      {undo !== null && (
        <button ref={button} type="button" class="quiet" data-testid="undo" onClick={undo}>
          {t('undo')}
        </button>
      )}
    </div>
  );
}
