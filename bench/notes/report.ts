// Figures as lines for the terminal, each beside its bar.

import { median } from '../attribution/measure.ts';
import type { Figures } from './measure.ts';

/** @param kind names the browser */
export function report(kind: string, figures: Figures): string {
  const { version, notes, fillMs, copyMs, openMs, prepareMs, searchMs, saveMs, memory } = figures;
  const { ms, bytes, notes: exported } = figures.export;
  const megabytes = (bytes / 1e6).toFixed(0);
  return [
    `${kind} (${version}), ${notes} notes`,
    `  library opens        median ${median(openMs).toFixed(0)} ms, highest ${Math.max(...openMs).toFixed(0)} ms (bar 300)`,
    `  search               p50 ${at(searchMs, 0.5)} ms, p95 ${at(searchMs, 0.95)} ms of ${searchMs.length} (bar: p95 100)`,
    `  read for searching   ${(prepareMs / 1000).toFixed(1)} s, once, behind the open page`,
    `  save                 p50 ${at(saveMs, 0.5)} ms, p95 ${at(saveMs, 0.95)} ms of ${saveMs.length}`,
    `  export as JSON       ${(ms / 1000).toFixed(1)} s, ${exported} notes, ${megabytes} MB (bar 5 s)`,
    `  memory               ${memory.megabytes.toFixed(0)} MB, ${memory.of} (bar 300)`,
    `  import               ${(fillMs / 1000).toFixed(1)} s in parts of 2000; second copy of them ${(copyMs / 1000).toFixed(1)} s`,
  ].join('\n');
}

function at(times: readonly number[], share: number): string {
  const sorted = times.toSorted((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN).toFixed(0);
}
