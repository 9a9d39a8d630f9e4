// What finding and installing a browser asks of the computer it runs on. One small interface, so that tests can put a
// computer of their own in its place; `thisMachine` is the real one.

import { spawnSync } from 'node:child_process';
import { accessSync, closeSync, constants, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
  /** Somebody sits there who can answer a question. */
  readonly hasTerminal: boolean;
  isExecutable(path: string): boolean;
  /** The path with its links followed; the path itself where there is nothing. */
  realPath(path: string): string;
  /** The first 4 KiB as text; empty where the file cannot be read. */
  readStart(path: string): string;
  /** Runs a command to its end; `status` is null when it could not start or ran over `timeoutMs`. */
  read(
    command: string,
    args: readonly string[],
    timeoutMs: number,
  ): { status: number | null; output: string };
  /** Runs a command whose output the reader sees. Resolves to its exit status. */
  show(command: string, args: readonly string[]): number | null;
  say(line: string): void;
  /** A yes-or-no question; false when the answer is not a clear yes. */
  ask(question: string): Promise<boolean>;
}

const startBytes = 4096;

export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  isRoot: process.getuid?.() === 0,
  hasTerminal: process.stdin.isTTY === true && process.stdout.isTTY === true,
  isExecutable,
  realPath(path) {
    try {
      return realpathSync(path);
    } catch {
      return path;
    }
  },
  readStart,
  read(command, args, timeoutMs) {
    const run = spawnSync(command, args, { encoding: 'utf8', timeout: timeoutMs, windowsHide: true });
    return { status: run.status, output: `${run.stdout ?? ''}` };
  },
  show(command, args) {
    // A package manager must never stop to ask: nobody may be there to answer.
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env }).status;
  },
  say(line) {
    process.stdout.write(`${line}\n`);
  },
  async ask(question) {
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    const answer = await terminal.question(`${question} [y/N] `);
    terminal.close();
    return /^y(es)?$/i.test(answer.trim());
  },
};

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function readStart(path: string): string {
  try {
    const file = openSync(path, 'r');
    const bytes = Buffer.alloc(startBytes);
    const length = readSync(file, bytes, 0, startBytes, 0);
    closeSync(file);
    return bytes.toString('latin1', 0, length);
  } catch {
    return '';
  }
}
