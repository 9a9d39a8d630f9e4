// What the command line needs of its surroundings, so that tests can give it others.

import type { Attributions } from '../src/attribution/types.ts';

export type Io = {
  /** Rejects where the file cannot be read; "-" is standard input. */
  readonly readFile: (file: string) => Promise<Uint8Array>;
  readonly out: (content: string | Uint8Array) => void;
  readonly error: (text: string) => void;
  readonly now: () => Date;
};

export type Engine = (text: string, options: { language: string | null }) => Attributions;
