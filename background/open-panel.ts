// Opens the reader's panel for a tab, in the best form that this browser allows from a click inside the page.

import browser from 'webextension-polyfill';

export type PanelPlace = 'side-panel' | 'popup' | 'tab';

/** The polyfill does not know Chrome's side panel. */
type WithSidePanel = { readonly sidePanel?: { open(options: { tabId: number }): Promise<void> } };

export async function openPanel(tabId: number): Promise<PanelPlace> {
  // Chrome: must be called before anything is awaited, while the reader's click still counts.
  const chrome = (globalThis as { chrome?: WithSidePanel }).chrome;
  if (chrome?.sidePanel !== undefined && (await succeeds(chrome.sidePanel.open({ tabId }))))
    return 'side-panel';
  // Firefox from 149 opens the popup without a click of its own; before that it refuses, as Firefox for Android does.
  if (typeof browser.action.openPopup === 'function' && (await succeeds(browser.action.openPopup())))
    return 'popup';
  await browser.tabs.create({
    url: browser.runtime.getURL(`popup/popup.html?tab=${tabId}`),
    openerTabId: tabId,
  });
  return 'tab';
}

async function succeeds(attempt: Promise<unknown>): Promise<boolean> {
  try {
    await attempt;
    return true;
  } catch {
    return false;
  }
}
