// Which version a browser is.

import type { Machine } from './machine.ts';

export type Version = { readonly text: string; readonly major: number };

/** A cold start from a slow disk takes seconds; a program that is no browser may never answer. */
const answerTimeoutMs = 30_000;

/** The first dotted number of what a browser says about itself, such as "Mozilla Firefox 153.7.0esr". */
export function parseVersion(output: string): Version | null {
  const found = /\b(\d+)(?:\.\d+)+/.exec(output);
  return found === null ? null : { text: found[0], major: Number(found[1]) };
}

/** Null when the program at `path` does not tell. */
export function readVersion(path: string, machine: Machine): Version | null {
  const [command, args] = machine.platform === 'win32' ? fileVersion(path) : [path, ['--version']];
  const { status, output } = machine.read(command, args, answerTimeoutMs);
  return status === 0 ? parseVersion(output) : null;
}

/** On Windows `chrome.exe --version` opens a window and prints nothing, so the file is asked instead. */
function fileVersion(path: string): [string, string[]] {
  const quoted = `'${path.replaceAll("'", "''")}'`;
  const script = `(Get-Item -LiteralPath ${quoted}).VersionInfo.ProductVersion`;
  return ['powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', script]];
}
