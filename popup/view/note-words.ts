// What a reader is told when a note could not be saved, changed or deleted.

import { t } from '../../src/ui/words.ts';
import type { NoteProblem } from '../state/note-problem.ts';

export function saveProblem(problem: NoteProblem): string {
  switch (problem.kind) {
    case 'conflict':
      return t('problemConflict');
    case 'deleted':
      return t('problemDeleted');
    case 'full':
      return t('problemFull');
    case 'unavailable':
      return t('problemUnavailable');
    case 'too-long':
      return t('problemTooLong');
    case 'failed':
      return t('problemFailed');
  }
}

/** Somebody else changed or deleted the note. What is typed is kept all the same. */
export function isOvertaken(problem: NoteProblem | null): boolean {
  return problem?.kind === 'conflict' || problem?.kind === 'deleted';
}
