// Finds the words in a sentence that report (verbs with their auxiliaries and particles, "according to") and says in
// which form they stand. Whether one really reports is decided later, by its source and content.

import { isCapitalized } from '../text/characters.ts';
import type { Doc, Sentence } from './document.ts';
import { isQuoted, stretchAt, tokenAt } from './document.ts';
import { ACTIVE_AUXILIARIES, BE_FORMS, DETERMINERS, PREPOSITIONS } from './lexicon/function-words.ts';
import type { ReportingForm, Sense } from './lexicon/lookup.ts';
import { reportingForm } from './lexicon/lookup.ts';
import { DOCUMENT_NOUNS, singular } from './lexicon/nouns.ts';
import {
  isAdverb,
  isBareWithPlural,
  isComma,
  isNounPlace,
  isPossessive,
  isWord,
  lowerAt,
} from './shallow.ts';

export type Cue = {
  /** The cue's tokens: auxiliaries, adverbs between them, verb, particle. */
  readonly from: number;
  readonly to: number;
  readonly lemma: string;
  readonly form: 'finite' | 'participle' | 'according';
  readonly senses: readonly Sense[];
  /** Set where the senses are those of the verb with its particle ("call for"). */
  readonly hasParticle: boolean;
  /** "did not say": no report of words. */
  readonly isNegated: boolean;
};

// A quoted stretch of so few words may be part of a noun phrase; a cue inside is no cue either way.
const ISSUE_WORDS = new Set(
  'issue issued issues issuing release released releases publish published post posted wrote signed sent put made'.split(
    ' ',
  ),
);
const MAX_ISSUE_DISTANCE = 7;

/** All candidate cues of a sentence, left to right. */
export function findCues(doc: Doc, sentence: Sentence): Cue[] {
  const cues: Cue[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    if (isQuoted(doc, at)) {
      at = (stretchAt(doc, at)?.to ?? at + 1) - 1;
      continue;
    }
    const cue = cueAt(doc, sentence, at);
    if (cue === undefined) continue;
    cues.push(cue);
    at = Math.max(at, cue.to - 1);
  }
  return cues;
}

function cueAt(doc: Doc, sentence: Sentence, at: number): Cue | undefined {
  const lower = lowerAt(doc, at);
  if (lower === 'according' && lowerAt(doc, at + 1) === 'to') {
    const senses: Sense[] = [{ frame: 'clause', act: 'speech' }];
    return {
      from: at,
      to: at + 2,
      lemma: 'according',
      form: 'according',
      senses,
      hasParticle: false,
      isNegated: false,
    };
  }
  const entry = reportingForm(lower);
  if (entry === undefined || !isWord(doc, at)) return undefined;
  if (at > sentence.from && isCapitalized(tokenAt(doc, at).text)) return undefined;
  const chain = verbChain(doc, sentence, at);
  const form = formInPlace(doc, sentence, at, { entry, ...chain });
  return form === undefined ? undefined : withParticle(doc, sentence, { entry, at, from: chain.from, form });
}

type Chain = { readonly from: number; readonly auxiliary: string };

// The auxiliaries and adverbs directly before the verb: "has recently threatened".
function verbChain(doc: Doc, sentence: Sentence, at: number): Chain {
  let from = at;
  let auxiliary = '';
  for (let left = at - 1; left >= sentence.from && at - left <= 5; left--) {
    const lower = lowerAt(doc, left);
    if (isQuoted(doc, left)) break;
    const isAux = ACTIVE_AUXILIARIES.has(lower) || (BE_FORMS.has(lower) && !isPossessive(doc, left));
    if (isAux || lower === 'not' || lower === "n't") {
      from = left;
      if (isAux && auxiliary === '') auxiliary = lower;
    } else if (isAdverb(doc, left)) from = left;
    else break;
  }
  while (from < at && auxiliary === '' && !ACTIVE_AUXILIARIES.has(lowerAt(doc, from))) from++;
  return { from, auxiliary };
}

type Place = Chain & { readonly entry: ReportingForm };

