// The occasion of a report is no part of what was said: "said on a call with analysts", "wrote in the journal Nature that …";
// nor is a request for comment, or what the next sentence tells.

import type { TokenRange } from '../text/sentences.ts';
import { hasQuoted, isSaying } from './act.ts';
import type { Doc } from './document.ts';
import { isQuoted, sentenceIndexAt } from './document.ts';
import { BE_FORMS } from './lexicon/function-words.ts';
import { reportingForm } from './lexicon/lookup.ts';
import { isAny, isComma, isFiniteVerb, isName, isNominal, isSentenceEnd, lowerAt } from './shallow.ts';
import { DETERMINER, PERSONAL_PRONOUN } from './token-classes.ts';

/** Prepositions that bring the occasion of a report. */
export const OF_OCCASIONS = new Set(['on', 'in', 'at', 'during', 'after', 'before', 'from', 'via']);
const REQUESTS = new Set(['asked', 'approached', 'contacted', 'invited', 'requested']);
const ANSWERS = new Set(['comment', 'response', 'respond', 'reply']);

/** Without the bare preposition of an occasion, which the network takes for a particle: "said | on". */
export function withoutPreposition(doc: Doc, cue: TokenRange): TokenRange {
  return cue.to - cue.from === 2 ? verbOf(doc, cue) : cue;
}

// "commented on the deal"
const ON_TOPICS = new Set('comment report testify remark elaborate speculate opine rule reflect'.split(' '));

// "said | in a statement": the verb alone, where its preposition is no particle.
function verbOf(doc: Doc, cue: TokenRange): TokenRange {
  const verb = cue.from + 1 === cue.to ? undefined : reportingForm(lowerAt(doc, cue.from));
  const isLed = verb !== undefined && OF_OCCASIONS.has(lowerAt(doc, cue.from + 1));
  if (!isLed || !isSaying(doc, { from: cue.from, to: cue.from + 1 })) return cue;
  const preposition = lowerAt(doc, cue.from + 1);
  const isParticle = verb.particles.some(({ words }) => words[0] === preposition);
  return isParticle || (preposition === 'on' && ON_TOPICS.has(verb.lemma))
    ? cue
    : { from: cue.from, to: cue.from + 1 };
}

/** The content ranges without the occasion behind the cue and without narration in other sentences. */
export function withoutOccasions(
  doc: Doc,
  cue: TokenRange,
  ranges: readonly TokenRange[],
): readonly TokenRange[] {
  const verb = verbOf(doc, cue);
  const isOnly = ranges.length < 2;
  const isLed = OF_OCCASIONS.has(lowerAt(doc, verb.to));
  const isQuotation = !isOnly && ranges.some(range => range.from >= cue.to && isQuoted(doc, range.from));
  const told = isQuotation ? ranges.filter(range => !isLeading(doc, cue, range)) : ranges;
  const kept = isLed ? told.flatMap(range => behindOccasion(doc, verb, range, isOnly) ?? []) : told;
  const own = sentenceIndexAt(doc, cue.from);
  const isOwn = (range: TokenRange) => sentenceIndexAt(doc, range.from) <= own;
  if (kept.every(isOwn) || isListed(doc, cue) || !kept.some(range => hasQuoted(doc, range))) return kept;
  return kept.filter(range => isOwn(range) || hasQuoted(doc, range));
}

// "In a post on Sunday, | Mora wrote, “…”"
function isLeading(doc: Doc, cue: TokenRange, range: TokenRange): boolean {
  const opens = doc.sentences[sentenceIndexAt(doc, cue.from)]?.from === range.from;
  if (!opens || range.to > cue.from || !OF_OCCASIONS.has(lowerAt(doc, range.from))) return false;
  for (let at = range.from; at < range.to; at++)
    if (isQuoted(doc, at) || isFiniteVerb(doc, at, range.from)) return false;
  return isComma(doc, range.to);
}

// "said: …" may bring more than a sentence.
function isListed(doc: Doc, cue: TokenRange): boolean {
  return lowerAt(doc, cue.to) === ':';
}

function behindOccasion(
  doc: Doc,
  verb: TokenRange,
  range: TokenRange,
  isOnly: boolean,
): TokenRange | undefined {
  const isNear = range.from >= verb.to && range.from <= verb.to + MAX_OCCASION_TOKENS;
  if (!isNear || isQuoted(doc, range.from) || !isSaying(doc, verb) || isTopic(doc, verb)) return range;
  // "write in the journal | Nature | that the shells grew thinner"
  if (range.from > verb.to + 1 && isName(doc, range.from) && lowerAt(doc, range.from + 1) === 'that')
    return { from: range.from + 1, to: range.to };
  // Where nothing else was said, only what hangs on the preposition itself.
  if (isOnly && range.from > verb.to + 1) return range;
  for (let at = verb.to; at < range.from; at++) if (isComma(doc, at)) return range;
  for (let at = range.from; at < range.to; at++) {
    if (at > range.from && opensStatement(doc, at)) return { from: at, to: range.to };
    if (isQuoted(doc, at) || isComma(doc, at) || (at < range.to - 1 && isFiniteVerb(doc, at, range.from)))
      return range;
  }
  return undefined;
}

function isTopic(doc: Doc, verb: TokenRange): boolean {
  return (
    lowerAt(doc, verb.to) === 'on' && ON_TOPICS.has(reportingForm(lowerAt(doc, verb.to - 1))?.lemma ?? '')
  );
}

// "in his report | that …", "in the release | this case …", "in her remarks. | “…”"
function opensStatement(doc: Doc, at: number): boolean {
  if (lowerAt(doc, at) === 'that') return true;
  if (isQuoted(doc, at)) return isSentenceEnd(doc, at - 1);
  return isAny(doc, at, DETERMINER | PERSONAL_PRONOUN) && isNominal(doc, at - 1);
}

const MAX_OCCASION_TOKENS = 6;

/** "has been approached for comment": nobody said anything. */
export function isRequest(doc: Doc, cue: TokenRange, content: readonly TokenRange[]): boolean {
  const last = content.at(-1);
  if (last === undefined || last.to - last.from > 4 || !ANSWERS.has(lowerAt(doc, last.to - 1))) return false;
  let isPassive = false;
  let isAsked = false;
  for (let at = cue.from; at < cue.to; at++) {
    const lower = lowerAt(doc, at);
    if (BE_FORMS.has(lower) || lower === 'been') isPassive = true;
    if (REQUESTS.has(lower)) isAsked = true;
  }
  return isPassive && isAsked;
}

/** "Asked what was next, Holm laughed.": a participle at the head of its sentence tells what somebody else had asked. */
export function isQuestionPut(doc: Doc, cue: TokenRange): boolean {
  const opens = doc.sentences[sentenceIndexAt(doc, cue.from)]?.from === cue.from;
  return opens && cue.to - cue.from <= 2 && PUT.has(lowerAt(doc, cue.from));
}

const PUT = new Set(['asked', 'pressed', 'questioned', 'quizzed']);

/** "Captain Joe | Salas disagreed": words that belong to the source's own name are nobody's statement. */
export function splitsName(doc: Doc, source: TokenRange, content: readonly TokenRange[]): boolean {
  return content.some(
    ({ to }) =>
      to === source.from && isName(doc, to - 1) && isName(doc, source.from) && !isQuoted(doc, to - 1),
  );
}
