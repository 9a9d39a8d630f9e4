// The turns of a dialogue: “Where is it?” he asked. “In the barn.” “Which barn?”  Words that are closed and opened again with
// nothing between, and short ones behind a question, are not said by the one who spoke last.

import type { TokenRange } from '../text/sentences.ts';
import { isQuestion, isReply } from './answers.ts';
import type { Doc } from './document.ts';
import { isQuoted, sentenceIndexAt, stretchAt } from './document.ts';
import { type Finding, lastToken } from './finding.ts';
import type { Stretch } from './quotation-marks.ts';
import { countWords, isWholeUtterance } from './stretch-kind.ts';

// A speaker in the news who asks and goes on in the next paragraph says more.
const MAX_ANSWER_WORDS = 7;

/** Whether `stretch`, which no cue claims, answers `previous` or the words right before it. */
export function isNextTurn(doc: Doc, previous: Finding, stretch: Stretch): boolean {
  const end = lastToken(previous);
  if (end === stretch.from && paragraphAt(doc, end - 1) === stretch.paragraph) return true;
  if (asks(doc, stretch) && (isAnswered(doc, stretch) || isAskedNext(doc, previous, stretch))) return true;
  if (!isQuestion(doc, previous)) return false;
  // Hale asked if he took it. “No.”
  if (!isQuoted(doc, end - 1)) return opensSentence(doc, stretch) && isWholeUtterance(doc, stretch);
  const isApart = stretch.paragraph !== paragraphAt(doc, end - 1);
  return (isApart && countWords(doc, stretch) <= MAX_ANSWER_WORDS) || isAnswered(doc, stretch);
}

/** The findings without the turns of others that they hold behind their own words. */
export function withoutTurns(doc: Doc, findings: readonly Finding[]): readonly Finding[] {
  // Most texts have no words in quotation marks right behind others.
  if (!doc.stretches.some(stretch => isAnswered(doc, stretch))) return findings;
  return findings.map(finding => {
    const end = endOfTurn(doc, finding);
    if (end === undefined) return finding;
    const content = finding.content.flatMap(({ from, to }) =>
      from >= end ? [] : [{ from, to: Math.min(to, end) }],
    );
    return content.length === 0 ? finding : { ...finding, content };
  });
}

// Where the first words of somebody else begin in the content of a finding.
function endOfTurn(doc: Doc, { cue, content }: Finding): number | undefined {
  let before: TokenRange | undefined;
  for (const range of content)
    for (let at = range.from; at < range.to; at++) {
      const stretch = stretchAt(doc, at);
      if (stretch === undefined) continue;
      const isBehindCue =
        cue !== null && before !== undefined && before.to <= cue.from && cue.to <= stretch.from;
      if (isBehindCue && asks(doc, before) && isAnswered(doc, stretch)) return stretch.from;
      if (before !== undefined && asks(doc, stretch) && isAnswered(doc, stretch)) return stretch.from;
      before = stretch;
      at = stretch.to - 1;
    }
  return undefined;
}

function asks(doc: Doc, stretch: TokenRange | undefined): boolean {
  return stretch !== undefined && doc.tokens[stretch.to - 2]?.text === '?';
}

// Whether other words in quotation marks begin right behind a stretch that is closed.
function isAnswered(doc: Doc, stretch: Stretch): boolean {
  const next = stretchAt(doc, stretch.to);
  return next !== undefined && next.paragraph === stretch.paragraph && isWholeUtterance(doc, stretch);
}

// “No,” he replied. ¶ “Who did?”
function isAskedNext(doc: Doc, previous: Finding, stretch: Stretch): boolean {
  const isApart = stretch.paragraph !== paragraphAt(doc, lastToken(previous) - 1);
  return isApart && isReply(doc, previous) && countWords(doc, stretch) <= MAX_ANSWER_WORDS;
}

function opensSentence(doc: Doc, stretch: Stretch): boolean {
  return doc.sentences[sentenceIndexAt(doc, stretch.from)]?.from === stretch.from;
}

function paragraphAt(doc: Doc, at: number): number {
  return doc.sentences[sentenceIndexAt(doc, at)]?.paragraph ?? 0;
}
