// Times of the readers as text.

import type { Measured } from './in-page.ts';
import { type Reader, readerLabels, readers } from './readers.ts';

type OnePage = Readonly<Record<Reader, Measured>>;

/** Median, 95th percentile and maximum of each reader, and what share of the others' ours are. */
export function reportTimes(version: string, found: readonly OnePage[]): string {
  const timesOf = (reader: Reader) => found.map(page => page[reader].ms).sort((a, b) => a - b);
  const ours = timesOf('sourcelight');
  const sorted = (key: 'longestMs' | 'elsewhereMs') =>
    found.map(page => page.sourcelight[key]).sort((a, b) => a - b);
  const others = readers.filter(reader => reader !== 'sourcelight');
  const changed = found.filter(({ sourcelight }) => !sourcelight.isUnchanged).length;
  return [
    `${version}, ms on ${found.length} pages        median      p95      max`,
    ...readers.map(reader => row(readerLabels[reader], mark => at(timesOf(reader), mark).toFixed(1))),
    row('  its longest step', mark => at(sorted('longestMs'), mark).toFixed(1)),
    row('  elsewhere, meanwhile', mark => at(sorted('elsewhereMs'), mark).toFixed(1)),
    ...others.map(reader =>
      row(`ratio to ${reader}`, mark => (at(ours, mark) / at(timesOf(reader), mark)).toFixed(2)),
    ),
    `pages changed by reading: ${changed}`,
  ].join('\n');
}

const marks = [0.5, 0.95, 1] as const;

function row(name: string, cell: (mark: number) => string): string {
  return `${name.padEnd(30)}${marks.map(mark => cell(mark).padStart(9)).join('')}`;
}

function at(sorted: readonly number[], quantile: number): number {
  return sorted[Math.round(quantile * (sorted.length - 1))] ?? Number.NaN;
}
