// Times of both readers as text.

import type { Measured, Reader } from './in-page.ts';

type Pair = Readonly<Record<Reader, Measured>>;

/** Median, 95th percentile and maximum of each reader, and what share of Readability's they are. */
export function reportTimes(version: string, found: readonly Pair[]): string {
  const ours = found.map(({ sourcelight }) => sourcelight.ms).sort(ascending);
  const theirs = found.map(({ readability }) => readability.ms).sort(ascending);
  const changed = found.filter(({ sourcelight }) => !sourcelight.isUnchanged).length;
  const rows = [
    row('this reader', ours),
    row('Readability, with its clone', theirs),
    `${'ratio'.padEnd(30)}${marks.map(mark => (at(ours, mark) / at(theirs, mark)).toFixed(2).padStart(9)).join('')}`,
  ];
  return [
    `${version}, ms on ${found.length} pages        median      p95      max`,
    ...rows,
    `pages changed by reading: ${changed}`,
  ].join('\n');
}

const marks = [0.5, 0.95, 1] as const;

function row(name: string, times: readonly number[]): string {
  return `${name.padEnd(30)}${marks.map(mark => at(times, mark).toFixed(1).padStart(9)).join('')}`;
}

function at(sorted: readonly number[], quantile: number): number {
  return sorted[Math.round(quantile * (sorted.length - 1))] ?? Number.NaN;
}

function ascending(a: number, b: number): number {
  return a - b;
}
