// Where browsers are usually found, in the order in which they are tried. Data, and the few rules to spell it out.

import path from 'node:path';
import type { BrowserKind } from './kinds.ts';
import type { Machine } from './machine.ts';

/** Commands on the PATH, Linux only: elsewhere browsers do not put themselves there. */
const commands: Readonly<Record<BrowserKind, readonly string[]>> = {
  firefox: ['firefox', 'firefox-esr'],
  chrome: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
};

/** Also looked into where the PATH leaves them out. */
const linuxFolders = ['/usr/local/bin', '/usr/bin'];

const linuxPrograms: Readonly<Record<BrowserKind, readonly string[]>> = {
  firefox: ['/opt/firefox/firefox'],
  chrome: ['/opt/google/chrome/chrome', '/opt/chromium/chrome'],
};

const macApps: Readonly<Record<BrowserKind, readonly string[]>> = {
  firefox: ['Firefox.app/Contents/MacOS/firefox', 'Firefox ESR.app/Contents/MacOS/firefox'],
  chrome: ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium'],
};

const windowsFolders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
const windowsPrograms: Readonly<Record<BrowserKind, readonly string[]>> = {
  firefox: ['Mozilla Firefox\\firefox.exe'],
  chrome: ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'],
};

/** Every path worth a look; most of them do not exist. */
export function knownPlaces(kind: BrowserKind, machine: Pick<Machine, 'platform' | 'env'>): string[] {
  const { platform, env } = machine;
  if (platform === 'win32') {
    const folders = windowsFolders.map(name => env[name]).filter(folder => folder !== undefined);
    return join(path.win32, folders, windowsPrograms[kind]);
  }
  const home = env.HOME ?? '';
  if (platform === 'darwin')
    return join(path.posix, ['/Applications', `${home}/Applications`], macApps[kind]);
  const folders = [...(env.PATH ?? '').split(':').filter(Boolean), ...linuxFolders];
  return [...new Set([...join(path.posix, folders, commands[kind]), ...linuxPrograms[kind]])];
}

function join(style: path.PlatformPath, folders: readonly string[], names: readonly string[]): string[] {
  return folders.flatMap(folder => names.map(name => style.join(folder, name)));
}
