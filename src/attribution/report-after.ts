// Reports whose content follows the cue: said that …, told her …, urged them to …, called for …, described it as “…”,
// and the participles that share their subject (saying that …, by warning of …).

import type { TokenRange } from '../text/sentences.ts';
import { clauseEnd } from './content.ts';
import { contentStart } from './content-start.ts';
import type { Cue } from './cues.ts';
import type { Doc, Sentence } from './document.ts';
import { isQuoted, stretchAt } from './document.ts';
import type { Finding } from './finding.ts';
import { DETERMINERS, PREPOSITIONS } from './lexicon/function-words.ts';
import type { Sense } from './lexicon/lookup.ts';
import type { Frame } from './lexicon/reporting-verbs.ts';
import { hasInfinitive, MAX_RECIPIENT_TOKENS, recipientEnd, startsLoose, startsObject } from './objects.ts';
import { isComma, isFiniteVerb, isName, isWord, lowerAt } from './shallow.ts';
import type { SourcePhrase } from './source-phrase.ts';
import { countWords, isTitleLike, isWholeUtterance } from './stretch-kind.ts';

const CLAUSE_LEADS = new Set(
  'if whether how why what when where there although while because since'.split(' '),
);

/** Tried in this order; the first frame whose content stands in the text is taken. */
const FRAME_ORDER: readonly Frame[] = [
  'tell',
  'objectTo',
  'as',
  'called',
  'toInfinitive',
  'clause',
  'quote',
  'object',
];

/** What a cue with its content behind it attributes, or undefined where no frame of it fits. */
export function reportAfter(
  doc: Doc,
  sentence: Sentence,
  cue: Cue,
  source: SourcePhrase,
  limit: number,
): Finding | undefined {
  for (const frame of FRAME_ORDER) {
    const sense = cue.senses.find(candidate => candidate.frame === frame);
    if (sense === undefined) continue;
    const content = contentFor(doc, cue, sense, limit);
    if (content === undefined || content.to <= content.from) continue;
    if (cue.isNegated && sense.act === 'speech' && !isQuoted(doc, content.from)) continue;
    const { index, paragraph } = sentence;
    return {
      sentence: index,
      paragraph,
      cue,
      source,
      content: [content],
      act: actOf(doc, sense, content),
      isCarried: false,
    };
  }
  const content = quotedObject(doc, cue, limit);
  if (content === undefined) return undefined;
  const { index, paragraph } = sentence;
  return { sentence: index, paragraph, cue, source, content: [content], act: 'speech', isCarried: false };
}

// "bemoaned a climate in which people “hate each other”": whatever its frame, the verb reports words in quotation marks.
function quotedObject(doc: Doc, cue: Cue, limit: number): TokenRange | undefined {
  if (!startsObject(doc, cue.to) && !startsLoose(doc, cue.to) && lowerAt(doc, cue.to) !== 'to')
    return undefined;
  const range = ranged(doc, cue.to, limit);
  if (range === undefined) return undefined;
  for (let at = range.from; at < range.to; at++) {
    const stretch = stretchAt(doc, at);
    if (stretch !== undefined)
      return isTitleLike(doc, stretch) || countWords(doc, stretch) < 3 ? undefined : range;
    if (isComma(doc, at)) return undefined;
  }
  return undefined;
}

// Words in quotation marks are the speaker's own, whatever the verb.
function actOf(doc: Doc, sense: Sense, content: TokenRange): Sense['act'] {
  const stretch = stretchAt(doc, content.from);
  return stretch !== undefined && stretch.to - stretch.from > 5 ? 'speech' : sense.act;
}

function contentFor(doc: Doc, cue: Cue, sense: Sense, limit: number): TokenRange | undefined {
  const next = lowerAt(doc, cue.to);
  switch (sense.frame) {
    case 'tell':
      return ranged(doc, recipientEnd(doc, cue.to, limit), limit);
    case 'objectTo':
      return hasInfinitive(doc, cue.to, limit) ? ranged(doc, cue.to, limit) : undefined;
    case 'toInfinitive':
      return next === 'to' &&
        isWord(doc, cue.to + 1) &&
        !DETERMINERS.has(lowerAt(doc, cue.to + 1)) &&
        !isName(doc, cue.to + 1)
        ? ranged(doc, cue.to, limit)
        : undefined;
    case 'as':
      return describedAs(doc, cue.to, limit);
    case 'called':
      return calledName(doc, cue.to, limit);
    case 'clause':
      return reportedClause(doc, cue, limit);
    case 'quote':
      return quotedOnly(doc, cue.to, limit);
    case 'object':
      return startsObject(doc, cue.to) || (cue.hasParticle && startsLoose(doc, cue.to))
        ? ranged(doc, cue.to, limit)
        : undefined;
  }
}

function ranged(doc: Doc, from: number | undefined, limit: number): TokenRange | undefined {
  if (from === undefined || from >= limit) return undefined;
  return { from, to: clauseEnd(doc, from, limit) };
}

function reportedClause(doc: Doc, cue: Cue, limit: number): TokenRange | undefined {
  const from = contentStart(doc, cue.to, limit);
  if (from === undefined || from >= limit) return undefined;
  const lower = lowerAt(doc, from);
  if (lower === 'to' || lower === 'of' || (PREPOSITIONS.has(lower) && from === cue.to)) return undefined;
  const range = ranged(doc, from, limit);
  if (range === undefined || isQuoted(doc, from) || lower === 'that') return range;
  if (cue.lemma === 'say') return range.to - range.from > 1 ? range : undefined;
  return isBareClause(doc, range) ? range : undefined;
}

// A clause without "that": its verb comes before any comma, and belongs to no relative clause of a mere object.
function isBareClause(doc: Doc, range: TokenRange): boolean {
  for (let at = range.from; at < range.to; at++) {
    const lower = lowerAt(doc, at);
    if (isFiniteVerb(doc, at, range.from)) return true;
    if (isComma(doc, at) || lower === 'that' || lower === 'who' || lower === 'which')
      return CLAUSE_LEADS.has(lowerAt(doc, range.from));
  }
  return false;
}

function quotedOnly(doc: Doc, from: number, limit: number): TokenRange | undefined {
  const start = contentStart(doc, from, limit);
  const stretch = start === undefined ? undefined : stretchAt(doc, start);
  if (start === undefined || stretch === undefined || stretch.from !== start) return undefined;
  if (isTitleLike(doc, stretch) && start === from) return undefined;
  const isMarked = [',', ':'].includes(lowerAt(doc, start - 1)) || isWholeUtterance(doc, stretch);
  return isMarked || start === from
    ? { from: start, to: Math.max(start + 1, Math.min(stretch.to, limit)) }
    : undefined;
}

function describedAs(doc: Doc, from: number, limit: number): TokenRange | undefined {
  for (let at = from; at < limit && at - from < MAX_RECIPIENT_TOKENS; at++) {
    if (lowerAt(doc, at) !== 'as') continue;
    // "that it describes as “…”" gives the name alone; with an object the object belongs to what is said.
    return ranged(doc, at === from ? at + 1 : from, limit);
  }
  return undefined;
}

function calledName(doc: Doc, from: number, limit: number): TokenRange | undefined {
  for (let at = from; at < limit && at - from < MAX_RECIPIENT_TOKENS; at++) {
    if (isComma(doc, at) && at > from && !isQuoted(doc, at + 1)) return undefined;
    if (isQuoted(doc, at)) return at === from ? undefined : ranged(doc, from, limit);
    if (at > from && (lowerAt(doc, at) === 'a' || lowerAt(doc, at) === 'an')) return ranged(doc, from, limit);
  }
  return undefined;
}
