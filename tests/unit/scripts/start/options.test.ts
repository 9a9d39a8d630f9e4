// What `npm start` understands.

import { expect, test } from 'vitest';
import { parseStartOptions, usage } from '../../../../scripts/start/options.ts';

const screen = { platform: 'linux', env: { DISPLAY: ':0' } } as const;
const noScreen = { platform: 'linux', env: {} } as const;

test('without arguments it opens any browser with a window on the sample article', () => {
  expect(parseStartOptions([], screen)).toEqual({
    ok: true,
    value: { browser: null, url: null, headless: false },
  });
});

test('browser, address and headless can be asked for', () => {
  const args = ['--browser', 'chrome', '--url=https://news.example/story', '--headless'];
  expect(parseStartOptions(args, screen)).toEqual({
    ok: true,
    value: { browser: 'chrome', url: 'https://news.example/story', headless: true },
  });
});

test('it is headless by itself only on a Linux without X11 and Wayland', () => {
  const isHeadless = (machine: Parameters<typeof parseStartOptions>[1]) => {
    const parsed = parseStartOptions([], machine);
    return parsed.ok && parsed.value.headless;
  };
  expect(isHeadless(noScreen)).toBe(true);
  expect(isHeadless({ platform: 'linux', env: { DISPLAY: '' } })).toBe(true);
  expect(isHeadless({ platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' } })).toBe(false);
  expect(isHeadless({ platform: 'darwin', env: {} })).toBe(false);
  expect(isHeadless({ platform: 'win32', env: {} })).toBe(false);
});

test.each([
  [['--browser', 'safari'], '--browser is firefox or chrome, not "safari".'],
  [['--url', 'file:///etc/passwd'], '--url takes an http or https address, not "file:///etc/passwd".'],
  [['--url', 'news.example'], '--url takes an http or https address, not "news.example".'],
])('%j is refused in one line', (args, text) => {
  expect(parseStartOptions(args, screen)).toEqual({ ok: false, error: { isHelp: false, text } });
});

test('an unknown option and a missing value are refused', () => {
  expect(parseStartOptions(['--chrome'], screen)).toMatchObject({ ok: false, error: { isHelp: false } });
  expect(parseStartOptions(['--url'], screen)).toMatchObject({ ok: false, error: { isHelp: false } });
  expect(parseStartOptions(['story.html'], screen)).toMatchObject({ ok: false, error: { isHelp: false } });
});

test('help is the usage, and no failure', () => {
  expect(parseStartOptions(['-h'], screen)).toEqual({ ok: false, error: { isHelp: true, text: usage } });
});
