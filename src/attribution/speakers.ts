// Several speakers in one source phrase: "Noel and Thomas", "A, B and C", "the mayor and the police chief".

import type { TokenRange } from '../text/sentences.ts';
import type { Doc } from './document.ts';
import { tokenAt } from './document.ts';
import { FIRM_WORDS, isPersonNoun, isPlural, ORGANIZATION_NOUNS, singular } from './lexicon/nouns.ts';
import { COMPANIES, PLACES } from './lexicon/places.ts';
import { isAcronym, nameRunAt, namesOrganization, personIn, placePhrase } from './name-runs.ts';
import { coreOf, endOfHead, lastWord } from './phrase-core.ts';
import { isAny, isComma, isName, lowerAt } from './shallow.ts';
import { DETERMINER, PREPOSITION, RELATIVE } from './token-classes.ts';

const POSSESSIVES = new Set(['my', 'his', 'her', 'its', 'our', 'their']);
const DIRECTIONS = new Set(['north', 'south', 'east', 'west']);

/** The phrases of the speakers that stand together in `source`; the phrase itself where it is one speaker's. */
export function speakersIn(doc: Doc, source: TokenRange): TokenRange[] {
  const hasBoth = lowerAt(doc, source.from) === 'both' && source.to - source.from > 2;
  const from = hasBoth ? source.from + 1 : source.from;
  for (let at = from + 1; at < source.to - 1; at++) {
    if (isAny(doc, at, RELATIVE) && !isName(doc, at)) break;
    if (lowerAt(doc, at) !== 'and') continue;
    const left = { from, to: beforeParenthesis(doc, from, isComma(doc, at - 1) ? at - 1 : at) };
    const right = { from: at + 1, to: source.to };
    if (areTwo(doc, left, right))
      return [...listed(doc, left, isSurname(doc, right)), ...speakersIn(doc, right)];
  }
  return [{ from, to: source.to }];
}

// "Senator Dale Hooper (R-Idaho) and …"
function beforeParenthesis(doc: Doc, from: number, to: number): number {
  if (lowerAt(doc, to - 1) !== ')') return to;
  for (let at = to - 2; at > from && to - at <= MAX_PARENTHESIS; at--)
    if (lowerAt(doc, at) === '(') return at;
  return to;
}

const MAX_PARENTHESIS = 12;

// "Researchers at the University of Leeds and the Max Planck Institute", "lawyers for Ann Mora and Rui Prata": people of two
// are one group. "Officials from the port and Mayor Ann Mora" are two sources.
function areMembers(doc: Doc, left: TokenRange, right: TokenRange): boolean {
  if (isOfPerson(doc, left)) return true;
  return !isPersonNoun(lowerAt(doc, headOf(doc, right).at)) && !startsWithName(doc, coreOf(doc, right));
}

// Whether a phrase is one for people by their function, with more about them: "researchers at …".
function isPeopleOf(doc: Doc, range: TokenRange): boolean {
  const { at, hasMore } = headOf(doc, range);
  return hasMore && isPlural(lowerAt(doc, at)) && isPersonNoun(lowerAt(doc, at));
}

// "aides to Gov. Chris Christie of New Jersey"
function isOfPerson(doc: Doc, range: TokenRange): boolean {
  const core = coreOf(doc, range);
  const run = nameRunAt(doc, endOfHead(doc, core) + 1, core.to);
  return run !== undefined && personIn(doc, run) !== undefined && !isBody(doc, run);
}

function headOf(doc: Doc, range: TokenRange): { readonly at: number; readonly hasMore: boolean } {
  const core = coreOf(doc, range);
  const end = endOfHead(doc, core);
  return { at: lastWord(doc, core.from, end), hasMore: end < core.to };
}

function startsWithName(doc: Doc, { from, to }: TokenRange): boolean {
  const run = nameRunAt(doc, from, to);
  return run !== undefined && run.to - run.from > 1 && personIn(doc, run) !== undefined;
}

