// Hands the whole library to the reader as a file, and remembers when a complete one was made.

import { allFormats, type FormatName } from '../../src/exchange/all-formats.ts';
import { fileName } from '../../src/exchange/file-name.ts';
import { download } from '../../src/ui/download.ts';
import { plural, t } from '../../src/ui/words.ts';
import { writeLibrary } from '../../src/ui/write-library.ts';
import type { ReaderLibrary } from './reader-library.ts';

/** Formats that can be taken in again as they were. */
const complete: ReadonlySet<FormatName> = new Set(['library-json', 'zip']);

/** @returns what is said to the reader of it */
export async function saveLibrary(library: ReaderLibrary, format: FormatName): Promise<string> {
  const { notes } = library;
  if (notes === null) return t('exportFailed');
  const now = new Date().toISOString();
  const file = await writeLibrary(notes, format, now);
  if (!file.ok) return t('exportFailed');
  const { extension, mediaType } = allFormats[format];
  const name = fileName(t('backupFileTitle', now.slice(0, 10)), extension);
  download(name, mediaType, file.value.content);
  if (complete.has(format)) {
    await notes.saveSetting('lastBackupAt', now);
    await library.readSettings();
  }
  return t('exportedNotes', name, plural('noteCount', file.value.notes));
}
