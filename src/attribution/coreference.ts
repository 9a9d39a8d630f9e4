// Definite descriptions: "the actor", "the ministry", "KCNA" for a source that the text has named before.

import type { TokenRange } from '../text/sentences.ts';
import type { Doc } from './document.ts';
import { PERSON_NOUNS, singular } from './lexicon/nouns.ts';
import { isAcronym } from './name-runs.ts';
import type { NameRun } from './names.ts';
import { lowerAt } from './shallow.ts';
import type { Description } from './source-description.ts';

// How many names further back a description still reaches.
const MAX_NAMES_BACK = 60;

/**
 * The name that the phrase `range` stands for, among those named before it; undefined where it stands for itself.
 * `roleOf` gives the role of a person's name.
 */
export function nameMeant(
  doc: Doc,
  range: TokenRange,
  description: Description,
  known: { readonly names: readonly NameRun[]; readonly roleOf: (run: NameRun) => string | null },
): NameRun | undefined {
  if (description.person !== null) return undefined;
  if (range.to - range.from === 1 && isAcronym(description.name)) {
    return known.names.find(run => !run.isPerson && initialsOf(run) === description.name);
  }
  if (
    !['the', 'that', 'this'].includes(lowerAt(doc, range.from)) ||
    description.named ||
    description.isPlural
  )
    return undefined;
  const last = lastBefore(known.names, range.from);
  const isYears = /-old$/.test(description.head);
  for (let index = last; index >= 0 && last - index < MAX_NAMES_BACK; index--) {
    const run = known.names[index] as NameRun;
    if (isYears && run.isPerson) return run;
    if (matches(run, description, known.roleOf)) return run;
  }
  return undefined;
}

function matches(run: NameRun, description: Description, roleOf: (run: NameRun) => string | null): boolean {
  const { head } = description;
  if (!run.isPerson)
    return (
      description.kind === 'organization' && run.words.length > 1 && singular(run.words.at(-1) ?? '') === head
    );
  if (!PERSON_NOUNS.has(head)) return false;
  const words =
    roleOf(run)
      ?.toLowerCase()
      .split(/[\s-]+/) ?? [];
  return words.includes(head);
}

function initialsOf(run: NameRun): string {
  return run.words
    .filter(word => !['of', 'the', 'and', 'for'].includes(word.toLowerCase()))
    .map(word => word[0])
    .join('');
}

// Index of the last name that begins before token `at`; names are in document order.
function lastBefore(names: readonly NameRun[], at: number): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.from ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
