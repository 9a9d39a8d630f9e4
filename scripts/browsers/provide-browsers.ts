// A browser to work with: found, or else installed and found.

import { err, ok, type Result } from '../../src/result.ts';
import { describeFault, type FindFault, type FoundBrowser, findBrowser } from './find-browser.ts';
import { installBrowsers } from './install-browsers.ts';
import { type BrowserKind, browserFacts, browserKinds } from './kinds.ts';
import type { Machine } from './machine.ts';

/** One result for each of `kinds`, in their order. All that are missing are installed in one go. */
export async function provideBrowsers(
  kinds: readonly BrowserKind[],
  machine: Machine,
): Promise<Result<FoundBrowser, string>[]> {
  const found = kinds.map(kind => ({ kind, first: findBrowser(kind, machine) }));
  const missing = found.filter(({ kind, first }) => !first.ok && isLeftToUs(kind, machine));
  const installed =
    missing.length === 0
      ? ok(undefined)
      : await installBrowsers(
          missing.map(({ kind }) => kind),
          machine,
        );
  return found.map(({ kind, first }) => {
    if (first.ok) return first;
    if (!isLeftToUs(kind, machine)) return err(describeFault(kind, first.error));
    if (!installed.ok) return err(`${describeFault(kind, first.error)} ${installed.error}`);
    return inWords(kind, findBrowser(kind, machine));
  });
}

/** The browser of that kind; of any kind, Firefox first, where none is named. */
export async function provideBrowser(
  kind: BrowserKind | null,
  machine: Machine,
): Promise<Result<FoundBrowser, string>> {
  const wanted = kind ?? anyKind(machine);
  const [provided] = await provideBrowsers([wanted], machine);
  return provided ?? err(describeFault(wanted, { kind: 'missing' }));
}

/** A browser that the reader named counts before one that is merely there. */
function anyKind(machine: Machine): BrowserKind {
  const named = browserKinds.find(kind => !isLeftToUs(kind, machine));
  return named ?? browserKinds.find(kind => findBrowser(kind, machine).ok) ?? 'firefox';
}

/** Where the reader named a browser, installing another one would not be what was asked for. */
function isLeftToUs(kind: BrowserKind, machine: Machine): boolean {
  return (machine.env[browserFacts[kind].variable] ?? '') === '';
}

function inWords(kind: BrowserKind, found: Result<FoundBrowser, FindFault>): Result<FoundBrowser, string> {
  return found.ok ? found : err(`${describeFault(kind, found.error)} (after installing)`);
}
