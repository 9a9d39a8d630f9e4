// `npm run bench:attribution`: how fast the engine is, beside wink-nlp and compromise on the same texts in the same run,
// in Node, in Chromium's service worker and in Firefox's event page.

import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { cleanUpOnStop, createCleanup } from '../scripts/start/cleanup.ts';
import { sizeOfCode, sizeOfModel } from './attribution/bundles.ts';
import { measure } from './attribution/measure.ts';
import { type Options, readOptions, usage } from './attribution/options.ts';
import { prepare } from './attribution/places.ts';
import { placeReport, sizeReport } from './attribution/report.ts';
import { toolNames } from './attribution/steps.ts';
import { textsFor } from './attribution/texts.ts';

const cleanup = createCleanup();
cleanUpOnStop(cleanup);
try {
  const options = readOptions(process.argv.slice(2));
  if (options === null) process.stdout.write(usage);
  else await main(options);
} catch (fault) {
  // While a browser is being closed on request, it no longer answers: that is no failure.
  if (!cleanup.isRunning()) {
    process.stderr.write(`bench:attribution: ${fault instanceof Error ? fault.message : String(fault)}\n`);
    process.exitCode = 1;
  }
}
await cleanup.run();

async function main(options: Options): Promise<void> {
  const { title, texts, words } = textsFor(options);
  const { rounds, starts } = options;
  const [processor] = os.cpus();
  console.log(`${title}; ${rounds} rounds, ${starts} starts`);
  console.log(
    `${os.cpus().length} × ${processor?.model}; load ${os.loadavg()[0]?.toFixed(1)} at the beginning\n`,
  );
  const code = await Promise.all(toolNames.map(async tool => [tool, await sizeOfCode(tool)] as const));
  console.log(`${sizeReport(await sizeOfModel(), new Map(code))}\n`);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sourcelight-bench-'));
  // Firefox may still be writing for a moment after it is gone.
  cleanup.add(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
  for (const kind of options.places) {
    const opener = await prepare(kind, folder, cleanup);
    if (opener.ok) {
      const figures = await measure(opener.value, { texts, rounds, starts });
      console.log(`${placeReport(opener.value.title, figures, words)}\n`);
    } else console.log(`Left out: ${opener.error}\n`);
  }
  console.log(`load ${os.loadavg()[0]?.toFixed(1)} at the end`);
}
