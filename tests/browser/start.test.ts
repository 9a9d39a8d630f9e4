// `npm start` as a newcomer runs it: it does the main job without a display, and leaves nothing behind when stopped.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { browserKinds } from '../../scripts/browsers/kinds.ts';
import { waitFor } from '../../scripts/browsers/wait.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Everything temporary of a run goes here, so that what it leaves can be told from everybody else's. */
let scratch = '';

beforeEach(() => {
  scratch = mkdtempSync(path.join(os.tmpdir(), 'sourcelight-test-'));
});
afterEach(() => rmSync(scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));

describe.each(browserKinds)('npm start in %s without a display', kind => {
  test('marks the article, writes a note, exports, prints the table, and tells where the files are', async () => {
    const run = start(kind);
    expect(await run.status).toBe(0);
    expect(run.output()).toMatch(/^Kwak Gil Sup +indirect /m);
    expect(run.output()).toMatch(/\d+ quotes, \d+ sources, \d+ unnamed/);
    const files = run.output().match(/\S[^\n]*\.png$/gm) ?? [];
    expect(files).toHaveLength(3);
    const exported = /^Exported file (.*)$/m.exec(run.output())?.[1] ?? '';
    expect(readFileSync(exported, 'utf8')).toContain('calibrated and practical');
    expect(leftovers()).toEqual([]);
  });

  // As a terminal does it: the signal goes to npm, its shell, Node, all at once, but not to the browser's own group.
  test('leaves no process and no profile after Ctrl-C', async () => {
    const run = start(kind);
    await browserIsUp();
    process.kill(-run.pid, 'SIGINT');
    expect(await run.status).not.toBe(0);
    expect(leftovers()).toEqual([]);
  });

  test('leaves no process and no profile when npm alone is told to stop', async () => {
    const run = start(kind);
    await browserIsUp();
    process.kill(run.pid, 'SIGTERM');
    expect(await run.status).not.toBe(0);
    expect(leftovers()).toEqual([]);
  });
});

test('a browser that is not there fails with one clear line', async () => {
  const run = start('firefox', { FIREFOX_PATH: '/nowhere/firefox' });
  expect(await run.status).toBe(1);
  expect(run.output()).toContain(
    'npm start failed: FIREFOX_PATH names /nowhere/firefox, and there is no program.',
  );
});

function start(kind: string, env: Record<string, string> = {}) {
  const child = spawn('npm', ['start', '--', '--headless', '--browser', kind], {
    cwd: root,
    detached: true,
    env: { ...process.env, TMPDIR: scratch, ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', text => {
      output += text;
    });
  return { pid: child.pid ?? 0, status: statusOf(child), output: () => output };
}

async function statusOf(child: ChildProcess): Promise<number | null> {
  const [status] = await once(child, 'close');
  return status;
}

function browserIsUp(): Promise<true> {
  return waitFor('the browser to start', async () => (processesOfRun().length > 0 ? true : null), 60_000);
}

/** Folders of ours and processes that are still there. */
function leftovers(): string[] {
  return [...readdirSync(scratch).filter(name => name.startsWith('sourcelight-')), ...processesOfRun()];
}

/** Command lines that name this run's profile. Only Linux tells; elsewhere the profile's folder has to do. */
function processesOfRun(): string[] {
  if (!existsSync('/proc/self/cmdline'))
    return readdirSync(scratch).filter(name => existsSync(path.join(scratch, name, 'profile')));
  const ids = readdirSync('/proc').filter(name => /^\d+$/.test(name));
  return ids.map(commandLine).filter(line => line.includes(`${scratch}/sourcelight-`));
}

/** Empty for a process that is gone, or is dead and only waits for its parent to notice. */
function commandLine(id: string): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}
