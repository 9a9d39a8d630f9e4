// How sure the rules are of an attribution: a figure by the kind of evidence.

import type { Finding } from './finding.ts';
import type { QuoteType } from './types.ts';

/** 0 to 1: the share of such attributions that were right, content and source together, when held against articles. */
export function confidenceOf(finding: Finding, type: QuoteType, hasSource: boolean): number {
  if (!hasSource) return type === 'indirect' ? 0.3 : 0.5;
  if (finding.isCarried) return 0.6;
  if (finding.act === 'attitude') return 0.45;
  if (type === 'direct') return finding.cue === null ? 0.7 : 0.9;
  if (type === 'mixed') return 0.75;
  return 0.65;
}
