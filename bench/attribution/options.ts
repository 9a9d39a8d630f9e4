// What a bench was asked for.

import { parseArgs } from 'node:util';
import { type PlaceKind, placeKinds } from './places.ts';

export type Options = {
  /** Null: articles are made up. */
  readonly corpus: string | null;
  readonly articles: number | null;
  readonly rounds: number;
  readonly starts: number;
  readonly places: readonly PlaceKind[];
};

export const usage = `npm run bench:attribution -- [options]
  --corpus DIR   read DIR/dev/text/*.txt (a corpus in PolNeAR's form); default: articles that are made up
  --articles N   read no more than so many (default: all of a corpus, 20 made up)
  --rounds N     rounds that count (default 12), after those that warm up
  --starts N     fresh processes or browsers to measure the start-up in (default 5)
  --in LIST      some of ${placeKinds.join(',')} (default: all; a browser that is missing is left out)
  --help         this text
`;

/** Null when help is asked for. Throws a sentence for people. */
export function readOptions(args: readonly string[]): Options | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      corpus: { type: 'string' },
      articles: { type: 'string' },
      rounds: { type: 'string', default: '12' },
      starts: { type: 'string', default: '5' },
      in: { type: 'string', default: placeKinds.join(',') },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return null;
  return {
    corpus: values.corpus ?? null,
    articles: values.articles === undefined ? null : count('articles', values.articles),
    rounds: count('rounds', values.rounds as string),
    starts: count('starts', values.starts as string),
    places: (values.in as string).split(',').map(placeOf),
  };
}

function count(name: string, value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1)
    throw new Error(`--${name} takes a number from 1 on, not "${value}"`);
  return number;
}

function placeOf(name: string): PlaceKind {
  const place = placeKinds.find(kind => kind === name);
  if (place === undefined) throw new Error(`--in takes ${placeKinds.join(', ')}, not "${name}"`);
  return place;
}
