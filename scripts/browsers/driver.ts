// What can be done with a browser that has the extension installed: the same in both, so that a test or script is
// written once. Two implementations: chrome-driver.ts and firefox-driver.ts.

import type { Page } from 'puppeteer-core';
import type { FoundBrowser } from './find-browser.ts';

export type ColourScheme = 'light' | 'dark';

export type LaunchOptions = {
  readonly browser: FoundBrowser;
  /** Folder of the unpacked extension; null for a browser without it. */
  readonly extension: string | null;
  /** Folder of the profile, made when missing. Relaunch with the same one and what was stored is there. */
  readonly profile: string;
  /** Folder into which every download goes without a question, made when missing. */
  readonly downloads: string;
  readonly headless: boolean;
  /** Port on 127.0.0.1 of a proxy that takes every request, those to this computer too. */
  readonly proxyPort?: number;
  /** Closes the browser when this process gets a signal. Default true; false for a caller that does it itself. */
  readonly closeOnSignal?: boolean;
};

export type ConsoleLine = { readonly type: string; readonly text: string };

/** A tab. `page` is Puppeteer's own, for everything that needs no wrapping. */
export interface DrivenPage {
  readonly page: Page;
  /** What was written to the page's console so far, and its uncaught errors as type `pageerror`. */
  readonly console: readonly ConsoleLine[];
  reload(): Promise<void>;
  /** Brings the tab to the front, which closes a popup, and writes a PNG of what is visible. */
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

/** The popup as the toolbar button opens it. It closes when another tab comes to the front. */
export interface RealPopup {
  readonly url: string;
  /** Inner size in CSS pixels as it is now: a popup grows with what it shows. */
  size(): Promise<{ readonly width: number; readonly height: number }>;
  /** Runs `task` beside the popup's document. It is sent as text: it sees its arguments and nothing around it. */
  run<A extends readonly unknown[], T>(
    task: (document: Document, ...args: A) => T | Promise<T>,
    ...args: A
  ): Promise<T>;
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

export interface Driver {
  readonly kind: FoundBrowser['kind'];
  /** As the running browser tells it, such as `Chrome/156.0.8078.79`. */
  readonly version: string;
  /** `moz-extension://…` or `chrome-extension://…`, without a slash at the end; empty without an extension. */
  readonly origin: string;
  openPage(url: string): Promise<DrivenPage>;
  /** @param path inside the extension, such as `popup/popup.html?tab=3` */
  openExtensionPage(path: string): Promise<DrivenPage>;
  /** The number that the extension knows the tab by. */
  tabIdOf(page: DrivenPage): Promise<number>;
  /** Presses the extension's toolbar button on the page, as a reader would: it grants activeTab and opens the popup. */
  triggerAction(page: DrivenPage): Promise<RealPopup>;
  /** Runs `act` and resolves to the panel that the extension then opens by itself: popup or side panel. */
  panelOpenedBy(act: () => Promise<void>): Promise<RealPopup>;
  /** Gives one of the manifest's commands on the page in front, as its keys would. */
  giveCommand(name: string): Promise<void>;
  /** What pages are told that the reader prefers: those open, those to come, and popups opened from now on. */
  setColourScheme(scheme: ColourScheme): Promise<void>;
  /** What the browser has against the manifest, in its own words: errors and warnings. */
  manifestFaults(): Promise<string[]>;
  /** Runs `start` and resolves to the path of the file that it made the browser download. */
  download(start: () => Promise<void>): Promise<string>;
  /** Resolves when the browser is gone, closed by us or by the reader. */
  readonly closed: Promise<void>;
  /** Kills every process of the browser at once, in the middle of whatever it does. */
  kill(): Promise<void>;
  /** Closes the browser; kills what is left of it after ten seconds. */
  close(): Promise<void>;
}
