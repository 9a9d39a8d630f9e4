import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { manifestFor } from '../../../scripts/build/manifest.ts';

const shared = JSON.parse(await readFile(new URL('../../../manifest.json', import.meta.url), 'utf8'));

test('neither browser is given a key that only the other knows', () => {
  const chrome = manifestFor('chrome', shared);
  const firefox = manifestFor('firefox', shared);
  expect(Object.keys(chrome)).not.toContain('browser_specific_settings');
  expect(Object.keys(chrome)).not.toContain('sidebar_action');
  expect(chrome.background).toEqual({ service_worker: 'background/background.js' });
  expect(Object.keys(firefox)).not.toContain('side_panel');
  expect(Object.keys(firefox)).not.toContain('minimum_chrome_version');
  expect(firefox.background).toEqual({ scripts: ['background/background.js'] });
  expect(firefox.permissions).not.toContain('sidePanel');
});

test('no site is asked for at install, and no page of ours is open to the web', () => {
  for (const target of ['firefox', 'chrome'] as const) {
    const manifest = manifestFor(target, shared);
    for (const key of [
      'host_permissions',
      'content_scripts',
      'web_accessible_resources',
      'externally_connectable',
    ])
      expect(Object.keys(manifest)).not.toContain(key);
    expect(manifest.incognito).toBe('not_allowed');
  }
});
