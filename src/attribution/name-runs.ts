// Runs of capitalized words, and the person's name inside one, told from organizations, places and functions.

import type { TokenRange } from '../text/sentences.ts';
import type { Doc } from './document.ts';
import { isQuoted, stretchAt, stretchIndexAt, tokenAt } from './document.ts';
import { FIRM_WORDS } from './lexicon/nouns.ts';
import { MAX_PLACE_WORDS, NATIONALITIES, NO_PERSONS, PLACE_OPENERS, PLACES } from './lexicon/places.ts';
import { isAny, isName, lowerAt } from './shallow.ts';
import { isNickname } from './stretch-kind.ts';
import { BODY, CLOSED_CLASS, DETERMINER, FUNCTION } from './token-classes.ts';

// Lower-case words inside names: Ursula von der Leyen, Mohammed bin Salman.
const PARTICLES = new Set([
  'de',
  'del',
  'della',
  'der',
  'van',
  'von',
  'den',
  'bin',
  'bint',
  'ibn',
  'al',
  'el',
  'la',
  'le',
  'du',
  'da',
  'dos',
  'di',
  'ten',
  'ter',
  'y',
  'st.',
]);
const SUFFIXES = new Set(['jr.', 'sr.', 'jr', 'sr', 'ii', 'iii', 'iv']);
// Letters behind a name, which are no part of it: "Fiona Achebe KC". Some of them are nouns elsewhere ("a Labour MP").
const LETTERS = new Set(
  'KC QC SC JP OBE MBE CBE KBE DBE OAM PhD MD DDS RN FRS Esq MP MEP MSP MS TD MLA'.split(' '),
);

/** The name that begins at token `at`, or undefined. `at` must not lie inside a name begun earlier. */
export function nameRunAt(doc: Doc, at: number, limit: number): TokenRange | undefined {
  if (!isName(doc, at)) return undefined;
  let to = at + 1;
  while (to < limit) {
    const nickname = isQuotedEdge(doc, to) ? stretchAt(doc, to) : undefined;
    if (isName(doc, to) && !isQuotedEdge(doc, to)) to++;
    else if (nickname !== undefined && isNickname(doc, nickname)) to = nickname.to + 1;
    else if (nearName(doc, to) && PARTICLES.has(lowerAt(doc, to)) && particleLeadsOn(doc, to, limit)) to++;
    else break;
  }
  return { from: at, to };
}

// Looked at first: most words behind a name are followed by none.
function nearName(doc: Doc, at: number): boolean {
  return isName(doc, at + 1) || isName(doc, at + 2);
}

function isQuotedEdge(doc: Doc, at: number): boolean {
  return stretchIndexAt(doc, at) !== stretchIndexAt(doc, at - 1);
}

function particleLeadsOn(doc: Doc, at: number, limit: number): boolean {
  const next = at + 1;
  return (
    next < limit &&
    (isName(doc, next) || (PARTICLES.has(lowerAt(doc, next)) && next + 1 < limit && isName(doc, next + 1)))
  );
}

/**
 * The person's name inside a run of capitalized words: "President Barack Obama" is titled, "Kim Jong Un" is not.
 * Undefined where the run names an organization, a place or only a function.
 */
export function personIn(doc: Doc, run: TokenRange): TokenRange | undefined {
  let from = run.from;
  let to = beforeLetters(doc, run);
  // "PC Jo Hart", "AG Ken Paxton"; "DS Smith" may be a firm.
  if (to - from > 2 && RANKS.has(tokenAt(doc, from).text)) from++;
  for (let at = run.from; at < to; at++) {
    // Not in the nickname of Brandon “Duke” Whitley.
    if (isAny(doc, at, FUNCTION) && stretchIndexAt(doc, at) === stretchIndexAt(doc, run.from)) from = at + 1;
  }
  while (to > from && SUFFIXES.has(lowerAt(doc, to - 1))) to--;
  if (from >= to || to - from > 5) return undefined;
  if (namesOrganization(doc, { from, to }) || isShouted(doc, { from, to })) return undefined;
  const only = to - from === 1 ? tokenAt(doc, from).text : '';
  // "on X": no person is called by one letter.
  if (only.length === 1 && from === run.from) return undefined;
  const isLoneAcronym = only !== '' && isAcronym(only);
  if (isLoneAcronym && from === run.from) return undefined;
  return { from, to };
}

