// A page of the extension with the store's own code in it, in either browser.

import type { DrivenPage, Driver } from '../browsers/driver.ts';
import { bundleForPage } from './bundle.ts';

/** A page of ours that does nothing by itself: no tab has this number. */
const quietPage = 'popup/popup.html?tab=999999999';

let bundled: Promise<string> | undefined;

/** The page with `globalThis.store`, see in-page.ts. */
export async function openStorePage(driver: Driver): Promise<DrivenPage> {
  bundled ??= bundleForPage('scripts/store-page/in-page.ts');
  const page = await driver.openExtensionPage(quietPage);
  await page.page.evaluate(await bundled);
  return page;
}
