// Installs missing browsers where that is possible: on Debian, as root. Everywhere else it says in one line what to do.

import { err, ok, type Result } from '../../src/result.ts';
import { type BrowserKind, browserFacts } from './kinds.ts';
import type { Machine } from './machine.ts';

/**
 * Installs all of `kinds` at once. Asks first where somebody can answer; without a terminal it goes ahead, since the
 * command that needs the browser was already asked for. The error is one line for the reader.
 */
export async function installBrowsers(
  kinds: readonly BrowserKind[],
  machine: Machine,
): Promise<Result<void, string>> {
  const packages = kinds.map(kind => browserFacts[kind].debianPackage);
  const install = ['apt-get', 'install', '-y', '--no-install-recommends', ...packages];
  const byHand = `apt-get update && ${install.join(' ')}`;
  if (!isDebian(machine)) return err(kinds.map(adviceFor).join(' '));
  if (!machine.isRoot) return err(`Install it as root (${byHand}), or name yours: ${variablesOf(kinds)}.`);
  if (machine.hasTerminal && !(await machine.ask(`Install ${packages.join(' and ')} through apt-get?`)))
    return err(`Not installed, as you wished. By hand: ${byHand}`);
  machine.say(`Installing ${packages.join(' and ')} through apt-get (about 80 MB each) …`);
  for (const args of [['apt-get', 'update'], install]) {
    const status = runPatiently(args, machine);
    if (status !== 0) return err(`"${args.join(' ')}" failed (exit ${status ?? 'by signal'}).`);
  }
  return ok(undefined);
}

/** Another apt-get may hold the lock, as on a machine that has just started: waiting beats failing. */
function runPatiently([command, ...args]: readonly string[], machine: Machine): number | null {
  return machine.show(command ?? '', ['-q', '-o', 'DPkg::Lock::Timeout=180', ...args]);
}

/** Debian and what is made of it, but not Ubuntu: there these packages are stubs that fetch a snap. */
function isDebian(machine: Machine): boolean {
  if (machine.platform !== 'linux') return false;
  const release = machine.readStart('/etc/os-release');
  const words = [...release.matchAll(/^(?:ID|ID_LIKE)=(.*)$/gm)].flatMap(([, value]) =>
    (value ?? '').replaceAll('"', '').trim().split(/\s+/),
  );
  return words.includes('debian') && !words.includes('ubuntu');
}

function adviceFor(kind: BrowserKind): string {
  const { label, minMajor, variable, website } = browserFacts[kind];
  return `Install ${label} ${minMajor} or newer (${website}), or name yours: ${variable}=/path/to/it.`;
}

function variablesOf(kinds: readonly BrowserKind[]): string {
  return kinds.map(kind => `${browserFacts[kind].variable}=/path/to/it`).join(' ');
}
