// What a reader found out about a quote, in words.

import type { CheckStatus } from '../notes/types.ts';
import { t } from './words.ts';

export function checkWord(status: CheckStatus): string {
  const words: Record<CheckStatus, string> = {
    'to-check': t('checkToDo'),
    confirmed: t('checkConfirmed'),
    wrong: t('checkWrong'),
  };
  return words[status];
}
