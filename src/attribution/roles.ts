// The role that the text gives a person: before the name ("actress Mary Steen") or in an apposition behind it.

import { isHonorific } from './address.ts';
import { startOfNouns } from './apposed.ts';
import type { Doc } from './document.ts';
import { isQuoted, sentenceIndexAt, stretchAt, textBetween } from './document.ts';
import { isPersonNoun, isPlural, ORGANIZATION_NOUNS, PERSON_NOUNS, singular } from './lexicon/nouns.ts';
import { behindLetters, withoutStop } from './name-runs.ts';
import type { NameRun } from './names.ts';
import { clauseRole } from './role-clauses.ts';
import { isAny, isComma, isFiniteVerb, isName, isNominal, isPossessive, isWord, lowerAt } from './shallow.ts';
import { isTitleLike } from './stretch-kind.ts';
import {
  COMMA,
  CONJUNCTION,
  DASH,
  DETERMINER,
  IN_ED,
  NUMBER,
  PREPOSITION,
  RELATIVE,
  REPORTING_FINITE,
  TIME_LEAD,
  TIME_WORD,
} from './token-classes.ts';

const MAX_ROLE_TOKENS = 18;

/** The role that the text gives around a name: "actress Mary Steen", "Kwak Gil Sup, head of …". Null where it gives none. */
export function roleAround(doc: Doc, run: NameRun): string | null {
  const from = prefixStart(doc, run.titleFrom);
  const prefix = hasPersonNoun(doc, from, run.from) ? singularRole(doc, from, run.from) : '';
  if (prefix !== '' && !isHonorific(prefix)) return prefix;
  const end = behindLetters(doc, run.to);
  const apposed = appositionRole(doc, end, Math.min(doc.tokens.length, end + MAX_ROLE_TOKENS + 4));
  if (apposed !== '') return apposed;
  const own = prefix === '' ? (functionBefore(doc, run) ?? clauseRole(doc, end)) : prefix;
  return own ?? originBehind(doc, end, Math.min(doc.tokens.length, end + MAX_ROLE_TOKENS));
}

/** The function whose apposition the name is: "Molly’s sister, Beth Carr, …". Null where it is none. */
export function functionBefore(doc: Doc, run: NameRun): string | null {
  const comma = run.titleFrom - 1;
  if (!isComma(doc, comma) || !isComma(doc, run.to) || isQuoted(doc, run.from)) return null;
  const head = headBefore(doc, comma);
  if (!isPersonNoun(lowerAt(doc, head)) || isPlural(lowerAt(doc, head))) return null;
  const from = startOfNouns(doc, comma);
  // "the", "his" or "Molly’s" makes it one person's.
  if (from === undefined || (!isAny(doc, from, DETERMINER) && !hasPossessive(doc, from, comma))) return null;
  return textBetween(doc, isAny(doc, from, DETERMINER) ? from + 1 : from, comma);
}

// "the prime minister | of Norvia"
function headBefore(doc: Doc, comma: number): number {
  let at = comma - 1;
  while (at > 0 && isName(doc, at) && comma - at < MAX_FUNCTION_TOKENS) at--;
  const isLed = at < comma - 1 && isAny(doc, at, PREPOSITION);
  return isLed ? at - 1 : comma - 1;
}

const MAX_FUNCTION_TOKENS = 9;

function hasPossessive(doc: Doc, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isPossessive(doc, at)) return true;
  return false;
}

/** The role of a second name behind "co-writers Caitlyn Smith and", which is the first one's too; null where there is none. */
export function sharedRole(doc: Doc, previous: NameRun | undefined, run: NameRun): string | null {
  if (previous?.isPerson !== true || previous.to !== run.titleFrom - 1 || lowerAt(doc, previous.to) !== 'and')
    return null;
  const from = prefixStart(doc, previous.titleFrom);
  const isShared = from < previous.from && isPlural(lowerAt(doc, previous.from - 1));
  return isShared && hasPersonNoun(doc, from, previous.from) ? singularRole(doc, from, previous.from) : null;
}

// "officers Ann Mora and Rui Prata": each of them is an officer.
function singularRole(doc: Doc, from: number, to: number): string {
  const last = lowerAt(doc, to - 1);
  if (!isPlural(last) || !PERSON_NOUNS.has(singular(last))) return textBetween(doc, from, to);
  const before = textBetween(doc, from, to - 1);
  return before === '' ? singular(last) : `${before} ${singular(last)}`;
}

// "Last week | shop owner Ann Frew", "On Tuesday | Mayor Jill Sands"; a night manager is one.
function isTime(doc: Doc, at: number): boolean {
  if (isAny(doc, at, TIME_LEAD)) return true;
  return isAny(doc, at, TIME_WORD) && (isAny(doc, at - 1, TIME_LEAD) || lowerAt(doc, at - 1) === 'on');
}

// Back over the adjectives and nouns before a name: "the Oscar-winning | actress Mary Steen".
function prefixStart(doc: Doc, titleFrom: number): number {
  const start = doc.sentences[sentenceIndexAt(doc, titleFrom)]?.from ?? 0;
  let from = titleFrom;
  while (
    from > start &&
    titleFrom - from < 6 &&
    isWord(doc, from - 1) &&
    isNominal(doc, from - 1) &&
    !isTime(doc, from - 1) &&
    !isFiniteVerb(doc, from - 1)
  ) {
    if (isQuoted(doc, from - 1) !== isQuoted(doc, titleFrom) || isPossessive(doc, from - 1)) break;
    from--;
  }
  return from;
}

