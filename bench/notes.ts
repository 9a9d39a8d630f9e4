// `npm run bench:notes`: how the notes' store does with very many notes, in both real browsers: opening the library page,
// searching, saving, exporting all, and the memory of the page.

import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserKind, browserKinds, isBrowserKind } from '../scripts/browsers/kinds.ts';
import { measureIn } from './notes/measure.ts';
import { report } from './notes/report.ts';

const usage = `npm run bench:notes -- [--notes 100000] [--browser firefox|chrome] [--searches 100]
  Needs the built extension (npm run build). FIREFOX_PATH and CHROME_PATH name a browser to use.`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      notes: { type: 'string', default: '100000' },
      searches: { type: 'string', default: '100' },
      browser: { type: 'string' },
    },
  });
  const { browser } = values;
  if (browser !== undefined && !isBrowserKind(browser)) throw new Error(usage);
  const kinds: readonly BrowserKind[] = browser === undefined ? browserKinds : [browser];
  const [processor] = os.cpus();
  console.log(
    `${os.cpus().length} × ${processor?.model}; load ${os.loadavg()[0]?.toFixed(1)} at the beginning`,
  );
  for (const kind of kinds) {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'sourcelight-bench-'));
    try {
      const amount = { notes: Number(values.notes), searches: Number(values.searches) };
      console.log(`\n${report(kind, await measureIn(kind, folder, amount))}`);
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    }
  }
  console.log(`\nload ${os.loadavg()[0]?.toFixed(1)} at the end`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
