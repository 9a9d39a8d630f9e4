// Runs npm, or one of the project's tools, as a command of its own, the same on every system.

import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Run by Node itself: the shims in node_modules/.bin differ between systems. */
const toolFiles = {
  vitest: 'node_modules/vitest/vitest.mjs',
  'web-ext': 'node_modules/web-ext/bin/web-ext.js',
};

export type RunOptions = {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Takes what the command writes to its output; without it the reader sees it. */
  readonly onOutput?: (text: string) => void;
};

export function runTool(
  tool: keyof typeof toolFiles,
  args: readonly string[],
  options: RunOptions = {},
): Promise<number> {
  return runNode([path.join(root, toolFiles[tool]), ...args], options);
}

/** Runs the npm that started this script, else the one on the PATH. */
export function runNpm(args: readonly string[], options: RunOptions = {}): Promise<number> {
  const npm = process.env.npm_execpath;
  return npm === undefined ? run('npm', args, options) : runNode([npm, ...args], options);
}

function runNode(args: readonly string[], options: RunOptions): Promise<number> {
  return run(process.execPath, args, options);
}

/** Resolves to the exit status; 1 where a signal ended the command. Rejects when it cannot be started. */
function run(command: string, args: readonly string[], options: RunOptions): Promise<number> {
  const { cwd = root, env = process.env, onOutput } = options;
  const child = spawn(command, args, {
    cwd,
    env,
    stdio: ['ignore', onOutput === undefined ? 'inherit' : 'pipe', 'inherit'],
  });
  child.stdout?.setEncoding('utf8').on('data', text => onOutput?.(text));
  // Whoever stops this script means what it runs, too.
  const stop = () => child.kill('SIGTERM');
  process.once('SIGTERM', stop);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', status => {
      process.off('SIGTERM', stop);
      resolve(status ?? 1);
    });
  });
}
