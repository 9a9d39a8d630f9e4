// Which tab the panel speaks of: the one its address names, or the one that is active beside it.

import browser from 'webextension-polyfill';

/** From `popup.html?tab=ID`; null where the address names none. */
export function tabInAddress(address: string): number | null {
  const given = new URL(address).searchParams.get('tab') ?? '';
  return /^\d{1,10}$/.test(given) ? Number(given) : null;
}

/** Null where a window has no tab that we may know of. */
export async function activeTab(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** Calls `moved` with each tab that becomes active in the panel's window, until `signal` aborts. */
export function followActiveTab(moved: (tabId: number) => void, signal: AbortSignal): void {
  // Asked afresh instead of comparing windows: Firefox for Android has none.
  const listener = async () => {
    const id = await activeTab();
    if (id !== null && !signal.aborted) moved(id);
  };
  browser.tabs.onActivated.addListener(listener);
  signal.addEventListener('abort', () => browser.tabs.onActivated.removeListener(listener));
}

/** Calls `reloaded` when the tab has loaded a page, until `signal` aborts. */
export function onPageLoaded(tabId: number, reloaded: () => void, signal: AbortSignal): void {
  const listener = (changed: number, { status }: { status?: string }) => {
    if (changed === tabId && status === 'complete') reloaded();
  };
  browser.tabs.onUpdated.addListener(listener);
  signal.addEventListener('abort', () => browser.tabs.onUpdated.removeListener(listener));
}
