// One entry a source: people by their fullest name in the text, others by their words. Keeps every mention.

import type { TokenRange } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { isHonorific } from './address.ts';
import { nameMeant, peopleByAge } from './coreference.ts';
import type { Description } from './description.ts';
import type { Doc } from './document.ts';
import { spanOf, textBetween } from './document.ts';
import { namesByInitials } from './initials.ts';
import type { Described } from './known-descriptions.ts';
import { createDescribed, keyMeant, noteDescribed } from './known-descriptions.ts';
import { aliasesOf, peopleIn, titlesOfSurnames } from './known-people.ts';
import type { NameRun, Names } from './names.ts';
import { type Pronoun, sharedSurnames } from './namesakes.ts';
import { personKey } from './person-key.ts';
import { nameOf } from './place-names.ts';
import { lowerAt } from './shallow.ts';
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
  /** The full names of people by the last word in lower case, in document order; empty until they are asked for. */
  readonly fullBySurname: Map<string, NameRun[]>;
  /** What was found for a word alone: a surname comes back many times in a text. */
  readonly keysOfWords: Map<string, string>;
  /** Names that are no person's, for the acronyms that stand for them. */
  readonly byInitials: ReadonlyMap<string, NameRun>;
  readonly byAge: ReadonlyMap<string, NameRun | null>;
  readonly names: Names;
  readonly sharedSurnames: ReadonlyMap<string, Pronoun>;
  /** Roles told before a surname alone: "President" for "trump". */
  readonly rolesOfWords: ReadonlyMap<string, string>;
  /** Who made the documents that the text speaks of, by the document's noun. */
  readonly makers: Map<string, readonly Entity[]>;
  /** Whom bare descriptions can stand for. */
  readonly described: Described;
};

/** Reads all full names first, so that a surname before the full name resolves as well as one behind it. */
export function createRegistry(doc: Doc, names: Names): Registry {
  const known = peopleIn(doc, names.runs);
  const rolesOfWords = titlesOfSurnames(doc, names.runs);
  const registry: Registry = {
    byKey: new Map(),
    byLastWord: new Map(),
    byFirstWord: new Map(),
    aliases: aliasesOf(known),
    fullBySurname: new Map(),
    keysOfWords: new Map(),
    byInitials: namesByInitials(doc, names.runs),
    byAge: peopleByAge(doc, names.runs),
    names,
    sharedSurnames: sharedSurnames(doc, names.runs),
    rolesOfWords,
    makers: new Map(),
    described: createDescribed(known.values()),
  };
  for (const { key, name, role } of known.values()) {
    if (registry.aliases.has(key)) continue;
    const surname = key.slice(key.indexOf(' ') + 1);
    personNamed(registry, key, name, role ?? rolesOfWords.get(surname) ?? null);
    push(registry.byLastWord, surname, key);
    push(registry.byFirstWord, key.slice(0, key.indexOf(' ')), key);
  }
  return registry;
}

function push(index: Map<string, string[]>, key: string, value: string): void {
  const values = index.get(key);
  if (values === undefined) index.set(key, [value]);
  else if (values.length < MAX_NAMESAKES) values.push(value);
}

/** A new person of the registry. */
export function personNamed(
  registry: Registry,
  key: string,
  name: string,
  role: string | null = null,
): Entity {
  const entity: Entity = {
    order: registry.byKey.size,
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
  registry.byKey.set(key, entity);
  return entity;
}

/** The entity that a noun phrase names; made where the text has not named it before. */
export function entityFor(doc: Doc, registry: Registry, range: TokenRange): Entity {
  const description = meantBy(doc, registry, range);
  const key =
    description.person === null
      ? (keyMeant(registry.described, doc, range, description) ?? otherKey(description, range))
      : personKey(doc, registry, description.person);
  const known = registry.byKey.get(key);
  const entity =
    known ?? fromDescription(registry.byKey.size, key, withTitle(doc, registry.sharedSurnames, description));
  if (known === undefined && entity.kind === 'person') entity.role ??= registry.rolesOfWords.get(key) ?? null;
  if (known === undefined) {
    registry.byKey.set(key, entity);
    noteDescribed(registry.described, description, key);
  }
  if (description.role !== null && (entity.role === null || entity.role.length < description.role.length))
    entity.role = description.role;
  if (description.head !== '') entity.head = description.head;
  entity.mentions.push(spanOf(doc, range));
  return entity;
}

// Describes the phrase itself, or the name given earlier that it stands for.
function meantBy(doc: Doc, registry: Registry, range: TokenRange): Description {
  const description = describeSource(doc, range, registry.names.things);
  if (description.person !== null) return description;
  const roleOf = (run: NameRun) => registry.byKey.get(personKey(doc, registry, run))?.role ?? null;
  const meant = nameMeant(doc, range, description, {
    names: registry.names.runs,
    byInitials: registry.byInitials,
    byAge: registry.byAge,
    isFull: run => isFull(registry, run),
    roleOf,
  });
  return meant === undefined ? description : describeSource(doc, meant, registry.names.things);
}

// A word alone may be anything; as part of a full name it is that person's.
function isFull({ names, byLastWord }: Registry, run: NameRun): boolean {
  const name = nameOf(run);
  return run.words.length > 1 ? !names.places.has(name) : byLastWord.has(name);
}

// "Mrs Hale", where the surname alone may be Mr Hale's.
function withTitle(doc: Doc, shared: Registry['sharedSurnames'], description: Description): Description {
  const { person, name } = description;
  if (person === null || person.to - person.from > 1 || !shared.has(name.toLowerCase())) return description;
  return isHonorific(lowerAt(doc, person.from - 1))
    ? { ...description, name: textBetween(doc, person.from - 1, person.to) }
    : description;
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

function otherKey(description: Description, { from }: TokenRange): string {
  // "Another said …. Another added …": each time somebody else.
  const name = description.name.toLowerCase();
  if (name.startsWith('another') && /^another\b/.test(name)) return `another ${from}`;
  const key = name.includes('’') ? name.replaceAll('’', "'") : name;
  return key.startsWith('the ') ? key.slice('the '.length) : key;
}
