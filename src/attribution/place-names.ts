// Names that the text uses as places: "before returning to Sunderland", "two seasons at Ajax". Towns and clubs look like
// surnames, but nobody plays in a person.

import type { Doc } from './document.ts';
import { reportingForm } from './lexicon/lookup.ts';
import type { NameRun } from './names.ts';
import { isAny, isPossessive, lowerAt } from './shallow.ts';
import { REPORTING_FINITE } from './token-classes.ts';

const SETTLEMENTS = new Set(
  'village town city port hamlet suburb borough parish county district province region island'.split(' '),
);
// Beside "in"; these may lead to people as well: "a dig at Reyes", "ran into Reyes".
const OF_MOTION = new Set(['at', 'into', 'near', 'to', 'from', 'towards', 'toward', 'via', 'outside']);
// "confidence in Reyes"
const OF_PEOPLE = new Set('confidence faith trust belief interest believe believes believed'.split(' '));

// One use in so many, at least: "no interest in Reyes" happens to a person as well.
const PLACES_AMONG_USES = 3;

type Use = { inPlace: number; moved: number; speaks: number; all: number; isPerson: boolean };
type Place = 'inPlace' | 'moved' | undefined;

export type PlaceNames = {
  /** Words (lower case) that are places, though they stand elsewhere too: "Sunderland won". */
  readonly sure: ReadonlySet<string>;
  /** Names (lower case) that stand nowhere but behind such prepositions: no pronoun means them. */
  readonly likely: ReadonlySet<string>;
};

/** The names of `runs` that are used as places; a word that belongs to a person's full name or follows a title is none. */
export function placeNames(doc: Doc, runs: readonly NameRun[]): PlaceNames {
  const sure = new Set<string>();
  const likely = new Set<string>();
  const uses = usesAsPlaces(doc, runs);
  if (uses.size === 0) return { sure, likely };
  countAll(doc, runs, uses);
  for (const [name, { inPlace, moved, speaks, all, isPerson }] of uses) {
    if (isPerson) continue;
    // "In Smith the party has a leader. Smith said …": who speaks is a place only where the text is sure.
    const isOften = inPlace > (speaks > 0 ? 1 : 0) && (inPlace + moved) * PLACES_AMONG_USES >= all;
    if (isOften && !name.includes(' ')) sure.add(name);
    if (inPlace + moved === all) likely.add(name);
  }
  return { sure, likely };
}

// The names that stand behind such a preposition at least once, which few do; how often they stand elsewhere is not counted yet.
function usesAsPlaces(doc: Doc, runs: readonly NameRun[]): Map<string, Use> {
  const uses = new Map<string, Use>();
  for (const run of runs) {
    const place = run.isPerson ? placeOf(doc, run) : undefined;
    if (place === undefined) continue;
    const name = nameOf(run);
    const use = uses.get(name) ?? { inPlace: 0, moved: 0, speaks: 0, all: 0, isPerson: false };
    use[place]++;
    uses.set(name, use);
  }
  return uses;
}

/** A name as the sets of places have it. */
export function nameOf({ name }: NameRun): string {
  return name.toLowerCase();
}

// How often the names of `uses` stand anywhere, and whether they belong to a person's full name.
function countAll(doc: Doc, runs: readonly NameRun[], uses: ReadonlyMap<string, Use>): void {
  for (const run of runs) {
    if (!run.isPerson) continue;
    if (run.words.length > 1 || run.titleFrom < run.from) {
      notePerson(uses.get(lowerAt(doc, run.from)));
      notePerson(uses.get(lowerAt(doc, run.to - 1)));
    }
    const use = uses.get(nameOf(run));
    if (use === undefined) continue;
    use.all++;
    if (isAny(doc, run.to, REPORTING_FINITE)) use.speaks++;
  }
}

function notePerson(use: Use | undefined): void {
  if (use !== undefined) use.isPerson = true;
}

function placeOf(doc: Doc, { titleFrom, to }: NameRun): Place {
  const preposition = lowerAt(doc, titleFrom - 1);
  // "the village of Antsila"
  if (preposition === 'of' && SETTLEMENTS.has(lowerAt(doc, titleFrom - 2))) return 'inPlace';
  const isIn = preposition === 'in';
  if ((!isIn && !OF_MOTION.has(preposition)) || isPossessive(doc, to)) return undefined;
  const before = lowerAt(doc, titleFrom - 2);
  if (before === 'according' || (isIn && OF_PEOPLE.has(before))) return undefined;
  // "said to Reyes", "an answer to Reyes"
  if (reportingForm(before)?.senses.some(({ act }) => act === 'speech') === true) return undefined;
  return isIn ? 'inPlace' : 'moved';
}
