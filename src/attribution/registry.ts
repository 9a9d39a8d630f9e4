// One entry a source: people by their fullest name in the text, others by their words. Keeps every mention.

import type { TokenRange } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import type { Doc } from './document.ts';
import { spanOf } from './document.ts';
import type { NameRun } from './names.ts';
import type { Description } from './source-description.ts';
import { appositionRole, describeSource } from './source-description.ts';
import type { SourceKind } from './types.ts';

export type Entity = {
  readonly key: string;
  name: string;
  kind: SourceKind;
  named: boolean;
  role: string | null;
  head: string;
  isPlural: boolean;
  /** "he" or "she" as the text itself calls this source. */
  pronoun: string | null;
  readonly mentions: Span[];
};

export type Registry = {
  readonly byKey: Map<string, Entity>;
  /** The full names of people, by each of their first and last words in lower case, in order of appearance. */
  readonly byLastWord: Map<string, readonly string[]>;
  readonly byFirstWord: Map<string, readonly string[]>;
  readonly roles: Map<string, string>;
};

/** Reads all full names first, so that a surname before the full name resolves as well as one behind it. */
export function createRegistry(doc: Doc, names: readonly NameRun[]): Registry {
  const registry: Registry = {
    byKey: new Map(),
    byLastWord: new Map(),
    byFirstWord: new Map(),
    roles: new Map(),
  };
  const known = new Map<string, string>();
  for (const run of names) {
    if (!run.isPerson || run.words.length < 2) continue;
    const first = (run.words[0] as string).toLowerCase();
    const last = (run.words.at(-1) as string).toLowerCase();
    const short = `${first} ${last}`;
    const full = fuller(known.get(short), run.words.join(' '));
    if (!known.has(short)) {
      push(registry.byLastWord, last, short);
      push(registry.byFirstWord, first, short);
    }
    known.set(short, full);
    noteRole(doc, registry, run, short);
  }
  for (const [short, full] of known)
    registry.byKey.set(short, personEntity(short, full, registry.roles.get(short) ?? null));
  return registry;
}

function fuller(known: string | undefined, name: string): string {
  return known !== undefined && known.length >= name.length ? known : name;
}

function push(index: Map<string, readonly string[]>, key: string, value: string): void {
  index.set(key, [...(index.get(key) ?? []), value]);
}

function personEntity(key: string, name: string, role: string | null): Entity {
  return {
    key,
    name,
    kind: 'person',
    named: true,
    role,
    head: '',
    isPlural: false,
    pronoun: null,
    mentions: [],
  };
}

// "Kwak Gil Sup, head of …": a role that stands at a mention which is no source phrase.
function noteRole(doc: Doc, registry: Registry, run: NameRun, key: string): void {
  if (registry.roles.has(key)) return;
  const role = appositionRole(doc, run.to, Math.min(doc.tokens.length, run.to + 20));
  if (role !== '') registry.roles.set(key, role);
}

/** The entity that a noun phrase names; made where the text has not named it before. */
export function entityFor(doc: Doc, registry: Registry, range: TokenRange): Entity {
  const description = describeSource(doc, range);
  const key =
    description.person === null ? otherKey(description) : personKey(doc, registry, description.person);
  const known = registry.byKey.get(key);
  const entity = known ?? fromDescription(key, description);
  if (known === undefined) registry.byKey.set(key, entity);
  if (description.role !== null && (entity.role === null || entity.role.length < description.role.length))
    entity.role = description.role;
  if (description.head !== '') entity.head = description.head;
  entity.mentions.push(spanOf(doc, range));
  return entity;
}

function fromDescription(key: string, description: Description): Entity {
  const { name, kind, named, role, head, isPlural } = description;
  return { key, name, kind, named, role, head, isPlural, pronoun: null, mentions: [] };
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
  if (words.length > 1) return `${first} ${last}`;
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
  if (keys.length < 2) return keys[0];
  for (const key of registry.byKey.keys()) if (keys.includes(key)) return key;
  return keys[0];
}
