// Entry of the script that runs in a news page: one session a page view. Injected by the reader's click, and injected
// again by each later click, so it first looks whether a session is already there.

import browser from 'webextension-polyfill';
import { startSession } from './start-session.ts';

/** In our isolated world only: the page cannot see this property. */
const slot = globalThis as {
  sourcelightSession?: { readonly stop: () => void; readonly isAlive: () => boolean };
};

if (slot.sourcelightSession?.isAlive() !== true) {
  // A session outlives an update of the extension without being able to speak to it: it makes room for this one.
  slot.sourcelightSession?.stop();
  const life = new AbortController();
  startSession(document, life.signal);
  // A page that is closed while it is read: nobody waits for the rest.
  addEventListener('pagehide', event => event.persisted || life.abort(), { signal: life.signal });
  slot.sourcelightSession = {
    stop: () => life.abort(),
    isAlive: () => !life.signal.aborted && browser.runtime?.id !== undefined,
  };
}
