// The second copy of the notes is written here, by one writer: a popup is gone before it could, and several pages would
// be in each other's way.

import browser from 'webextension-polyfill';
import { openNotes } from '../src/notes/notes.ts';
import { err, ok, type Result } from '../src/result.ts';

/** What is written within this time is copied together; a reader types for longer than that. */
const gatherMs = 1_000;

type Outcome = Result<null, 'not-written'>;

let waiting: Promise<Outcome> | null = null;

/** Answers when the copy shows what was saved before the call. What fails is done at the next change or start. */
export function keepCopy(): Promise<Outcome> {
  waiting ??= gatherAndWrite();
  return waiting;
}

async function gatherAndWrite(): Promise<Outcome> {
  await new Promise(resolve => setTimeout(resolve, gatherMs));
  // From here on a change may be too late for this writing, and asks for another.
  waiting = null;
  const notes = await openNotes({ copy: browser.storage.local });
  if (!notes.ok) return err('not-written');
  const written = await notes.value.writeCopy();
  notes.value.close();
  return written.ok ? ok(null) : err('not-written');
}
