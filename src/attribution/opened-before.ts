// A quotation over several paragraphs whose speaker stands only behind the last: each paragraph opens with a mark, the last
// one alone closes. What was opened before belongs to the report at the end.

import type { TokenRange } from '../text/sentences.ts';
import type { Doc } from './document.ts';
import { type Finding, firstToken } from './finding.ts';
import { createScratch, setRange } from './per-token.ts';
import type { Stretch } from './quotation-marks.ts';
import { isWord } from './shallow.ts';

/** `findings` in document order, each with the paragraphs of its quotation before it that no other has. */
export function withOpenings(doc: Doc, findings: readonly Finding[]): readonly Finding[] {
  if (!doc.stretches.some(stretch => stretch.isContinued)) return findings;
  const owner = ownersOf(doc, findings);
  const openings = new Map<number, readonly Stretch[]>();
  let open: Stretch[] = [];
  for (const stretch of doc.stretches) {
    if (!stretch.isContinued || !isSameMark(doc, stretch, open[0])) open = [];
    const index = owner[stretch.from] as number;
    if (open.length > 0 && hasVerb(doc, findings[index])) openings.set(index, open);
    if (index < 0 && stretch.isOpenEnded) open.push(stretch);
    else open = [];
  }
  if (openings.size === 0) return findings;
  const grown = findings.map((finding, index) => {
    const before = openings.get(index) ?? [];
    return before.length === 0
      ? finding
      : { ...finding, content: [...before.map(rangeOf), ...finding.content] };
  });
  return grown.sort((a, b) => firstToken(a) - firstToken(b));
}

// A text quoted at length and not closed, with speech of others inside, mostly has another mark.
function isSameMark(doc: Doc, stretch: Stretch, first: Stretch | undefined): boolean {
  return first === undefined || doc.tokens[stretch.from]?.text === doc.tokens[first.from]?.text;
}

// Not the label of a transcript's turn.
function hasVerb(doc: Doc, finding: Finding | undefined): boolean {
  return finding?.cue != null && isWord(doc, finding.cue.from);
}

const scratch = createScratch();

// For every token the finding that has it as content, or -1.
function ownersOf(doc: Doc, findings: readonly Finding[]): Int32Array {
  const owner = scratch(doc.tokens.length, -1);
  findings.forEach(({ content }, index) => {
    for (const range of content) setRange(owner, range, index);
  });
  return owner;
}

function rangeOf({ from, to }: Stretch): TokenRange {
  return { from, to };
}
