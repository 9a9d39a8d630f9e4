// What a reader is told when a note could not be saved, changed, deleted or brought back.

import { t } from '../../src/ui/words.ts';
import type { NoteProblem } from '../state/note-problem.ts';

/** Said at the field in which the text stands. */
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

/** What was not done, of a note or draft that stands in no field. */
type Failure =
  | 'notCorrected'
  | 'notMarked'
  | 'noteNotSaved'
  | 'noteNotDeleted'
  | 'noteNotRestored'
  | 'draftNotRestored';

export function failed(failure: Failure, { kind }: NoteProblem): string {
  return t(failure, kind === 'deleted' && failure === 'noteNotRestored' ? t('whyGone') : why(kind));
}

function why(kind: NoteProblem['kind']): string {
  switch (kind) {
    case 'conflict':
      return t('whyConflict');
    case 'deleted':
      return t('whyDeleted');
    case 'full':
      return t('whyFull');
    case 'unavailable':
      return t('whyUnavailable');
    case 'too-long':
      return t('whyTooLong');
    case 'failed':
      return t('whyFailed');
  }
}

/** Somebody else changed or deleted the note. What is typed is kept all the same. */
export function isOvertaken(problem: NoteProblem | null): boolean {
  return problem?.kind === 'conflict' || problem?.kind === 'deleted';
}
