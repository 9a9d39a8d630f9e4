// Tabs of either browser, wrapped: opening, console lines, screenshots. What differs between the two is how an address
// is gone to, which each driver passes in.

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import type { ConsoleLine, DrivenPage } from './driver.ts';

/** Takes a tab to an address and resolves when the page has loaded; `url` null loads the same page again. */
export type Visit = (page: Page, url: string | null) => Promise<void>;

export type Tabs = {
  /** Opens `url` in the tab that the browser started with, if nobody has taken it yet, else in a new one. */
  open(url: string, visit: Visit): Promise<DrivenPage>;
};

/** @param prepare called with each tab before it goes anywhere */
export function tabsOf(browser: Browser, prepare: (page: Page) => Promise<void>): Tabs {
  let isFirstTaken = false;
  return {
    async open(url, visit) {
      const [first] = isFirstTaken ? [] : await browser.pages();
      isFirstTaken = true;
      const page = first ?? (await browser.newPage());
      await prepare(page);
      const lines: ConsoleLine[] = [];
      page.on('console', message => lines.push({ type: message.type(), text: message.text() }));
      page.on('pageerror', error => lines.push({ type: 'pageerror', text: String(error) }));
      await visit(page, url);
      return wrap(page, lines, visit);
    },
  };
}

function wrap(page: Page, lines: readonly ConsoleLine[], visit: Visit): DrivenPage {
  return {
    page,
    console: lines,
    reload: () => visit(page, null),
    async screenshot(file) {
      // Chromium draws no tab that is behind another one, and would wait for ever.
      await page.bringToFront();
      await writeImage(file, await page.screenshot({ type: 'png' }));
    },
    close: () => page.close(),
  };
}

export async function writeImage(file: string, png: Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, png);
}

/** Source text that calls `task` with what `target` evaluates to and with `args`, in another world. */
export function callOn(
  target: string,
  task: (...args: never[]) => unknown,
  args: readonly unknown[],
): string {
  const given = args.map(arg => `, ${JSON.stringify(arg)}`).join('');
  return `(${task})(${target}${given})`;
}
