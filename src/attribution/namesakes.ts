// People of one surname, told apart by the title before it.

import type { Doc } from './document.ts';
import { shortKey } from './known-people.ts';
import { withoutStop } from './name-runs.ts';
import { lastNameBefore, type NameRun } from './names.ts';
import { pronounOfRole } from './pronoun-of-role.ts';
import type { Registry } from './registry.ts';
import { lowerAt } from './shallow.ts';

// How many namesakes further back "Mrs Reidy" still reaches; the cap keeps look-ups bounded.
const MAX_NAMES_BACK = 60;

/**
 * Surnames (lower case) of a "Mr" and a "Mrs", who are two people also where the text names but one of them in full; with the
 * pronoun of that one, whom the first title behind the full name means.
 */
export function sharedSurnames(doc: Doc, runs: readonly NameRun[]): ReadonlyMap<string, Pronoun> {
  const first = new Map<string, Pronoun>();
  const ofNamed = new Map<string, Pronoun>();
  const named = new Set<string>();
  const shared = new Set<string>();
  for (const run of runs) {
    if (!run.isPerson) continue;
    const surname = lowerAt(doc, run.to - 1);
    const pronoun = run.titleFrom < run.from ? pronounBefore(doc, run.from) : null;
    if (run.words.length > 1) named.add(surname);
    if (pronoun === null) continue;
    const known = first.get(surname);
    if (known === undefined) first.set(surname, pronoun);
    else if (known !== pronoun) shared.add(surname);
    if (named.has(surname) && !ofNamed.has(surname)) ofNamed.set(surname, pronoun);
  }
  return new Map([...shared].map(surname => [surname, ofNamed.get(surname) ?? null]));
}

export type Pronoun = ReturnType<typeof pronounOfRole>;

// The pronoun that goes with the title before a name.
function pronounBefore(doc: Doc, name: number): Pronoun {
  return pronounOfRole(withoutStop(lowerAt(doc, name - 1)));
}

/**
 * The key of the person meant by "Mrs Reidy", where several are called so: who the text's own words fit, else who was named last.
 * @param at the token of the surname `word`; undefined where no title stands before it, or it fits nobody
 */
export function namesakeTitled(doc: Doc, registry: Registry, word: string, at: number): string | undefined {
  const namesakes = registry.byLastWord.get(word) ?? [];
  const ofNamed = registry.sharedSurnames.get(word);
  if (namesakes.length < 2 && ofNamed === undefined) return undefined;
  const pronoun = pronounBefore(doc, at);
  if (pronoun === null) return undefined;
  const told = (key: string) => pronounOfRole(registry.byKey.get(key)?.role ?? null);
  if (namesakes.length < 2)
    return namesakes.find(key => (told(key) ?? ofNamed) === pronoun) ?? `${pronoun} ${word}`;
  const fitting = namesakes.filter(key => told(key) === pronoun);
  if (fitting.length === 1) return fitting[0];
  if (registry.fullBySurname.size === 0) groupBySurname(doc, registry);
  const full = registry.fullBySurname.get(word) ?? [];
  const last = lastNameBefore(full, at);
  for (let index = last; index >= 0 && last - index < MAX_NAMES_BACK; index--) {
    const key = shortKey(doc, full[index] as NameRun);
    if ((told(key) ?? pronoun) === pronoun && namesakes.includes(key)) return key;
  }
  return undefined;
}

// Asked for where namesakes have titles, which few texts have.
function groupBySurname(doc: Doc, { names, fullBySurname }: Registry): void {
  for (const run of names.runs) {
    if (!run.isPerson || run.words.length < 2) continue;
    const surname = lowerAt(doc, run.to - 1);
    const known = fullBySurname.get(surname);
    if (known === undefined) fullBySurname.set(surname, [run]);
    else known.push(run);
  }
}
