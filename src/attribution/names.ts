// Collects the names that a text gives, with what tells whether a word alone is a person's name.

import type { TokenRange } from '../text/sentences.ts';
import type { Doc } from './document.ts';
import { isQuoted, stretchAt, textBetween, tokenAt } from './document.ts';
import { COMMON_VERBS } from './lexicon/common-verbs.ts';
import { GIVEN_NAMES } from './lexicon/given-names.ts';
import { isBodyNoun, singular, TITLES } from './lexicon/nouns.ts';
import { nameRunAt, personIn, wordsOf } from './name-runs.ts';
import { nameOf, placeNames } from './place-names.ts';
import { isAny, isName, isPossessive, lowerAt } from './shallow.ts';
import { thingsAmong } from './thing-names.ts';
import { APOSTROPHE, CAPITAL, CLOSED_CLASS, COMMA, NAME, NUMBER } from './token-classes.ts';

// A line in which most words have capitals is a headline: its capitals tell nothing about names.
const TITLE_CASE_SHARE = 0.6;

export type NameRun = TokenRange & {
  readonly words: readonly string[];
  /** The words in one string, which is asked for often. */
  readonly name: string;
  readonly isPerson: boolean;
  /** Where the run begins, titles included. */
  readonly titleFrom: number;
};

export type Names = {
  /** In document order. */
  readonly runs: readonly NameRun[];
  /** Words (lower case) that name a person when they stand alone. */
  readonly lone: ReadonlySet<string>;
  /** Names that look like a person's and are none. */
  readonly things: ReadonlySet<string>;
  /** Names (lower case) used as places only, which no pronoun means. */
  readonly places: ReadonlySet<string>;
};

type Draft = { -readonly [Key in keyof NameRun]: NameRun[Key] };

/** Every name run of the text outside headlines. */
export function collectNames(doc: Doc): Names {
  const runs: Draft[] = [];
  for (const paragraph of doc.paragraphs) {
    if (isTitleCase(doc, paragraph)) continue;
    for (let at = paragraph.from; at < paragraph.to; at++) {
      if (((doc.classes[at] as number) & NAME) === 0) continue;
      const run = nameRunAt(doc, at, paragraph.to);
      if (run === undefined) continue;
      const body = bodyFrom(doc, run, paragraph.to);
      runs.push(body ?? readRun(doc, run));
      at = (body ?? run).to - 1;
    }
  }
  const things = thingsAmong(doc, runs);
  const places = placeNames(doc, runs);
  for (const run of runs) if (run.words.length === 1 && places.sure.has(nameOf(run))) things.add(run.name);
  if (things.size > 0) for (const run of runs) if (things.has(run.name)) run.isPerson = false;
  const lone = loneNames(doc, runs);
  for (const run of runs)
    if (run.isPerson && run.words.length === 1 && !lone.has(lowerAt(doc, run.from))) run.isPerson = false;
  return { runs, lone, things, places: places.likely };
}

// "Bureau of Tidal Research", "Passengers’ Forum": the name of a body goes on behind these.
function bodyFrom(doc: Doc, run: TokenRange, limit: number): Draft | undefined {
  const to = endBehindOf(doc, run.to, limit) ?? endBehindPlural(doc, run.to, limit);
  if (to === undefined) return undefined;
  return draft(doc, { from: run.from, to }, run.from, false);
}

function draft(doc: Doc, { from, to }: TokenRange, titleFrom: number, isPerson: boolean): Draft {
  const words = wordsOf(doc, { from, to });
  return { from, to, words, name: textBetween(doc, from, to), isPerson, titleFrom };
}

function endBehindOf(doc: Doc, at: number, limit: number): number | undefined {
  const lower = lowerAt(doc, at);
  if (lower !== 'of' && lower !== 'for') return undefined;
  if (!isBodyNoun(singular(lowerAt(doc, at - 1)))) return undefined;
  let from = lowerAt(doc, at + 1) === 'the' ? at + 2 : at + 1;
  // "Office for Night Trains": the word for a time has a capital here.
  if (isAny(doc, from, CAPITAL) && !isName(doc, from) && isName(doc, from + 1)) from++;
  const next = nameRunAt(doc, from, limit);
  // "Department of State Secretary Ann Mora": a title begins a person's name.
  if (next === undefined || (personIn(doc, next)?.from ?? next.from) !== next.from) return undefined;
  return next.to;
}

function endBehindPlural(doc: Doc, at: number, limit: number): number | undefined {
  if (!isAny(doc, at, APOSTROPHE) || lowerAt(doc, at) === "'s") return undefined;
  const next = nameRunAt(doc, at + 1, limit);
  return next !== undefined && isBodyNoun(singular(lowerAt(doc, next.to - 1))) ? next.to : undefined;
}

function readRun(doc: Doc, run: TokenRange): Draft {
  const person = startsAfterThe(doc, run) ? undefined : personIn(doc, trimOpening(doc, run));
  return draft(doc, person ?? run, run.from, person !== undefined);
}

// A word alone names a person when it is part of a full name, has a title, or has its capital in the middle of a sentence.
function loneNames(doc: Doc, runs: readonly NameRun[]): Set<string> {
  const lone = new Set<string>();
  for (const run of runs) {
    if (!run.isPerson) continue;
    const isFull = run.words.length > 1;
    if (isFull) lone.add(lowerAt(doc, run.from));
    if (isFull || run.titleFrom < run.from || !opensSentence(doc, run.from) || isAged(doc, run.to))
      lone.add(lowerAt(doc, run.to - 1));
  }
  return lone;
}

// "Ott, 48, took over": only people are given an age.
function isAged(doc: Doc, comma: number): boolean {
  return isAny(doc, comma, COMMA) && isAny(doc, comma + 1, NUMBER) && isAny(doc, comma + 2, COMMA);
}

function opensSentence(doc: Doc, at: number): boolean {
  const before = at > 0 ? doc.tokens[at - 1] : undefined;
  if (before === undefined || '.!?:“‘'.includes(before.text)) return true;
  // A closing mark follows a word or a stop without a space; behind an opening one a sentence begins.
  const isBroken = () => doc.text.slice(before.end, tokenAt(doc, at).start).includes('\n');
  if (before.kind !== 'mark') return isBroken();
  if (tokenAt(doc, at).start === before.end) return true;
  return (at > 1 && '.!?…'.includes(tokenAt(doc, at - 2).text.slice(-1))) || isBroken();
}

// At the head of a sentence a common word has a capital too; before a name it is no part of it.
function trimOpening(doc: Doc, run: TokenRange): TokenRange {
  if (run.to - run.from < 2) return run;
  const before = lowerAt(doc, run.from - 1);
  const opens = before === '' || before === '.' || isQuoted(doc, run.from - 1);
  const isCommon =
    opens && (isAny(doc, run.from, CLOSED_CLASS) || tokenAt(doc, run.from).lower.endsWith('ly'));
  return isCommon || isCommand(doc, run.from) ? { from: run.from + 1, to: run.to } : run;
}

// “Give Lena my best.”
function isCommand(doc: Doc, at: number): boolean {
  if (stretchAt(doc, at)?.from !== at - 1) return false;
  const word = lowerAt(doc, at);
  return VERBS.has(word) && !GIVEN_NAMES.has(word);
}

const VERBS = new Set(COMMON_VERBS.split(' '));

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
    if (isAny(doc, at, CAPITAL)) capitals++;
  }
  return words > 3 && capitals > words * TITLE_CASE_SHARE;
}

/** Index of the last name that begins before token `at`; names are in document order. */
export function lastNameBefore(names: readonly NameRun[], at: number): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.from ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
