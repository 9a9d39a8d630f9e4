// Runs code in Firefox's own window, where its toolbar, panels and preferences are. Needs the browser to be started
// with --remote-allow-system-access; over WebDriver BiDi this is Firefox's `moz:scope`, which Puppeteer has no words for.

import type { Browser } from 'puppeteer-core';
import { callOn } from './tabs.ts';

type Connection = {
  send(method: string, params: Record<string, unknown>): Promise<{ readonly result: unknown }>;
};
type ContextTree = { readonly contexts: readonly { readonly context: string; readonly url: string }[] };
type Answer = {
  readonly type: string;
  readonly result?: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string };
};

/** Runs `task` with the browser window; it is sent as text and must return a string. */
export type ChromeScope = <A extends readonly unknown[]>(
  task: (window: FirefoxWindow, ...args: A) => string | Promise<string>,
  ...args: A
) => Promise<string>;

/** The few parts of Firefox's window that are used here. */
export type FirefoxWindow = {
  readonly document: Document;
  readonly Services: { readonly prefs: { setIntPref(name: string, value: number): void } };
  readonly WebExtensionPolicy: {
    getByID(id: string): {
      readonly extension: { readonly errors: readonly string[]; readonly warnings: readonly string[] };
    };
  };
};

/** The remote browser element that shows an extension's popup. */
export type PopupElement = Element & {
  readonly currentURI: { readonly spec: string } | null;
  readonly browsingContext: {
    readonly currentWindowGlobal: {
      drawSnapshot(area: null, scale: number, background: string): Promise<ImageBitmap>;
    };
  };
};

export async function chromeScopeOf(browser: Browser): Promise<ChromeScope> {
  const { connection } = browser as unknown as { readonly connection: Connection };
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { contexts } = result as ContextTree;
  const own = contexts.find(({ url }) => url === 'chrome://browser/content/browser.xhtml');
  if (own === undefined) throw new Error('Firefox shows no browser window.');
  return async (task, ...args) => {
    const sent = await connection.send('script.evaluate', {
      expression: callOn('window', task, args),
      target: { context: own.context },
      awaitPromise: true,
    });
    const answer = sent.result as Answer;
    if (answer.type !== 'success') throw new Error(`In Firefox's window: ${answer.exceptionDetails?.text}`);
    return String(answer.result?.value);
  };
}
