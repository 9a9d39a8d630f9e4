// How sure the rules are of an attribution: a figure by the kind of evidence.

import type { Doc } from './document.ts';
import type { Finding } from './finding.ts';
import { firstToken } from './finding.ts';
import { lowerAt } from './shallow.ts';
import type { QuoteType } from './types.ts';

/**
 * 0 to 1: roughly the share of such attributions, on annotated news articles, whose content and source were both right.
 * `hasSource`: the speaker was resolved.
 */
export function confidenceOf(doc: Doc, finding: Finding, type: QuoteType, hasSource: boolean): number {
  if (!hasSource) return 0.4;
  if (finding.act === 'attitude') return 0.45;
  if (finding.cue === null) return finding.isCarried ? 0.4 : 0.5;
  const isAround = firstToken(finding) < finding.cue.from;
  if (type === 'direct') return isAround ? 0.95 : 0.8;
  if (type === 'mixed') return isAround ? 0.6 : 0.75;
  return isAround || lowerAt(doc, firstToken(finding)) === 'that' ? 0.8 : 0.7;
}
