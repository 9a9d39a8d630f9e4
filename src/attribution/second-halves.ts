// “Every time you raise that,” Hale said, pointing to the empty seats, “you hand them a gift.”  What is told between the two
// halves of a sentence in quotation marks is no report of its own, and nobody said it.

import { isLowerCase } from '../text/characters.ts';
import type { TokenRange } from '../text/sentences.ts';
import { GESTURES } from './deeds.ts';
import type { Doc } from './document.ts';
import { sentenceIndexAt, tokenAt } from './document.ts';
import type { Finding } from './finding.ts';
import { createScratch, setRange, unmarked } from './per-token.ts';
import type { Stretch } from './quotation-marks.ts';
import { hasFiniteVerb, isAny, isComma, lowerAt } from './shallow.ts';
import { isWholeUtterance } from './stretch-kind.ts';
import { trimmed } from './tag-runs.ts';
import { PREPOSITION, REPORTING_FINITE, REPORTING_OTHER } from './token-classes.ts';

const MAX_BETWEEN = 24;

/** The halves of a sentence; `comma` stands behind the speaker and the verb, and more is told behind it. */
type Halves = { readonly first: Stretch; readonly comma: number; readonly second: Stretch };

const owners = createScratch();
const holes = createScratch();

/** `findings`, the second half of a sentence in quotation marks with its first, and nothing of what is told between. */
export function withSecondHalves(doc: Doc, findings: readonly Finding[]): readonly Finding[] {
  const pairs: Halves[] = [];
  doc.stretches.forEach((second, index) => {
    const pair = halvesOf(doc, doc.stretches[index - 1], second);
    if (pair !== undefined) pairs.push(pair);
  });
  if (pairs.length === 0) return findings;
  const owner = owners(doc.tokens.length, -1);
  findings.forEach(({ content }, index) => {
    for (const range of content) setRange(owner, range, index);
  });
  const isHole = holes(doc.tokens.length, 0);
  const seconds = new Map<number, TokenRange[]>();
  for (const { first, comma, second } of pairs) {
    const index = owner[first.from] as number;
    const cue = findings[index]?.cue;
    if (cue == null || cue.from < first.to || cue.to > comma) continue;
    setRange(isHole, { from: comma, to: second.to }, 1);
    const range = { from: second.from, to: second.to };
    const others = seconds.get(index);
    if (others === undefined) seconds.set(index, [range]);
    else others.push(range);
  }
  return seconds.size === 0
    ? findings
    : findings.flatMap((one, index) => rewritten(doc, one, isHole, seconds.get(index) ?? []));
}

// A finding without what lies in the holes, with its second halves; none where nothing is left.
function rewritten(doc: Doc, finding: Finding, isHole: Int32Array, own: readonly TokenRange[]): Finding[] {
  const rest = finding.content.flatMap(range =>
    unmarked(isHole, range).flatMap(part => trimmed(doc, part) ?? []),
  );
  const content = [...rest, ...own].sort((a, b) => a.from - b.from);
  return content.length === 0 ? [] : [{ ...finding, content }];
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

// A participle that is none of saying, "holding up a map", not "adding"; and nobody else's words: "prompting Mora to shout,
// “…”", "wearing a shirt with the words, “…”".
function tellsBetween(doc: Doc, from: number, to: number): boolean {
  if (!lowerAt(doc, from).endsWith('ing') || hasFiniteVerb(doc, { from, to })) return false;
  const isGesture = GESTURES.has(lowerAt(doc, from));
  for (let at = isGesture ? from + 1 : from; at < to; at++) if (isAny(doc, at, REPORTING_OTHER)) return false;
  return !isAny(doc, to - 2, PREPOSITION) && !WORDS.has(lowerAt(doc, to - 2));
}

const WORDS = new Set(['word', 'words', 'slogan', 'message']);
