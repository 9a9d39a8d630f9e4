// "The boiler had not been checked, the inquest heard.": a clause, a comma, and a subject with its verb of saying that end
// the sentence. Read where the network missed it.

import { heardIn, isClausal, type Report } from './clause-reports.ts';
import type { Doc, Sentence } from './document.ts';
import { isQuoted } from './document.ts';
import type { Finding } from './finding.ts';
import { isNotSaid } from './not-said.ts';
import { isAny, isBareWithPlural, isComma, isFiniteVerb, isSentenceEnd, lowerAt } from './shallow.ts';
import { phraseBefore } from './source-phrase.ts';
import { REPORTING_FINITE, SUBORDINATOR } from './token-classes.ts';

const MAX_REPORT_TOKENS = 12;

/** The report that ends a sentence, if there is one. */
export function closingReport(doc: Doc, sentence: Sentence): Finding | undefined {
  let end = sentence.to;
  while (end > sentence.from && isSentenceEnd(doc, end - 1)) end--;
  const verb = end - 1;
  if (verb <= sentence.from || isQuoted(doc, verb)) return undefined;
  const comma = commaBefore(doc, sentence.from, verb);
  if (comma === undefined || !isStatement(doc, sentence.from, comma)) return undefined;
  const report = reportIn(doc, comma + 1, verb);
  if (report === undefined || isNotSaid(doc, report.cue, report.source)) return undefined;
  return {
    sentence: sentence.index,
    paragraph: sentence.paragraph,
    ...report,
    content: [{ from: sentence.from, to: comma }],
    act: 'speech',
    isCarried: false,
    certainty: null,
  };
}

function commaBefore(doc: Doc, from: number, verb: number): number | undefined {
  for (let at = verb - 1; at > from && verb - at <= MAX_REPORT_TOKENS; at--) {
    if (isQuoted(doc, at)) return undefined;
    if (isComma(doc, at)) return at;
  }
  return undefined;
}

function reportIn(doc: Doc, from: number, verb: number): Report | undefined {
  const heard = heardIn(doc, from, lowerAt(doc, verb) === 'told' ? verb - 1 : verb);
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
