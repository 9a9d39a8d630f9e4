// Starts a browser and hands back its driver.

import { launchChrome } from './chrome-driver.ts';
import type { Driver, LaunchOptions } from './driver.ts';
import { launchFirefox } from './firefox-driver.ts';

/** Throws when the browser does not start or refuses the extension; nothing of it is left running then. */
export function launchBrowser(options: LaunchOptions): Promise<Driver> {
  return options.browser.kind === 'firefox' ? launchFirefox(options) : launchChrome(options);
}
