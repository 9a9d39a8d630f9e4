// Names that the text uses as places: "before returning to Sunderland", "two seasons at Ajax". Towns and clubs look like
// surnames, but nobody plays in a person.

import type { Doc } from './document.ts';
import { reportingForm } from './lexicon/lookup.ts';
import type { NameRun } from './names.ts';
import { isAny, isPossessive, lowerAt } from './shallow.ts';
import { REPORTING_FINITE } from './token-classes.ts';

const OF_PLACES = new Set(['in']);
// "a dig at Reyes", "ran into Reyes": these may lead to people as well.
const OF_MOTION = new Set(['at', 'into', 'near', 'to', 'from', 'towards', 'toward', 'via', 'outside']);
// "confidence in Reyes"
const OF_PEOPLE = new Set('confidence faith trust belief interest believe believes believed'.split(' '));

// One use in so many, at least: "no interest in Reyes" happens to a person as well.
const PLACES_AMONG_USES = 3;

type Use = { inPlace: number; moved: number; speaks: number; all: number };

export type PlaceNames = {
  /** Words (lower case) that are places, though they stand elsewhere too: "Sunderland won". */
  readonly sure: ReadonlySet<string>;
  /** Names (lower case) that stand nowhere but behind such prepositions: no pronoun means them. */
  readonly likely: ReadonlySet<string>;
};

/** The names of `runs` that are used as places; a word that belongs to a person's full name or follows a title is none. */
export function placeNames(doc: Doc, runs: readonly NameRun[]): PlaceNames {
  const uses = new Map<string, Use>();
  const people = new Set<string>();
  for (const run of runs) {
    if (!run.isPerson) continue;
    if (run.words.length > 1 || run.titleFrom < run.from) notePerson(people, doc, run);
    const name = nameOf(run);
    const use = uses.get(name) ?? { inPlace: 0, moved: 0, speaks: 0, all: 0 };
    use.all++;
    if (isBehind(doc, run, OF_PLACES)) use.inPlace++;
    else if (isBehind(doc, run, OF_MOTION)) use.moved++;
    if (isAny(doc, run.to, REPORTING_FINITE)) use.speaks++;
    uses.set(name, use);
  }
  const sure = new Set<string>();
  const likely = new Set<string>();
  for (const [name, { inPlace, moved, speaks, all }] of uses) {
    if (people.has(name)) continue;
    // "In Smith the party has a leader. Smith said …": who speaks is a place only where the text is sure.
    const isOften = inPlace > (speaks > 0 ? 1 : 0) && (inPlace + moved) * PLACES_AMONG_USES >= all;
    if (isOften && !name.includes(' ')) sure.add(name);
    if (inPlace + moved === all) likely.add(name);
  }
  return { sure, likely };
}

/** A name as the sets of places have it. */
export function nameOf({ words }: NameRun): string {
  return words.join(' ').toLowerCase();
}

function notePerson(people: Set<string>, doc: Doc, { from, to }: NameRun): void {
  people.add(lowerAt(doc, from));
  people.add(lowerAt(doc, to - 1));
}

function isBehind(doc: Doc, { titleFrom, to }: NameRun, prepositions: ReadonlySet<string>): boolean {
  if (!prepositions.has(lowerAt(doc, titleFrom - 1)) || isPossessive(doc, to)) return false;
  const before = lowerAt(doc, titleFrom - 2);
  if (before === 'according' || (OF_PEOPLE.has(before) && lowerAt(doc, titleFrom - 1) === 'in')) return false;
  // "said to Reyes", "an answer to Reyes"
  return reportingForm(before)?.senses.some(({ act }) => act === 'speech') !== true;
}