function areTwo(doc: Doc, left: TokenRange, right: TokenRange): boolean {
  if (isPeopleOf(doc, left)) return !areMembers(doc, left, right);
  const hasComma = isComma(doc, left.to);
  const ending = lastRun(doc, left);
  const opening = nameRunAt(doc, right.from, right.to);
  if (isAny(doc, right.from, DETERMINER) && !isName(doc, right.from)) {
    // "the head of the agency and the ministry" may be one; "Ann Mora, the mayor, and the clerk" are two.
    return (
      POSSESSIVES.has(lowerAt(doc, right.from)) ||
      hasComma ||
      ending !== undefined ||
      !hasPreposition(doc, left)
    );
  }
  if (opening === undefined) return false;
  const isPerson = personIn(doc, opening) !== undefined;
  if (hasComma && isPerson && startsWithPerson(doc, left)) return true;
  if (ending === undefined || (isInName(doc, ending) && !isAcronym(tokenAt(doc, right.from).text)))
    return false;
  if (isPerson && personIn(doc, ending) !== undefined) return true;
  if (FIRM_WORDS.has(lowerAt(doc, opening.to - 1)) && opening.to - opening.from > 1) return true;
  return isBody(doc, ending) && isBody(doc, opening) && endsPhrase(doc, opening.to, right.to);
}

// "A, B and C": the commas in front part speakers too, where names alone stand between them: full ones, or surnames all through.
function listed(doc: Doc, left: TokenRange, areSurnames: boolean): TokenRange[] {
  const parts: TokenRange[] = [];
  let from = left.from;
  for (let at = left.from; at <= left.to; at++) {
    if (at < left.to && !isComma(doc, at)) continue;
    const part = { from, to: at };
    const run = lastRun(doc, part);
    const isShort = run !== undefined && run.to - run.from < 2 && !(areSurnames && isSurname(doc, part));
    if (run === undefined || (parts.length > 0 && run.from !== from) || isShort) return [left];
    parts.push(part);
    from = at + 1;
  }
  return parts;
}

// "Mora": a name of one word, and nothing else.
function isSurname(doc: Doc, range: TokenRange): boolean {
  return range.to - range.from === 1 && isName(doc, range.from) && personIn(doc, range) !== undefined;
}

// The name that a phrase ends with.
function lastRun(doc: Doc, range: TokenRange): TokenRange | undefined {
  for (let at = range.from; at < range.to; at++) {
    const run = nameRunAt(doc, at, range.to);
    if (run === undefined) continue;
    if (run.to === range.to) return run;
    at = run.to - 1;
  }
  return undefined;
}

function startsWithPerson(doc: Doc, range: TokenRange): boolean {
  const run = nameRunAt(doc, range.from, range.to);
  return run !== undefined && isComma(doc, run.to) && personIn(doc, run) !== undefined;
}

function hasPreposition(doc: Doc, range: TokenRange): boolean {
  for (let at = range.from; at < range.to; at++) if (isAny(doc, at, PREPOSITION)) return true;
  return false;
}

// "the Department of Health and Human Services": the run is the end of one body's name.
function isInName(doc: Doc, run: TokenRange): boolean {
  const before = lowerAt(doc, run.from - 1);
  if ((before !== 'of' && before !== 'for') || !isName(doc, run.from - 2)) return false;
  return ORGANIZATION_NOUNS.has(singular(lowerAt(doc, run.from - 2)));
}

function isBody(doc: Doc, run: TokenRange): boolean {
  const phrase = placePhrase(doc, run);
  if (run.to - run.from === 1 && DIRECTIONS.has(phrase)) return false;
  if (PLACES.has(phrase) || COMPANIES.has(phrase)) return true;
  return run.to - run.from > 1 ? namesOrganization(doc, run) : isAcronym(tokenAt(doc, run.from).text);
}

function endsPhrase(doc: Doc, at: number, to: number): boolean {
  return at === to || isComma(doc, at) || lowerAt(doc, at) === 'and' || isAny(doc, at, PREPOSITION);
}