// “MORA IS A LIAR”: capitals throughout, of words that stand in no name.
function isShouted(doc: Doc, { from, to }: TokenRange): boolean {
  if (to - from < 2) return false;
  for (let at = from; at < to; at++)
    if (isAny(doc, at, CLOSED_CLASS) && isAcronym(tokenAt(doc, at).text)) return true;
  return false;
}

/** The person's name that ends directly before token `end`, with the titles before it; undefined where none does. */
export function personBefore(
  doc: Doc,
  end: number,
): (TokenRange & { readonly isPronoun: false }) | undefined {
  let from = end;
  while (end - from < MAX_NAME_TOKENS && isName(doc, from - 1) && !isQuoted(doc, from - 1)) from--;
  const run = nameRunAt(doc, from, end);
  const isPerson = run !== undefined && run.to === end && personIn(doc, run) !== undefined;
  return isPerson ? { ...run, isPronoun: false } : undefined;
}

// With all titles; keeps the walk bounded.
const MAX_NAME_TOKENS = 12;

const RANKS = new Set('DC DCI DCS DCP ACP DS DI PC WPC AG PM FM TD MLA MP MSP MEP MK'.split(' '));

// Behind two words at least, and no article before them: "a Sinn Fein MP" is nobody's name.
function beforeLetters(doc: Doc, run: TokenRange): number {
  let to = run.to;
  while (to - run.from > 2 && isLetters(doc, to - 1)) to--;
  return to < run.to && isAny(doc, run.from - 1, DETERMINER) ? run.to : to;
}

function isLetters(doc: Doc, at: number): boolean {
  return LETTERS.has(withoutStop(doc.tokens[at]?.text ?? ''));
}

/** Where the letters behind a name end that ends at token `at`; `at` where there are none. */
export function behindLetters(doc: Doc, at: number): number {
  let end = at;
  while (isLetters(doc, end)) end++;
  return end;
}

/** A word without the full stop of an abbreviation. */
export function withoutStop(word: string): string {
  return word.endsWith('.') ? word.slice(0, -1) : word;
}

/** Whether a run of capitalized words is a place, a nationality or an organization by its words. */
export function namesOrganization(doc: Doc, run: TokenRange): boolean {
  const phrase = placePhrase(doc, run);
  if (NO_PERSONS.has(phrase)) return true;
  for (let at = run.from; at < run.to; at++) if (isAny(doc, at, BODY)) return true;
  if (run.to - run.from < 2) return false;
  if (FIRM_WORDS.has(lowerAt(doc, run.to - 1))) return true;
  const first = lowerAt(doc, run.from);
  return PLACES.has(first) || NATIONALITIES.has(first);
}

/** A phrase as the lists of places have it; empty where it is too long to stand in one, or begins none. */
export function placePhrase(doc: Doc, { from, to }: TokenRange): string {
  if (to <= from || to - from > MAX_PLACE_WORDS) return '';
  const first = lowerAt(doc, from);
  if (to - from === 1) return first;
  return PLACE_OPENERS.has(first) ? `${first} ${lowerAt(doc, from + 1)}` : '';
}

export function isAcronym(word: string): boolean {
  // The second letter tells it of nearly every name.
  const second = word.charCodeAt(1);
  if (second >= SMALL_A && second <= SMALL_Z) return false;
  return word.length > 1 && /[A-Z]/.test(word) && word === word.toUpperCase();
}

const SMALL_A = 97;
const SMALL_Z = 122;

/** The words of a name, which a range is that begins with one; without the marks around a nickname. */
export function wordsOf(doc: Doc, range: TokenRange): string[] {
  // Most have one word, or two.
  const first = tokenAt(doc, range.from).text;
  if (range.to === range.from + 1) return [first];
  const words: string[] = [first];
  for (let at = range.from + 1; at < range.to; at++)
    if (tokenAt(doc, at).kind !== 'mark' || !isQuoted(doc, at)) words.push(tokenAt(doc, at).text);
  return words;
}
