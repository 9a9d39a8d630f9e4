// One kill: the browser is started on what the last kill left, everything that was answered must be there, notes are
// written, and in the middle of it every process of the browser is killed at once.

import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Driver } from '../browsers/driver.ts';
import type { Ack, Found, StoreInPage } from '../store-page/in-page.ts';
import { openStorePage } from '../store-page/open.ts';
import { randomFrom } from '../store-page/random.ts';
import { noteText } from '../store-page/records.ts';

declare const store: StoreInPage;

/** What must be there at the next start, by id. */
export type Expected = Record<string, Ack>;

export type Cycle = {
  /** Each a sentence that says what is missing or wrong. */
  readonly faults: readonly string[];
  /** Why there was no kill: the browser did not start, or did not answer in time. Null where there was one. */
  readonly interruption: string | null;
  readonly acknowledged: number;
  /** The browser had thrown the database away, or damaged it: it was mended from the second copy. */
  readonly isMended: boolean;
  /** What must be there after this kill. */
  readonly expected: Expected;
};

/** How long is written at most after the first answer. */
const longestMs = 500;

/** What the page throws where the store fails; any other error is the browser's, or the test's. */
const storeFaults = /the store does not open|a save failed|another text was stored/;

/** @param launch starts the browser on the profile that the cycles share */
export async function killWhileWriting(
  launch: () => Promise<Driver>,
  expected: Expected,
  seed: number,
): Promise<Cycle> {
  const acks: Ack[] = [];
  let driver: Driver | null = null;
  const outcome = { isMended: false, faults: [] as string[], interruption: null as string | null };
  try {
    driver = await launch();
    const { page } = await openStorePage(driver);
    outcome.faults = faultsOf(expected, await page.evaluate(() => store.read()));
    outcome.isMended = await page.evaluate(() => store.wasMended());
    await page.evaluate(number => store.write(number), seed);
    acks.push(...(await page.evaluate(() => store.answers())));
    const end = performance.now() + randomFrom(seed)() * longestMs;
    // Not awaited at the end: the browser is killed while it writes, not while it answers us.
    const listening = listen(page, acks, end);
    await sleep(end - performance.now());
    await driver.kill();
    await listening;
  } catch (error) {
    await driver?.kill();
    const message = String(error);
    if (storeFaults.test(message)) outcome.faults.push(message);
    else outcome.interruption = message;
  }
  const next = { ...expected };
  for (const ack of acks) next[ack.id] = ack;
  const faults = outcome.faults.map(fault => `seed ${seed}: ${fault}`);
  return { ...outcome, faults, acknowledged: acks.length, expected: next };
}

/** Takes answers as they come, until the browser is gone. */
async function listen(page: Page, acks: Ack[], end: number): Promise<void> {
  while (performance.now() < end) {
    const answers = await page.evaluate(() => store.answers()).catch(() => null);
    if (answers === null) return;
    acks.push(...answers);
  }
}

/** What was on its way when the browser died may be stored or not; what was answered must be. */
function faultsOf(expected: Expected, found: Found): string[] {
  return Object.values(expected).flatMap(ack => {
    const stored = found[ack.id];
    if (stored === undefined) return [`note ${ack.id} in revision ${ack.rev} is lost`];
    if (stored.rev < ack.rev) return [`note ${ack.id} is back at revision ${stored.rev}, of ${ack.rev}`];
    const isSame = stored.note === noteText(ack.number) && stored.deleted === ack.deleted;
    return stored.rev === ack.rev && !isSame ? [`note ${ack.id} has other words`] : [];
  });
}
