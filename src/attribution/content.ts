// How far the reported words reach: behind a cue (clause, noun phrase, quoted stretch) and before one.

import type { TokenRange } from '../text/sentences.ts';
import type { Doc, Sentence } from './document.ts';
import { isQuoted, sentenceIndexAt, stretchAt } from './document.ts';
import { PREPOSITIONS, TIME_LEADS } from './lexicon/function-words.ts';
import { reportingForm } from './lexicon/lookup.ts';
import {
  hasFiniteVerb,
  isAdverb,
  isComma,
  isDash,
  isFiniteVerb,
  isSentenceEnd,
  isWord,
  lowerAt,
} from './shallow.ts';
import { endsWithStop, isWholeUtterance } from './stretch-kind.ts';

const MAX_SUBJECT_TOKENS = 14;
// Shorter stretches without a known verb are no clause.
const MIN_CLAUSE_TOKENS = 5;
const MAX_LEAD_TOKENS = 20;
const LEADING_SUBORDINATORS = new Set(
  'although though while when after as since because before whereas'.split(' '),
);

/** The end of the sentence without its final full stop; a quoted end stays whole. */
export function contentLimit(doc: Doc, sentence: Sentence): number {
  let to = sentence.to;
  while (
    to > sentence.from &&
    !isQuoted(doc, to - 1) &&
    (isSentenceEnd(doc, to - 1) || isComma(doc, to - 1) || lowerAt(doc, to - 1) === ':')
  )
    to--;
  return to;
}

/** Where a clause that begins at `from` ends, before `limit`. */
export function clauseEnd(doc: Doc, from: number, limit: number): number {
  const first = stretchAt(doc, from);
  if (first !== undefined && first.from === from && isWholeUtterance(doc, first))
    return Math.min(first.to, limit);
  const isLeading = isInLeadingClause(doc, from);
  for (let at = from; at < limit; at++) {
    const stretch = stretchAt(doc, at);
    if (stretch !== undefined) {
      at = stretch.to - 1;
      if (endsWithStop(doc, stretch)) return Math.min(stretch.to, limit);
      continue;
    }
    if (lowerAt(doc, at) === ';') return at;
    if (isComma(doc, at) && (isLeading || startsOtherReport(doc, at + 1, limit))) return at;
    if (at > from + 1 && lowerAt(doc, at) === 'and' && startsCoordinatedReport(doc, at + 1)) return at;
  }
  return limit;
}

// "Although officials said it was safe, residents left": the report ends with the clause that leads the sentence.
function isInLeadingClause(doc: Doc, at: number): boolean {
  const start = doc.sentences[sentenceIndexAt(doc, at)]?.from ?? at;
  if (at - start > MAX_LEAD_TOKENS || !LEADING_SUBORDINATORS.has(lowerAt(doc, start))) return false;
  for (let left = start; left < at; left++) if (isComma(doc, left)) return false;
  return true;
}

// ", adding that …", ", according to …", ", but Smith said …", ", he said".
function startsOtherReport(doc: Doc, at: number, limit: number): boolean {
  const lower = lowerAt(doc, at);
  if (lower === 'according') return true;
  let next = at;
  while (
    isAdverb(doc, next) ||
    ['and', 'but', 'while', 'though', 'although', 'also'].includes(lowerAt(doc, next))
  )
    next++;
  const form = reportingForm(lowerAt(doc, next));
  if (form?.forms.has('ing') && speaks(form)) return true;
  if (next === at) return false;
  if (form !== undefined && speaks(form) && form.forms.has('past')) return true;
  for (let verb = next + 1; verb < limit && verb - next <= MAX_SUBJECT_TOKENS; verb++) {
    if (isQuoted(doc, verb) || isComma(doc, verb)) return false;
    const found = reportingForm(lowerAt(doc, verb));
    if (
      found?.senses.some(sense => sense.frame === 'clause' && sense.act === 'speech') &&
      isFiniteVerb(doc, verb, next)
    )
      return true;
    if (isFiniteVerb(doc, verb, next)) return false;
  }
  return false;
}

function speaks(form: { readonly senses: readonly { act: string; frame: string }[] }): boolean {
  return form.senses.some(sense => sense.act === 'speech' && sense.frame !== 'quote');
}

// "said X and called for Y": the second verb has the same subject, and its own content.
function startsCoordinatedReport(doc: Doc, at: number): boolean {
  const next = isAdverb(doc, at) ? at + 1 : at;
  const form = reportingForm(lowerAt(doc, next));
  return form !== undefined && speaks(form) && form.forms.has('past') && isFiniteVerb(doc, next, at - 1);
}

/**
 * The clause or quotation that ends directly before `end` (a comma or a closing mark before the source or the cue), not
 * reaching left of `from`. Undefined where no clause stands there.
 */
export function contentBefore(doc: Doc, from: number, end: number): TokenRange | undefined {
  let to = end;
  while (to > from && !isQuoted(doc, to - 1) && (isComma(doc, to - 1) || isDash(doc, to - 1))) to--;
  if (to <= from) return undefined;
  let start = from;
  while (start < to && !isQuoted(doc, start) && !isWord(doc, start) && doc.tokens[start]?.kind !== 'number')
    start++;
  const last = stretchAt(doc, to - 1);
  if (last !== undefined && last.from >= start) {
    const lead = lowerAt(doc, last.from - 1);
    // “… ” she said, “… ”: what stands before the mark is narration when it ends in a comma or colon.
    if (last.from === start || ((lead === ',' || lead === ':') && isWholeUtterance(doc, last)))
      return { from: last.from, to };
    return { from: start, to };
  }
  if (hasFiniteVerb(doc, { from: start, to }) || hasStretch(doc, start, to)) return { from: start, to };
  // No verb that we know: a clause all the same when it is long and leads no other.
  const isLead = PREPOSITIONS.has(lowerAt(doc, start)) || TIME_LEADS.has(lowerAt(doc, start));
  return to - start >= MIN_CLAUSE_TOKENS && !isLead ? { from: start, to } : undefined;
}

function hasStretch(doc: Doc, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isQuoted(doc, at)) return true;
  return false;
}
