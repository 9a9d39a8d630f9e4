// `npm start`: builds, and opens a browser with the extension installed on an article. Without a display it does the
// main job headless and prints what it found. Ends on Ctrl-C, or when the browser is closed, and leaves nothing behind.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Driver } from './browsers/driver.ts';
import { launchBrowser } from './browsers/launch.ts';
import { htmlType, startLoopbackServer } from './browsers/loopback-server.ts';
import { thisMachine } from './browsers/machine.ts';
import { provideBrowser } from './browsers/provide-browsers.ts';
import { build } from './build.ts';
import { type Cleanup, cleanUpOnStop, createCleanup } from './start/cleanup.ts';
import { type JobReport, runHeadlessJob } from './start/headless-job.ts';
import { parseStartOptions, type StartOptions } from './start/options.ts';
import { sourceTable } from './start/table.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const outputFolder = path.join(root, 'output');
const { say } = thisMachine;

const cleanup = createCleanup();
cleanUpOnStop(cleanup);
try {
  process.exitCode = await main(cleanup);
} catch (error) {
  // While it is being closed on request, the browser no longer answers: that is no failure.
  if (!cleanup.isRunning()) process.exitCode = fail(error instanceof Error ? error.message : String(error));
}
await cleanup.run();

/** Resolves to the exit status. */
async function main(cleanup: Cleanup): Promise<number> {
  const options = parseStartOptions(process.argv.slice(2), thisMachine);
  if (!options.ok) {
    if (!options.error.isHelp) return fail(options.error.text);
    say(options.error.text);
    return 0;
  }
  await build();
  const browser = await provideBrowser(options.value.browser, thisMachine);
  if (!browser.ok) return fail(browser.error);
  const { headless } = options.value;
  const { kind, version, path: program } = browser.value;
  say(`${headless ? 'Running' : 'Opening'} ${kind} ${version} (${program}) with the extension installed …`);
  const scratch = await mkdtemp(path.join(os.tmpdir(), 'sourcelight-'));
  // Firefox may still be writing for a moment after it is gone.
  cleanup.add(() => rm(scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
  const url = await addressOf(options.value, cleanup);
  const launching = launchBrowser({
    browser: browser.value,
    extension: extensionFolder(kind),
    profile: path.join(scratch, 'profile'),
    downloads: headless ? path.join(scratch, 'downloads') : outputFolder,
    headless,
    closeOnSignal: false,
  });
  // The promise, not the driver: a signal may come while the browser is still starting.
  cleanup.add(async () => (await launching).close());
  return headless ? showJob(await launching, url) : showWindow(await launching, url);
}

/** The page to open; without `--url` the sample article, served from this process. */
async function addressOf({ url }: StartOptions, cleanup: Cleanup): Promise<string> {
  if (url !== null) return url;
  const article = await readFile(path.join(root, 'tests/fixtures/seed/article.html'));
  const server = await startLoopbackServer({ '/article.html': { body: article, type: htmlType } });
  cleanup.add(server.close);
  return `${server.origin}/article.html`;
}

async function showWindow(driver: Driver, url: string): Promise<number> {
  await driver.openPage(url);
  const manifest = JSON.parse(
    await readFile(path.join(extensionFolder(driver.kind), 'manifest.json'), 'utf8'),
  );
  const key = manifest.commands._execute_action.suggested_key.default;
  say(`Press Sourcelight's toolbar button (behind the puzzle piece) or ${key} to mark the article.`);
  say(
    `What you export goes to ${outputFolder}. Notes last until you close the browser or press Ctrl-C here.`,
  );
  await driver.closed;
  return 0;
}

async function showJob(driver: Driver, url: string): Promise<number> {
  const job = await runHeadlessJob(driver, url, outputFolder);
  if (!job.ok) return fail(job.error);
  report(job.value);
  return 0;
}

function report({ summary, sources, quotes, markCount, files }: JobReport): void {
  const lines = sourceTable(sources, quotes, process.stdout.columns ?? 100);
  say(['', ...lines, ''].join('\n'));
  say(`${summary}. ${markCount} marks on the page; one note written and exported.`);
  say(`Screenshots   ${[files.article, files.popup, files.panel].join('\n              ')}`);
  say(`Exported file ${files.export}`);
}

function extensionFolder(kind: Driver['kind']): string {
  return path.join(root, 'dist', kind);
}

function fail(line: string): number {
  process.stderr.write(`npm start failed: ${line}\n`);
  return 1;
}
