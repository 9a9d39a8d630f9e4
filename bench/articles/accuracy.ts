// How right the readers are, by a scorer that is no part of this project.

import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { promisify } from 'node:util';
import { type Reader, readerLabels, readers } from './readers.ts';

/** Files: a script for Node, and what people took for the articles of the pages. */
export type Scorer = { readonly script: string; readonly gold: string };

type Score = {
  readonly pages: number;
  /** Pages of the gold that were not read, articles or not. */
  readonly missing: number;
  readonly f1: number;
  readonly meanPageF1: number;
};

/** As the scorer calls them; all pages first. */
const groups = [null, 'news', '2025'] as const;

/** Rejects with a sentence for people where a file is missing: before the work, not after. */
export async function checkScorer({ script, gold }: Scorer): Promise<void> {
  for (const [option, file] of [
    ['scorer', script],
    ['gold', gold],
  ])
    await access(file as string).catch(() => {
      throw new Error(`--${option}: there is no file ${file}`);
    });
}

/**
 * Of each reader the F1 of all words and the mean F1 of a page, as text.
 * @param fileOf where the NDJSON of a reader is
 * Rejects with a sentence for people where the scorer fails.
 */
export async function reportAccuracy(scorer: Scorer, fileOf: (reader: Reader) => string): Promise<string> {
  const rows = await Promise.all(
    readers.map(async reader => {
      const scores = await Promise.all(groups.map(group => score(scorer, fileOf(reader), group)));
      return { reader, scores };
    }),
  );
  const heads = groups.map((group, i) => `${group ?? 'all'} (${rows[0]?.scores[i]?.pages})`.padStart(16));
  const missing = rows[0]?.scores[0]?.missing ?? 0;
  return [
    ...(missing === 0 ? [] : [`${missing} pages were not read; their articles count as missed`]),
    `F1, mean F1 a page${' '.repeat(12)}${heads.join('')}`,
    ...rows.map(
      ({ reader, scores }) =>
        readerLabels[reader].padEnd(30) +
        scores
          .map(({ f1, meanPageF1 }) => `${f1.toFixed(3)}, ${meanPageF1.toFixed(3)}`.padStart(16))
          .join(''),
    ),
  ].join('\n');
}

async function score({ script, gold }: Scorer, found: string, group: string | null): Promise<Score> {
  const only = group === null ? [] : ['--group', group];
  const args = [script, '--gold', gold, '--pred', found, '--json', ...only];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 26 });
    return JSON.parse(stdout) as Score;
  } catch (fault) {
    const said = (fault as { readonly stderr?: string }).stderr || String(fault);
    throw new Error(`the scorer ${script} gave no figures: ${said.trim()}`);
  }
}
