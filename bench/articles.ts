// `npm run bench:articles`: what our reader finds on saved pages in real browsers and how long it takes, beside
// Readability and defuddle on the same pages in the same run, each on a page freshly loaded.

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { decodeHtml } from '../cli/decode.ts';
import type { Driver } from '../scripts/browsers/driver.ts';
import { describeFault, findBrowser } from '../scripts/browsers/find-browser.ts';
import { launchBrowser } from '../scripts/browsers/launch.ts';
import { thisMachine } from '../scripts/browsers/machine.ts';
import { cleanUpOnStop, createCleanup } from '../scripts/start/cleanup.ts';
import { readArticle } from '../src/article/read-article.ts';
import { checkScorer, reportAccuracy } from './articles/accuracy.ts';
import type { Measured, MeasuredCopy } from './articles/in-page.ts';
import { type Options, readOptions, usage } from './articles/options.ts';
import { type PageServer, startPageServer } from './articles/page-server.ts';
import { type Reader, readers } from './articles/readers.ts';
import { reportTimes } from './articles/report.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const cleanup = createCleanup();
cleanUpOnStop(cleanup);
try {
  const options = readOptions(process.argv.slice(2));
  if (options === null) process.stdout.write(usage);
  else await main(options);
} catch (fault) {
  // While a browser is being closed on request, it no longer answers: that is no failure.
  if (!cleanup.isRunning()) {
    process.stderr.write(`bench:articles: ${fault instanceof Error ? fault.message : String(fault)}\n`);
    process.exitCode = 1;
  }
}
await cleanup.run();

async function main({ pages, out, scorer, limit, browsers }: Options): Promise<void> {
  if (scorer !== null) await checkScorer(scorer);
  const texts = await readPages(pages, limit);
  console.log(`${texts.size} pages; load ${os.loadavg()[0]?.toFixed(1)} at the beginning`);
  const script = await bundle();
  const server = await startPageServer(name => texts.get(name));
  cleanup.add(async () => server.close());
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sourcelight-bench-'));
  // Firefox may still be writing for a moment after it is gone.
  cleanup.add(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
  const foundFolder = out ?? folder;
  await mkdir(foundFolder, { recursive: true });
  for (const kind of browsers) {
    const browser = findBrowser(kind, thisMachine);
    if (!browser.ok) {
      console.log(`Left out: ${describeFault(kind, browser.error)}`);
      continue;
    }
    const launching = launchBrowser({
      browser: browser.value,
      extension: null,
      profile: path.join(folder, `profile-${kind}`),
      downloads: path.join(folder, 'downloads'),
      headless: true,
      closeOnSignal: false,
    });
    cleanup.add(async () => (await launching).close());
    const driver = await launching;
    const found = await readAll(driver, { names: [...texts.keys()], server, script });
    console.log(`\n${reportTimes(driver.version, found)}`);
    await driver.close();
    const fileOf = (reader: Reader) => path.join(foundFolder, `${kind}-${reader}.ndjson`);
    for (const reader of readers) await writeFile(fileOf(reader), toNdjson(reader, found));
    console.log(
      scorer === null
        ? 'Accuracy was not measured: --scorer and --gold are missing.'
        : await reportAccuracy(scorer, fileOf),
    );
  }
  console.log(`load ${os.loadavg()[0]?.toFixed(1)} at the end`);
}

/** Of each file its text. Rejects with a sentence for people. */
async function readPages(folder: string, limit: number): Promise<ReadonlyMap<string, string>> {
  const files = await readdir(folder).catch(() => {
    throw new Error(`--pages: there is no folder ${folder}`);
  });
  const names = files.filter(name => name.endsWith('.html')).sort();
  if (names.length === 0) throw new Error(`--pages: there is no *.html file in ${folder}`);
  const texts = new Map<string, string>();
  for (const name of names.slice(0, limit)) {
    const text = decodeHtml(await readFile(path.join(folder, name)));
    if (text.ok) texts.set(name, text.value);
    else console.log(`Left out: ${name} is no text (${text.error})`);
  }
  return texts;
}

async function bundle(): Promise<string> {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['bench/articles/in-page.ts'],
    bundle: true,
    charset: 'utf8',
    format: 'iife',
    target: ['chrome130', 'firefox142'],
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

export type Found = { readonly name: string } & Readonly<Record<Reader, Measured>>;

type Work = { names: readonly string[]; server: PageServer; script: string };

async function readAll(driver: Driver, { names, server, script }: Work): Promise<Found[]> {
  const found: Found[] = [];
  for (const [i, name] of names.entries()) {
    // Who goes first alternates: the others have the file in the browser's memory.
    const first = i % readers.length;
    const order = [...readers.slice(first), ...readers.slice(0, first)];
    const measured: Partial<Record<Reader, Measured>> = {};
    for (const reader of order)
      measured[reader] = await readOne(driver, `${server.origin}/${encodeURIComponent(name)}`, {
        reader,
        script,
      });
    found.push({ name, ...(measured as Record<Reader, Measured>) });
  }
  return found;
}

async function readOne(
  driver: Driver,
  url: string,
  { reader, script }: { reader: Reader; script: string },
): Promise<Measured> {
  const { page, close } = await driver.openPage(url);
  // As text: the page's own policy lets no script in, the browser's protocol does.
  const ask = (call: string) => page.evaluate(`${script};${call}`);
  try {
    if (reader !== 'sourcelight')
      return (await ask(`measureOther(${JSON.stringify(reader)}, location.href)`)) as Measured;
    const { copy, ...onPage } = (await ask('measureCopy()')) as MeasuredCopy;
    // Here as in the extension's background: the code has run before, unless it is the first page.
    const begun = performance.now();
    const { article, places } = readArticle(copy, url);
    const elsewhereMs = performance.now() - begun;
    const call = `measurePlaces(${JSON.stringify(article.text)}, ${JSON.stringify(places)})`;
    const placingMs = (await page.evaluate(call)) as number;
    return { ...onPage, ms: onPage.ms + placingMs, elsewhereMs, article };
  } finally {
    await close();
  }
}

function toNdjson(reader: Reader, found: readonly Found[]): string {
  return found
    .map(page => `${JSON.stringify({ file: page.name, article: page[reader].article })}\n`)
    .join('');
}
