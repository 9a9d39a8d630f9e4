// The memory of the library page with everything read for searching. Chromium tells the page's own heap after a collection;
// Firefox tells the memory of the process in which all pages of extensions run.

import type { Driver } from '../../scripts/browsers/driver.ts';
import { chromeScopeOf } from '../../scripts/browsers/firefox-chrome-scope.ts';
import { hook } from '../../scripts/browsers/panel-view.ts';

export async function memoryOf(driver: Driver): Promise<{ megabytes: number; of: string }> {
  const { page } = await driver.openExtensionPage('library/library.html');
  // A search waits until all notes are read.
  await page.bringToFront();
  await page.locator(hook('search')).fill('note number');
  await page.waitForFunction(
    selector => document.querySelector(selector)?.getAttribute('data-waiting') === 'false',
    { timeout: 0 },
    hook('found'),
  );
  if (driver.kind === 'chrome') {
    const session = await page.createCDPSession();
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize = 0 } = (await session.send('Runtime.getHeapUsage')) as {
      usedSize: number;
      backingStorageSize?: number;
    };
    return { megabytes: (usedSize + backingStorageSize) / 1e6, of: 'heap of the page after a collection' };
  }
  const scope = await chromeScopeOf(page.browser());
  const bytes = await scope(async window => {
    const { children } = await (window as unknown as Processes).ChromeUtils.requestProcInfo();
    return String(children.find(({ type }) => type === 'extension')?.memory);
  });
  return { megabytes: Number(bytes) / 1e6, of: 'the whole process of all extensions’ pages' };
}

type Processes = {
  readonly ChromeUtils: {
    requestProcInfo(): Promise<{ children: readonly { type: string; memory: number }[] }>;
  };
};
