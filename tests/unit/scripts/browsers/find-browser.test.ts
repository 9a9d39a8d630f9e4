// Which browser is picked, and what is said when none fits.

import { expect, test } from 'vitest';
import { describeFault, findBrowser } from '../../../../scripts/browsers/find-browser.ts';
import { toyMachine } from './toy-machine.ts';

test('the browser that the variable names is used, also where others are installed', () => {
  const machine = toyMachine({
    env: { FIREFOX_PATH: '/home/me/nightly/firefox' },
    programs: {
      '/usr/bin/firefox': 'Mozilla Firefox 150.0',
      '/home/me/nightly/firefox': 'Mozilla Firefox 160.0',
    },
  });
  expect(findBrowser('firefox', machine)).toEqual({
    ok: true,
    value: { kind: 'firefox', path: '/home/me/nightly/firefox', version: '160.0' },
  });
});

test('a variable that names nothing is a fault, and no other browser stands in', () => {
  const machine = toyMachine({
    env: { CHROME_PATH: '/nowhere/chrome' },
    programs: { '/usr/bin/chromium': 'Chromium 156.0.1' },
  });
  const fault = { kind: 'wrong-path', path: '/nowhere/chrome' } as const;
  expect(findBrowser('chrome', machine)).toEqual({ ok: false, error: fault });
  expect(describeFault('chrome', fault)).toBe('CHROME_PATH names /nowhere/chrome, and there is no program.');
});

test('an empty variable counts as none', () => {
  const machine = toyMachine({
    env: { FIREFOX_PATH: '' },
    programs: { '/usr/bin/firefox-esr': 'Mozilla Firefox 153.7.0esr' },
  });
  expect(findBrowser('firefox', machine)).toMatchObject({
    ok: true,
    value: { path: '/usr/bin/firefox-esr' },
  });
});

test('the floors are Firefox 142 and Chrome 130', () => {
  const version = (kind: 'firefox' | 'chrome', said: string) =>
    findBrowser(
      kind,
      toyMachine({ programs: { [kind === 'firefox' ? '/usr/bin/firefox' : '/usr/bin/chromium']: said } }),
    ).ok;
  expect(version('firefox', 'Mozilla Firefox 141.9')).toBe(false);
  expect(version('firefox', 'Mozilla Firefox 142.0')).toBe(true);
  expect(version('chrome', 'Chromium 129.9.9.9')).toBe(false);
  expect(version('chrome', 'Chromium 130.0.0.1')).toBe(true);
});

test('one that is too old is passed over for one that is not', () => {
  const machine = toyMachine({
    env: { PATH: '/usr/local/bin:/usr/bin' },
    programs: {
      '/usr/local/bin/firefox': 'Mozilla Firefox 115.0',
      '/usr/bin/firefox-esr': 'Mozilla Firefox 153.0',
    },
  });
  expect(findBrowser('firefox', machine)).toMatchObject({
    ok: true,
    value: { path: '/usr/bin/firefox-esr' },
  });
});

test('when all are too old the line says which one and how new it has to be', () => {
  const found = findBrowser(
    'firefox',
    toyMachine({ programs: { '/usr/bin/firefox': 'Mozilla Firefox 115.8.0esr' } }),
  );
  expect(found.ok).toBe(false);
  if (found.ok) return;
  expect(describeFault('firefox', found.error)).toBe(
    'Firefox 142 or newer is needed, but /usr/bin/firefox is version 115.8.0.',
  );
});

test('a link to snap, a program of a snap and a script that starts one are no browsers', () => {
  const machine = toyMachine({
    env: { PATH: '/snap/bin:/usr/bin' },
    programs: {
      '/snap/bin/chromium': 'Chromium 156.0.1',
      '/usr/bin/chromium': 'Chromium 156.0.2',
      '/usr/bin/chromium-browser': 'Chromium 156.0.3',
    },
    links: { '/snap/bin/chromium': '/usr/bin/snap', '/usr/bin/chromium': '/snap/chromium/current/chrome' },
    files: { '/usr/bin/chromium-browser': '#!/bin/sh\nexec /snap/bin/chromium "$@"\n' },
  });
  expect(findBrowser('chrome', machine)).toEqual({ ok: false, error: { kind: 'missing' } });
});

test("Debian's script that starts the real Chromium is a browser", () => {
  const machine = toyMachine({
    programs: { '/usr/bin/chromium': 'Chromium 156.0.1' },
    files: { '/usr/bin/chromium': '#!/bin/sh\nexec /usr/lib/chromium/chromium "$@"\n' },
  });
  expect(findBrowser('chrome', machine).ok).toBe(true);
});

test('on macOS and Windows the usual folders are looked into', () => {
  const app = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  const mac = toyMachine({ platform: 'darwin', programs: { [app]: 'Google Chrome 131.0.6778.86' } });
  expect(findBrowser('chrome', mac)).toMatchObject({ ok: true, value: { path: app } });
  const exe = 'C:\\Program Files\\Mozilla Firefox\\firefox.exe';
  const windows = toyMachine({
    platform: 'win32',
    env: { PROGRAMFILES: 'C:\\Program Files' },
    programs: { [exe]: '145.0' },
  });
  expect(findBrowser('firefox', windows)).toMatchObject({ ok: true, value: { path: exe, version: '145.0' } });
});
