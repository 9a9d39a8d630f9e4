// How much a text found is like the one wanted, by sequences of four words, as scrapinghub's article-extraction-benchmark
// counts them.

import { countSequences, tokenize } from './labels.ts';

export type PageLikeness = { readonly f1: number; readonly precision: number; readonly recall: number };

/** All 0 where nothing is in common. */
export function likeness(found: string, wanted: string): PageLikeness {
  const foundCounts = countSequences(tokenize(found));
  const wantedCounts = countSequences(tokenize(wanted));
  let shared = 0;
  for (const [sequence, count] of foundCounts) shared += Math.min(count, wantedCounts.get(sequence) ?? 0);
  const precision = shared / sum(foundCounts);
  const recall = shared / sum(wantedCounts);
  return { precision, recall, f1: shared === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function sum(counts: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}
