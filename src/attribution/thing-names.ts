// Names that look like a person's and are none, as the text shows.

import { opensWithNouns } from './apposed.ts';
import type { Doc } from './document.ts';
import { isBodyNoun } from './lexicon/nouns.ts';
import type { NameRun } from './names.ts';
import { isAny, isNominal, isPossessive, lowerAt } from './shallow.ts';
import { COMMA, DETERMINER, IN_ED, NUMBER, RELATIVE } from './token-classes.ts';

// Of the mentions of a name of several words, the share behind "the" from which it is no person's.
const ARTICLE_SHARE = 0.5;
const MAX_APPOSITION = 8;

/** "the Wild Rose": a name of several words that mostly takes the article is no person's, nor is one beside a noun for a body. */
export function thingsAmong(doc: Doc, runs: readonly NameRun[]): Set<string> {
  const things = new Set<string>();
  for (const run of runs)
    if (run.isPerson && run.words.length > 1 && (isApposedBody(doc, run.to) || isBehindBody(doc, run)))
      things.add(run.name);
  const withArticle = new Map<string, number>();
  for (const run of runs)
    if (run.words.length > 1 && isBareAfterThe(doc, run))
      withArticle.set(run.name, (withArticle.get(run.name) ?? 0) + 1);
  if (withArticle.size === 0) return things;
  const all = new Map<string, number>();
  for (const { words, name } of runs)
    if (words.length > 1 && withArticle.has(name)) all.set(name, (all.get(name) ?? 0) + 1);
  for (const [name, count] of withArticle) if (count > (all.get(name) ?? 0) * ARTICLE_SHARE) things.add(name);
  return things;
}

// "Kvasir Foods, a dairy company based in Aalborg": the apposition says that the name is no person's.
function isApposedBody(doc: Doc, comma: number): boolean {
  if (!isAny(doc, comma, COMMA) || !isAny(doc, comma + 1, DETERMINER)) return false;
  let at = comma + 2;
  while (at - comma < MAX_APPOSITION && isNominal(doc, at) && !isAny(doc, at, IN_ED)) at++;
  return isBodyNoun(lowerAt(doc, at - 1)) && !isPossessive(doc, at);
}

// "The pilots’ union, Balpa North, said"
function isBehindBody(doc: Doc, { titleFrom, from, to }: NameRun): boolean {
  if (titleFrom !== from || !isAny(doc, from - 1, COMMA) || !isAny(doc, to, COMMA)) return false;
  if (isAny(doc, to + 1, NUMBER | RELATIVE | DETERMINER) || !isBodyNoun(lowerAt(doc, from - 2))) return false;
  return opensWithNouns(doc, from - 1);
}

// "the Hillary Clinton campaign" tells nothing about the name.
function isBareAfterThe(doc: Doc, run: NameRun): boolean {
  if (lowerAt(doc, run.titleFrom - 1) !== 'the' || run.titleFrom !== run.from) return false;
  return !isNominal(doc, run.to) && !isPossessive(doc, run.to);
}
