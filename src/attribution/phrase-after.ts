// The noun phrase behind a cue: "said Smith, a lawyer from Leeds, on Monday", "according to …".

import type { Doc } from './document.ts';
import { isQuoted, stretchAt } from './document.ts';
import {
  ADVERBIAL_PREPOSITIONS,
  CONJUNCTIONS,
  DETERMINERS,
  PERSONAL,
  PREPOSITIONS,
  RELATIVES,
  SUBORDINATORS,
  TIME_WORDS,
} from './lexicon/function-words.ts';
import {
  isAdverb,
  isComma,
  isDash,
  isFiniteVerb,
  isName,
  isNominal,
  isPossessive,
  lowerAt,
} from './shallow.ts';
import type { SourcePhrase } from './source-phrase.ts';
import { hasHead } from './source-phrase.ts';

// No written noun phrase before a verb is longer; keeps the walk bounded.
const MAX_PHRASE_TOKENS = 60;
const MAX_QUOTED_WORDS_IN_PHRASE = 5;

/**
 * The noun phrase that begins at token `start`: "said Smith, a lawyer from Leeds, who …". It ends before an adverbial
 * ("said Smith on Monday"), a clause or the sentence's end at `limit`.
 */
export function phraseAfter(doc: Doc, start: number, limit: number): SourcePhrase | undefined {
  if (PERSONAL.has(lowerAt(doc, start))) return { from: start, to: start + 1, isPronoun: true };
  if (!startsPhrase(doc, start)) return undefined;
  let at = start;
  for (; at < limit && at - start < MAX_PHRASE_TOKENS; at++) {
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
  const lower = lowerAt(doc, at);
  return (
    isName(doc, at) ||
    DETERMINERS.has(lower) ||
    (isNominal(doc, at) && !lower.endsWith('ing') && !isAdverb(doc, at) && !TIME_WORDS.has(lower))
  );
}

function endsPhrase(doc: Doc, start: number, at: number): boolean {
  const lower = lowerAt(doc, at);
  if (isComma(doc, at)) return !continuesApposition(doc, at + 1);
  if (isDash(doc, at) || [';', ':', '(', '.', '!', '?', '…', '...'].includes(lower)) return true;
  if ((lower === 'who' || lower === 'which') && !isName(doc, at)) return true;
  if (at === start) return false;
  if (ADVERBIAL_PREPOSITIONS.has(lower)) return !isAttributePreposition(doc, at);
  if (TIME_WORDS.has(lower) && !isPossessive(doc, at + 1)) return true;
  if (PERSONAL.has(lower) || CONJUNCTIONS.has(lower)) return lower !== 'and' || !isNominal(doc, at + 1);
  return isFiniteVerb(doc, at, start) || lower === 'that';
}

// "head of policy at the bank in London" belongs to the phrase; "on Monday", "in an interview" do not.
function isAttributePreposition(doc: Doc, at: number): boolean {
  const lower = lowerAt(doc, at);
  if (!['at', 'for', 'in', 'from', 'with', 'on', 'to'].includes(lower)) return false;
  const next = lowerAt(doc, at + 1);
  if (TIME_WORDS.has(next) || doc.tokens[at + 1]?.kind === 'number') return false;
  if (lower === 'in' || lower === 'on') return isName(doc, at + 1);
  return isName(doc, at + 1) || next === 'the' || isName(doc, at + 2);
}

function continuesApposition(doc: Doc, at: number): boolean {
  const lower = lowerAt(doc, at);
  if (doc.tokens[at]?.kind === 'number') return true;
  if (['a', 'an', 'the', 'one', 'his', 'her', 'their', 'its'].includes(lower)) return true;
  if (lower.endsWith('ing') || CONJUNCTIONS.has(lower) || isAdverb(doc, at) || PREPOSITIONS.has(lower))
    return false;
  if (RELATIVES.has(lower) || SUBORDINATORS.has(lower) || PERSONAL.has(lower)) return false;
  return isNominal(doc, at) && !isFiniteVerb(doc, at, at - 1) && !TIME_WORDS.has(lower);
}
