// Reading a browser's version from what it says about itself.

import { expect, test } from 'vitest';
import { parseVersion, readVersion } from '../../../../scripts/browsers/version.ts';
import { toyMachine } from './toy-machine.ts';

test.each([
  ['Mozilla Firefox 153.7.0esr', '153.7.0', 153],
  ['Mozilla Firefox 142.0', '142.0', 142],
  ['Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)', '156.0.8078.79', 156],
  ['Google Chrome 130.0.6723.58 ', '130.0.6723.58', 130],
  ['131.0.6778.86\r\n', '131.0.6778.86', 131],
])('"%s" is version %s', (output, text, major) => {
  expect(parseVersion(output)).toEqual({ text, major });
});

test('what names no version has none', () => {
  expect(parseVersion('')).toBeNull();
  expect(parseVersion('Requires the chromium snap to be installed.')).toBeNull();
  expect(parseVersion('error 404')).toBeNull();
});

test('a program that fails has no version, whatever it prints', () => {
  const machine = { ...toyMachine({}), read: () => ({ status: 1, output: 'Mozilla Firefox 153.0' }) };
  expect(readVersion('/usr/bin/firefox', machine)).toBeNull();
});

test('on Windows the file is asked, not the browser, and a quote in the path stays a part of it', () => {
  const asked: string[] = [];
  const machine = {
    ...toyMachine({ platform: 'win32' }),
    read: (command: string, args: readonly string[]) => {
      asked.push(`${command} ${args.at(-1)}`);
      return { status: 0, output: '142.0.1\r\n' };
    },
  };
  expect(readVersion("C:\\Users\\O'Neil\\chrome.exe", machine)?.major).toBe(142);
  expect(asked).toEqual([
    "powershell.exe (Get-Item -LiteralPath 'C:\\Users\\O''Neil\\chrome.exe').VersionInfo.ProductVersion",
  ]);
});
