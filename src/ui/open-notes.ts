// The reader's notes as our own pages open them: compared with the second copy, which the background brings up to date
// after each change. A page that closes at once need not wait for that.

import browser from 'webextension-polyfill';
import { askBackground } from '../messages/send.ts';
import type { OpenFault } from '../notes/connection.ts';
import { type Notes, openNotes } from '../notes/notes.ts';
import type { Result } from '../result.ts';

export function openReadersNotes(): Promise<Result<Notes, OpenFault>> {
  return openNotes({ copy: browser.storage.local, onCommit: askForCopy });
}

let isAsking = false;
let isOvertaken = false;

/** One question at a time: while it is open, further changes are asked for together. */
async function askForCopy(): Promise<void> {
  isOvertaken = true;
  if (isAsking) return;
  isAsking = true;
  while (isOvertaken) {
    isOvertaken = false;
    await askBackground('writeCopy', {});
  }
  isAsking = false;
}
