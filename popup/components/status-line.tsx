// What just happened, in words, with the way back where there is one. Always in the document, so that it is read out.

import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../src/ui/words.ts';
import type { Notice } from '../state/use-panel-of.ts';

export function StatusLine({ notice }: { notice: Notice | null }) {
  const line = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const undo = notice?.undo ?? null;
  const hadUndo = useRef(false);
  // What was deleted took the focus with it; the way back is where the reader may want to go next. Who is somewhere else
  // by then, typing in a field, stays there. The undo takes the focus with it too, whatever came of it.
  useEffect(() => {
    if (document.activeElement === document.body) {
      if (undo !== null) button.current?.focus();
      else if (hadUndo.current) line.current?.focus();
    }
    hadUndo.current = undo !== null;
  }, [undo]);
  return (
    <div ref={line} class="status-line" tabIndex={-1} role="status" data-testid="status">
      {notice !== null && (
        // A new element each time: where no text changes, a screen reader says nothing.
        <span key={notice.count}>{notice.message}</span>
      )}
      {undo !== null && (
        <button ref={button} type="button" class="quiet" data-testid="undo" onClick={undo}>
          {t('undo')}
        </button>
      )}
    </div>
  );
}
