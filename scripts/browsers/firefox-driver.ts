// Firefox, driven over WebDriver BiDi: the extension is installed as a temporary add-on would be. What BiDi cannot do
// (toolbar button, popup, colour scheme) goes through Firefox's own window.

import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { awaitDownload } from './downloads.ts';
import type { Driver, LaunchOptions } from './driver.ts';
import { type ChromeScope, chromeScopeOf, type FirefoxWindow } from './firefox-chrome-scope.ts';
import { giveFirefoxCommand, popupOpenedBy } from './firefox-popup.ts';
import { activeTabId } from './in-extension.ts';
import { killBrowser, stopBrowser } from './stop-browser.ts';
import { tabsOf } from './tabs.ts';
import { waitFor } from './wait.ts';

/** Firefox makes this up for each profile; one that is known beforehand lets us open the extension's pages. */
const extensionUuid = '5a0d7c1e-3f52-4b8e-9c46-d1e0f7a2b694';

export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  await mkdir(options.downloads, { recursive: true });
  const geckoId = options.extension === null ? null : await geckoIdOf(options.extension);
  const browser = await start(options, geckoId);
  try {
    return await driverOf(browser, options, geckoId);
  } catch (error) {
    await stopBrowser(browser);
    throw error;
  }
}

function start(options: LaunchOptions, geckoId: string | null): Promise<Browser> {
  const ownSignals = options.closeOnSignal ?? true;
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: options.browser.path,
    headless: options.headless,
    userDataDir: options.profile,
    defaultViewport: null,
    extraPrefsFirefox: preferencesFor(options, geckoId),
    handleSIGINT: ownSignals,
    handleSIGTERM: ownSignals,
    handleSIGHUP: ownSignals,
    // The variable makes release versions heed services.settings.server below.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    args: ['--remote-allow-system-access', ...(options.headless ? ['--width=1280', '--height=900'] : [])],
  });
}

function preferencesFor(options: LaunchOptions, geckoId: string | null): Record<string, unknown> {
  const { proxyPort } = options;
  return {
    'extensions.webextensions.uuids': JSON.stringify(geckoId === null ? {} : { [geckoId]: extensionUuid }),
    // A temporary add-on is taken out when Firefox closes, and its storage with it unless these are set.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'browser.download.folderList': 2,
    'browser.download.dir': options.downloads,
    'browser.download.useDownloadDir': true,
    'browser.download.alwaysOpenPanel': false,
    // Firefox asks for its remote settings by the dozen; its own tests silence it in this way.
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    ...(proxyPort === undefined ? {} : proxyPreferences(proxyPort)),
  };
}

function proxyPreferences(port: number): Record<string, unknown> {
  const host = '127.0.0.1';
  return {
    'network.proxy.type': 1,
    'network.proxy.http': host,
    'network.proxy.http_port': port,
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': port,
    'network.proxy.allow_hijacking_localhost': true,
    'network.proxy.no_proxies_on': '',
  };
}

async function driverOf(browser: Browser, options: LaunchOptions, geckoId: string | null): Promise<Driver> {
  if (options.extension !== null) await browser.installExtension(options.extension);
  const origin = geckoId === null ? '' : `moz-extension://${extensionUuid}`;
  const scope = await chromeScopeOf(browser);
  const tabs = tabsOf(browser, async () => undefined);
  const openExtensionPage = (file: string) => tabs.open(`${origin}/${file}`, visitExtensionPage);
  let helper: Promise<Page> | null = null;
  /** A page of the extension that stays in a tab behind; any file of it will do, and the manifest does nothing. */
  const helperPage = () => {
    helper ??= openExtensionPage('manifest.json').then(opened => opened.page);
    return helper;
  };
  return {
    kind: 'firefox',
    version: await browser.version(),
    origin,
    openPage: url => tabs.open(url, visit),
    openExtensionPage,
    async tabIdOf({ page }) {
      const behind = await helperPage();
      await page.bringToFront();
      return behind.evaluate(activeTabId);
    },
    async triggerAction({ page }) {
      const behind = await helperPage();
      await page.bringToFront();
      return popupOpenedBy(scope, behind, () => giveFirefoxCommand(scope, 0));
    },
    panelOpenedBy: async act => popupOpenedBy(scope, await helperPage(), act),
    giveCommand: async name => giveFirefoxCommand(scope, (await commandsOf(options.extension)).indexOf(name)),
    async setColourScheme(scheme) {
      await scope(setSchemePreference, scheme === 'dark' ? 0 : 1);
    },
    manifestFaults: () => manifestFaults(scope, geckoId ?? ''),
    download: begin => awaitDownload(options.downloads, begin),
    closed: new Promise(resolve => browser.once('disconnected', () => resolve())),
    kill: () => killBrowser(browser),
    close: () => stopBrowser(browser),
  };
}

async function visit(page: Page, url: string | null): Promise<void> {
  await (url === null ? page.reload() : page.goto(url));
}

/** BiDi tells nothing of an extension page's loading, so Puppeteer would wait for ever; the page is asked instead. */
async function visitExtensionPage(page: Page, url: string | null): Promise<void> {
  const isReload = url === null;
  if (isReload) await page.evaluate('window.isBeforeReload = true');
  await (isReload ? page.reload({ waitUntil: [] }) : page.goto(url, { waitUntil: [] }));
  await waitFor(`${url ?? 'the extension page'} to load`, async () => {
    const now = `document.readyState === 'complete' && location.protocol === 'moz-extension:' && !window.isBeforeReload`;
    return (await page.evaluate(now).catch(() => false)) === true ? true : null;
  });
}

function setSchemePreference({ Services }: FirefoxWindow, value: number): string {
  Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', value);
  // A popup is no content: it follows the toolbar's theme, which follows the system.
  Services.prefs.setIntPref('ui.systemUsesDarkTheme', value === 0 ? 1 : 0);
  return '';
}

async function manifestFaults(scope: ChromeScope, geckoId: string): Promise<string[]> {
  return JSON.parse(
    await scope(({ WebExtensionPolicy }, id) => {
      const { extension } = WebExtensionPolicy.getByID(id);
      return JSON.stringify([...extension.errors, ...extension.warnings]);
    }, geckoId),
  );
}

/** Names of the manifest's commands, in its order. */
async function commandsOf(extension: string | null): Promise<string[]> {
  if (extension === null) return [];
  const manifest = JSON.parse(await readFile(path.join(extension, 'manifest.json'), 'utf8'));
  return Object.keys(manifest.commands ?? {});
}

async function geckoIdOf(extension: string): Promise<string> {
  const manifest = JSON.parse(await readFile(path.join(extension, 'manifest.json'), 'utf8'));
  return String(manifest.browser_specific_settings.gecko.id);
}
