// Collects the names that a text gives, with what tells whether a word alone is a person's name.

import { isCapitalized } from '../text/characters.ts';
import type { TokenRange } from '../text/sentences.ts';
import type { Doc } from './document.ts';
import { isQuoted, tokenAt } from './document.ts';
import { TITLES } from './lexicon/nouns.ts';
import { nameRunAt, personIn, wordsOf } from './name-runs.ts';
import { isClosedClass, isNominal, isPossessive, lowerAt } from './shallow.ts';

// A line in which most words have capitals is a headline: its capitals tell nothing about names.
const TITLE_CASE_SHARE = 0.6;
// Of the mentions of a name of several words, the share behind "the" from which it is no person's.
const ARTICLE_SHARE = 0.5;

export type NameRun = TokenRange & {
  readonly words: readonly string[];
  readonly isPerson: boolean;
  /** Where the run begins, titles included. */
  readonly titleFrom: number;
};

export type Names = {
  /** In document order. */
  readonly runs: readonly NameRun[];
  /** Words (lower case) that name a person when they stand alone. */
  readonly lone: ReadonlySet<string>;
};

/** Every name run of the text outside headlines. */
export function collectNames(doc: Doc): Names {
  const found: NameRun[] = [];
  for (const paragraph of doc.paragraphs) {
    if (isTitleCase(doc, paragraph)) continue;
    for (let at = paragraph.from; at < paragraph.to; at++) {
      const run = nameRunAt(doc, at, paragraph.to);
      if (run === undefined) continue;
      found.push(readRun(doc, run));
      at = run.to - 1;
    }
  }
  const things = thingsAmong(doc, found);
  const runs = found.map(run => (things.has(run.words.join(' ')) ? { ...run, isPerson: false } : run));
  const lone = loneNames(doc, runs);
  const isLoneThing = (run: NameRun) =>
    run.isPerson && run.words.length === 1 && !lone.has(lowerAt(doc, run.from));
  return { runs: runs.map(run => (isLoneThing(run) ? { ...run, isPerson: false } : run)), lone };
}

function readRun(doc: Doc, run: TokenRange): NameRun {
  const person = startsAfterThe(doc, run) ? undefined : personIn(doc, trimOpening(doc, run));
  const named = person ?? run;
  return { ...named, words: wordsOf(doc, named), isPerson: person !== undefined, titleFrom: run.from };
}

// "the Wild Rose": a name of several words that mostly takes the article is no person's.
function thingsAmong(doc: Doc, runs: readonly NameRun[]): Set<string> {
  const counts = new Map<string, { all: number; withArticle: number }>();
  for (const run of runs) {
    if (run.words.length < 2) continue;
    const name = run.words.join(' ');
    const count = counts.get(name) ?? { all: 0, withArticle: 0 };
    count.all++;
    if (isBareAfterThe(doc, run)) count.withArticle++;
    counts.set(name, count);
  }
  const isThing = (count: { all: number; withArticle: number }) =>
    count.withArticle > count.all * ARTICLE_SHARE;
  return new Set([...counts].filter(([, count]) => isThing(count)).map(([name]) => name));
}

// A word alone names a person when it is part of a full name, has a title, or has its capital in the middle of a sentence.
function loneNames(doc: Doc, runs: readonly NameRun[]): Set<string> {
  const lone = new Set<string>();
  for (const run of runs) {
    if (!run.isPerson) continue;
    const isFull = run.words.length > 1;
    if (isFull) lone.add(lowerAt(doc, run.from));
    if (isFull || run.titleFrom < run.from || !opensSentence(doc, run.from))
      lone.add(lowerAt(doc, run.to - 1));
  }
  return lone;
}

function opensSentence(doc: Doc, at: number): boolean {
  const before = doc.tokens[at - 1];
  if (before === undefined || '.!?:“‘'.includes(before.text)) return true;
  // A closing mark follows a word or a stop without a space; behind an opening one a sentence begins.
  if (before.kind === 'mark') return tokenAt(doc, at).start === before.end;
  return doc.text.slice(before.end, tokenAt(doc, at).start).includes('\n');
}

// "the Hillary Clinton campaign" tells nothing about the name.
function isBareAfterThe(doc: Doc, run: NameRun): boolean {
  if (lowerAt(doc, run.titleFrom - 1) !== 'the' || run.titleFrom !== run.from) return false;
  return !isNominal(doc, run.to) && !isPossessive(doc, run.to);
}

// At the head of a sentence a common word has a capital too; before a name it is no part of it.
function trimOpening(doc: Doc, run: TokenRange): TokenRange {
  const first = tokenAt(doc, run.from);
  const before = lowerAt(doc, run.from - 1);
  const opens = before === '' || before === '.' || isQuoted(doc, run.from - 1);
  const isPlain =
    run.to - run.from > 1 && opens && (isClosedClass(first.lower) || first.lower.endsWith('ly'));
  return isPlain ? { from: run.from + 1, to: run.to } : run;
}

function startsAfterThe(doc: Doc, run: TokenRange): boolean {
  return (
    lowerAt(doc, run.from - 1) === 'the' && !TITLES.has(lowerAt(doc, run.from)) && !isPossessive(doc, run.to)
  );
}

function isTitleCase(doc: Doc, paragraph: TokenRange): boolean {
  if ('.!?"”,'.includes(tokenAt(doc, paragraph.to - 1).text)) return false;
  let words = 0;
  let capitals = 0;
  for (let at = paragraph.from; at < paragraph.to; at++) {
    const token = tokenAt(doc, at);
    if (token.kind !== 'word' || token.text.length < 4) continue;
    words++;
    if (isCapitalized(token.text)) capitals++;
  }
  return words > 3 && capitals > words * TITLE_CASE_SHARE;
}
