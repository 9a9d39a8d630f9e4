// `npm run kill -- --browser chrome --times 1000 --folder DIR`: kills the browser while notes are being written, again and
// again, and looks each time whether everything is there that was said to be saved.

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { describeFault, findBrowser } from './browsers/find-browser.ts';
import { isBrowserKind } from './browsers/kinds.ts';
import { thisMachine } from './browsers/machine.ts';
import { killSeries } from './kill/series.ts';

const usage = `npm run kill -- --browser firefox|chrome --folder DIR [--times 20] [--seed 1] [--extension DIR]
  DIR holds the profile and what was done so far: the same command goes on where it was broken off.
  The extension is the built one (npm run build) where no other is named.`;

const options = {
  browser: { type: 'string' },
  folder: { type: 'string' },
  times: { type: 'string', default: '20' },
  seed: { type: 'string', default: '1' },
  extension: { type: 'string' },
} as const;

async function main(): Promise<void> {
  const { values } = parseArgs({ options });
  const { browser: kind = '', folder } = values;
  if (!isBrowserKind(kind) || folder === undefined) throw new Error(usage);
  const browser = findBrowser(kind, thisMachine);
  if (!browser.ok) throw new Error(describeFault(kind, browser.error));
  const built = fileURLToPath(new URL(`../dist/${kind}`, import.meta.url));
  const times = Number(values.times);
  const series = await killSeries({
    browser: browser.value,
    extension: path.resolve(values.extension ?? built),
    folder: path.resolve(folder),
    times,
    seed: Number(values.seed),
    onKill({ kills, acknowledged, mended, faults }) {
      if (kills % 10 === 0 || kills === times)
        console.log(
          `${kills} kills, ${acknowledged} notes acknowledged, ${mended} times mended, ${faults.length} faults`,
        );
    },
  });
  for (const fault of series.faults) console.log(fault);
  if (series.faults.length > 0) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
