// Says what was mended when the notes were opened, until the reader has seen it.

import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { dropNotice, type RecoveryNotice, readNotice } from '../../src/notes/copy/notice.ts';
import { t } from '../../src/ui/words.ts';
import { useStore } from '../state/library-context.ts';
import { dayAndTimeOf } from '../view/words.ts';

export function RecoveryBar() {
  const { data } = useStore();
  const [notice, setNotice] = useState<RecoveryNotice | null>(null);
  useEffect(() => void readNotice(browser.storage.local).then(setNotice), [data.phase, data.version]);
  if (notice === null) return null;
  const dismiss = async () => {
    await dropNotice(browser.storage.local);
    setNotice(null);
  };
  return (
    <div class="problem" role="alert" data-testid="recovery">
      <p>{t('recovered', dayAndTimeOf(notice.at), notice.restored)}</p>
      {notice.unreadable > 0 && <p>{t('recoveredUnreadable', notice.unreadable)}</p>}
      <button type="button" class="quiet" data-testid="recovery-seen" onClick={dismiss}>
        {t('recoveredSeen')}
      </button>
    </div>
  );
}
