// Roles told in a clause behind a name: "Ann Mora, who is chief engineer", "Ines Roth was elected mayor", "Jo Ek, who
// represents the nurses".

import type { Doc } from './document.ts';
import { isQuoted, textBetween } from './document.ts';
import { PERSON_NOUNS, singular } from './lexicon/nouns.ts';
import { isAny, isComma, isName, lowerAt } from './shallow.ts';
import { COMMA, DASH, PREPOSITION, RELATIVE, SUBORDINATOR, TIME_WORD, WORD } from './token-classes.ts';

const MAX_CLAUSE_TOKENS = 14;
const COPULAS = new Set(['is', 'was', 'became', 'remains']);
const INTO_OFFICE = new Set(['elected', 'named', 'appointed', 'sworn']);
const ARTICLES = new Set(['a', 'an', 'the', 'also', 'now', 'then', 'still']);
// What somebody does as a function; other verbs tell an event.
const FUNCTION_VERBS = new Set(
  'represents represented leads heads runs owns chairs directs manages teaches studies founded co-founded edits oversees'.split(
    ' ',
  ),
);

/** The role told behind the name that ends at token `at`, or null. */
export function clauseRole(doc: Doc, at: number): string | null {
  const comma = isComma(doc, at) ? at + 1 : at;
  const hasWho = lowerAt(doc, comma) === 'who';
  const verb = hasWho ? comma + 1 : at;
  if (hasWho && FUNCTION_VERBS.has(lowerAt(doc, verb)))
    return textBetween(doc, verb, clauseEnd(doc, verb + 1));
  if (!COPULAS.has(lowerAt(doc, verb)) || isQuoted(doc, verb)) return null;
  let from = verb + 1;
  if (INTO_OFFICE.has(lowerAt(doc, from))) from++;
  while (ARTICLES.has(lowerAt(doc, from))) from++;
  const head = headBefore(doc, from);
  if (head === undefined) return null;
  const end = ROLE_PREPOSITIONS.has(lowerAt(doc, head + 1)) ? clauseEnd(doc, head + 1) : head + 1;
  return textBetween(doc, from, end);
}

const ROLE_PREPOSITIONS = new Set(['of', 'at', 'for']);

// The noun that ends a phrase of nouns, where it names a function.
function headBefore(doc: Doc, from: number): number | undefined {
  let at = from;
  while (at - from < MAX_CLAUSE_TOKENS && isOpenWord(doc, at)) at++;
  const head = at - 1;
  return head >= from && PERSON_NOUNS.has(singular(lowerAt(doc, head))) ? head : undefined;
}

function isOpenWord(doc: Doc, at: number): boolean {
  return (
    isAny(doc, at, WORD) &&
    !isAny(doc, at, PREPOSITION | RELATIVE | SUBORDINATOR | TIME_WORD) &&
    !isQuoted(doc, at)
  );
}

function clauseEnd(doc: Doc, from: number): number {
  let at = from;
  while (at - from < MAX_CLAUSE_TOKENS && !endsClause(doc, at)) at++;
  return at;
}

function endsClause(doc: Doc, at: number): boolean {
  if (isAny(doc, at, COMMA | DASH | RELATIVE | SUBORDINATOR) || isQuoted(doc, at)) return true;
  if (!isAny(doc, at, WORD)) return doc.tokens[at]?.kind !== 'number' && lowerAt(doc, at) !== "'s";
  const lower = lowerAt(doc, at);
  return !isName(doc, at) && (ENDS.has(lower) || isAny(doc, at, TIME_WORD));
}

const ENDS = new Set(['and', 'but', 'said', 'says', 'told', 'in']);
