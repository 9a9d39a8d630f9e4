// Figures as tables for the terminal.

import type { EditClass, Fate } from './cases.ts';
import { type MatcherName, matcherNames } from './matchers.ts';
import type { Growth, PageTimes } from './speed.ts';

export type Tally = {
  trials: number;
  right: number;
  silentlyWrong: number;
  inPlace: number;
  flagged: number;
  named: number;
  nameable: number;
};

export type ClassFigures = {
  readonly name: EditClass;
  readonly byMatcher: ReadonlyMap<MatcherName, ReadonlyMap<Fate, Tally>>;
};

const fates: readonly Fate[] = ['untouched', 'edited', 'gone'];

export function newTally(): Tally {
  return { trials: 0, right: 0, silentlyWrong: 0, inPlace: 0, flagged: 0, named: 0, nameable: 0 };
}

/** One row a class and fate: how much is as wanted, and how often other words were shown as the reader's. */
export function classTable(figures: readonly ClassFigures[]): string {
  const rows = figures.flatMap(({ name, byMatcher }) =>
    fates.flatMap(fate => {
      const tallies = matcherNames.map(matcher => byMatcher.get(matcher)?.get(fate));
      const trials = tallies[0]?.trials ?? 0;
      if (trials === 0) return [];
      return [[name, fate, ...tallies.map(cell)]];
    }),
  );
  return table(
    ['edit', 'the quote is', ...matcherNames.map(matcher => `${matcher}: right, silently wrong`)],
    rows,
  );
}

export function sumTable(figures: readonly ClassFigures[]): string {
  const rows = matcherNames.map(matcher => {
    const sums = fates.map(fate => sum(figures, matcher, [fate]));
    const all = sum(figures, matcher, fates);
    const named = all.nameable === 0 ? '' : percent(all.named, all.nameable);
    const inPlace = percent((sums[1] as Tally).inPlace, (sums[1] as Tally).trials);
    const wrong = `${all.silentlyWrong} of ${all.trials}`;
    return [matcher, ...sums.map(({ right, trials }) => percent(right, trials)), inPlace, named, wrong];
  });
  const head = [
    '',
    'untouched: exact',
    'edited: in place, flagged',
    'gone: orphan',
    'edited: in place',
    'change named',
  ];
  return table([...head, 'silently wrong'], rows);
}

export function pageLine({ ours, hypothesis, obsidian }: PageTimes): string {
  const [median, highest] = [middle(ours), Math.max(...ours)];
  return (
    `100 notes on a page, ${ours.length} pages: median ${median.toFixed(1)} ms, highest ${highest.toFixed(1)} ms; ` +
    `as in Hypothesis ${middle(hypothesis).toFixed(1)} ms (ours / theirs ${(median / middle(hypothesis)).toFixed(2)}), ` +
    `as in Obsidian ${middle(obsidian).toFixed(1)} ms`
  );
}

export function growthTable(growth: readonly Growth[]): string {
  const sizes = growth[0]?.sizes ?? [];
  const rows = growth.map(({ name, ms }) => [
    name,
    ...ms.map((time, at) => {
      const before = ms[at - 1];
      return `${time.toFixed(0)}${before === undefined ? '' : ` (${(time / before).toFixed(2)})`}`;
    }),
  ]);
  return table(['one note, ms (time(2n) / time(n))', ...sizes.map(size => size.toLocaleString('en'))], rows);
}

function sum(figures: readonly ClassFigures[], matcher: MatcherName, of: readonly Fate[]): Tally {
  const total = newTally();
  for (const { byMatcher } of figures) {
    for (const fate of of) {
      const tally = byMatcher.get(matcher)?.get(fate);
      if (tally === undefined) continue;
      for (const key of Object.keys(total) as (keyof Tally)[]) total[key] += tally[key];
    }
  }
  return total;
}

function cell(tally: Tally | undefined): string {
  return tally === undefined
    ? ''
    : `${percent(tally.right, tally.trials)}, ${tally.silentlyWrong} of ${tally.trials}`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '' : `${((100 * part) / whole).toFixed(2)} %`;
}

function middle(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
