// A computer made up for tests: its files, programs and answers are given, and what is said and run on it is kept.

import type { Machine } from '../../../../scripts/browsers/machine.ts';

export type ToyMachine = Machine & {
  readonly said: string[];
  readonly asked: string[];
  /** Commands that the reader saw, as one line each. */
  readonly shown: string[];
};

type Toy = {
  readonly platform?: NodeJS.Platform;
  readonly env?: Readonly<Record<string, string>>;
  readonly isRoot?: boolean;
  readonly hasTerminal?: boolean;
  /** What programs answer when asked for their version, by path. Those not listed do not exist. */
  readonly programs?: Record<string, string>;
  readonly links?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
  readonly answer?: boolean;
  /** Called for each command shown; its result is the exit status. */
  readonly onShow?: (line: string, programs: Record<string, string>) => number;
};

export function toyMachine(toy: Toy): ToyMachine {
  const { programs = {}, links = {}, files = {}, answer = false } = toy;
  const said: string[] = [];
  const asked: string[] = [];
  const shown: string[] = [];
  return {
    platform: toy.platform ?? 'linux',
    env: { PATH: '/usr/bin', ...toy.env },
    isRoot: toy.isRoot ?? false,
    hasTerminal: toy.hasTerminal ?? false,
    said,
    asked,
    shown,
    isExecutable: path => Object.hasOwn(programs, path),
    realPath: path => links[path] ?? path,
    readStart: path => files[path] ?? '',
    read: (command, args) => {
      const path = command === 'powershell.exe' ? (/'(.*)'/.exec(args.at(-1) ?? '')?.[1] ?? '') : command;
      const output = programs[path] ?? '';
      return { status: output === '' ? 1 : 0, output };
    },
    show: (command, args) => {
      const line = [command, ...args].join(' ');
      shown.push(line);
      return toy.onShow?.(line, programs) ?? 0;
    },
    say: line => void said.push(line),
    ask: async question => {
      asked.push(question);
      return answer;
    },
  };
}

export const debian = { '/etc/os-release': 'PRETTY_NAME="Debian GNU/Linux 12"\nID=debian\n' };
export const ubuntu = { '/etc/os-release': 'ID=ubuntu\nID_LIKE=debian\n' };