/**
 * The role in the apposition that begins at the comma `comma`: ", head of the agency, …". Empty where there is none.
 * @param isWhole the phrase ends at `limit`, so that a clause behind the noun belongs to it
 */
export function appositionRole(doc: Doc, comma: number, limit: number, isWhole = false): string {
  if (!isAny(doc, comma, COMMA | DASH)) return '';
  // What is told of a name ends with its sentence, also where that has no full stop, as before a list.
  const end = Math.min(limit, doc.sentences[sentenceIndexAt(doc, comma)]?.to ?? limit);
  let from = comma + 1;
  // ", 45, a plumber", ", MD, director of …": ages and degrees are no role.
  while (from < end && (isComma(doc, from) || isAgeOrDegree(doc, from))) from++;
  if (isAny(doc, from, CONJUNCTION)) return '';
  const behind = behindOrigin(doc, from, end);
  if (behind !== undefined) {
    const role = appositionRole(doc, behind, limit, isWhole);
    // "of the Lake Trust, a charity": not the person's.
    return ORGANIZATION_NOUNS.has(lastOf(role)) ? '' : role;
  }
  const lead = lowerAt(doc, from);
  if (lead === 'a' || lead === 'an' || lead === 'the') from++;
  let to = from;
  while (to < end && to - from < MAX_ROLE_TOKENS && !endsRole(doc, to)) to++;
  // "the author of “The Quiet Year,”"
  const title = isAny(doc, to - 1, PREPOSITION) ? stretchAt(doc, to) : undefined;
  if (title?.from === to && isTitleLike(doc, title) && title.to <= end + 1) to = title.to;
  // "a friend who moved to Leeds": a bare noun says nothing without the clause.
  if (isWhole && to === from + 1 && lowerAt(doc, to) === 'who') while (to < end && !isComma(doc, to)) to++;
  // "a" and "another" always bring a description; behind "the" or nothing another name or a place may stand.
  const isRole = lead === 'a' || lead === 'an' || lead === 'another' || hasPersonNoun(doc, from, to);
  const isVerb = isAny(doc, from, IN_ED) && isAny(doc, from + 1, DETERMINER | NUMBER | PREPOSITION);
  if (to === from + 1 && COUNSEL.has(lead)) return lead;
  return isRole && !isVerb && !isFiniteVerb(doc, from, from - 1) && !endsInVerb(doc, from, to)
    ? textBetween(doc, from, to).replace(/,(?=["”’']$)/, '')
    : '';
}

/** Where somebody comes from, as the apposition at the comma `comma` says: "of Leeds University". Null where it does not. */
export function originBehind(doc: Doc, comma: number, limit: number): string | null {
  const end = isComma(doc, comma) ? behindOrigin(doc, comma + 1, limit) : undefined;
  return end === undefined ? null : textBetween(doc, comma + 1, end);
}

// "Ann Mora, of Leeds University, | a lake scientist", "of Springfield, Ohio, | a nurse": the comma behind the place or the body.
function behindOrigin(doc: Doc, from: number, limit: number): number | undefined {
  if (lowerAt(doc, from) !== 'of' && lowerAt(doc, from) !== 'from') return undefined;
  if (!isName(doc, lowerAt(doc, from + 1) === 'the' ? from + 2 : from + 1)) return undefined;
  let end = from;
  while (end < limit && !endsRole(doc, end)) end++;
  let place = end + 1;
  while (isName(doc, place)) place++;
  const isPlace = place > end + 1 && place - end <= MAX_PLACE_TOKENS && isComma(doc, place) && place < limit;
  return isPlace ? place : end;
}

const MAX_PLACE_TOKENS = 3;

function lastOf(role: string): string {
  return role.slice(role.lastIndexOf(' ') + 1).toLowerCase();
}

// Who speaks for a side in court: "Ann Mora, prosecuting, said".
const COUNSEL = new Set(['prosecuting', 'defending', 'mitigating']);

// "On Blue Sky, the former mayor wrote, …": what looks like an apposition is the subject of its verb.
function endsInVerb(doc: Doc, from: number, to: number): boolean {
  return to - from > 1 && !lowerAt(doc, to - 1).endsWith('s') && isAny(doc, to - 1, REPORTING_FINITE);
}

function isAgeOrDegree(doc: Doc, at: number): boolean {
  const word = doc.tokens[at];
  if (word?.kind === 'number') return true;
  return word !== undefined && DEGREE.test(word.text) && (isComma(doc, at + 1) || isComma(doc, at - 1));
}

const DEGREE = /^(?:[A-Z]{2,5}|MSc|PhD|Ph\.D\.?|M\.D\.?|Jr\.|Sr\.)$/;

const ROLE_ENDS = new Set(['.', ';', ':', '(', ')', 'that']);

function endsRole(doc: Doc, at: number): boolean {
  return isAny(doc, at, COMMA | DASH | RELATIVE) || isQuoted(doc, at) || ROLE_ENDS.has(lowerAt(doc, at));
}

/** Whether a word of the range names a function or is a title. */
export function hasPersonNoun(doc: Doc, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (isPersonNoun(withoutStop(lowerAt(doc, at)))) return true;
  }
  return false;
}
