// Hands the library, or what was found in it, to the reader as a file, and remembers when a complete one was made.

import { allFormats, type FormatName } from '../../src/exchange/all-formats.ts';
import { fileName } from '../../src/exchange/file-name.ts';
import { download } from '../../src/ui/download.ts';
import { plural, t } from '../../src/ui/words.ts';
import { isBackup, writeLibrary } from '../../src/ui/write-library.ts';
import type { ReaderLibrary } from './reader-library.ts';

/**
 * @param only ids of the notes that are wanted; null for all there are
 * @returns what is said to the reader of it
 */
export async function saveLibrary(
  library: ReaderLibrary,
  format: FormatName,
  only: ReadonlySet<string> | null = null,
): Promise<string> {
  const { notes } = library;
  if (notes === null) return t('exportFailed');
  const now = new Date().toISOString();
  const wanted = { format, now, only };
  const file = await writeLibrary(notes, wanted);
  if (!file.ok) return t('exportFailed');
  const { extension, mediaType } = allFormats[format];
  const day = now.slice(0, 10);
  const name = fileName(only === null ? t('backupFileTitle', day) : t('foundFileTitle', day), extension);
  download(name, mediaType, file.value.content);
  if (isBackup(wanted)) {
    await notes.saveSetting('lastBackupAt', now);
    await library.readSettings();
  }
  return t('exportedNotes', name, plural('noteCount', file.value.notes));
}
