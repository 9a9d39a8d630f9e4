// Which tab the panel speaks of.

import { beforeEach, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { activeTab, followActiveTab, onPageLoaded, tabInAddress } from '../../../../popup/state/find-tab.ts';
import type { FakeBrowser } from '../fake-browser.ts';

vi.mock('webextension-polyfill', async () => {
  const { fakeBrowser } = await import('../fake-browser.ts');
  return { default: fakeBrowser() };
});

const { tabs } = browser as unknown as FakeBrowser;

beforeEach(() => {
  tabs.query.mockResolvedValue([{ id: 7 }]);
});

test('the address names the tab, and nothing but a number counts', () => {
  expect(tabInAddress('moz-extension://own/popup/popup.html?tab=12')).toBe(12);
  for (const wrong of ['', '?tab=', '?tab=-1', '?tab=1e3', '?tab=x', '?tab=99999999999', '?other=1'])
    expect(tabInAddress(`moz-extension://own/popup/popup.html${wrong}`)).toBeNull();
});

test('without an address it is the active tab, or none', async () => {
  expect(await activeTab()).toBe(7);
  tabs.query.mockResolvedValue([]);
  expect(await activeTab()).toBeNull();
});

test('follows the tabs that become active, until told to stop', async () => {
  const moved = vi.fn();
  const life = new AbortController();
  followActiveTab(moved, life.signal);
  tabs.query.mockResolvedValue([{ id: 9 }]);
  await Promise.all(tabs.onActivated.fire({ tabId: 9 }));
  expect(moved.mock.calls).toEqual([[9]]);
  life.abort();
  expect(tabs.onActivated.size()).toBe(0);
});

test('hears only of its own tab’s pages, and only once they are loaded', () => {
  const loaded = vi.fn();
  const life = new AbortController();
  onPageLoaded(7, loaded, life.signal);
  tabs.onUpdated.fire(7, { status: 'loading' });
  tabs.onUpdated.fire(8, { status: 'complete' });
  expect(loaded).not.toHaveBeenCalled();
  tabs.onUpdated.fire(7, { status: 'complete' });
  expect(loaded).toHaveBeenCalledOnce();
  life.abort();
  expect(tabs.onUpdated.size()).toBe(0);
});
