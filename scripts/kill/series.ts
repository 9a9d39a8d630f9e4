// Many kills in a row, on a profile that is thrown away after some of them. What was done is kept in a file, so that a
// series that was broken off goes on where it was.

import { access, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Driver } from '../browsers/driver.ts';
import type { FoundBrowser } from '../browsers/find-browser.ts';
import { launchBrowser } from '../browsers/launch.ts';
import { openStorePage } from '../store-page/open.ts';
import { type Cycle, type Expected, killWhileWriting } from './cycle.ts';

export type Series = {
  readonly seed: number;
  kills: number;
  acknowledged: number;
  /** Starts at which the database had to be mended from the second copy. */
  mended: number;
  /** Sentences that say what was lost or did not open; none in a good series. */
  faults: string[];
  /** What must be there at the next start. */
  expected: Expected;
};

export type SeriesOptions = {
  readonly browser: FoundBrowser;
  readonly extension: string;
  /** For the profile and the file that the series is kept in. */
  readonly folder: string;
  readonly times: number;
  readonly seed: number;
  readonly onKill?: (series: Series) => void;
};

/** After so many kills the next one begins with an empty profile: first starts are to be met too. */
const killsAProfile = 20;

/** On a machine that is busy otherwise a browser may not start in time; so often in a row it never will. */
const patience = 5;

export async function killSeries(options: SeriesOptions): Promise<Series> {
  const { folder, times, seed, onKill } = options;
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, 'series.json');
  const series = (await readSeries(file, seed)) ?? {
    seed,
    kills: 0,
    acknowledged: 0,
    mended: 0,
    faults: [],
    expected: {},
  };
  let interruptions = 0;
  while (series.kills < times) {
    if (!(await isThere(profileOf(options)))) await prepareProfile(options);
    const cycle = await killWhileWriting(
      () => launch(options),
      series.expected,
      seed * 10_000 + series.kills,
    );
    series.acknowledged += cycle.acknowledged;
    await take(options, series, cycle);
    if (cycle.interruption !== null) {
      if (++interruptions > patience) throw new Error(`the browser does not come up: ${cycle.interruption}`);
      continue;
    }
    interruptions = 0;
    series.kills++;
    if (series.kills % killsAProfile === 0 || series.kills === times) await endProfile(options, series);
    await writeFile(file, JSON.stringify(series));
    onKill?.(series);
  }
  return series;
}

/**
 * The browser has run with the extension before, and was closed as it should be. Chromium writes down what is installed
 * only after some ten seconds: killed before that, it takes the extension for removed at the next start, and its data away.
 */
async function prepareProfile(options: SeriesOptions): Promise<void> {
  const driver = await launch(options);
  try {
    await openStorePage(driver);
  } finally {
    await driver.close();
  }
}

function isThere(folder: string): Promise<boolean> {
  return access(folder).then(
    () => true,
    () => false,
  );
}

/** A profile in which something is wrong is put aside, to be looked at. */
async function take(options: SeriesOptions, series: Series, cycle: Cycle): Promise<void> {
  series.faults.push(...cycle.faults);
  if (cycle.isMended) series.mended++;
  series.expected = cycle.expected;
  if (cycle.faults.length === 0) return;
  series.expected = {};
  await rename(profileOf(options), `${profileOf(options)}-after-${series.kills}`).catch(() => undefined);
}

/** What the last kill left is looked at before the profile goes. */
async function endProfile(options: SeriesOptions, series: Series): Promise<void> {
  const last = await killWhileWriting(() => launch(options), series.expected, series.seed);
  await take(options, series, last);
  series.expected = {};
  await rm(profileOf(options), { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

function launch(options: SeriesOptions): Promise<Driver> {
  const { browser, extension, folder } = options;
  return launchBrowser({
    browser,
    extension,
    profile: profileOf(options),
    downloads: path.join(folder, 'downloads'),
    headless: true,
  });
}

function profileOf({ folder }: SeriesOptions): string {
  return path.join(folder, 'profile');
}

/** Null where there is none of this seed. */
async function readSeries(file: string, seed: number): Promise<Series | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  const series = text === null ? null : (JSON.parse(text) as Series);
  return series?.seed === seed ? series : null;
}
