// Keeps words, or what is found out about them, without a note; one may be written on them later.

import type { FactCheck, Subject } from '../../src/notes/types.ts';
import { t } from '../../src/ui/words.ts';
import { failed } from '../view/note-words.ts';
import { usePanel } from './panel-context.ts';

/** @returns what keeps them, says so, and offers to take it back */
export function useMarking(): (subject: Subject, factCheck?: FactCheck) => Promise<void> {
  const { notes, page, tell, focusOnNote } = usePanel();
  return async (subject, factCheck) => {
    const edit = { id: crypto.randomUUID(), page, subject, note: '' };
    const saved = await notes.save(factCheck === undefined ? edit : { ...edit, factCheck }, null);
    if (!saved.ok) return tell(failed('notMarked', saved.error));
    tell(t('wordsMarked'), async () => {
      const removed = await notes.remove(saved.value);
      tell(removed.ok ? t('markRemoved') : failed('noteNotDeleted', removed.error));
    });
    focusOnNote(saved.value.id);
  };
}
