// "as one ally put it": behind what was said, or before it.

import { hasQuoted } from './act.ts';
import type { Doc, Sentence } from './document.ts';
import { isQuoted } from './document.ts';
import { type Finding, spoken } from './finding.ts';
import { isAny, isComma, isSentenceEnd, lowerAt } from './shallow.ts';
import { phraseBefore } from './source-phrase.ts';
import { ADVERB, PREPOSITION, REPORTING_FINITE } from './token-classes.ts';

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
  return spoken({ sentence: index, paragraph, cue: { from: end - 2, to: end }, source, content: [content] });
}

/** "As Mora put it in a letter, the centre “gives people a voice.”": one finding for each sentence that begins so. */
export function leadingPuts(doc: Doc): Finding[] {
  return doc.sentences.flatMap(sentence =>
    lowerAt(doc, sentence.from) === 'as' ? (leading(doc, sentence) ?? []) : [],
  );
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
  let comma = verb + 2;
  while (comma < limit && !isComma(doc, comma)) comma++;
  let to = sentence.to;
  while (to > comma && isSentenceEnd(doc, to - 1) && !isQuoted(doc, to - 1)) to--;
  const content = { from: comma + 1, to };
  if (content.to <= content.from || isQuoted(doc, comma) || !hasQuoted(doc, content)) return undefined;
  // "As she put it in the bag, he said “no.”"
  for (let at = content.from; at < content.to; at++)
    if (!isQuoted(doc, at) && isAny(doc, at, REPORTING_FINITE)) return undefined;
  const { index, paragraph } = sentence;
  return spoken({
    sentence: index,
    paragraph,
    cue: { from: verb, to: verb + 2 },
    source,
    content: [content],
  });
}

const PUT = new Set(['put', 'puts']);
