// Puts the session script into a tab. Possible only where the reader's own click gave us the tab (activeTab).

import browser from 'webextension-polyfill';
import type { StartFault } from '../src/messages/protocol.ts';
import { err, ok, type Result } from '../src/result.ts';

/** Starting twice is harmless: a session that is alive in the page ignores the second script. */
export async function startSession(tabId: number): Promise<Result<null, StartFault>> {
  try {
    const ran = await browser.scripting.executeScript({
      target: { tabId },
      files: ['content-scripts/session.js'],
    });
    // On some of its own pages Firefox runs nothing and does not refuse either: it answers with nothing for the frame.
    return ran.some(frame => frame) ? ok(null) : err('page-not-allowed');
  } catch (error) {
    return err(await faultOf(error, tabId));
  }
}

async function faultOf(error: unknown, tabId: number): Promise<StartFault> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (tab === null) return 'tab-gone';
  // Known only where the reader's click gave us the tab: then it is not permission that is missing.
  if (tab.url !== undefined && !/^(https?|file):/.test(tab.url)) return 'page-not-allowed';
  // Browsers give no error codes here. Chrome: "…must request permission to access the respective host";
  // Firefox: "Missing host permission for the tab".
  return /\bhost\b/i.test(String(error)) ? 'not-granted' : 'page-not-allowed';
}
