// Housekeeping at the browser's start: what was deleted more than 30 days ago goes for good.

import { openNotes } from '../src/notes/notes.ts';

export async function tidyNotes(): Promise<void> {
  const notes = await openNotes();
  // A database that does not open is told to the reader by the panel, where it matters; nothing is lost by waiting.
  if (!notes.ok) return;
  await notes.value.purgeExpired(new Date());
  notes.value.close();
}
