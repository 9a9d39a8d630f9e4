// When a missing browser is installed, when somebody is asked first, and what is said where neither can be done.

import { expect, test } from 'vitest';
import { provideBrowser, provideBrowsers } from '../../../../scripts/browsers/provide-browsers.ts';
import { debian, toyMachine, ubuntu } from './toy-machine.ts';

/** An apt-get that puts the browsers where Debian does. */
function apt(line: string, programs: Record<string, string>): number {
  if (!line.includes(' install ')) return 0;
  if (line.includes('firefox-esr')) programs['/usr/bin/firefox-esr'] = 'Mozilla Firefox 153.7.0esr';
  if (line.includes('chromium')) programs['/usr/bin/chromium'] = 'Chromium 156.0.8078.79';
  return 0;
}

const lock = '-q -o DPkg::Lock::Timeout=180';

test('as root on Debian without a terminal both browsers are installed at once, and nobody is asked', async () => {
  const machine = toyMachine({ isRoot: true, files: debian, programs: {}, onShow: apt });
  const provided = await provideBrowsers(['firefox', 'chrome'], machine);
  expect(provided.map(result => result.ok && result.value.path)).toEqual([
    '/usr/bin/firefox-esr',
    '/usr/bin/chromium',
  ]);
  expect(machine.shown).toEqual([
    `apt-get ${lock} update`,
    `apt-get ${lock} install -y --no-install-recommends firefox-esr chromium`,
  ]);
  expect(machine.asked).toEqual([]);
});

test('a browser that is there is used, and only the other one is installed', async () => {
  const programs = { '/usr/bin/chromium': 'Chromium 156.0.1' };
  const machine = toyMachine({ isRoot: true, files: debian, programs, onShow: apt });
  await provideBrowsers(['firefox', 'chrome'], machine);
  expect(machine.shown.at(-1)).toBe(`apt-get ${lock} install -y --no-install-recommends firefox-esr`);
});

test('with a terminal nothing is installed without a yes', async () => {
  const machine = toyMachine({ isRoot: true, hasTerminal: true, files: debian, answer: false, onShow: apt });
  const provided = await provideBrowser('chrome', machine);
  expect(machine.asked).toEqual(['Install chromium through apt-get?']);
  expect(machine.shown).toEqual([]);
  expect(provided).toMatchObject({ ok: false, error: expect.stringContaining('as you wished') });
});

test('with a terminal and a yes it is installed', async () => {
  const toy = { isRoot: true, hasTerminal: true, files: debian, programs: {}, answer: true, onShow: apt };
  expect(await provideBrowser('chrome', toyMachine(toy))).toMatchObject({ ok: true });
});

test.each([
  ['without root', toyMachine({ files: debian }), 'Install it as root (apt-get update && apt-get install'],
  ['on Ubuntu', toyMachine({ isRoot: true, files: ubuntu }), 'Install Firefox 142 or newer (https://'],
  ['on macOS', toyMachine({ platform: 'darwin' }), 'Install Firefox 142 or newer (https://'],
])('%s one line says what to do, and nothing is run', async (_, machine, advice) => {
  const provided = await provideBrowser('firefox', machine);
  expect(provided.ok).toBe(false);
  if (provided.ok) return;
  expect(provided.error).toContain('Firefox 142 or newer is needed, and none was found.');
  expect(provided.error).toContain(advice);
  expect(provided.error).not.toContain('\n');
  expect(machine.shown).toEqual([]);
});

test('an apt-get that fails is named with its status', async () => {
  const machine = toyMachine({
    isRoot: true,
    files: debian,
    onShow: line => (line.includes('update') ? 100 : 0),
  });
  const provided = await provideBrowser('firefox', machine);
  expect(provided).toMatchObject({
    ok: false,
    error: expect.stringContaining('"apt-get update" failed (exit 100)'),
  });
  expect(machine.shown).toHaveLength(1);
});

test('a package that turns out too old is a fault, not a browser', async () => {
  const onShow = (line: string, programs: Record<string, string>) => {
    if (line.includes(' install ')) programs['/usr/bin/firefox-esr'] = 'Mozilla Firefox 140.3.0esr';
    return 0;
  };
  const machine = toyMachine({ isRoot: true, files: debian, programs: {}, onShow });
  expect(await provideBrowser('firefox', machine)).toEqual({
    ok: false,
    error: 'Firefox 142 or newer is needed, but /usr/bin/firefox-esr is version 140.3.0. (after installing)',
  });
});

test('where a variable names the browser nothing is installed in its place', async () => {
  const env = { FIREFOX_PATH: '/nowhere' };
  const machine = toyMachine({ isRoot: true, files: debian, env, onShow: apt });
  const provided = await provideBrowser('firefox', machine);
  expect(provided).toEqual({ ok: false, error: 'FIREFOX_PATH names /nowhere, and there is no program.' });
  expect(machine.shown).toEqual([]);
});

test('without a wish it is the named browser, else Firefox, else Chrome, else Firefox is installed', async () => {
  const firefox = { '/usr/bin/firefox': 'Mozilla Firefox 153.0' };
  const chrome = { '/usr/bin/chromium': 'Chromium 156.0.1' };
  const kindOn = async (toy: Parameters<typeof toyMachine>[0]) => {
    const provided = await provideBrowser(null, toyMachine(toy));
    return provided.ok ? provided.value.kind : provided.error;
  };
  const both = { ...firefox, ...chrome };
  expect(await kindOn({ programs: both, env: { CHROME_PATH: '/usr/bin/chromium' } })).toBe('chrome');
  expect(await kindOn({ programs: both })).toBe('firefox');
  expect(await kindOn({ programs: chrome })).toBe('chrome');
  expect(await kindOn({ programs: {}, isRoot: true, files: debian, onShow: apt })).toBe('firefox');
});
