// A day as the reader writes it.

import { t } from './words.ts';

/** @param iso ISO 8601 */
export function dayOf(iso: string): string {
  return new Intl.DateTimeFormat(t('uiLanguage'), { dateStyle: 'medium' }).format(new Date(iso));
}
