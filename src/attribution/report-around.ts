// Reports whose cue stands behind or inside what is said: “…,” she said; the plan works, said Smith; prices, officials
// say, will rise; the plan works, according to Smith.

import type { TokenRange } from '../text/sentences.ts';
import { contentBefore } from './content.ts';
import type { Cue } from './cues.ts';
import type { Doc, Sentence } from './document.ts';
import { isQuoted, stretchAt } from './document.ts';
import type { Finding } from './finding.ts';
import { OPENERS, PREPOSITIONS, TIME_LEADS } from './lexicon/function-words.ts';
import { phraseAfter } from './phrase-after.ts';
import {
  hasFiniteVerb,
  isAdverb,
  isComma,
  isDash,
  isName,
  isSentenceEnd,
  isWord,
  lowerAt,
} from './shallow.ts';
import type { SourcePhrase } from './source-phrase.ts';
import { phraseBefore } from './source-phrase.ts';
import { isWholeUtterance } from './stretch-kind.ts';

const INVERTIBLE = new Set(
  'say report add write explain note recall ask joke insist reply continue declare announce tweet quip argue claim warn state observe laugh shout respond answer exclaim remark conclude beam agree predict admit acknowledge tell wonder read lament muse'.split(
    ' ',
  ),
);

/** What a cue behind or inside its content attributes, or undefined where it is not of this kind. */
export function reportAround(
  doc: Doc,
  sentence: Sentence,
  cue: Cue,
  limit: number,
  from: number,
): Finding | undefined {
  const placed =
    cue.form === 'according' ? placeOfAccording(doc, cue, limit) : placeOfVerb(doc, cue, limit, from);
  if (placed === undefined) return undefined;
  const before = contentBefore(doc, from, placed.left) ?? shortLead(doc, from, placed, limit);
  if (before === undefined || isBadLead(doc, before, cue)) return undefined;
  const after = contentAfter(doc, before, placed.right, limit);
  const sense = cue.senses[0];
  return {
    sentence: sentence.index,
    paragraph: sentence.paragraph,
    cue,
    source: placed.source,
    content: after === undefined ? [before] : [before, after],
    act: isQuoted(doc, before.to - 1) ? 'speech' : (sense?.act ?? 'speech'),
    isCarried: false,
  };
}

// "In the long run, economists say, prices will fall": a lead of a few words that belongs to the clause behind the cue.
function shortLead(doc: Doc, from: number, placed: Placed, limit: number): TokenRange | undefined {
  const to = placed.left - 1;
  const isLead = isComma(doc, to) && isComma(doc, placed.right) && to > from && isWord(doc, from);
  if (!isLead || limit - placed.right < 3) return undefined;
  return lowerAt(doc, placed.right + 1).endsWith('ing') ? undefined : { from, to };
}

/** `left`: where the reporting phrase begins; `right`: where it ends. */
type Placed = { readonly source: SourcePhrase; readonly left: number; readonly right: number };

function placeOfAccording(doc: Doc, cue: Cue, limit: number): Placed | undefined {
  const source = phraseAfter(doc, cue.to, limit);
  return source === undefined ? undefined : { source, left: cue.from, right: source.to };
}

function placeOfVerb(doc: Doc, cue: Cue, limit: number, from: number): Placed | undefined {
  if (cue.form !== 'finite') return undefined;
  const inverted = invertedSource(doc, cue, limit, from);
  if (inverted !== undefined) return { source: inverted, left: cue.from, right: inverted.to };
  const source = phraseBefore(doc, from, cue.from);
  if (source === undefined || lowerAt(doc, source.from) === 'who') return undefined;
  const left = openerStart(doc, source.from, from);
  if (!followsContent(doc, left, from)) return undefined;
  if (isQuoted(doc, left - 1) || isQuoted(doc, left - 2))
    return canReport(cue, true) ? { source, left, right: cue.to } : undefined;
  return canReport(cue, false) && endsReport(doc, cue, limit) ? { source, left, right: cue.to } : undefined;
}

// “…,” said Smith;  the plan works, said Smith;  but not: Smith, 45, said prices will rise.
function invertedSource(doc: Doc, cue: Cue, limit: number, from: number): SourcePhrase | undefined {
  if (!followsContent(doc, cue.from, from) || !INVERTIBLE.has(cue.lemma)) return undefined;
  const isAfterQuotation = isQuoted(doc, cue.from - 1);
  if (!canReport(cue, isAfterQuotation)) return undefined;
  const source = phraseAfter(doc, cue.to, limit);
  if (source === undefined || isAfterQuotation) return source;
  return cue.lemma !== 'tell' &&
    !hasInnerComma(doc, from, cue.from - 1) &&
    closesPhrase(doc, source.to, limit)
    ? source
    : undefined;
}

