// Participles that an "and" joins: of two reports that they seem to make one is meant.

import type { TokenRange } from '../text/sentences.ts';
import type { Doc } from './document.ts';
import { isQuoted } from './document.ts';
import { bySentence, type Finding } from './finding.ts';
import { lowerAt } from './shallow.ts';

/**
 * "will focus on boosting strength and repeating his demand": a participle behind "and" goes with the participle before
 * it. Where the network takes it for a cue of its own, it and what follows belong to the report that it stands in.
 */
export function withoutCoordinated(doc: Doc, findings: readonly Finding[]): readonly Finding[] {
  const coordinated = findings.filter(
    ({ cue }) => cue !== null && lowerAt(doc, cue.from - 1) === 'and' && isParticiple(doc, cue.from),
  );
  if (coordinated.length === 0) return findings;
  const sentences = bySentence(findings);
  const dropped = new Set<Finding>();
  const grown = new Map<Finding, Finding>();
  for (const inner of coordinated) {
    const cue = inner.cue as TokenRange;
    const others = sentences.get(inner.sentence) as Finding[];
    const outer = others.find(one => one !== inner && endsInParticiple(doc, one, cue));
    const end = inner.content.at(-1)?.to ?? 0;
    if (outer === undefined || end <= cue.to) continue;
    dropped.add(inner);
    const content = [...outer.content];
    const last = content.pop() as TokenRange;
    grown.set(outer, { ...outer, content: [...content, { from: last.from, to: end }] });
  }
  return findings.flatMap(one => (dropped.has(one) ? [] : [grown.get(one) ?? one]));
}

// Whether a content ends right before the "and" in front of a cue, or holds it, and has a participle outside quotations.
function endsInParticiple(doc: Doc, { content }: Finding, cue: TokenRange): boolean {
  const last = content.at(-1);
  if (last === undefined || last.from >= cue.from || last.to < cue.from - 1) return false;
  for (let at = last.from + 1; at < cue.from - 1; at++)
    if (!isQuoted(doc, at) && isParticiple(doc, at)) return true;
  return false;
}

/** Whether a word ends as a present participle does: "repeating". */
export function isParticiple(doc: Doc, at: number): boolean {
  const lower = lowerAt(doc, at);
  return lower.length > 5 && lower.endsWith('ing');
}
