// Housekeeping at the browser's start: what was deleted more than 30 days ago goes for good, what was not copied before
// the browser was closed is copied, and database and second copy are compared.

import browser from 'webextension-polyfill';
import { openNotes } from '../src/notes/notes.ts';

export async function tidyNotes(): Promise<void> {
  const opened = await openNotes({ copy: browser.storage.local });
  // A database that does not open is told to the reader by the panel, where it matters; nothing is lost by waiting.
  if (!opened.ok) return;
  const notes = opened.value;
  await notes.purgeExpired(new Date());
  if ((await notes.writeCopy()).ok) await notes.checkCopy();
  notes.close();
}
