// One entry a source: people by their fullest name in the text, others by their words. Keeps every mention.

import type { TokenRange } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { nameMeant } from './coreference.ts';
import type { Doc } from './document.ts';
import { spanOf } from './document.ts';
import type { NameRun, Names } from './names.ts';
import { roleAround } from './roles.ts';
import type { Description } from './source-description.ts';
import { describeSource } from './source-description.ts';
import type { SourceKind } from './types.ts';

// More people of one surname no article tells apart; the cap keeps look-ups bounded.
const MAX_NAMESAKES = 12;

export type Entity = {
  /** Place in the order in which the entities were met. */
  readonly order: number;
  readonly key: string;
  name: string;
  kind: SourceKind;
  named: boolean;
  role: string | null;
  anonymityReason: string | null;
  head: string;
  isPlural: boolean;
  isHuman: boolean;
  readonly mentions: Span[];
};

export type Registry = {
  readonly byKey: Map<string, Entity>;
  /** The full names of people, by each of their first and last words in lower case, in order of appearance. */
  readonly byLastWord: Map<string, string[]>;
  readonly byFirstWord: Map<string, string[]>;
  /** A surname of several words ("van der beek") to the key of the person who has it. */
  readonly aliases: Map<string, string>;
  readonly names: Names;
};

type Known = { readonly key: string; name: string; role: string | null };

/** Reads all full names first, so that a surname before the full name resolves as well as one behind it. */
export function createRegistry(doc: Doc, names: Names): Registry {
  const known = new Map<string, Known>();
  for (const run of names.runs) {
    if (!run.isPerson || run.words.length < 2) continue;
    const key = shortKey(run.words);
    const name = run.words.join(' ');
    const role = roleAround(doc, run);
    const entry = known.get(key);
    if (entry === undefined) known.set(key, { key, name, role });
    else {
      if (name.length > entry.name.length) entry.name = name;
      entry.role ??= role;
    }
  }
  const registry: Registry = {
    byKey: new Map(),
    byLastWord: new Map(),
    byFirstWord: new Map(),
    aliases: aliasesOf(known),
    names,
  };
  for (const { key, name, role } of known.values()) {
    if (registry.aliases.has(key)) continue;
    registry.byKey.set(key, personEntity(registry.byKey.size, { key, name, role }));
    push(registry.byLastWord, key.slice(key.indexOf(' ') + 1), key);
    push(registry.byFirstWord, key.slice(0, key.indexOf(' ')), key);
  }
  return registry;
}

// First and last word: a middle name or initial does not make another person.
function shortKey(words: readonly string[]): string {
  return `${words[0]} ${words.at(-1)}`.toLowerCase().replaceAll('’', "'");
}

// A name that is the end of a longer one is that person's surname, no person of its own.
function aliasesOf(known: ReadonlyMap<string, Known>): Map<string, string> {
  const aliases = new Map<string, string>();
  for (const { key, name } of known.values()) {
    const words = name.split(' ');
    for (let from = 1; from <= words.length - 2; from++) {
      const alias = shortKey(words.slice(from));
      if (alias !== key && known.get(alias)?.name.toLowerCase() === words.slice(from).join(' ').toLowerCase())
        aliases.set(alias, key);
    }
  }
  return aliases;
}

function push(index: Map<string, string[]>, key: string, value: string): void {
  const values = index.get(key);
  if (values === undefined) index.set(key, [value]);
  else if (values.length < MAX_NAMESAKES) values.push(value);
}

function personEntity(order: number, { key, name, role }: Known): Entity {
  return {
    order,
    key,
    name,
    kind: 'person',
    named: true,
    role,
    head: '',
    isPlural: false,
    isHuman: true,
    anonymityReason: null,
    mentions: [],
  };
}

/** The entity that a noun phrase names; made where the text has not named it before. */
export function entityFor(doc: Doc, registry: Registry, range: TokenRange): Entity {
  const meant = meantBy(doc, registry, range);
  const description = describeSource(doc, meant);
  const key =
    description.person === null ? otherKey(description) : personKey(doc, registry, description.person);
  const known = registry.byKey.get(key);
  const entity = known ?? fromDescription(registry.byKey.size, key, description);
  if (known === undefined) registry.byKey.set(key, entity);
  if (description.role !== null && (entity.role === null || entity.role.length < description.role.length))
    entity.role = description.role;
  if (description.head !== '') entity.head = description.head;
  entity.mentions.push(spanOf(doc, range));
  return entity;
}

// The phrase itself, or the name given earlier that it stands for.
function meantBy(doc: Doc, registry: Registry, range: TokenRange): TokenRange {
  const roleOf = (run: NameRun) => registry.byKey.get(personKey(doc, registry, run))?.role ?? null;
  const description = describeSource(doc, range);
  return nameMeant(doc, range, description, { names: registry.names.runs, roleOf }) ?? range;
}

function fromDescription(order: number, key: string, description: Description): Entity {
  const { name, kind, named, role, head, isPlural, isHuman } = description;
  return {
    order,
    key,
    name,
    kind,
    named,
    role,
    head,
    isPlural,
    isHuman,
    anonymityReason: null,
    mentions: [],
  };
}

function otherKey(description: Description): string {
  return description.name.toLowerCase().replaceAll('’', "'").replace(/^the /, '');
}

/** The key of the person whom a full name, a surname or a first name means. */
export function personKey(doc: Doc, registry: Registry, name: TokenRange): string {
  const words: string[] = [];
  for (let at = name.from; at < name.to; at++) words.push(doc.tokens[at]?.lower ?? '');
  const first = words[0] ?? '';
  const last = words.at(-1) ?? '';
  if (words.length > 1) {
    const short = `${first} ${last}`;
    return registry.aliases.get(short) ?? short;
  }
  const bySurname = registry.byLastWord.get(last) ?? [];
  const byFirst = registry.byFirstWord.get(first) ?? [];
  // Where the family name stands first (Kim Jong Un) and another person has it last (Sung Kim), the one named first is meant.
  const candidates = [
    ...bySurname,
    ...byFirst.filter(key => bySurname.length === 0 || isLong(registry, key)),
  ];
  return earliest(registry, candidates) ?? first;
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
