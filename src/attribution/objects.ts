// What stands between a cue and its content: the one spoken to, the one urged, and whether an object follows at all.

import type { Doc } from './document.ts';
import { isQuoted } from './document.ts';

import { DETERMINERS, PERSONAL, PREPOSITIONS, SUBORDINATORS } from './lexicon/function-words.ts';

import {
  hasFiniteVerb,
  isComma,
  isName,
  isNominal,
  isPossessive,
  isSentenceEnd,
  isWord,
  lowerAt,
} from './shallow.ts';

export const MAX_RECIPIENT_TOKENS = 14;

// "told reporters on Monday that …", "told the BBC he would …": the content begins behind the one spoken to.
export function recipientEnd(doc: Doc, from: number, limit: number): number | undefined {
  if (lowerAt(doc, from) === 'that') return from;
  const marked = markedContent(doc, from, limit);
  if (marked !== undefined) return marked;
  for (let at = from + 1; at < limit && at - from < MAX_RECIPIENT_TOKENS; at++) {
    const lower = lowerAt(doc, at);
    if (isComma(doc, at) || lower === 'to' || isSentenceEnd(doc, at)) return undefined;
    const before = lowerAt(doc, at - 1);
    if (PREPOSITIONS.has(before) || isPossessive(doc, at - 1) || DETERMINERS.has(before)) continue;
    const isSubject =
      PERSONAL.has(lower) ||
      DETERMINERS.has(lower) ||
      ['there', 'if', 'whether', 'how', 'why', 'what'].includes(lower);
    const isOther = isName(doc, at) && !isName(doc, at - 1);
    const isPluralStart = isNominal(doc, at) && lower.endsWith('s') && isName(doc, at - 1);
    if (
      (isSubject || isOther || isPluralStart) &&
      hasFiniteVerb(doc, { from: at, to: Math.min(limit, at + 14) })
    )
      return at;
  }
  return undefined;
}

function markedContent(doc: Doc, from: number, limit: number): number | undefined {
  for (let at = from + 1; at < limit && at - from < MAX_RECIPIENT_TOKENS + 4; at++) {
    const lower = lowerAt(doc, at);
    if (lower === 'that' || isQuoted(doc, at)) return at;
    if (lower === ':' && isQuoted(doc, at + 1)) return at + 1;
    if (isComma(doc, at) && (isQuoted(doc, at + 1) || lowerAt(doc, at + 1) === 'that')) return at + 1;
    if (lower === 'to') return undefined;
    if (isComma(doc, at)) return clauseBehindComma(doc, at, limit);
  }
  return undefined;
}

// "told the public on its page, a public one, that …"
function clauseBehindComma(doc: Doc, comma: number, limit: number): number | undefined {
  for (let at = comma + 1; at < limit && at - comma < MAX_RECIPIENT_TOKENS; at++) {
    if (isQuoted(doc, at)) return undefined;
    if (isComma(doc, at)) return lowerAt(doc, at + 1) === 'that' ? at + 1 : undefined;
  }
  return undefined;
}

// "urged officials to find": an object and an infinitive.
export function hasInfinitive(doc: Doc, from: number, limit: number): boolean {
  if (
    lowerAt(doc, from) === 'to' ||
    !(startsObject(doc, from) || lowerAt(doc, from) === 'him' || lowerAt(doc, from) === 'them')
  )
    return false;
  for (let at = from + 1; at < limit && at - from < MAX_RECIPIENT_TOKENS; at++) {
    if (isComma(doc, at)) return false;
    const next = lowerAt(doc, at + 1);
    if (lowerAt(doc, at) !== 'to') continue;
    return (
      isWord(doc, at + 1) &&
      !DETERMINERS.has(next) &&
      !isName(doc, at + 1) &&
      !next.endsWith('ing') &&
      !PERSONAL.has(next)
    );
  }
  return false;
}

export function startsObject(doc: Doc, at: number): boolean {
  const lower = lowerAt(doc, at);
  if (SUBORDINATORS.has(lower) && lower !== 'what' && lower !== 'how') return false;
  return (
    DETERMINERS.has(lower) ||
    isName(doc, at) ||
    (isNominal(doc, at) && !lower.endsWith('ly')) ||
    isQuoted(doc, at)
  );
}

export function startsLoose(doc: Doc, at: number): boolean {
  return ['him', 'her', 'them', 'what', 'how', 'it', 'me', 'us'].includes(lowerAt(doc, at));
}
