// Whom something was told: no part of what was told.

import type { TokenRange } from '../text/sentences.ts';
import type { Doc } from './document.ts';
import { isQuoted, stretchAt } from './document.ts';
import { phraseAfter } from './phrase-after.ts';
import { isAny, isComma, isFiniteVerb, isName, isNominal, lowerAt } from './shallow.ts';
import { DETERMINER, PERSONAL_PRONOUN, PREPOSITION, TIME_LEAD, TIME_WORD } from './token-classes.ts';

const TELLING = new Set(
  'tell tells told telling warn warns warned warning ask asks asked asking remind reminds reminded assure assures assured inform informs informed'.split(
    ' ',
  ),
);

const CLAUSE_OPENERS = new Set([':', 'that', 'if', 'whether', 'how', 'why', 'where', 'when', 'what']);

/** "told the court: “…”" or "told the court that …": the content without the phrase for whom it was told. */
export function withoutRecipient(doc: Doc, cue: TokenRange, range: TokenRange): TokenRange {
  if (range.from !== cue.to || !TELLING.has(lowerAt(doc, cue.to - 1)) || isQuoted(doc, range.from))
    return range;
  const plain = lowerAt(doc, cue.to - 1).startsWith('t') ? plainRecipient(doc, range) : undefined;
  if (plain !== undefined) return { from: plain, to: range.to };
  const recipient = phraseAfter(doc, range.from, range.to);
  if (recipient === undefined || recipient.to >= range.to) return range;
  let next = recipient.to;
  if (isComma(doc, next) && isQuoted(doc, next + 1)) next++;
  const opens =
    CLAUSE_OPENERS.has(lowerAt(doc, next)) ||
    isAny(doc, next, PERSONAL_PRONOUN) ||
    stretchAt(doc, next)?.from === next;
  if (!opens) return range;
  return { from: lowerAt(doc, next) === ':' ? next + 1 : next, to: range.to };
}

// "told the committee | the deal was dead", "told reporters in Paris | it was": where the clause begins behind a short phrase.
function plainRecipient(doc: Doc, { from, to }: TokenRange): number | undefined {
  let at = nounsFrom(doc, from, to);
  if (at === undefined) return undefined;
  while (isAny(doc, at, PREPOSITION) && lowerAt(doc, at) !== 'to' && !isName(doc, at)) {
    const next: number | undefined = isAny(doc, at + 1, TIME_WORD) ? at + 2 : nounsFrom(doc, at + 1, to);
    if (next === undefined) return undefined;
    at = next;
  }
  // "this weekend"
  if (isAny(doc, at, DETERMINER | TIME_LEAD) && isAny(doc, at + 1, TIME_WORD)) at += 2;
  if (at >= to || !isAny(doc, at, DETERMINER | PERSONAL_PRONOUN)) return undefined;
  // "told the patients the clinic had treated that …"
  for (let verb = at + 1; verb < to; verb++) if (lowerAt(doc, verb) === 'that') return undefined;
  for (let verb = at + 1; verb < to; verb++) if (isFiniteVerb(doc, verb, at)) return at;
  return undefined;
}

function nounsFrom(doc: Doc, from: number, to: number): number | undefined {
  let at = isAny(doc, from, DETERMINER) ? from + 1 : from;
  const first = at;
  while (at < to && at - first < MAX_NOUNS && isNominal(doc, at) && !isFiniteVerb(doc, at, from)) at++;
  return at > first ? at : undefined;
}

const MAX_NOUNS = 3;

/** Whether a range is no more than the phrase for whom it was told: “Where is it?” Mora asked | the clerk. */
export function isRecipient(doc: Doc, cue: TokenRange, range: TokenRange): boolean {
  if (range.from !== cue.to || !TELLING.has(lowerAt(doc, cue.to - 1)) || isQuoted(doc, range.from))
    return false;
  return (phraseAfter(doc, range.from, range.to)?.to ?? 0) >= range.to;
}
