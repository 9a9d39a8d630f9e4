// The subject of a sentence, for those who are spoken of and then quoted.

import type { TokenRange } from '../text/sentences.ts';
import type { Doc } from './document.ts';
import { isQuoted } from './document.ts';
import { nameRunAt } from './name-runs.ts';
import { isAny, isComma, isFiniteVerb, isNominal } from './shallow.ts';
import type { SourcePhrase } from './source-phrase.ts';
import { phraseBefore } from './source-phrase.ts';
import { IN_ED, PREPOSITION, RELATIVE, SUBORDINATOR } from './token-classes.ts';

/** The subject of the first finite verb of a sentence, looking no further than `end`; of the main clause where one leads. */
export function mainSubject(doc: Doc, sentence: TokenRange, end: number): SourcePhrase | undefined {
  const main = behindLeadingClause(doc, sentence, end);
  if (main === undefined) return firstSubject(doc, sentence, end);
  const subject = firstSubject(doc, { from: main, to: sentence.to }, end) ?? nameAt(doc, main, end);
  return subject ?? firstSubject(doc, sentence, end);
}

// A name before a verb that no list holds: "…, Lena Holm wept."
function nameAt(doc: Doc, at: number, end: number): SourcePhrase | undefined {
  const run = nameRunAt(doc, at, end);
  return run !== undefined && run.to < end && isNominal(doc, run.to)
    ? { ...run, isPronoun: false }
    : undefined;
}

const MAX_LEADING_CLAUSE = 60;

/** Where the main clause begins behind one that leads: "Asked whether he would go, | the mayor …", "When it rained, | he …" */
export function behindLeadingClause(doc: Doc, { from }: TokenRange, end: number): number | undefined {
  const isAsked = isAny(doc, from, IN_ED) && isAny(doc, from + 1, SUBORDINATOR | PREPOSITION | RELATIVE);
  if (!isAsked && !isAny(doc, from, SUBORDINATOR)) return undefined;
  let first: number | undefined;
  let hasVerb = isAsked;
  for (let at = from + 1; at < Math.min(end, from + MAX_LEADING_CLAUSE); at++) {
    if (isQuoted(doc, at)) continue;
    hasVerb ||= isAny(doc, at, IN_ED) || isFiniteVerb(doc, at, from);
    if (!isComma(doc, at)) continue;
    // "When Ann Mora, the mayor, arrived, | …": a comma before the verb parts an apposition.
    if (hasVerb) return at + 1;
    first ??= at + 1;
  }
  return first;
}

function firstSubject(doc: Doc, sentence: TokenRange, end: number): SourcePhrase | undefined {
  for (let at = sentence.from + 1; at < end; at++) {
    if (isQuoted(doc, at) || !isFiniteVerb(doc, at, sentence.from)) continue;
    const phrase = phraseBefore(doc, sentence.from, at);
    if (phrase !== undefined) return phrase;
  }
  return undefined;
}
