// Everything that the reader wrote, as a file.

import { allFormats, type FormatName } from '../../src/exchange/all-formats.ts';
import { fileName } from '../../src/exchange/file-name.ts';
import { download } from '../../src/ui/download.ts';
import { plural, t } from '../../src/ui/words.ts';
import { usePanel } from './panel-context.ts';

export function useWholeLibrary(): (format: FormatName) => Promise<void> {
  const { notes, tell } = usePanel();
  return async format => {
    tell(t('exportWriting'));
    const now = new Date().toISOString();
    const written = await notes.wholeLibrary(format, now);
    if (!written.ok) return tell(t('exportFailed'));
    const { extension, mediaType } = allFormats[format];
    const name = fileName(t('backupFileTitle', now.slice(0, 10)), extension);
    download(name, mediaType, written.value.content);
    tell(t('exportedNotes', name, plural('noteCount', written.value.notes)));
  };
}
