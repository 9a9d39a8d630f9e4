// Notes live in this browser alone: where no backup file was made lately, that is said beside the ways to make one.

import { backupAgeWords, isBackupDue } from '../../src/ui/backup-age.ts';
import { t } from '../../src/ui/words.ts';
import { usePanel } from '../state/panel-context.ts';
import { useWholeLibrary } from '../state/use-whole-library.ts';

export function BackupReminder() {
  const { phase, annotations, lastBackupAt } = usePanel().notesData;
  const saveAll = useWholeLibrary();
  if (phase !== 'ready' || annotations.length === 0 || !isBackupDue(lastBackupAt)) return null;
  return (
    <p class="reminder" data-testid="backup-reminder">
      {backupAgeWords(lastBackupAt)}{' '}
      <button type="button" class="quiet" data-testid="back-up" onClick={() => void saveAll('library-json')}>
        {t('backUpNow')}
      </button>
    </p>
  );
}
