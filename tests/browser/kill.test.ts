// Both real browsers are killed while notes are being written: nothing that was said to be saved is lost, and every time
// the notes open. A longer series: `npm run kill`.

import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { describeFault, findBrowser } from '../../scripts/browsers/find-browser.ts';
import { thisMachine } from '../../scripts/browsers/machine.ts';
import { killSeries } from '../../scripts/kill/series.ts';

test.each([
  ['chrome', 20],
  ['firefox', 5],
] as const)('in %s, killed %i times while writing', { timeout: 900_000 }, async (kind, times) => {
  const browser = findBrowser(kind, thisMachine);
  if (!browser.ok) throw new Error(describeFault(kind, browser.error));
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sourcelight-kill-'));
  try {
    const extension = fileURLToPath(new URL(`../../dist/${kind}`, import.meta.url));
    // Another seed each day, so that in time many are tried; a failing one is named in its fault.
    const seed = Math.floor(Date.now() / 86_400_000);
    const series = await killSeries({ browser: browser.value, extension, folder, times, seed });
    expect(series.faults).toEqual([]);
    expect(series.kills).toBe(times);
    expect(series.acknowledged).toBeGreaterThan(times);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
});
