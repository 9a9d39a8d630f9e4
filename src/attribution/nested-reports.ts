// Reports inside reports: of those the outer one is given.

import type { TokenRange } from '../text/sentences.ts';
import type { Doc } from './document.ts';
import type { Finding } from './finding.ts';
import { createScratch, setRange } from './per-token.ts';

const scratch = createScratch();

/** The findings beside those that are `sure`, without those whose cue stands inside the content of another. */
export function withoutInner(doc: Doc, sure: readonly Finding[], findings: readonly Finding[]): Finding[] {
  const bySize = findings
    .map(finding => ({ finding, size: sizeOf(finding) }))
    .sort((a, b) => b.size - a.size);
  const kept: Finding[] = [];
  const covered = scratch(doc.tokens.length, 0);
  const keep = (finding: Finding) => {
    kept.push(finding);
    for (const range of finding.content) setRange(covered, range, 1);
  };
  for (const finding of sure) keep(finding);
  for (const { finding, size } of bySize) {
    const { cue, content } = finding;
    if (cue !== null && covered[cue.from] === 1) continue;
    let taken = 0;
    for (const range of content) taken += countCovered(covered, range);
    if (taken * 2 <= size) keep(finding);
  }
  return kept;
}

function countCovered(covered: Int32Array, range: TokenRange): number {
  let count = 0;
  for (let at = range.from; at < range.to; at++) count += covered[at] as number;
  return count;
}

function sizeOf(finding: Finding): number {
  let size = 0;
  for (const { from, to } of finding.content) size += to - from;
  return size;
}
