// How old the last backup file is, in words, and whether the reader is to be reminded of another.

import { dayOf } from './day.ts';
import { plural, t } from './words.ts';

const reminderDays = 14;
const dayMs = 24 * 60 * 60 * 1000;

/** @param lastBackupAt ISO 8601; null where none was made yet */
export function isBackupDue(lastBackupAt: string | null): boolean {
  return lastBackupAt === null || ageInDays(lastBackupAt) >= reminderDays;
}

export function backupAgeWords(lastBackupAt: string | null): string {
  if (lastBackupAt === null) return t('backupNever');
  const days = ageInDays(lastBackupAt);
  return days < 1 ? t('backupToday') : t('backupAge', plural('dayCount', days), dayOf(lastBackupAt));
}

function ageInDays(time: string): number {
  return Math.floor((Date.now() - Date.parse(time)) / dayMs);
}
