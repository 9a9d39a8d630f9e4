// What each token of a text may be, as bits of one number: the closed classes of its word, and what its capital, its
// ending and its kind tell. Computed once a token, so that the walks over phrases ask by one look into an array.

import { isCapitalized } from '../text/characters.ts';
import { FormCache } from '../text/form-cache.ts';
import type { Token } from '../text/tokens.ts';
import {
  ADVERBIAL_PREPOSITIONS,
  ANONYMITY_WORDS,
  AUXILIARIES,
  CONJUNCTIONS,
  CUE_ADVERBS,
  DETERMINERS,
  OPENERS,
  PERSONAL,
  PREPOSITIONS,
  RELATIVES,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
  TIME_LEADS,
  TIME_WORDS,
} from './lexicon/function-words.ts';
import { COMMON_FINITE_FORMS, REPORTING_FORMS } from './lexicon/lookup.ts';
import { isPersonNoun, ORGANIZATION_NOUNS, PERSON_NOUNS, singular, TITLES } from './lexicon/nouns.ts';
import { perToken } from './per-token.ts';

export const DETERMINER = 1 << 0;
export const PREPOSITION = 1 << 1;
export const PERSONAL_PRONOUN = 1 << 2;
export const AUXILIARY = 1 << 3;
export const SUBORDINATOR = 1 << 4;
export const RELATIVE = 1 << 5;
export const OPENER = 1 << 6;
const NEGATION = 1 << 7;
export const CONJUNCTION = 1 << 8;
export const TIME_WORD = 1 << 9;
export const TIME_LEAD = 1 << 10;
export const ADVERBIAL_PREPOSITION = 1 << 11;
export const SUBJECT_PRONOUN = 1 << 12;
/** A finite form of a frequent verb that reports nothing. */
export const COMMON_FINITE = 1 << 13;
/** A reporting word in its past or its third person. */
export const REPORTING_FINITE = 1 << 14;
/** A reporting word in any other form. */
export const REPORTING_OTHER = 1 << 15;
/** An adverb that may stand beside a verb, by the list or by its -ly. */
export const ADVERB = 1 << 16;
/** Ends in -ed, as a past of a verb that no list holds does. */
export const IN_ED = 1 << 17;
/** An auxiliary that is a first name before another capital: Will Smith, May Britt. */
export const FIRST_NAME = 1 << 18;
/** 's, or an apostrophe alone. */
export const APOSTROPHE = 1 << 19;
export const WORD = 1 << 20;
export const NUMBER = 1 << 21;
export const CAPITAL = 1 << 22;
/** Has a capital because it is a name, as far as its place lets us tell. */
export const NAME = 1 << 23;
export const COMMA = 1 << 24;
export const DASH = 1 << 25;
/** Ends a sentence, or a half of one: . ! ? ; */
export const SENTENCE_END = 1 << 26;
/** A word that may belong to a wish for anonymity. */
export const ANONYMITY = 1 << 27;
/** Says what a person is: a title, or a noun for people in either number. */
export const FUNCTION = 1 << 28;
/** A noun for a body in either number: "ministries". */
export const BODY = 1 << 29;

/** Parts clauses or items: , : ; These are the last bit and the sign, so that all bits of a token fit a small whole number of V8. */
export const INNER_STOP = -1 << 30;

/** The words of the closed classes, which stand in no name and head no phrase. */
export const CLOSED_CLASS =
  DETERMINER | PREPOSITION | PERSONAL_PRONOUN | AUXILIARY | SUBORDINATOR | RELATIVE | OPENER | NEGATION;

const BITS = bitsOfWords();
const LONGEST = Math.max(...[...BITS.keys()].map(word => word.length));

function bitsOfWords(): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  const add = (bit: number, words: Iterable<string>) => {
    for (const word of words) bits.set(word, (bits.get(word) ?? 0) | bit);
  };
  add(DETERMINER, DETERMINERS);
  add(PREPOSITION, PREPOSITIONS);
  add(PERSONAL_PRONOUN, PERSONAL);
  add(AUXILIARY, AUXILIARIES);
  add(SUBORDINATOR, SUBORDINATORS);
  add(RELATIVE, RELATIVES);
  add(OPENER, OPENERS);
  add(NEGATION, ['not']);
  add(CONJUNCTION, CONJUNCTIONS);
  add(TIME_WORD, TIME_WORDS);
  add(TIME_LEAD, TIME_LEADS);
  add(ADVERBIAL_PREPOSITION, ADVERBIAL_PREPOSITIONS);
  add(SUBJECT_PRONOUN, SUBJECT_PRONOUNS);
  add(ADVERB, CUE_ADVERBS);
  add(COMMON_FINITE, COMMON_FINITE_FORMS);
  add(FIRST_NAME, ['will', 'may']);
  add(ANONYMITY, ANONYMITY_WORDS);
  add(APOSTROPHE, ["'s"]);
  for (const [form, { forms }] of REPORTING_FORMS) {
    const isFiniteForm = forms.has('past') || forms.has('present');
    add(isFiniteForm ? REPORTING_FINITE : REPORTING_OTHER, [form]);
  }
  return bits;
}

