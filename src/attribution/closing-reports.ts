// "The boiler had not been checked, the inquest heard.": a clause, a comma, and a subject with its verb of saying that end
// the sentence. Read where the network missed it.

import { hasQuoted } from './act.ts';
import { heardIn, isClausal, type Report } from './clause-reports.ts';
import type { Doc, Sentence } from './document.ts';
import { isQuoted } from './document.ts';
import { type Finding, spoken } from './finding.ts';
import { isNotSaid } from './not-said.ts';
import { OF_OCCASIONS } from './occasions.ts';
import { isAny, isBareWithPlural, isComma, isFiniteVerb, isSentenceEnd, lowerAt } from './shallow.ts';
import { phraseBefore } from './source-phrase.ts';
import { REPORTING_FINITE, SUBORDINATOR, TIME_WORD } from './token-classes.ts';

const MAX_REPORT_TOKENS = 24;

/** The report that ends a sentence, if there is one. */
export function closingReport(doc: Doc, sentence: Sentence): Finding | undefined {
  let end = sentence.to;
  while (end > sentence.from && isSentenceEnd(doc, end - 1)) end--;
  const comma = commaBefore(doc, sentence.from, end);
  if (comma === undefined) return undefined;
  const verb = verbBehind(doc, comma, end);
  if (verb === undefined || hasQuoted(doc, { from: comma, to: end })) return undefined;
  const report = reportIn(doc, comma + 1, verb);
  if (report === undefined || !isStatement(doc, sentence.from, comma)) return undefined;
  if (isNotSaid(doc, report.cue, report.source)) return undefined;
  return spoken({
    sentence: sentence.index,
    paragraph: sentence.paragraph,
    ...report,
    content: [{ from: sentence.from, to: comma }],
  });
}

function commaBefore(doc: Doc, from: number, end: number): number | undefined {
  for (let at = end - 1; at > from && end - at <= MAX_REPORT_TOKENS; at--) if (isComma(doc, at)) return at;
  return undefined;
}

// The verb that ends the sentence, but for the occasion: "… said on a call with analysts".
function verbBehind(doc: Doc, comma: number, end: number): number | undefined {
  let verb = comma + 2;
  while (verb < end && !isFiniteVerb(doc, verb, comma + 1) && lowerAt(doc, verb) !== 'heard') verb++;
  const next = lowerAt(doc, verb + 1) === 'told' ? verb + 2 : verb + 1;
  if (next > end) return undefined;
  if (next < end && !OF_OCCASIONS.has(lowerAt(doc, next)) && !isAny(doc, next, TIME_WORD)) return undefined;
  for (let at = next; at < end - 1; at++) if (isFiniteVerb(doc, at, next)) return undefined;
  return verb;
}

function reportIn(doc: Doc, from: number, verb: number): Report | undefined {
  const heard = heardIn(doc, from, verb);
  if (heard !== undefined) return heard.source.from === from ? heard : undefined;
  const isVerb = isClausal(doc, verb) && (isAny(doc, verb, REPORTING_FINITE) || isBareWithPlural(doc, verb));
  const source = isVerb ? phraseBefore(doc, from, verb) : undefined;
  return source?.from === from ? { cue: { from: verb, to: verb + 1 }, source } : undefined;
}

// A main clause by itself.
function isStatement(doc: Doc, from: number, to: number): boolean {
  if (isAny(doc, from, SUBORDINATOR)) return false;
  for (let at = from + 1; at < to; at++) if (!isQuoted(doc, at) && isFiniteVerb(doc, at, from)) return true;
  return false;
}
