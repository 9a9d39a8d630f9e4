// The memory of the library page with everything read for searching, after a collection. Chromium tells the page's own heap;
// Firefox tells the memory of the process in which all pages of extensions run.

import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Driver } from '../../scripts/browsers/driver.ts';
import { chromeScopeOf } from '../../scripts/browsers/firefox-chrome-scope.ts';
import { hook } from '../../scripts/browsers/panel-view.ts';

export async function memoryOf(driver: Driver): Promise<{ megabytes: number; of: string }> {
  const { page } = await driver.openExtensionPage('library/library.html');
  await untilAllIsRead(page);
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
  const reports = path.join(os.tmpdir(), `sourcelight-memory-${process.pid}.json.gz`);
  const bytes = await scope(async (window, file) => {
    const { ChromeUtils, Cc, Ci } = window as unknown as Processes;
    // What it is wanted for is the collection in all processes that goes before the reports.
    const dumper = Cc['@mozilla.org/memory-info-dumper;1']?.getService(Ci.nsIMemoryInfoDumper);
    await new Promise<void>(resolve => {
      dumper?.dumpMemoryReportsToNamedFile(file, resolve, null, true, true);
    });
    const { children } = await ChromeUtils.requestProcInfo();
    return String(children.find(({ type }) => type === 'extension')?.memory);
  }, reports);
  await rm(reports, { force: true });
  return {
    megabytes: Number(bytes) / 1e6,
    of: 'the whole process of all extensions’ pages, after a collection',
  };
}

/** A search is answered when all notes are read. */
export async function untilAllIsRead(page: Page): Promise<void> {
  await page.bringToFront();
  await page.locator(hook('search')).fill('note number');
  await page.waitForFunction(
    selector => document.querySelector(selector)?.getAttribute('data-waiting') === 'false',
    { timeout: 0 },
    hook('found'),
  );
}

type Dumper = {
  dumpMemoryReportsToNamedFile(
    file: string,
    done: () => void,
    data: null,
    isAnonymous: boolean,
    isMinimised: boolean,
  ): void;
};

/** Of Firefox's window. */
type Processes = {
  readonly Cc: Readonly<Record<string, { getService(of: unknown): Dumper }>>;
  readonly Ci: { readonly nsIMemoryInfoDumper: unknown };
  readonly ChromeUtils: {
    requestProcInfo(): Promise<{ children: readonly { type: string; memory: number }[] }>;
  };
};