const known = new FormCache();
// No token has all bits.
const UNKNOWN = -1;

/**
 * The bits of every token; `collection` is the one that the tokens' forms are numbered in.
 * @param titled takes the tokens with a capital that are a title, a function, a body or a verb by their word, from the last to the first
 */
export function classesOf(tokens: readonly Token[], collection: number, titled: number[]): number[] {
  known.use(collection);
  const classes = perToken(tokens.length, 0);
  // From the right, since one name is told by the capital of the word behind it.
  let next = 0;
  for (let at = tokens.length - 1; at >= 0; at--) {
    const token = tokens[at] as Token;
    const bits = known.get(token.form);
    next = bits === UNKNOWN ? classOf(token, next) : bits;
    if (bits === UNKNOWN && (next & FIRST_NAME) === 0) known.set(token.form, next);
    classes[at] = next;
    if ((next & CAPITAL) !== 0 && (next & (FUNCTION | BODY | FIRST_NAME)) !== 0) titled.push(at);
  }
  return classes;
}

function classOf(token: Token, next: number): number {
  if (token.kind === 'word') return classOfWord(token, next);
  if (token.kind === 'number') return NUMBER | endingOf(token.lower);
  const { text } = token;
  if (token.kind === 'mark') return text === "'" || text === '’' ? APOSTROPHE : 0;
  if (text === ',') return COMMA | INNER_STOP;
  if (text === ':') return INNER_STOP;
  if (text === ';') return SENTENCE_END | INNER_STOP;
  if (text === '.' || text === '!' || text === '?') return SENTENCE_END;
  return text[0] === '-' || text === '—' || text === '–' || text === '―' ? DASH : 0;
}

function classOfWord({ text, lower }: Token, next: number): number {
  const known = (lower.length <= LONGEST ? (BITS.get(lower) ?? 0) : 0) | nounBits(lower);
  if (!isCapitalized(text)) return WORD | known | endingOf(lower);
  const bits = WORD | CAPITAL | known | (endingOf(lower) & IN_ED);
  return isNameWord(text, known, next) ? bits | NAME : bits;
}

function nounBits(lower: string): number {
  const plain = lower.endsWith('.') ? lower.slice(0, -1) : lower;
  const noun = singular(plain);
  const isFunction =
    TITLES.has(plain) ||
    (plain.includes('-') ? isPersonNoun(plain) : PERSON_NOUNS.has(plain)) ||
    (plain.endsWith('s') && plain !== 'waters' && PERSON_NOUNS.has(noun));
  return (isFunction ? FUNCTION : 0) | (ORGANIZATION_NOUNS.has(singular(plain)) ? BODY : 0);
}

function isNameWord(text: string, known: number, next: number): boolean {
  if ((known & TIME_WORD) !== 0 || (text.includes('-') && HYPHENED_ADJECTIVE.test(text))) return false;
  if ((known & CLOSED_CLASS) === 0) return true;
  if ((known & FIRST_NAME) !== 0 && (next & CAPITAL) !== 0) return true;
  return text.length > 1 && text === text.toUpperCase();
}

// "Oscar-winning", "London-based", "Facebook-owned": capitals of an adjective.
const HYPHENED_ADJECTIVE =
  /-(?:[a-z]{1,20}(?:ing|ed)|led|born|wide|style|era|like|old|run|level|only|sized?)$/;

const D = 100;
const E = 101;
const L = 108;
const Y = 121;

function endingOf(lower: string): number {
  const { length } = lower;
  if (length < 5) return 0;
  const last = lower.charCodeAt(length - 1);
  if (last === Y) return lower.charCodeAt(length - 2) === L && !NO_ADVERB.has(lower) ? ADVERB : 0;
  return last === D && lower.charCodeAt(length - 2) === E ? IN_ED : 0;
}

const NO_ADVERB = new Set(
  'family assembly italy reply supply anomaly daily weekly bully rally early monthly'.split(' '),
);
