// Which person of the registry a name means.

import type { TokenRange } from '../text/sentences.ts';
import type { Doc } from './document.ts';
import { shortKey } from './known-people.ts';
import { namesakeTitled } from './namesakes.ts';
import type { Registry } from './registry.ts';
import { lowerAt } from './shallow.ts';

/** The key of the person whom a full name, a surname or a first name means. */
export function personKey(doc: Doc, registry: Registry, name: TokenRange): string {
  if (name.to - name.from > 1) {
    const short = shortKey(doc, name);
    return registry.aliases.get(short) ?? short;
  }
  const word = lowerAt(doc, name.from);
  const titled = namesakeTitled(doc, registry, word, name.from);
  if (titled !== undefined) return titled;
  const known = registry.keysOfWords.get(word);
  if (known !== undefined) return known;
  const key = keyOfWord(registry, word);
  registry.keysOfWords.set(word, key);
  return key;
}

function keyOfWord(registry: Registry, word: string): string {
  const bySurname = registry.byLastWord.get(word) ?? [];
  const byFirst = registry.byFirstWord.get(word) ?? [];
  // Where the family name stands first (Kim Jong Un) and another person has it last (Sung Kim), the one named first is meant.
  const candidates = [
    ...bySurname,
    ...byFirst.filter(key => bySurname.length === 0 || isLong(registry, key)),
  ];
  return earliest(registry, candidates) ?? word;
}

function isLong(registry: Registry, key: string): boolean {
  return (registry.byKey.get(key)?.name.split(' ').length ?? 0) >= 3;
}

function earliest(registry: Registry, keys: readonly string[]): string | undefined {
  let best: string | undefined;
  for (const key of keys) {
    if (best === undefined || orderOf(registry, key) < orderOf(registry, best)) best = key;
  }
  return best;
}

function orderOf(registry: Registry, key: string): number {
  return registry.byKey.get(key)?.order ?? Number.POSITIVE_INFINITY;
}
