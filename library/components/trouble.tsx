// In the place of the notes where they cannot be opened: what happened, what the second copy holds, and the ways on. It
// never looks like an empty library.

import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { attempt } from '../../src/notes/copy/area.ts';
import { readHeader } from '../../src/notes/copy/header.ts';
import { download } from '../../src/ui/download.ts';
import { t } from '../../src/ui/words.ts';
import type { LibraryFault } from '../state/reader-library.ts';
import { writeCopyFile } from '../state/write-copy-file.ts';
import { dayAndTimeOf, faultWords } from '../view/words.ts';

type Props = { readonly fault: LibraryFault; readonly onRetry: () => void };

export function Trouble({ fault, onRetry }: Props) {
  const copiedAt = useCopyTime();
  const [outcome, setOutcome] = useState('');
  const save = async () => {
    const now = new Date().toISOString();
    const file = await writeCopyFile(browser.storage.local, now);
    if (file === null) return setOutcome(t('copyUnreadable'));
    download(file.name, 'application/json', file.content);
    setOutcome(t('copySaved', file.name, file.notes));
  };
  return (
    <section class="situation" data-testid="trouble" data-fault={fault}>
      <h2>{t('notesNotOpened')}</h2>
      <p>{faultWords(fault)}</p>
      <p>{copiedAt === null ? t('noCopy') : t('copyHolds', dayAndTimeOf(copiedAt))}</p>
      <div class="actions">
        <button type="button" class="primary" data-testid="retry" onClick={onRetry}>
          {t('tryAgain')}
        </button>
        {copiedAt !== null && (
          <button type="button" class="bordered" data-testid="save-copy" onClick={save}>
            {t('saveCopy')}
          </button>
        )}
      </div>
      <p role="status">{outcome}</p>
    </section>
  );
}

/** When the second copy was written last; null where there is none that can be read. */
function useCopyTime(): string | null {
  const [time, setTime] = useState<string | null>(null);
  useEffect(() => {
    void attempt(() => readHeader(browser.storage.local)).then(header => {
      if (header.ok && typeof header.value === 'object') setTime(header.value.writtenAt);
    });
  }, []);
  return time;
}
