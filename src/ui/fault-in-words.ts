// What is wrong with a file, in the reader's language.

import type { Problem } from '../notes/fault-words.ts';
import { t } from './words.ts';

export function faultInWords([kind, ...values]: Problem): string {
  return t(`fault_${kind}`, ...values);
}
