// The people whom a text names in full, before any source is read: their longest names, roles, and shorter names.

import type { TokenRange } from '../text/sentences.ts';
import { isHonorific } from './address.ts';
import type { Doc } from './document.ts';
import { textBetween } from './document.ts';
import type { NameRun } from './names.ts';
import { hasPersonNoun, roleAround, sharedRole } from './roles.ts';
import { lowerAt } from './shallow.ts';

export type Known = { readonly key: string; name: string; role: string | null };

/** The people with a name of several words, by the key of the name. */
export function peopleIn(doc: Doc, runs: readonly NameRun[]): Map<string, Known> {
  const known = new Map<string, Known>();
  for (let index = 0; index < runs.length; index++) {
    const run = runs[index] as NameRun;
    if (!run.isPerson || run.words.length < 2) continue;
    const roleOf = () =>
      roleAround(doc, run) ?? sharedRole(doc, index > 0 ? runs[index - 1] : undefined, run);
    const key = shortKey(doc, run);
    const { name } = run;
    const entry = known.get(key);
    if (entry === undefined) known.set(key, { key, name, role: roleOf() });
    else {
      if (name.length > entry.name.length) entry.name = name;
      if (entry.role === null || isHonorific(entry.role)) entry.role = roleOf() ?? entry.role;
    }
  }
  return known;
}

/** "President Trump": of somebody whom the text gives no first name, or gives it without a role. */
export function titlesOfSurnames(doc: Doc, runs: readonly NameRun[]): Map<string, string> {
  const roles = new Map<string, string>();
  for (const run of runs) {
    if (!run.isPerson || run.words.length > 1 || run.titleFrom === run.from) continue;
    if (!hasPersonNoun(doc, run.titleFrom, run.from)) continue;
    const title = textBetween(doc, run.titleFrom, run.from);
    const word = lowerAt(doc, run.from);
    if (!isHonorific(title) && !roles.has(word)) roles.set(word, title);
  }
  return roles;
}

/** First and last word: a middle name or initial does not make another person. */
export function shortKey(doc: Doc, { from, to }: TokenRange): string {
  return `${lowerAt(doc, from)} ${lowerAt(doc, to - 1)}`;
}

/** A name that is the end of a longer one is that person's surname, no person of its own. */
export function aliasesOf(known: ReadonlyMap<string, Known>): Map<string, string> {
  const aliases = new Map<string, string>();
  for (const { key, name } of known.values()) {
    // Most have two words.
    if (name.indexOf(' ', name.indexOf(' ') + 1) < 0) continue;
    const words = name.split(' ');
    for (let from = 1; from <= words.length - 2; from++) {
      const alias = `${words[from]} ${words.at(-1)}`.toLowerCase().replaceAll('’', "'");
      if (alias !== key && known.get(alias)?.name.toLowerCase() === words.slice(from).join(' ').toLowerCase())
        aliases.set(alias, key);
    }
  }
  return aliases;
}
