// Puts right what was detected, says so, and offers the way back.

import type { Change, Correction } from '../../src/notes/library.ts';
import type { Spans } from '../../src/notes/types.ts';
import { t } from '../../src/ui/words.ts';
import { failed } from '../view/note-words.ts';
import { usePanel } from './panel-context.ts';

export type Corrections = {
  /** One after the other; a correction of the same kind on the same words takes the place of the earlier one. */
  make(changes: readonly Change[]): Promise<void>;
  takeBack(correction: Correction): Promise<void>;
};

export function useCorrections(): Corrections {
  const { notes, notesData, tell } = usePanel();

  async function takeBack(correction: Correction): Promise<void> {
    const removed = await notes.takeBack(correction);
    tell(removed.ok ? t('correctionTakenBack') : failed('notCorrected', removed.error));
  }

  return {
    async make(changes) {
      const made: Correction[] = [];
      for (const change of changes) {
        const earlier = notesData.corrections.find(given => isSameKind(given.change, change)) ?? null;
        const saved = await notes.correct(change, earlier);
        if (!saved.ok) return tell(failed('notCorrected', saved.error));
        made.push(saved.value);
      }
      if (made.length === 0) return;
      tell(t('corrected'), async () => {
        for (const correction of made) await takeBack(correction);
      });
    },
    takeBack,
  };
}

function isSameKind(a: Change, b: Change): boolean {
  if (a.kind === 'merge-sources' || b.kind === 'merge-sources') return false;
  return a.kind === b.kind && wordsOf(a.spans) === wordsOf(b.spans);
}

function wordsOf(spans: Spans): string {
  return JSON.stringify(spans);
}
