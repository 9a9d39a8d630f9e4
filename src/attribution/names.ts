// Collects the names that a text gives: runs of capitalized words, with the role that stands before or behind them.

import { isCapitalized } from '../text/characters.ts';
import type { TokenRange } from '../text/sentences.ts';
import type { Doc } from './document.ts';
import { isQuoted, tokenAt } from './document.ts';
import { ORGANIZATION_NOUNS, PERSON_NOUNS, singular, TITLES } from './lexicon/nouns.ts';
import { NATIONALITIES, PLACES } from './lexicon/places.ts';
import { isClosedClass, isName, isNominal, isPossessive, lowerAt } from './shallow.ts';

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
// A line in which most words have capitals is a headline: its capitals tell nothing about names.
const TITLE_CASE_SHARE = 0.6;

export type NameRun = TokenRange & {
  readonly words: readonly string[];
  readonly isPerson: boolean /** Where the run begins, titles included. */;
  readonly titleFrom: number;
};

/** The name that begins at token `at`, or undefined. `at` must not lie inside a name begun earlier. */
export function nameRunAt(doc: Doc, at: number, limit: number): TokenRange | undefined {
  if (!isName(doc, at)) return undefined;
  let to = at + 1;
  while (to < limit) {
    if (isName(doc, to) && !isQuotedEdge(doc, to)) to++;
    else if (PARTICLES.has(lowerAt(doc, to)) && particleLeadsOn(doc, to, limit)) to++;
    else break;
  }
  return { from: at, to };
}

function isQuotedEdge(doc: Doc, at: number): boolean {
  return (doc.stretchOf[at] ?? -1) !== (doc.stretchOf[at - 1] ?? -1);
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
  for (let at = run.from; at < run.to; at++) {
    if (isFunctionWord(doc, at)) from = at + 1;
  }
  let to = run.to;
  while (to > from && SUFFIXES.has(lowerAt(doc, to - 1))) to--;
  if (from >= to || to - from > 5) return undefined;
  if (namesOrganization(doc, { from, to })) return undefined;
  const isLoneAcronym = to - from === 1 && isAcronym(tokenAt(doc, from).text);
  if (isLoneAcronym && from === run.from) return undefined;
  return { from, to };
}

function isFunctionWord(doc: Doc, at: number): boolean {
  const lower = lowerAt(doc, at).replace(/\.$/, '');
  return (
    TITLES.has(lower) ||
    PERSON_NOUNS.has(lower) ||
    (PERSON_NOUNS.has(singular(lower)) && lower.endsWith('s') && lower !== 'waters')
  );
}

/** Whether a run of capitalized words is a place, a nationality or an organization by its words. */
export function namesOrganization(doc: Doc, run: TokenRange): boolean {
  const phrase = wordsOf(doc, run).join(' ').toLowerCase();
  if (PLACES.has(phrase) || NATIONALITIES.has(phrase)) return true;
  for (let at = run.from; at < run.to; at++) {
    const lower = lowerAt(doc, at);
    if (ORGANIZATION_NOUNS.has(singular(lower))) return true;
  }
  return (
    run.to - run.from > 1 && (PLACES.has(lowerAt(doc, run.from)) || NATIONALITIES.has(lowerAt(doc, run.from)))
  );
}

export function isAcronym(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && /[A-Z]/.test(word);
}

export function wordsOf(doc: Doc, range: TokenRange): string[] {
  const words: string[] = [];
  for (let at = range.from; at < range.to; at++) words.push(tokenAt(doc, at).text);
  return words;
}

/** Every name run of the text outside headlines, in order. */
export function collectNames(doc: Doc): NameRun[] {
  const runs: NameRun[] = [];
  for (const paragraph of doc.paragraphs) {
    if (isTitleCase(doc, paragraph)) continue;
    for (let at = paragraph.from; at < paragraph.to; at++) {
      const run = nameRunAt(doc, at, paragraph.to);
      if (run === undefined) continue;
      const person = startsAfterThe(doc, run) ? undefined : personIn(doc, trimOpening(doc, run));
      const named = person ?? run;
      runs.push({
        ...named,
        words: wordsOf(doc, named),
        isPerson: person !== undefined,
        titleFrom: run.from,
      });
      at = run.to - 1;
    }
  }
  const withArticle = new Set(
    runs.filter(run => run.words.length > 1 && isBareAfterThe(doc, run)).map(run => run.words.join(' ')),
  );
  return runs.map(run =>
    run.isPerson && withArticle.has(run.words.join(' ')) ? { ...run, isPerson: false } : run,
  );
}

// "the Wild Rose said": a name that takes the article somewhere is no person's; "the Hillary Clinton campaign" tells nothing.
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
