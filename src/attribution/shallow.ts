// A coarse guess at what a token is in its place (verb, noun, clause boundary), from closed word classes, its
// neighbours and its capital letter. Stands where a trained tagger will stand later.

import { isCapitalized } from '../text/characters.ts';
import type { TokenRange } from '../text/sentences.ts';
import type { Doc } from './document.ts';
import { isQuoted, tokenAt } from './document.ts';
import {
  AUXILIARIES,
  CUE_ADVERBS,
  DETERMINERS,
  OPENERS,
  PERSONAL,
  PREPOSITIONS,
  RELATIVES,
  SUBORDINATORS,
  TIME_WORDS,
} from './lexicon/function-words.ts';
import { isCommonFinite, reportingForm } from './lexicon/lookup.ts';

export function lowerAt(doc: Doc, at: number): string {
  return doc.tokens[at]?.lower ?? '';
}

export function isWord(doc: Doc, at: number): boolean {
  return doc.tokens[at]?.kind === 'word';
}

/** A capitalized word that is one because it is a name, as far as its place lets us tell. */
export function isName(doc: Doc, at: number): boolean {
  const token = doc.tokens[at];
  if (token?.kind !== 'word' || !isCapitalized(token.text) || TIME_WORDS.has(token.lower)) return false;
  if (HYPHENED_ADJECTIVE.test(token.text)) return false;
  if (FIRST_NAMES.has(token.lower) && isCapitalized(doc.tokens[at + 1]?.text ?? '')) return true;
  return !isClosedClass(token.lower) || (token.text.length > 1 && token.text === token.text.toUpperCase());
}

// Auxiliaries that are first names before another capital: Will Smith, May Britt.
const FIRST_NAMES = new Set(['will', 'may']);
// "Oscar-winning", "London-based", "Facebook-owned": capitals of an adjective.
const HYPHENED_ADJECTIVE =
  /-(?:[a-z]{1,20}(?:ing|ed)|led|born|wide|style|era|like|old|run|level|only|sized?)$/;

export function isClosedClass(lower: string): boolean {
  return (
    DETERMINERS.has(lower) ||
    PREPOSITIONS.has(lower) ||
    PERSONAL.has(lower) ||
    AUXILIARIES.has(lower) ||
    SUBORDINATORS.has(lower) ||
    RELATIVES.has(lower) ||
    OPENERS.has(lower) ||
    lower === 'not'
  );
}

/** Could be a noun or an adjective: an open-class word, or a number. */
export function isNominal(doc: Doc, at: number): boolean {
  const token = doc.tokens[at];
  if (token === undefined) return false;
  if (token.kind === 'number') return true;
  return token.kind === 'word' && (!isClosedClass(token.lower) || isName(doc, at));
}

export function isPossessive(doc: Doc, at: number): boolean {
  const lower = lowerAt(doc, at);
  if (lower !== "'s" && lower !== "'") return false;
  return isWord(doc, at - 1) && !PERSONAL.has(lowerAt(doc, at - 1)) && !RELATIVES.has(lowerAt(doc, at - 1));
}

// Index of the nearest token to the left that is no adverb around a verb.
function beforeAdverbs(doc: Doc, at: number, limit: number): number {
  let left = at;
  while (left >= limit && isAdverb(doc, left)) left--;
  return left;
}

export function isAdverb(doc: Doc, at: number): boolean {
  const lower = lowerAt(doc, at);
  if (CUE_ADVERBS.has(lower)) return true;
  return (
    lower.length > 4 &&
    lower.endsWith('ly') &&
    !isCapitalized(doc.tokens[at]?.text ?? '') &&
    !NO_ADVERB.has(lower)
  );
}

const NO_ADVERB = new Set([
  'family',
  'assembly',
  'ally',
  'italy',
  'july',
  'reply',
  'supply',
  'anomaly',
  'daily',
  'weekly',
  'bully',
  'rally',
  'early',
  'monthly',
]);

