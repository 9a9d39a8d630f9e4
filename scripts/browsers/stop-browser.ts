// Ends a browser for certain: asks it to close, and kills its whole process group when it does not.

import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';

/** Firefox took up to 4 s to close on a busy machine. */
const patienceMs = 10_000;

export async function stopBrowser(browser: Browser): Promise<void> {
  const child = browser.process();
  const patience = new AbortController();
  const gaveUp = sleep(patienceMs, undefined, { signal: patience.signal }).catch(() => undefined);
  await Promise.race([browser.close().catch(() => undefined), gaveUp]);
  patience.abort();
  if (child === null || child.exitCode !== null || child.signalCode !== null || child.pid === undefined)
    return;
  await killBrowser(browser);
}

/** Kills every process of the browser at once, as a failing computer would. */
export async function killBrowser(browser: Browser): Promise<void> {
  const child = browser.process();
  if (child === null || child.exitCode !== null || child.signalCode !== null || child.pid === undefined)
    return;
  const gone = once(child, 'exit');
  // Puppeteer starts browsers as leaders of a group of their own, except on Windows.
  process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  await gone;
}
