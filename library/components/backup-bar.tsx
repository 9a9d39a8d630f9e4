// How old the last backup file is, and a click that makes one: removing the extension removes the notes and their second
// copy alike.

import { useState } from 'preact/hooks';
import { plural, t } from '../../src/ui/words.ts';
import { useStore } from '../state/library-context.ts';
import { saveLibrary } from '../state/save-library.ts';
import { dayOf } from '../view/words.ts';

/** After so many days the reader is reminded. */
const reminderDays = 14;
const dayMs = 24 * 60 * 60 * 1000;

export function BackupBar() {
  const { library, data } = useStore();
  const [outcome, setOutcome] = useState('');
  const { lastBackupAt } = data.settings;
  const isDue = data.count !== null && data.count > 0 && ageInDays(lastBackupAt) >= reminderDays;
  const backUp = async () => {
    setOutcome(t('exportWriting'));
    setOutcome(await saveLibrary(library, 'library-json'));
  };
  return (
    <section class={isDue ? 'backup problem' : 'backup'} aria-label={t('backupHeading')} data-testid="backup">
      <p>{ageWords(lastBackupAt)}</p>
      <p class="aside">{t('backupWhy')}</p>
      <div class="actions">
        <button
          type="button"
          class={isDue ? 'primary' : 'bordered'}
          data-testid="back-up"
          disabled={data.count === 0}
          onClick={backUp}
        >
          {t('backUpNow')}
        </button>
      </div>
      <p role="status" data-testid="backup-outcome">
        {outcome}
      </p>
    </section>
  );
}

function ageInDays(time: string | null): number {
  return time === null ? Number.POSITIVE_INFINITY : Math.floor((Date.now() - Date.parse(time)) / dayMs);
}

function ageWords(time: string | null): string {
  if (time === null) return t('backupNever');
  const days = ageInDays(time);
  return days < 1 ? t('backupToday') : t('backupAge', plural('dayCount', days), dayOf(time));
}