/** A finite verb: it ends the noun phrase to its left, or shows that a stretch of words is a clause. */
export function isFiniteVerb(doc: Doc, at: number, from = 0): boolean {
  const token = doc.tokens[at];
  if (token?.kind !== 'word' && lowerAt(doc, at) !== "'s") {
    return token !== undefined && AUXILIARIES.has(token.lower) && !isPossessive(doc, at);
  }
  const lower = lowerAt(doc, at);
  if (FIRST_NAMES.has(lower) && isName(doc, at)) return false;
  if (AUXILIARIES.has(lower))
    return lower === "'s"
      ? !isPossessive(doc, at)
      : lower !== 'being' && lower !== 'been' && lower !== 'having';
  if (at > from && isCapitalized(tokenAt(doc, at).text)) return false;
  if (at <= from || isNounPlace(doc, at)) return false;
  if (isCommonFinite(lower)) return true;
  const form = reportingForm(lower);
  if (form === undefined) return isLikelyPast(doc, at);
  return form.forms.has('past') || form.forms.has('present') || isBareWithPlural(doc, at);
}

// "the claims", "his report", "Kim's calls", "of reports": no verb stands there.
export function isNounPlace(doc: Doc, at: number): boolean {
  const before = lowerAt(doc, at - 1);
  if (before === 'that' || before === 'this' || before === 'all' || before === 'some' || before === 'many')
    return false;
  // "the Group of Ten issued": a number with a capital ends a name.
  const isInName = isCapitalized(doc.tokens[at - 1]?.text ?? '') && isName(doc, at - 3);
  return (
    (DETERMINERS.has(before) && !isInName) ||
    isPossessive(doc, at - 1) ||
    (PREPOSITIONS.has(before) && before !== 'in') ||
    before === 'to'
  );
}

// "officials say", "they claim": the bare form is a verb only behind a plural subject.
export function isBareWithPlural(doc: Doc, at: number): boolean {
  const left = beforeAdverbs(doc, at - 1, 0);
  const before = lowerAt(doc, left);
  if (
    [
      'i',
      'we',
      'you',
      'they',
      'who',
      'others',
      'people',
      'many',
      'some',
      'police',
      'men',
      'women',
      'percent',
      'majority',
      'half',
      'media',
      'critics',
    ].includes(before)
  )
    return true;
  if (!isWord(doc, left) || isClosedClass(before)) return false;
  if (before.endsWith('s') && !before.endsWith("'s") && !before.endsWith('ss')) return true;
  return (
    ['and', '&'].includes(lowerAt(doc, left - 1)) ||
    (isName(doc, left) && ['and', '&'].includes(lowerAt(doc, left - 2)))
  );
}

// An unknown word in -ed behind a noun and before an object.
function isLikelyPast(doc: Doc, at: number): boolean {
  const lower = lowerAt(doc, at);
  if (!lower.endsWith('ed') || lower.length < 5) return false;
  const next = lowerAt(doc, at + 1);
  const hasObject =
    DETERMINERS.has(next) || PERSONAL.has(next) || next === 'him' || next === 'them' || next === 'that';
  return hasObject && (isNominal(doc, at - 1) || PERSONAL.has(lowerAt(doc, at - 1)));
}

/** Whether a range holds a clause of its own, i.e. a finite verb outside quotation marks. */
export function hasFiniteVerb(doc: Doc, range: TokenRange): boolean {
  for (let at = range.from; at < range.to; at++) {
    if (!isQuoted(doc, at) && isFiniteVerb(doc, at, range.from)) return true;
  }
  return false;
}

export function isComma(doc: Doc, at: number): boolean {
  return doc.tokens[at]?.text === ',';
}

export function isDash(doc: Doc, at: number): boolean {
  const text = doc.tokens[at]?.text ?? '';
  return text === '—' || text === '–' || text.startsWith('--') || text === '-';
}

export function isSentenceEnd(doc: Doc, at: number): boolean {
  const text = doc.tokens[at]?.text ?? '.';
  return text === '.' || text === '!' || text === '?' || text === ';';
}
