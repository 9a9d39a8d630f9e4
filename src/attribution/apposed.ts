// Where a noun phrase with an apposition begins: "The club’s captain, Ida Holm, said …".

import type { Doc } from './document.ts';
import { isQuoted, sentenceIndexAt } from './document.ts';
import { isAny, isComma, isFiniteVerb, isName, isNominal, isPossessive, lowerAt } from './shallow.ts';
import { DETERMINER, PREPOSITION } from './token-classes.ts';

const MAX_TOKENS = 9;

/**
 * The first token of the nouns before the comma at `comma`, with the article or possessive that makes it one thing; undefined
 * where they follow a verb or a preposition, whose object they are.
 */
export function startOfNouns(doc: Doc, comma: number): number | undefined {
  let from = comma;
  while (from > 0 && comma - from < MAX_TOKENS && isPart(doc, from - 1)) from--;
  if (from === comma || isComma(doc, from - 1) || lowerAt(doc, from - 1) === 'and')
    return from < comma ? from : undefined;
  return doc.sentences[sentenceIndexAt(doc, from)]?.from === from ? from : undefined;
}

/** Whether such nouns open their sentence. */
export function opensWithNouns(doc: Doc, comma: number): boolean {
  const from = startOfNouns(doc, comma);
  return from !== undefined && doc.sentences[sentenceIndexAt(doc, from)]?.from === from;
}

function isPart(doc: Doc, at: number): boolean {
  if (isQuoted(doc, at) || isAny(doc, at + 1, DETERMINER) || isFiniteVerb(doc, at)) return false;
  // "the prime minister of Norvia"
  const isLink = isAny(doc, at, PREPOSITION) && isName(doc, at + 1) && lowerAt(doc, at) === 'of';
  return isLink || isAny(doc, at, DETERMINER) || isNominal(doc, at) || isPossessive(doc, at);
}
