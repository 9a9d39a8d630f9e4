// What the bench was asked for.

import { parseArgs } from 'node:util';

export type Options = {
  /** Null: articles are made up. */
  readonly texts: string | null;
  readonly trials: number;
  /** How many of a class's trials the other tools do too; one of them takes most of the time. */
  readonly peerTrials: number;
  readonly seed: number;
  /** Which half of the texts: the one for tuning, or the one that figures are reported of. */
  readonly half: 'tune' | 'report';
  readonly withSpeed: boolean;
};

export const usage = `npm run bench:anchoring -- [options]
  --texts DIR    article texts, DIR/*.txt (default: articles that are made up)
  --half HALF    report (default) or tune: every second text; limits of the matcher are set on the tune half only
  --trials N     trials a class of edits (default 1000)
  --peer-trials N  of these so many for the other tools too (default: all; a quarter of an hour on two cores)
  --seed N       of all that is left to chance (default 1)
  --no-speed     leave the times out
  --help         this text
`;

/** Null when help is asked for. Throws a sentence for people. */
export function readOptions(args: readonly string[]): Options | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      texts: { type: 'string' },
      half: { type: 'string', default: 'report' },
      trials: { type: 'string', default: '1000' },
      'peer-trials': { type: 'string' },
      seed: { type: 'string', default: '1' },
      'no-speed': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return null;
  const { half } = values;
  if (half !== 'tune' && half !== 'report') throw new Error(`--half takes report or tune, not "${half}"`);
  return {
    texts: values.texts ?? null,
    half,
    trials: wholeNumber('trials', values.trials as string),
    peerTrials: wholeNumber('peer-trials', values['peer-trials'] ?? (values.trials as string)),
    seed: wholeNumber('seed', values.seed as string),
    withSpeed: !values['no-speed'],
  };
}

function wholeNumber(name: string, value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1)
    throw new Error(`--${name} takes a number from 1 on, not "${value}"`);
  return number;
}
