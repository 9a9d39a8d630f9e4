// The popup in Firefox. Puppeteer does not list it as a page; but another page of the extension may reach into its
// document (extension.getViews), and Firefox's own window may measure and draw it.

import type { Page } from 'puppeteer-core';
import type { RealPopup } from './driver.ts';
import type { ChromeScope, FirefoxWindow, PopupElement } from './firefox-chrome-scope.ts';
import { callOn, writeImage } from './tabs.ts';
import { waitFor } from './wait.ts';

const popupDocument = `browser.extension.getViews({ type: 'popup' })[0].document`;

/**
 * Presses the toolbar button by its command, which counts as the reader's own act and grants activeTab, and waits until
 * the popup is open.
 * @param helper another page of the extension, in a tab behind
 */
export async function openFirefoxPopup(scope: ChromeScope, page: Page, helper: Page): Promise<RealPopup> {
  await page.bringToFront();
  await scope(pressAction);
  const url = await waitFor('the popup to open', async () => {
    const shown = await scope(addressOfPopup);
    const isThere = await helper.evaluate(`browser.extension.getViews({ type: 'popup' }).length > 0`);
    return isThere === true && shown !== '' ? shown : null;
  });
  return {
    url,
    size: async () => JSON.parse(await scope(sizeOfPopup)),
    run: (task, ...args) => helper.evaluate(callOn(popupDocument, task, args)) as Promise<never>,
    screenshot: async file => writeImage(file, Buffer.from(await scope(drawPopup), 'base64')),
    close: async () => void (await scope(closePopup)),
  };
}

/** Only the extension under test is installed, so the first key set of an extension is its own. */
function pressAction({ document }: FirefoxWindow): string {
  const key = document.querySelector('keyset[id^="ext-keyset"] key');
  if (key === null) throw new Error('the extension has no _execute_action command');
  (key as Element & { doCommand(): void }).doCommand();
  return '';
}

/** Empty until it is open. */
function addressOfPopup({ document }: FirefoxWindow): string {
  const popup = document.querySelector('.webextension-popup-browser') as PopupElement | null;
  const state = (popup?.closest('panel') as { readonly state?: string } | null)?.state;
  return state === 'open' ? (popup?.currentURI?.spec ?? '') : '';
}

function sizeOfPopup({ document }: FirefoxWindow): string {
  const { width, height } =
    document.querySelector('.webextension-popup-browser')?.getBoundingClientRect() ?? {};
  return JSON.stringify({ width, height });
}

async function drawPopup({ document }: FirefoxWindow): Promise<string> {
  const popup = document.querySelector('.webextension-popup-browser') as PopupElement | null;
  if (popup === null) throw new Error('the popup is closed');
  const image = await popup.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement;
  canvas.width = image.width;
  canvas.height = image.height;
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
}

function closePopup({ document }: FirefoxWindow): string {
  const panel = document.querySelector('.webextension-popup-browser')?.closest('panel');
  (panel as (Element & { hidePopup(): void }) | null | undefined)?.hidePopup();
  return '';
}
