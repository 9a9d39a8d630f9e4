// The popup in Firefox. Puppeteer does not list it as a page; but another page of the extension may reach into its
// document (extension.getViews), and Firefox's own window may measure and draw it.

import type { Page } from 'puppeteer-core';
import type { RealPopup } from './driver.ts';
import type { ChromeScope, FirefoxWindow, PopupElement } from './firefox-chrome-scope.ts';
import { callOn, writeImage } from './tabs.ts';
import { waitFor } from './wait.ts';

const popupDocument = `browser.extension.getViews({ type: 'popup' })[0].document`;

/**
 * Runs `act` and waits until the popup is open.
 * @param helper another page of the extension, in a tab behind
 */
export async function popupOpenedBy(
  scope: ChromeScope,
  helper: Page,
  act: () => Promise<void>,
): Promise<RealPopup> {
  await act();
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

/**
 * Gives a command by its key, which counts as the reader's own act and grants activeTab; the first presses the toolbar
 * button (`_execute_action`).
 * @param index in the manifest's list of commands
 */
export async function giveFirefoxCommand(scope: ChromeScope, index: number): Promise<void> {
  await scope(doCommand, index);
}

/** Only the extension under test is installed, so the first key set of an extension is its own. */
function doCommand({ document }: FirefoxWindow, index: number): string {
  const key = document.querySelectorAll('keyset[id^="ext-keyset"] key')[index];
  if (key === undefined) throw new Error('the extension has no such command');
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
