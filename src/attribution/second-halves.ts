// “Every time you raise that,” Hale said, pointing to the empty seats, “you hand them a gift.”  What is told between the two
// halves of a sentence in quotation marks is no report of its own, and nobody said it.

import { isLowerCase } from '../text/characters.ts';
import type { TokenRange } from '../text/sentences.ts';
import { GESTURES } from './deeds.ts';
import type { Doc } from './document.ts';
import { sentenceIndexAt, tokenAt } from './document.ts';
import type { Finding } from './finding.ts';
import { createScratch, setRange } from './per-token.ts';
import type { Stretch } from './quotation-marks.ts';
import { hasFiniteVerb, isAny, isComma, lowerAt } from './shallow.ts';
import { isWholeUtterance } from './stretch-kind.ts';
import { REPORTING_FINITE, REPORTING_OTHER } from './token-classes.ts';

const MAX_BETWEEN = 24;

/** The halves of a sentence; `comma` stands behind the speaker and the verb, and more is told behind it. */
type Halves = { readonly first: Stretch; readonly comma: number; readonly second: Stretch };

const ownerOf = createScratch();
const isParted = createScratch();

/** `findings`, the second half of a sentence in quotation marks with its first, and nothing of what is told between. */
export function withSecondHalves(doc: Doc, findings: readonly Finding[]): readonly Finding[] {
  const pairs = doc.stretches.flatMap(
    (second, index) => halvesOf(doc, doc.stretches[index - 1], second) ?? [],
  );
  if (pairs.length === 0) return findings;
  const owner = ownerOf(doc.tokens.length, -1);
  findings.forEach(({ content }, index) => {
    for (const range of content) setRange(owner, range, index);
  });
  const parted = isParted(doc.tokens.length, 0);
  const seconds = new Map<number, TokenRange[]>();
  for (const { first, comma, second } of pairs) {
    const index = owner[first.from] as number;
    const cue = findings[index]?.cue;
    if (cue == null || cue.from < first.to || cue.to > comma) continue;
    setRange(parted, { from: comma, to: second.to }, 1);
    const range = { from: second.from, to: second.to };
    const others = seconds.get(index);
    if (others === undefined) seconds.set(index, [range]);
    else others.push(range);
  }
  return findings.flatMap((finding, index) => {
    const own = seconds.get(index) ?? [];
    const rest = finding.content.filter(({ from, to }) => parted[from] === 0 && parted[to - 1] === 0);
    if (own.length === 0 && rest.length === finding.content.length) return [finding];
    const content = [...rest, ...own].sort((a, b) => a.from - b.from);
    return content.length === 0 ? [] : [{ ...finding, content }];
  });
}

function halvesOf(doc: Doc, first: Stretch | undefined, second: Stretch): Halves | undefined {
  if (first === undefined || !isComma(doc, second.from - 1) || second.from - first.to > MAX_BETWEEN)
    return undefined;
  const isOne = sentenceIndexAt(doc, first.from) === sentenceIndexAt(doc, second.from);
  if (!isOne || lowerAt(doc, first.to - 2) !== ',' || !isWholeUtterance(doc, second)) return undefined;
  if (!isLowerCase(tokenAt(doc, second.from + 1).text)) return undefined;
  let comma = first.to;
  while (!isComma(doc, comma)) comma++;
  const isTag = comma < second.from - 1 && hasReport(doc, { from: first.to, to: comma });
  return isTag && tellsBetween(doc, comma + 1, second.from) ? { first, comma, second } : undefined;
}

function hasReport(doc: Doc, { from, to }: TokenRange): boolean {
  for (let at = from; at < to; at++) if (isAny(doc, at, REPORTING_FINITE)) return true;
  return false;
}

// A participle that is none of saying: "holding up a map", not "adding".
function tellsBetween(doc: Doc, from: number, to: number): boolean {
  const participle = lowerAt(doc, from);
  const isReport = isAny(doc, from, REPORTING_OTHER) && !GESTURES.has(participle);
  return participle.endsWith('ing') && !isReport && !hasFiniteVerb(doc, { from, to });
}