function hasInnerComma(doc: Doc, from: number, end: number): boolean {
  const phrase = phraseBefore(doc, from, end + 1);
  if (phrase === undefined) return false;
  for (let at = phrase.from; at < end; at++) if (isComma(doc, at) || lowerAt(doc, at) === 'who') return true;
  return false;
}

function closesPhrase(doc: Doc, at: number, limit: number): boolean {
  return (
    at >= limit ||
    isComma(doc, at) ||
    isSentenceEnd(doc, at) ||
    PREPOSITIONS.has(lowerAt(doc, at)) ||
    TIME_LEADS.has(lowerAt(doc, at))
  );
}

function canReport(cue: Cue, isQuotation: boolean): boolean {
  return cue.senses.some(({ frame, act }) => {
    if (isQuotation) return frame === 'clause' || frame === 'quote' || frame === 'tell';
    return (
      (frame === 'clause' || frame === 'tell') &&
      (act === 'speech' || cue.lemma === 'believe' || cue.lemma === 'think')
    );
  });
}

// “…,” but she said: a conjunction or adverb before the source is no content.
function openerStart(doc: Doc, at: number, from: number): number {
  let left = at;
  while (
    left > from &&
    !isQuoted(doc, left - 1) &&
    (isAdverb(doc, left - 1) || ['but', 'and', 'as', 'so', 'though'].includes(lowerAt(doc, left - 1)))
  )
    left--;
  return left;
}

function followsContent(doc: Doc, at: number, from: number): boolean {
  if (at <= from) return false;
  return isQuoted(doc, at - 1) || isComma(doc, at - 1) || isDash(doc, at - 1);
}

// Behind the cue of an unquoted clause only a stop, a comma or an adverbial may follow; else the content stands behind it.
function endsReport(doc: Doc, cue: Cue, limit: number): boolean {
  const lower = lowerAt(doc, cue.to);
  if (cue.to >= limit || isSentenceEnd(doc, cue.to) || isComma(doc, cue.to) || isDash(doc, cue.to))
    return true;
  if (!PREPOSITIONS.has(lower) && !TIME_LEADS.has(lower) && cue.lemma !== 'tell') return false;
  for (let at = cue.to; at < limit; at++) {
    if (isComma(doc, at)) return true;
    if (lowerAt(doc, at) === 'that' || isQuoted(doc, at)) return false;
  }
  return !hasFiniteVerb(doc, { from: cue.to, to: limit });
}

function isBadLead(doc: Doc, before: TokenRange, cue: Cue): boolean {
  if (isQuoted(doc, before.to - 1)) {
    const stretch = stretchAt(doc, before.to - 1);
    const isTerm = stretch !== undefined && stretch.to - stretch.from <= 5 && !isWholeUtterance(doc, stretch);
    return isTerm && stretch.from === before.from && !isComma(doc, stretch.to);
  }
  const lower = lowerAt(doc, before.from);
  const isIntroduction = [
    'as',
    'while',
    'when',
    'after',
    'before',
    'although',
    'though',
    'because',
    'since',
    'if',
  ].includes(lower);
  // "When asked, he said" leads the report; "if prices rise, officials say, …" cannot be told, and is left to the other reading.
  return (
    isIntroduction &&
    cue.form !== 'according' &&
    !OPENERS.has(lower) &&
    !isName(doc, before.from) &&
    !hasComma(doc, before)
  );
}

function hasComma(doc: Doc, range: TokenRange): boolean {
  for (let at = range.from; at < range.to; at++) if (isComma(doc, at)) return true;
  return false;
}

// The second half of a divided report: “We won,” she said, “and we knew it.”
function contentAfter(doc: Doc, before: TokenRange, right: number, limit: number): TokenRange | undefined {
  let at = right;
  if (!isQuoted(doc, before.to - 1)) {
    if (!isComma(doc, at) || at + 1 >= limit || lowerAt(doc, at + 1).endsWith('ing')) return undefined;
    const rest = { from: at + 1, to: limit };
    const starts = [
      'adding',
      'who',
      'which',
      'but',
      'while',
      'as',
      'and',
      'though',
      'although',
      'according',
      'when',
      'after',
    ];
    if (starts.includes(lowerAt(doc, at + 1)) && !isQuoted(doc, at + 1)) return undefined;
    return rest;
  }
  // Up to a few words of narration may stand between: “…,” she said with a smile, “…”.
  while (at < limit && at - right < 14 && !isQuoted(doc, at)) at++;
  const stretch = stretchAt(doc, at);
  if (stretch === undefined || at >= limit) return undefined;
  const isJoined = isComma(doc, at - 1) || lowerAt(doc, at - 1) === ':' || isDash(doc, at - 1);
  return isJoined ? { from: at, to: Math.max(Math.min(stretch.to, limit), at + 1) } : undefined;
}