function formInPlace(doc: Doc, sentence: Sentence, at: number, place: Place): Cue['form'] | undefined {
  const { entry, auxiliary } = place;
  const { forms } = entry;
  if (forms.has('ing')) {
    if (BE_FORMS.has(auxiliary)) return 'finite';
    return isParticiplePlace(doc, sentence, at) ? 'participle' : undefined;
  }
  if (BE_FORMS.has(auxiliary)) return undefined;
  if (auxiliary !== '') return 'finite';
  if (at > sentence.from && isNounPlace(doc, at) && !isQuoted(doc, at - 1)) return undefined;
  if (lowerAt(doc, at + 1) === 'by' && forms.has('past')) return undefined;
  if (forms.has('past')) return 'finite';
  if (forms.has('present')) return isVerbAfterSubject(doc, at) ? 'finite' : undefined;
  return isBareWithPlural(doc, at) ? 'finite' : undefined;
}

// "claims", "reports", "plans" are plural nouns as often: behind an adjective or at the head of a sentence they are no verb.
function isVerbAfterSubject(doc: Doc, at: number): boolean {
  const next = lowerAt(doc, at + 1);
  if (next === 'of' && lowerAt(doc, at) !== 'warns' && lowerAt(doc, at) !== 'speaks') return false;
  return (
    !/(?:[^s]s|ous|ive|al|ic|able|ful|less)$/.test(lowerAt(doc, at - 1)) ||
    isCapitalized(tokenAt(doc, at - 1).text)
  );
}

const PARTICIPLE_LEADS = new Set([
  ',',
  '—',
  '–',
  '--',
  'by',
  'while',
  'after',
  'before',
  'when',
  'and',
  'in',
  'without',
  ':',
]);

function isParticiplePlace(doc: Doc, sentence: Sentence, at: number): boolean {
  let left = at - 1;
  while (left > sentence.from && isAdverb(doc, left)) left--;
  if (left < sentence.from) return true;
  if (isQuoted(doc, left) || PARTICIPLE_LEADS.has(lowerAt(doc, left))) return true;
  return DOCUMENT_NOUNS.has(singular(lowerAt(doc, left)));
}

type Found = {
  readonly entry: ReportingForm;
  readonly at: number;
  readonly from: number;
  readonly form: Cue['form'];
};

function withParticle(doc: Doc, sentence: Sentence, found: Found): Cue | undefined {
  const { entry, at, form } = found;
  const from = statementStart(doc, sentence, found);
  const base = { from, lemma: entry.lemma, form, isNegated: isNegated(doc, from, at) };
  for (const particle of entry.particles) {
    if (!particle.words.every((word, index) => lowerAt(doc, at + 1 + index) === word)) continue;
    return { ...base, to: at + 1 + particle.words.length, senses: [particle], hasParticle: true };
  }
  if (entry.senses.length === 0) return undefined;
  const isAdverbial =
    PREPOSITIONS.has(lowerAt(doc, at - 1)) && form === 'finite' && !DETERMINERS.has(lowerAt(doc, at + 1));
  return isAdverbial ? undefined : { ...base, to: at + 1, senses: entry.senses, hasParticle: false };
}

function isNegated(doc: Doc, from: number, at: number): boolean {
  for (let left = from; left < at; left++) {
    const lower = lowerAt(doc, left);
    if (lower === 'not' || lower === 'never' || lower.endsWith("n't") || lower === 'cannot') return true;
  }
  return false;
}

// "issued a statement calling for …": the cue begins at the verb that brings the statement out.
function statementStart(doc: Doc, sentence: Sentence, found: Found): number {
  if (found.form !== 'participle' || !DOCUMENT_NOUNS.has(singular(lowerAt(doc, found.at - 1))))
    return found.from;
  for (let left = found.at - 2; left > sentence.from && found.at - left <= MAX_ISSUE_DISTANCE; left--) {
    if (isComma(doc, left)) break;
    if (ISSUE_WORDS.has(lowerAt(doc, left))) return left;
  }
  return found.from;
}
