// Where the content behind a cue begins: past a time, a place, an occasion ("said on Monday in a statement that …").

import type { Doc } from './document.ts';
import { isQuoted } from './document.ts';
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  PERSONAL,
  PREPOSITIONS,
  TIME_LEADS,
  TIME_WORDS,
} from './lexicon/function-words.ts';

import {
  isAdverb,
  isComma,
  isDash,
  isFiniteVerb,
  isName,
  isSentenceEnd,
  isWord,
  lowerAt,
} from './shallow.ts';

const MAX_ADVERBIAL_TOKENS = 16;

/**
 * Where the content behind a cue begins: behind a time, a place, an occasion ("said on Monday in a statement that …").
 * Undefined where nothing that could be content follows.
 */
export function contentStart(doc: Doc, from: number, limit: number): number | undefined {
  let at = from;
  for (let steps = 0; steps < 4 && at < limit; steps++) {
    const lower = lowerAt(doc, at);
    if (lower === 'that' || isQuoted(doc, at)) return at;
    if (lower === ':' || (isComma(doc, at) && isQuoted(doc, at + 1)))
      return at + 1 < limit ? at + 1 : undefined;
    if (isComma(doc, at)) return afterParenthetical(doc, at, limit);
    if (lower === '(') {
      at = afterBracket(doc, at, limit);
      continue;
    }
    if (!isAdverbial(doc, at)) return canStart(doc, at) ? at : undefined;
    const marked = markedStart(doc, at, limit);
    if (marked !== undefined) return marked;
    const next = skipAdverbial(doc, at, limit);
    if (next === undefined) return undefined;
    at = next;
  }
  return at < limit ? at : undefined;
}

function afterBracket(doc: Doc, at: number, limit: number): number {
  for (let end = at + 1; end < limit && end - at < MAX_ADVERBIAL_TOKENS; end++)
    if (lowerAt(doc, end) === ')') return end + 1;
  return at + 1;
}

// No clause begins with a conjunction or, without a subject, with a verb.
function canStart(doc: Doc, at: number): boolean {
  if (isSentenceEnd(doc, at) || CONJUNCTIONS.has(lowerAt(doc, at)) || isDash(doc, at)) return false;
  return !AUXILIARIES.has(lowerAt(doc, at));
}

function isAdverbial(doc: Doc, at: number): boolean {
  const lower = lowerAt(doc, at);
  return (
    (PREPOSITIONS.has(lower) && !isName(doc, at)) ||
    TIME_LEADS.has(lower) ||
    ['when', 'while', 'as', 'simply', 'if'].includes(lower) ||
    (isAdverb(doc, at) && lower !== 'all' && lower !== 'both' && lower !== 'even')
  );
}

// "said in a statement that …", "wrote on her page: “…”": the content is marked by "that", a colon or a quotation mark.
function markedStart(doc: Doc, from: number, limit: number): number | undefined {
  for (let at = from; at < limit && at - from < MAX_ADVERBIAL_TOKENS; at++) {
    const lower = lowerAt(doc, at);
    if (lower === 'that' && at > from) return at;
    if (isQuoted(doc, at)) return at;
    if (lower === ':' || (isComma(doc, at) && isQuoted(doc, at + 1)))
      return at + 1 < limit ? at + 1 : undefined;
    if (isComma(doc, at) && lowerAt(doc, at + 1) === 'that') return at + 1;
    if (isComma(doc, at)) return undefined;
  }
  return undefined;
}

function skipAdverbial(doc: Doc, from: number, limit: number): number | undefined {
  const lower = lowerAt(doc, from);
  let at = from + 1;
  if (!PREPOSITIONS.has(lower)) {
    while (at < limit && (TIME_WORDS.has(lowerAt(doc, at)) || doc.tokens[at]?.kind === 'number')) at++;
    return at < limit ? at : undefined;
  }
  if (DETERMINERS.has(lowerAt(doc, at))) at++;
  const head = at;
  while (
    at < limit &&
    isWord(doc, at) &&
    !DETERMINERS.has(lowerAt(doc, at)) &&
    !PERSONAL.has(lowerAt(doc, at))
  ) {
    if (isFiniteVerb(doc, at, from)) return undefined;
    if (PREPOSITIONS.has(lowerAt(doc, at))) return at > head ? at : undefined;
    if (at > head && isName(doc, at) && !isName(doc, at - 1)) break;
    at++;
  }
  while (at < limit && doc.tokens[at]?.kind === 'number') at++;
  return at > head && at < limit && !isSentenceEnd(doc, at) ? at : undefined;
}

// "said, in response to a question, that …"
function afterParenthetical(doc: Doc, comma: number, limit: number): number | undefined {
  for (let at = comma + 1; at < limit && at - comma < MAX_ADVERBIAL_TOKENS; at++) {
    if (isQuoted(doc, at)) return undefined;
    if (isComma(doc, at))
      return lowerAt(doc, at + 1) === 'that' || isQuoted(doc, at + 1) ? at + 1 : undefined;
  }
  return undefined;
}
