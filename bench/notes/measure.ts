// One browser from an empty profile to its figures. Everything is measured in pages of the extension, on its own storage.

import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { DrivenPage, Driver } from '../../scripts/browsers/driver.ts';
import { describeFault, findBrowser } from '../../scripts/browsers/find-browser.ts';
import type { BrowserKind } from '../../scripts/browsers/kinds.ts';
import { launchBrowser } from '../../scripts/browsers/launch.ts';
import { thisMachine } from '../../scripts/browsers/machine.ts';
import type { StoreInPage } from '../../scripts/store-page/in-page.ts';
import { libraries } from '../../scripts/store-page/made-up-library.ts';
import { openStorePage } from '../../scripts/store-page/open.ts';
import { randomFrom } from '../../scripts/store-page/random.ts';
import { memoryOf, untilAllIsRead } from './memory.ts';

declare const store: StoreInPage;

export type Amount = { readonly notes: number; readonly searches: number };

export type Figures = {
  readonly version: string;
  readonly notes: number;
  /** Milliseconds for all notes together, as imports of 2,000 each. */
  readonly fillMs: number;
  /** The second copy of all of them, from where the import left it. */
  readonly copyMs: number;
  /** From the navigation to the first notes on the page, each with the page opened anew. */
  readonly openMs: readonly number[];
  readonly prepareMs: number;
  readonly searchMs: readonly number[];
  readonly saveMs: readonly number[];
  readonly export: { readonly ms: number; readonly bytes: number; readonly notes: number };
  /** Megabytes of the library page once all is read for searching, or why they are not known. */
  readonly memory: { readonly megabytes: number; readonly of: string };
};

const openings = 5;
const saves = 100;
const goSize = 10_000;

export async function measureIn(kind: BrowserKind, folder: string, amount: Amount): Promise<Figures> {
  const times = await withBrowser(kind, folder, driver => timesIn(driver, amount));
  // Memory as of any other day: an import of everything leaves holes in a process that no reader's has.
  const memory = await withBrowser(kind, folder, async driver => {
    await pause(afterStartMs);
    return memoryOf(driver);
  });
  return { ...times, memory };
}

/** The notes are compared with their second copy after a start. */
const afterStartMs = 60_000;

async function withBrowser<T>(
  kind: BrowserKind,
  folder: string,
  work: (driver: Driver) => Promise<T>,
): Promise<T> {
  const browser = findBrowser(kind, thisMachine);
  if (!browser.ok) throw new Error(describeFault(kind, browser.error));
  const driver = await launchBrowser({
    browser: browser.value,
    extension: fileURLToPath(new URL(`../../dist/${kind}`, import.meta.url)),
    profile: path.join(folder, 'profile'),
    downloads: path.join(folder, 'downloads'),
    headless: true,
  });
  try {
    return await work(driver);
  } finally {
    await driver.close();
  }
}

async function timesIn(driver: Driver, amount: Amount): Promise<Omit<Figures, 'memory'>> {
  const { page, close } = await openStorePage(driver);
  page.setDefaultTimeout(0);
  let fillMs = 0;
  // In several goes: a browser that does not answer for minutes is given up by its driver.
  for (let first = 0; first < amount.notes; first += goSize)
    for (const ms of await page.evaluate(
      (count, from) => store.fill(count, 1, from),
      Math.min(goSize, amount.notes - first),
      first,
    ))
      fillMs += ms;
  // A library of many notes has long been copied when its page is opened; only after an import it is being copied.
  const copyMs = await page.evaluate(async () => {
    const begun = performance.now();
    await store.copy();
    return performance.now() - begun;
  });
  const openMs: number[] = [];
  for (let i = 0; i < openings; i++) openMs.push(await opening(driver));
  const saveMs = await page.evaluate(count => store.save(count), saves);
  const exported = await page.evaluate(() => store.exportAll());
  const prepareMs = await page.evaluate(() => store.prepareSearch());
  const searchMs = await page.evaluate(words => store.search(words), searches(amount));
  await close();
  return {
    version: driver.version,
    notes: amount.notes,
    fillMs,
    copyMs,
    openMs,
    prepareMs,
    searchMs,
    saveMs,
    export: exported,
  };
}

async function opening(driver: Driver): Promise<number> {
  const library: DrivenPage = await driver.openExtensionPage('library/library.html');
  await library.page.waitForFunction(() => performance.getEntriesByName('library shown').length > 0);
  const ms = await library.page.evaluate(
    () => performance.getEntriesByName('library shown')[0]?.startTime ?? Number.NaN,
  );
  // A page that is closed in the midst of reading all notes keeps the database busy for a moment.
  await untilAllIsRead(library.page);
  await library.close();
  return ms;
}

/** One to three words of the notes themselves, whole and cut as while typing, and some that nobody wrote. */
function searches({ searches: count, notes }: Amount): readonly string[] {
  const random = randomFrom(2);
  const [part] = libraries(Math.min(notes, 2_000), 1);
  const texts = (part?.articles ?? []).flatMap(({ annotations }) => annotations.map(({ note }) => note));
  return Array.from({ length: count }, () => {
    if (random() < 0.1) return 'xylophone quagga';
    const text = texts[Math.floor(random() * texts.length)] ?? '';
    const words = text.split(' ').slice(0, 1 + Math.floor(random() * 30));
    const wanted = words.slice(-(1 + Math.floor(random() * 3))).join(' ');
    return random() < 0.3 ? wanted.slice(0, Math.max(2, wanted.length - 2)) : wanted;
  });
}
