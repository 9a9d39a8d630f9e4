// How old the last backup file is, and a click that makes one: removing the extension removes the notes and their second
// copy alike.

import { useState } from 'preact/hooks';
import { backupAgeWords, isBackupDue } from '../../src/ui/backup-age.ts';
import { t } from '../../src/ui/words.ts';
import { useStore } from '../state/library-context.ts';
import { saveLibrary } from '../state/save-library.ts';

export function BackupBar() {
  const { library, data } = useStore();
  const [outcome, setOutcome] = useState('');
  const { lastBackupAt } = data.settings;
  const isDue = data.count !== null && data.count > 0 && isBackupDue(lastBackupAt);
  const backUp = async () => {
    setOutcome(t('exportWriting'));
    setOutcome(await saveLibrary(library, 'library-json'));
  };
  return (
    <section class={isDue ? 'backup problem' : 'backup'} aria-label={t('backupHeading')} data-testid="backup">
      <p>{backupAgeWords(lastBackupAt)}</p>
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
