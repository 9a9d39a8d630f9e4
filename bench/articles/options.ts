// What the bench of articles was asked for.

import { parseArgs } from 'node:util';
import { type BrowserKind, browserKinds } from '../../scripts/browsers/kinds.ts';
import type { Scorer } from './accuracy.ts';

export type Options = {
  /** Folder of *.html files. */
  readonly pages: string;
  /** Folder for what each browser found, one NDJSON file a browser; null for none. */
  readonly out: string | null;
  /** Null where accuracy is not asked for. */
  readonly scorer: Scorer | null;
  readonly limit: number;
  readonly browsers: readonly BrowserKind[];
};

export const usage = `npm run bench:articles -- --pages DIR [options]
  --pages DIR    folder of pages (*.html), read in the order of their names
  --out DIR      write what each reader found in each browser, such as DIR/chrome-sourcelight.ndjson, in the form of the
                 command line
  --scorer FILE  print how right each reader is, by this script, which is called with --gold, --pred, --group and --json
  --gold FILE    what people took for the articles of the pages, for the scorer
  --limit N      read no more than so many pages
  --in LIST      some of ${browserKinds.join(',')} (default: all; a browser that is missing is left out)
  --help         this text
`;

/** Null when help is asked for. Throws a sentence for people. */
export function readOptions(args: readonly string[]): Options | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      pages: { type: 'string' },
      out: { type: 'string' },
      scorer: { type: 'string' },
      gold: { type: 'string' },
      limit: { type: 'string', default: 'Infinity' },
      in: { type: 'string', default: browserKinds.join(',') },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  if (values.pages === undefined) throw new Error('--pages is missing: a folder of *.html files');
  const { scorer: script, gold } = values;
  if ((script === undefined) !== (gold === undefined))
    throw new Error(`--${script === undefined ? 'scorer' : 'gold'} is missing: accuracy needs both`);
  const scorer = script === undefined || gold === undefined ? null : { script, gold };
  const limit = Number(values.limit);
  if (!(limit >= 1)) throw new Error(`--limit is no number above 0: "${values.limit}"`);
  const browsers = values.in.split(',').map(name => {
    const kind = browserKinds.find(known => known === name);
    if (kind === undefined)
      throw new Error(`--in cannot name "${name}"; there are ${browserKinds.join(', ')}`);
    return kind;
  });
  return { pages: values.pages, out: values.out ?? null, scorer, limit, browsers };
}
