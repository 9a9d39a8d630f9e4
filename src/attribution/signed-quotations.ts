// Quotations that are signed: the words, then a bar and a name, on the same line or on the next ("“…” — Ann Mora").

import type { TokenRange } from '../text/sentences.ts';
import type { Doc } from './document.ts';
import { isQuoted, sentenceIndexAt, tokenAt } from './document.ts';
import { type Finding, spoken } from './finding.ts';
import type { Stretch } from './quotation-marks.ts';
import { isDash, isName, lowerAt } from './shallow.ts';
import { countWords } from './stretch-kind.ts';

// A name with its function; a longer text behind a dash is a sentence that goes on.
const MAX_SIGNATURE_TOKENS = 14;
const MIN_WORDS = 3;

/** One finding for each signed quotation, in document order. */
export function signedQuotations(doc: Doc): Finding[] {
  const findings: Finding[] = [];
  doc.stretches.forEach((stretch, index) => {
    const isFirst = findings.at(-1)?.paragraph !== stretch.paragraph;
    const finding = signed(doc, stretch, { isFirst, next: doc.stretches[index + 1] });
    if (finding !== undefined) findings.push(finding);
  });
  return findings;
}

type Place = {
  /** No quotation before it in its paragraph is signed. */
  readonly isFirst: boolean;
  readonly next: Stretch | undefined;
};

function signed(doc: Doc, stretch: Stretch, { isFirst, next }: Place): Finding | undefined {
  const paragraph = doc.paragraphs[stretch.paragraph] as TokenRange;
  const bar = stretch.to;
  if (
    !isBar(doc, bar) ||
    countWords(doc, stretch) < MIN_WORDS ||
    bar + 1 >= doc.tokens.length ||
    !beginsName(doc, bar + 1)
  )
    return undefined;
  const isSameLine = bar < paragraph.to;
  const line = isSameLine ? paragraph : doc.paragraphs[stretch.paragraph + 1];
  if (line === undefined || (!isSameLine && line.from !== bar)) return undefined;
  const end = next !== undefined && next.from < line.to ? next.from : line.to;
  let to = end;
  while (to > bar + 1 && lowerAt(doc, to - 1) === '.') to--;
  if (to <= bar + 1 || to - bar > MAX_SIGNATURE_TOKENS || hasQuotedToken(doc, bar, to)) return undefined;
  // What begins with a quotation and ends signed is signed whole, whatever marks stand within.
  const from = isFirst && isQuoted(doc, paragraph.from) ? paragraph.from : stretch.from;
  return spoken({
    sentence: sentenceIndexAt(doc, from),
    paragraph: stretch.paragraph,
    cue: { from: bar, to: bar + 1 },
    source: { from: bar + 1, to, isPronoun: false },
    content: [{ from, to: stretch.to }],
  });
}

function isBar(doc: Doc, at: number): boolean {
  return isDash(doc, at) || lowerAt(doc, at) === '|';
}

// "Ann Mora", "The Daily Crier"
function beginsName(doc: Doc, at: number): boolean {
  return isName(doc, at) || (tokenAt(doc, at).text === 'The' && isName(doc, at + 1));
}

function hasQuotedToken(doc: Doc, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isQuoted(doc, at)) return true;
  return false;
}
