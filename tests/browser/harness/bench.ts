// Everything that a test in a real browser stands on: the browser with the built extension and a profile of its own, a
// server with pages, and a proxy in between that counts every request.

import { access, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Driver } from '../../../scripts/browsers/driver.ts';
import { describeFault, findBrowser } from '../../../scripts/browsers/find-browser.ts';
import type { BrowserKind } from '../../../scripts/browsers/kinds.ts';
import { launchBrowser } from '../../../scripts/browsers/launch.ts';
import {
  type LoopbackServer,
  type ServedFile,
  startLoopbackServer,
} from '../../../scripts/browsers/loopback-server.ts';
import { thisMachine } from '../../../scripts/browsers/machine.ts';
import { type CountingProxy, startCountingProxy } from './counting-proxy.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

export type Bench = {
  readonly kind: BrowserKind;
  readonly server: LoopbackServer;
  readonly proxy: CountingProxy;
  /** The browser that runs now. */
  readonly driver: Driver;
  /** Closes the browser and starts it again with the same profile: what was stored is there, open tabs are not. */
  restart(): Promise<Driver>;
  /** Where a picture of that name belongs, such as `output/screenshots/firefox-popup-dark.png`. */
  picture(name: string): string;
  /** Closes everything and removes the profile. */
  close(): Promise<void>;
};

export type BenchOptions = {
  /** By path, such as `/article.html`. */
  readonly files: Readonly<Record<string, ServedFile>>;
  /** False for a browser without the extension, to compare with. Default true. */
  readonly withExtension?: boolean;
};

/** Throws with one line that says what is missing when there is no fitting browser or nothing was built. */
export async function openBench(kind: BrowserKind, options: BenchOptions): Promise<Bench> {
  const browser = findBrowser(kind, thisMachine);
  if (!browser.ok) throw new Error(`${describeFault(kind, browser.error)} Try "npm run setup:browsers".`);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sourcelight-test-'));
  const [server, proxy] = await Promise.all([startLoopbackServer(options.files), startCountingProxy()]);
  const extension = (options.withExtension ?? true) ? await builtExtension(kind) : null;
  const launch = () =>
    launchBrowser({
      browser: browser.value,
      extension,
      profile: path.join(folder, 'profile'),
      downloads: path.join(folder, 'downloads'),
      headless: true,
      proxyPort: proxy.port,
    });
  let driver = await launch();
  return {
    kind,
    server,
    proxy,
    get driver() {
      return driver;
    },
    async restart() {
      await driver.close();
      driver = await launch();
      return driver;
    },
    picture: name => path.join(root, 'output', 'screenshots', `${kind}-${name}.png`),
    async close() {
      await driver.close();
      await Promise.all([server.close(), proxy.close()]);
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

async function builtExtension(kind: BrowserKind): Promise<string> {
  const folder = path.join(root, 'dist', kind);
  await access(path.join(folder, 'manifest.json')).catch(() => {
    throw new Error(`${folder} holds no extension. Run "npm run build" first.`);
  });
  return folder;
}
