// The noun phrase behind a cue: "said Smith, a lawyer from Leeds, on Monday", "according to …".

import type { Doc } from './document.ts';
import { isQuoted, stretchAt } from './document.ts';
import { hasHead } from './phrase-words.ts';
import { isAny, isComma, isDash, isFiniteVerb, isName, isNominal, isPossessive, lowerAt } from './shallow.ts';
import type { SourcePhrase } from './source-phrase.ts';
import {
  ADVERB,
  ADVERBIAL_PREPOSITION,
  CONJUNCTION,
  DETERMINER,
  NAME,
  NUMBER,
  PERSONAL_PRONOUN,
  PREPOSITION,
  RELATIVE,
  SUBORDINATOR,
  TIME_WORD,
} from './token-classes.ts';

// No written noun phrase before a verb is longer; keeps the walk bounded.
const MAX_PHRASE_TOKENS = 60;
const MAX_QUOTED_WORDS_IN_PHRASE = 5;

/**
 * The noun phrase that begins at token `start`: "said Smith, a lawyer from Leeds, who …". It ends before an adverbial
 * ("said Smith on Monday"), a clause or the sentence's end at `limit`.
 */
export function phraseAfter(doc: Doc, start: number, limit: number): SourcePhrase | undefined {
  if (isAny(doc, start, PERSONAL_PRONOUN)) return { from: start, to: start + 1, isPronoun: true };
  if (!startsPhrase(doc, start)) return undefined;
  const end = Math.min(limit, doc.tokens.length);
  let at = start;
  for (; at < end && at - start < MAX_PHRASE_TOKENS; at++) {
    if (isQuoted(doc, at)) {
      const stretch = stretchAt(doc, at);
      if (stretch === undefined || stretch.to - stretch.from > MAX_QUOTED_WORDS_IN_PHRASE + 2) break;
      at = stretch.to - 1;
    } else if (lowerAt(doc, at) === '(' && parenthesisEnd(doc, at, limit) !== undefined)
      at = parenthesisEnd(doc, at, limit) as number;
    else if (endsPhrase(doc, start, at)) break;
  }
  return at > start && hasHead(doc, start, at) ? { from: start, to: at, isPronoun: false } : undefined;
}

function parenthesisEnd(doc: Doc, at: number, limit: number): number | undefined {
  for (let end = at + 1; end < limit && end - at < 8; end++) if (lowerAt(doc, end) === ')') return end;
  return undefined;
}

function startsPhrase(doc: Doc, at: number): boolean {
  if (isAny(doc, at, NAME | DETERMINER)) return true;
  return isNominal(doc, at) && !isAny(doc, at, ADVERB | TIME_WORD) && !lowerAt(doc, at).endsWith('ing');
}

function endsPhrase(doc: Doc, start: number, at: number): boolean {
  const lower = lowerAt(doc, at);
  if (isComma(doc, at)) return !continuesApposition(doc, at + 1);
  if (isDash(doc, at) || PHRASE_ENDS.has(lower)) return true;
  if ((lower === 'who' || lower === 'which') && !isName(doc, at)) return true;
  if (at === start) return false;
  if (isAny(doc, at, ADVERBIAL_PREPOSITION)) return !isAttributePreposition(doc, at);
  if (isAny(doc, at, TIME_WORD) && !isPossessive(doc, at + 1)) return true;
  if (isAny(doc, at, PERSONAL_PRONOUN | CONJUNCTION)) return lower !== 'and' || !isNominal(doc, at + 1);
  return isFiniteVerb(doc, at, start) || lower === 'that';
}

const PHRASE_ENDS = new Set([';', ':', '(', '.', '!', '?', '…', '...']);

// "head of policy at the bank in London" belongs to the phrase; "on Monday", "in an interview" do not.
function isAttributePreposition(doc: Doc, at: number): boolean {
  const lower = lowerAt(doc, at);
  if (!OF_A_PHRASE.has(lower) || isAny(doc, at + 1, TIME_WORD | NUMBER)) return false;
  if (lower === 'in' || lower === 'on') return isName(doc, at + 1);
  return isName(doc, at + 1) || lowerAt(doc, at + 1) === 'the' || isName(doc, at + 2);
}

const OF_A_PHRASE = new Set(['at', 'for', 'in', 'from', 'with', 'on', 'to']);

function continuesApposition(doc: Doc, at: number): boolean {
  const lower = lowerAt(doc, at);
  if (isAny(doc, at, NUMBER) || APPOSITION_LEADS.has(lower)) return true;
  if (isAny(doc, at, NO_APPOSITION) || lower.endsWith('ing')) return false;
  return isNominal(doc, at) && !isFiniteVerb(doc, at, at - 1);
}

const APPOSITION_LEADS = new Set(['a', 'an', 'the', 'one', 'his', 'her', 'their', 'its']);
const NO_APPOSITION =
  CONJUNCTION | ADVERB | PREPOSITION | RELATIVE | SUBORDINATOR | PERSONAL_PRONOUN | TIME_WORD;
