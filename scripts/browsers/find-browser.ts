// Finds a browser that is new enough, and says in one line why one cannot be used.

import { err, ok, type Result } from '../../src/result.ts';
import { type BrowserKind, browserFacts } from './kinds.ts';
import { knownPlaces } from './known-places.ts';
import type { Machine } from './machine.ts';
import { readVersion } from './version.ts';

export type FoundBrowser = { readonly kind: BrowserKind; readonly path: string; readonly version: string };

export type FindFault =
  | { readonly kind: 'missing' }
  | { readonly kind: 'too-old'; readonly path: string; readonly version: string }
  /** It is there but does not say which version it is, so it is broken or something else. */
  | { readonly kind: 'unreadable'; readonly path: string }
  /** The reader named this path; nothing else is tried in its place. */
  | { readonly kind: 'wrong-path'; readonly path: string };

/** The first fitting browser: the one that the reader's variable names, else the known places. */
export function findBrowser(kind: BrowserKind, machine: Machine): Result<FoundBrowser, FindFault> {
  const named = machine.env[browserFacts[kind].variable];
  if (named !== undefined && named !== '') {
    return machine.isExecutable(named)
      ? examine(kind, named, machine)
      : err({ kind: 'wrong-path', path: named });
  }
  let fault: FindFault = { kind: 'missing' };
  for (const place of knownPlaces(kind, machine)) {
    if (!machine.isExecutable(place) || isSnapStub(place, machine)) continue;
    const found = examine(kind, place, machine);
    if (found.ok) return found;
    if (fault.kind === 'missing') fault = found.error;
  }
  return err(fault);
}

/** One line: what was looked for, and what was found instead. */
export function describeFault(kind: BrowserKind, fault: FindFault): string {
  const { label, minMajor, variable } = browserFacts[kind];
  const needed = `${label} ${minMajor} or newer is needed`;
  switch (fault.kind) {
    case 'missing':
      return `${needed}, and none was found.`;
    case 'too-old':
      return `${needed}, but ${fault.path} is version ${fault.version}.`;
    case 'unreadable':
      return `${needed}, but ${fault.path} does not tell its version.`;
    case 'wrong-path':
      return `${variable} names ${fault.path}, and there is no program.`;
  }
}

function examine(kind: BrowserKind, path: string, machine: Machine): Result<FoundBrowser, FindFault> {
  const version = readVersion(path, machine);
  if (version === null) return err({ kind: 'unreadable', path });
  if (version.major < browserFacts[kind].minMajor)
    return err({ kind: 'too-old', path, version: version.text });
  return ok({ kind, path, version: version.text });
}

/**
 * Ubuntu's packages of these names start a snap, or ask to install it. A snap sees neither the temporary profile nor
 * the extension's folder, so it could not be driven.
 */
function isSnapStub(place: string, machine: Machine): boolean {
  if (machine.platform !== 'linux') return false;
  const real = machine.realPath(place);
  if (real === '/usr/bin/snap' || real.startsWith('/snap/')) return true;
  const start = machine.readStart(real);
  return start.startsWith('#!') && /\/snap\/bin\/|snap install/.test(start);
}
