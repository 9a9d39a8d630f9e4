// A coarse guess at what a token is in its place (verb, noun, clause boundary), from closed word classes, its
// neighbours and its capital letter.

import type { TokenRange } from '../text/sentences.ts';
import type { Token } from '../text/tokens.ts';
import type { Doc } from './document.ts';
import { isQuoted } from './document.ts';
import {
  ADVERB,
  APOSTROPHE,
  AUXILIARY,
  CAPITAL,
  CLOSED_CLASS,
  COMMA,
  COMMON_FINITE,
  DASH,
  DETERMINER,
  FIRST_NAME,
  IN_ED,
  NAME,
  NUMBER,
  PERSONAL_PRONOUN,
  PREPOSITION,
  RELATIVE,
  REPORTING_FINITE,
  REPORTING_OTHER,
  SENTENCE_END,
  WORD,
} from './token-classes.ts';

/** The lower case of a token's word; empty outside the document. */
export function lowerAt(doc: Doc, at: number): string {
  const { tokens } = doc;
  return at >= 0 && at < tokens.length ? (tokens[at] as Token).lower : '';
}

/** The bits of token-classes.ts that a token has; none outside the document. */
export function classesAt({ classes }: Doc, at: number): number {
  return at >= 0 && at < classes.length ? (classes[at] as number) : 0;
}

/** Whether a token is of one of the classes, which are bits of token-classes.ts. */
export function isAny(doc: Doc, at: number, classes: number): boolean {
  return (classesAt(doc, at) & classes) !== 0;
}

export function isWord(doc: Doc, at: number): boolean {
  return isAny(doc, at, WORD);
}

/** A capitalized word that is one because it is a name, as far as its place lets us tell. */
export function isName(doc: Doc, at: number): boolean {
  return isAny(doc, at, NAME);
}

/** Could be a noun or an adjective: an open-class word, or a number. */
export function isNominal(doc: Doc, at: number): boolean {
  const classes = classesAt(doc, at);
  if ((classes & (NUMBER | NAME)) !== 0) return true;
  return (classes & WORD) !== 0 && (classes & CLOSED_CLASS) === 0;
}

export function isPossessive(doc: Doc, at: number): boolean {
  if (!isAny(doc, at, APOSTROPHE)) return false;
  return isWord(doc, at - 1) && !isAny(doc, at - 1, PERSONAL_PRONOUN | RELATIVE);
}

// Index of the nearest token to the left that is no adverb around a verb.
function beforeAdverbs(doc: Doc, at: number, limit: number): number {
  let left = at;
  while (left >= limit && isAdverb(doc, left)) left--;
  return left;
}

export function isAdverb(doc: Doc, at: number): boolean {
  return isAny(doc, at, ADVERB);
}

const MAY_BE_FINITE = AUXILIARY | COMMON_FINITE | REPORTING_FINITE | REPORTING_OTHER | IN_ED;

/** A finite verb: it ends the noun phrase to its left, or shows that a stretch of words is a clause. */
export function isFiniteVerb(doc: Doc, at: number, from = 0): boolean {
  const classes = classesAt(doc, at);
  if ((classes & MAY_BE_FINITE) === 0 || (classes & WORD) === 0) return false;
  if ((classes & FIRST_NAME) !== 0 && (classes & NAME) !== 0) return false;
  if ((classes & AUXILIARY) !== 0) return isFiniteAuxiliary(doc, at, classes);
  if (at <= from || (classes & CAPITAL) !== 0 || isNounPlace(doc, at)) return false;
  if ((classes & (COMMON_FINITE | REPORTING_FINITE)) !== 0) return true;
  return (classes & REPORTING_OTHER) !== 0 ? isBareWithPlural(doc, at) : isPastWithObject(doc, at);
}

const MAY = FIRST_NAME | CAPITAL;

function isFiniteAuxiliary(doc: Doc, at: number, classes: number): boolean {
  const lower = lowerAt(doc, at);
  if (lower === "'s") return !isPossessive(doc, at);
  // "since May"
  if ((classes & MAY) === MAY && isAny(doc, at - 1, PREPOSITION)) return false;
  return lower !== 'being' && lower !== 'been' && lower !== 'having';
}

// "the claims", "his report", "Kim's calls", "of reports": no verb stands there.
export function isNounPlace(doc: Doc, at: number): boolean {
  const classes = classesAt(doc, at - 1);
  if ((classes & (DETERMINER | PREPOSITION | APOSTROPHE)) === 0) return false;
  const before = lowerAt(doc, at - 1);
  if (before === 'that' || before === 'this' || before === 'all' || before === 'some' || before === 'many')
    return false;
  // "the Group of Ten issued": a number with a capital ends a name.
  const isInName = (classes & CAPITAL) !== 0 && isName(doc, at - 3);
  return (
    ((classes & DETERMINER) !== 0 && !isInName) ||
    isPossessive(doc, at - 1) ||
    ((classes & PREPOSITION) !== 0 && before !== 'in')
  );
}

const PLURAL_SUBJECTS = new Set(
  'i we you they who others people many some police men women percent majority half media critics'.split(' '),
);

// "officials say", "they claim": the bare form is a verb only behind a plural subject.
export function isBareWithPlural(doc: Doc, at: number): boolean {
  const left = beforeAdverbs(doc, at - 1, 0);
  const before = lowerAt(doc, left);
  if (PLURAL_SUBJECTS.has(before)) return true;
  if (!isWord(doc, left) || isAny(doc, left, CLOSED_CLASS)) return false;
  if (before.endsWith('s') && !before.endsWith("'s") && !before.endsWith('ss')) return true;
  return isAnd(doc, left - 1) || (isName(doc, left) && isAnd(doc, left - 2));
}

function isAnd(doc: Doc, at: number): boolean {
  const lower = lowerAt(doc, at);
  return lower === 'and' || lower === '&';
}

// An unknown word in -ed behind a noun and before an object.
function isPastWithObject(doc: Doc, at: number): boolean {
  const next = lowerAt(doc, at + 1);
  const hasObject =
    isAny(doc, at + 1, DETERMINER | PERSONAL_PRONOUN) || next === 'him' || next === 'them' || next === 'that';
  return hasObject && (isNominal(doc, at - 1) || isAny(doc, at - 1, PERSONAL_PRONOUN));
}

/** Whether a range holds a clause of its own, i.e. a finite verb outside quotation marks. */
export function hasFiniteVerb(doc: Doc, range: TokenRange): boolean {
  for (let at = range.from; at < range.to; at++) {
    if (!isQuoted(doc, at) && isFiniteVerb(doc, at, range.from)) return true;
  }
  return false;
}

export function isComma(doc: Doc, at: number): boolean {
  return isAny(doc, at, COMMA);
}

export function isDash(doc: Doc, at: number): boolean {
  return isAny(doc, at, DASH);
}

export function isSentenceEnd(doc: Doc, at: number): boolean {
  return at < 0 || at >= doc.tokens.length || isAny(doc, at, SENTENCE_END);
}
