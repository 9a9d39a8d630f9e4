// What `npm start` was asked for.

import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../../src/result.ts';
import { type BrowserKind, browserKinds, isBrowserKind } from '../browsers/kinds.ts';

export type StartOptions = {
  /** Null: any that is there. */
  readonly browser: BrowserKind | null;
  /** Null: the sample article of this repository. */
  readonly url: string | null;
  readonly headless: boolean;
};

export const usage = `npm start -- [options]
  --browser firefox|chrome  which browser; default: Firefox if it is there, else Chrome or Chromium
  --url URL                 a page to open instead of the sample article
  --headless                no window: marks the article, writes a note, exports, prints what was found
Without a display it is headless by itself. FIREFOX_PATH and CHROME_PATH name a browser to use.`;

/** The error is one line for the reader; asking for help gives the usage as an error of its own kind. */
export function parseStartOptions(
  args: readonly string[],
  machine: { readonly platform: NodeJS.Platform; readonly env: Readonly<Record<string, string | undefined>> },
): Result<StartOptions, { readonly isHelp: boolean; readonly text: string }> {
  const parsed = parse(args);
  if (!parsed.ok) return err({ isHelp: false, text: parsed.error });
  const { browser = null, url = null, headless = false, help = false } = parsed.value;
  if (help) return err({ isHelp: true, text: usage });
  if (browser !== null && !isBrowserKind(browser))
    return err({ isHelp: false, text: `--browser is ${browserKinds.join(' or ')}, not "${browser}".` });
  if (url !== null && !isWebAddress(url))
    return err({ isHelp: false, text: `--url takes an http or https address, not "${url}".` });
  return ok({ browser, url, headless: headless || !hasDisplay(machine) });
}

function parse(args: readonly string[]) {
  const options = {
    browser: { type: 'string' },
    url: { type: 'string' },
    headless: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  try {
    return ok(parseArgs({ args: [...args], options }).values);
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}

/** On Linux a window needs X11 or Wayland; the other systems have a screen of their own. */
function hasDisplay({ platform, env }: Parameters<typeof parseStartOptions>[1]): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY);
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
