// "as one ally put it": behind what was said, before it, or between its halves.

import { hasQuoted } from './act.ts';
import type { Doc, Sentence } from './document.ts';
import { isQuoted, stretchAt } from './document.ts';
import { type Finding, spoken } from './finding.ts';
import { isAny, isComma, isSentenceEnd, lowerAt } from './shallow.ts';
import { phraseBefore, withoutComma } from './source-phrase.ts';
import { endsWithStop } from './stretch-kind.ts';
import { ADVERB, CONJUNCTION, PREPOSITION, RELATIVE, REPORTING_FINITE } from './token-classes.ts';

const MAX_REPORT_TOKENS = 24;

/** "Polk was “finished,” as one ally put it." */
export function putReport(doc: Doc, sentence: Sentence): Finding | undefined {
  if (lowerAt(doc, sentence.to - 2) !== 'it' && lowerAt(doc, sentence.to - 1) !== 'it') return undefined;
  let end = sentence.to;
  while (end > sentence.from && isSentenceEnd(doc, end - 1)) end--;
  if (lowerAt(doc, end - 1) !== 'it' || !PUT.has(lowerAt(doc, end - 2))) return undefined;
  let as = end - 3;
  while (as > sentence.from && end - as <= MAX_REPORT_TOKENS && lowerAt(doc, as) !== 'as') as--;
  const source = lowerAt(doc, as) === 'as' ? phraseBefore(doc, as + 1, end - 2) : undefined;
  if (source?.from !== as + 1) return undefined;
  const content = { from: sentence.from, to: isComma(doc, as - 1) ? as - 1 : as };
  if (content.to <= content.from || !hasQuoted(doc, content)) return undefined;
  const { index, paragraph } = sentence;
  return spoken({
    sentence: index,
    paragraph,
    cue: { from: end - 2, to: end },
    source: withoutComma(doc, source),
    content: [content],
  });
}

/**
 * "As Mora put it in a letter, the centre “gives people a voice.”": one finding for each sentence that begins so and goes on with
 * words in quotation marks.
 */
export function leadingPuts(doc: Doc): Finding[] {
  const found: Finding[] = [];
  for (const sentence of doc.sentences) {
    const report = lowerAt(doc, sentence.from) === 'as' ? leading(doc, sentence) : undefined;
    if (report !== undefined) found.push(report);
  }
  return found;
}

function leading(doc: Doc, sentence: Sentence): Finding | undefined {
  const limit = Math.min(sentence.to, sentence.from + MAX_REPORT_TOKENS);
  let verb = sentence.from + 2;
  while (verb < limit && !PUT.has(lowerAt(doc, verb))) verb++;
  if (
    lowerAt(doc, verb + 1) !== 'it' ||
    !(isComma(doc, verb + 2) || isAny(doc, verb + 2, PREPOSITION | ADVERB))
  )
    return undefined;
  const source = phraseBefore(doc, sentence.from + 1, verb);
  if (source?.from !== sentence.from + 1) return undefined;
  let comma = commaAfter(doc, verb + 2, limit);
  // "in their petition, which 4,000 people signed, | the closure …"
  if (isAny(doc, comma + 1, RELATIVE)) comma = commaAfter(doc, comma + 1, limit);
  if (isQuoted(doc, comma)) return undefined;
  const content = { from: comma + 1, to: endOfPut(doc, comma + 1, sentence.to) };
  if (content.to <= content.from || !hasQuoted(doc, content)) return undefined;
  const { index, paragraph } = sentence;
  return spoken({
    sentence: index,
    paragraph,
    cue: { from: verb, to: verb + 2 },
    source: withoutComma(doc, source),
    content: [content],
  });
}

function commaAfter(doc: Doc, from: number, limit: number): number {
  let at = from;
  while (at < limit && !isComma(doc, at)) at++;
  return at;
}

// Up to the end of the quotation where all is quoted; else to that of one that ends with a stop, to the next report, or to the
// sentence's end.
function endOfPut(doc: Doc, from: number, limit: number): number {
  const first = stretchAt(doc, from);
  if (first?.from === from) return first.to;
  let to = from;
  let joint = from;
  for (; to < limit; to++) {
    const stretch = stretchAt(doc, to);
    if (stretch !== undefined && endsWithStop(doc, stretch)) return stretch.to;
    if (stretch !== undefined) to = stretch.to - 1;
    else if (isAny(doc, to, CONJUNCTION)) joint = to;
    // "As she put it in the bag, he | said “no.”", "…, | but he warned that …"
    else if (isAny(doc, to, REPORTING_FINITE)) return isComma(doc, joint - 1) ? joint - 1 : joint;
  }
  while (to > from && isSentenceEnd(doc, to - 1) && !isQuoted(doc, to - 1)) to--;
  return to;
}

/** “We are broke,” | as Hale | put it, | “and nobody comes.”: the finding with the half before it, which is speech. */
export function withHalfBefore(doc: Doc, finding: Finding): Finding {
  const { cue, source, content } = finding;
  if (cue === null || source === null || lowerAt(doc, source.from - 1) !== 'as') return finding;
  if (lowerAt(doc, cue.to - 1) !== 'it' || !PUT.has(lowerAt(doc, cue.to - 2))) return finding;
  const before = stretchAt(doc, source.from - 2);
  const isOwn = before !== undefined && content.some(({ from, to }) => from < before.to && before.from < to);
  if (before === undefined || isOwn) return { ...finding, act: 'speech' };
  const half = { from: before.from, to: before.to };
  return { ...finding, act: 'speech', content: [half, ...content].sort((a, b) => a.from - b.from) };
}

const PUT = new Set(['put', 'puts']);
