// `npm test`: build, types, lint, unit tests, and the end-to-end tests in both real browsers. Everything runs that can
// run, whatever failed before it; the last line says how many tests passed and failed.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { browserFacts, browserKinds } from './browsers/kinds.ts';
import { thisMachine } from './browsers/machine.ts';
import { provideBrowsers } from './browsers/provide-browsers.ts';
import { build } from './build.ts';
import { runNpm, runTool } from './run-command.ts';
import { addTotals, noTests, summaryLine, type Totals, totalsOf } from './test/summary.ts';

const { say } = thisMachine;
/** What failed besides tests; each counts as one failure, so that "0 failed" means that all is well. */
const failures: string[] = [];

const scratch = await mkdtemp(path.join(os.tmpdir(), 'sourcelight-report-'));
const isBuilt = await check('build', build);
await check('types', () => script('types'));
await check('lint', () => script('lint'));
const unit = await runTests('unit');
const browser = await runBrowserTests();
await rm(scratch, { recursive: true, force: true });

const tests = addTotals(unit, browser);
const totals: Totals = { ...tests, failed: tests.failed + failures.length };
say('');
for (const failure of failures) say(`FAILED  ${failure}`);
if (totals.failed > 0) process.exitCode = 1;
say(summaryLine(totals));

/** Both browsers must be there: a test that silently does not run would look like one that passed. */
async function runBrowserTests(): Promise<Totals> {
  if (process.env.E2E === 'off') {
    say('\nE2E=off: the end-to-end tests in Firefox and Chromium are left out, as asked.');
    return noTests;
  }
  if (!isBuilt) return noTests;
  const env: Record<string, string | undefined> = { ...process.env };
  const provided = await provideBrowsers(browserKinds, thisMachine);
  for (const result of provided) {
    if (!result.ok) failures.push(`${result.error} E2E=off leaves the end-to-end tests out.`);
    else env[browserFacts[result.value.kind].variable] = result.value.path;
  }
  return provided.every(({ ok }) => ok) ? runTests('browser', env) : noTests;
}

async function runTests(project: 'unit' | 'browser', env = process.env): Promise<Totals> {
  say(`\n== ${project} tests`);
  const report = path.join(scratch, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const status = await runTool('vitest', ['run', '--project', project, ...reporters], { env });
  const totals = totalsOf(await readFile(report, 'utf8').catch(() => ''));
  if (!totals.ok) {
    failures.push(`${project} tests: ${totals.error}`);
    return noTests;
  }
  const { passed, failed } = totals.value;
  if (passed + failed === 0) failures.push(`${project} tests: not one test ran`);
  // Errors outside of any test fail the run, but no test of it.
  else if (status !== 0 && failed === 0) failures.push(`${project} tests: the runner ended with ${status}`);
  return totals.value;
}

/** True when it went well. */
async function check(name: string, work: () => Promise<unknown>): Promise<boolean> {
  say(`\n== ${name}`);
  try {
    await work();
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    failures.push(`${name}: ${reason}`);
    return false;
  }
}

async function script(name: string): Promise<void> {
  const status = await runNpm(['run', '--silent', name]);
  if (status !== 0) throw new Error(`"npm run ${name}" ended with ${status}`);
}
