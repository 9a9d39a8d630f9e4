// The store in both real browsers, where several of its users are at work at once.

import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Driver } from '../../scripts/browsers/driver.ts';
import { chromeScopeOf } from '../../scripts/browsers/firefox-chrome-scope.ts';
import { browserKinds } from '../../scripts/browsers/kinds.ts';
import type { StoreInPage } from '../../scripts/store-page/in-page.ts';
import { openStorePage } from '../../scripts/store-page/open.ts';
import { type Bench, openBench } from './harness/bench.ts';

declare const store: StoreInPage;

const tabs = 8;
const editsATab = 25;
const rounds = 100;
/** The newer version has its database within this time, whatever the older one does. */
const settleMs = 3_000;

describe.each(browserKinds)('in %s', kind => {
  let bench: Bench;

  beforeEach(async () => {
    bench = await openBench(kind, { files: {} });
  });
  afterEach(() => bench?.close());

  test('of 200 edits of one note in eight tabs at once none is lost', async () => {
    const id = crypto.randomUUID();
    const pages: Page[] = [];
    for (let tab = 0; tab < tabs; tab++) pages.push((await openStorePage(bench.driver)).page);
    await Promise.all(
      pages.map((page, tab) =>
        page.evaluate((note, word, count) => store.append(note, word, count), id, `tab${tab}-`, editsATab),
      ),
    );
    const words = await (pages[0] as Page).evaluate(note => store.words(note), id);
    expect(new Set(words).size).toBe(tabs * editsATab);
    expect(words).toHaveLength(tabs * editsATab);
  });

  test('an older and a newer version on one database lose nothing, and the newer one soon has it', async () => {
    const { page } = await openStorePage(bench.driver);
    let acknowledged = 0;
    for (let seed = 1; seed <= rounds; seed++) {
      const round = await page.evaluate(number => store.versionsTogether(number), seed);
      expect(round.lost, `seed ${seed}`).toBe(0);
      expect(round.settledMs, `seed ${seed}`).toBeLessThan(settleMs);
      acknowledged += round.acknowledged;
    }
    expect(acknowledged).toBeGreaterThan(rounds * 3);
  });

  test('whenever the background is stopped, each of 200 notes is there once, and is copied', async () => {
    const { page } = await openStorePage(bench.driver);
    const ids: string[] = [];
    for (let part = 0; part < 20; part++) {
      if (part % 3 === 0) await stopBackground(bench.driver, page);
      const saving = page.evaluate(() => store.saveAsPanel(10));
      if (part % 3 === 1) await stopBackground(bench.driver, page);
      ids.push(...(await saving));
      if (part % 3 === 2) await stopBackground(bench.driver, page);
    }
    const found = await page.evaluate(() => store.read());
    expect(Object.keys(found).sort()).toEqual([...ids].sort());
    expect(Object.values(found).every(({ rev }) => rev === 1)).toBe(true);
    expect(await page.evaluate(() => store.copy())).toBe(200);
  });
});

async function stopBackground(driver: Driver, page: Page): Promise<void> {
  if (driver.kind === 'chrome') {
    const session = await page.createCDPSession();
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await session.detach();
    return;
  }
  const scope = await chromeScopeOf(page.browser());
  await scope(async window => {
    const { extension } = window.WebExtensionPolicy.getByID('sourcelight@sourcelight.example');
    await (extension as unknown as { terminateBackground(): Promise<void> }).terminateBackground();
    return '';
  });
}
