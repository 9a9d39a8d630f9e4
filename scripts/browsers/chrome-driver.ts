// Chrome and Chromium, driven over the DevTools protocol on a pipe: the extension is installed as "load unpacked"
// would, and its toolbar button pressed for real.

import { mkdir } from 'node:fs/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { awaitDownload } from './downloads.ts';
import type { ColourScheme, Driver, LaunchOptions, RealPopup } from './driver.ts';
import { activeTabId } from './in-extension.ts';
import { killBrowser, stopBrowser } from './stop-browser.ts';
import { callOn, tabsOf, writeImage } from './tabs.ts';

declare const chrome: {
  developerPrivate: {
    getExtensionInfo(id: string): Promise<{ manifestErrors: readonly { readonly message: string }[] }>;
  };
};

const popupTimeoutMs = 15_000;

export async function launchChrome(options: LaunchOptions): Promise<Driver> {
  await mkdir(options.downloads, { recursive: true });
  const browser = await start(options);
  try {
    return await driverOf(browser, options);
  } catch (error) {
    await stopBrowser(browser);
    throw error;
  }
}

function start(options: LaunchOptions): Promise<Browser> {
  const ownSignals = options.closeOnSignal ?? true;
  return puppeteer.launch({
    browser: 'chrome',
    executablePath: options.browser.path,
    headless: options.headless,
    pipe: true,
    enableExtensions: true,
    userDataDir: options.profile,
    defaultViewport: null,
    downloadBehavior: { policy: 'allow', downloadPath: options.downloads },
    handleSIGINT: ownSignals,
    handleSIGTERM: ownSignals,
    handleSIGHUP: ownSignals,
    args: argumentsFor(options),
  });
}

/** Where Chromium's updater and sign-in are sent behind a proxy, since no switch silences them: a host that cannot be. */
const nowhere = 'chromium-housekeeping.invalid';

/**
 * What Chromium asks for by itself behind a proxy, extension or none: what is sent nowhere, and the spelling dictionary,
 * when somebody first types.
 */
export const housekeepingHosts: readonly string[] = [nowhere, 'redirector.gvt1.com'];

function argumentsFor({ proxyPort, headless }: LaunchOptions): string[] {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
  // Its clock, and its asking Google what the fields of a form are for: on the page's own forms, extension or none.
  const features = 'NetworkTimeServiceQuerying,AutofillServerCommunication';
  const args = [...quiet, '--no-first-run', `--disable-features=${features}`];
  if (headless) args.push('--window-size=1280,900');
  // Chromium refuses to start its sandbox as root; everybody else keeps it.
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  return proxyPort === undefined ? args : [...args, ...proxyArguments(proxyPort)];
}

function proxyArguments(port: number): string[] {
  return [
    `--proxy-server=http://127.0.0.1:${port}`,
    // Otherwise Chromium goes around the proxy for this computer's own addresses.
    '--proxy-bypass-list=<-loopback>',
    `--component-updater=url-source=http://${nowhere}/`,
    `--gaia-url=http://${nowhere}/`,
  ];
}

async function driverOf(browser: Browser, options: LaunchOptions): Promise<Driver> {
  const id = options.extension === null ? null : await browser.installExtension(options.extension);
  const origin = id === null ? '' : `chrome-extension://${id}`;
  let scheme: ColourScheme | null = null;
  const tabs = tabsOf(browser, page => applyScheme(page, scheme));
  const openExtensionPage = (path: string) => tabs.open(`${origin}/${path}`, visit);
  return {
    kind: 'chrome',
    version: await browser.version(),
    origin,
    openPage: url => tabs.open(url, visit),
    openExtensionPage,
    async tabIdOf({ page }) {
      const helper = await openExtensionPage('manifest.json');
      await page.bringToFront();
      const tabId = await helper.page.evaluate(activeTabId);
      await helper.close();
      return tabId;
    },
    triggerAction: ({ page }) => panelOpenedBy(browser, { id, scheme }, () => pressAction(browser, page, id)),
    panelOpenedBy: act => panelOpenedBy(browser, { id, scheme }, act),
    giveCommand: name => giveCommand(browser, origin, name),
    async setColourScheme(wanted) {
      scheme = wanted;
      for (const page of await browser.pages()) await applyScheme(page, wanted);
    },
    manifestFaults: () => manifestFaults(browser, id ?? ''),
    download: begin => awaitDownload(options.downloads, begin),
    closed: new Promise(resolve => browser.once('disconnected', () => resolve())),
    kill: () => killBrowser(browser),
    close: () => stopBrowser(browser),
  };
}

async function visit(page: Page, url: string | null): Promise<void> {
  await (url === null ? page.reload() : page.goto(url));
}

async function applyScheme(page: Page, scheme: ColourScheme | null): Promise<void> {
  if (scheme === null) return;
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
}

async function pressAction(browser: Browser, page: Page, id: string | null): Promise<void> {
  const extension = (await browser.extensions()).get(id ?? '');
  if (extension === undefined) throw new Error('The extension is not installed in this browser.');
  await page.bringToFront();
  await page.triggerExtensionAction(extension);
}

/** Its keys cannot be pressed from here (the browser takes them before a page does), so the event itself is given. */
async function giveCommand(browser: Browser, origin: string, name: string): Promise<void> {
  const target = await browser.waitForTarget(
    one => one.type() === 'service_worker' && one.url().startsWith(origin),
    { timeout: popupTimeoutMs },
  );
  const worker = await target.worker();
  await worker?.evaluate(`chrome.commands.onCommand.dispatch(${JSON.stringify(name)})`);
}

async function panelOpenedBy(
  browser: Browser,
  { id, scheme }: { readonly id: string | null; readonly scheme: ColourScheme | null },
  act: () => Promise<void>,
): Promise<RealPopup> {
  const known = new Set(browser.targets());
  await act();
  // A side panel is no page in the protocol's words, so the address alone decides.
  const target = await browser.waitForTarget(
    one => !known.has(one) && one.url().startsWith(`chrome-extension://${id}/popup/`),
    { timeout: popupTimeoutMs },
  );
  const popup = await target.asPage();
  await applyScheme(popup, scheme);
  await popup.waitForFunction(() => document.readyState === 'complete' && innerHeight > 0, { polling: 50 });
  return {
    url: popup.url(),
    size: () => popup.evaluate(() => ({ width: innerWidth, height: innerHeight })),
    run: (task, ...args) => popup.evaluate(callOn('document', task, args)) as Promise<never>,
    screenshot: async file => writeImage(file, await popup.screenshot({ type: 'png' })),
    close: () => popup.close(),
  };
}

async function manifestFaults(browser: Browser, id: string): Promise<string[]> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions/');
  const faults = await page.evaluate(async (extensionId: string) => {
    const info = await chrome.developerPrivate.getExtensionInfo(extensionId);
    return info.manifestErrors.map(({ message }) => message);
  }, id);
  await page.close();
  return faults;
}
