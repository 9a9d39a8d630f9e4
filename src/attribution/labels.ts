// Whom the label of a transcript's turn means: "NOLAN" is Ada Nolan, "A" the one person whom the text introduces.

import type { Doc } from './document.ts';
import { spanOf, textBetween, tokenAt } from './document.ts';
import type { Finding } from './finding.ts';
import { PERSON_NOUNS } from './lexicon/nouns.ts';
import { personIn } from './name-runs.ts';
import { personKey } from './person-key.ts';
import type { Entity, Registry } from './registry.ts';
import { entityFor, personNamed } from './registry.ts';
import { lowerAt } from './shallow.ts';
import type { SourcePhrase } from './source-phrase.ts';

/** The label of a transcript's turn in a finding, if it has one. */
export function isLabel(doc: Doc, { source, content }: Finding): boolean {
  const first = content[0];
  if (source === null || first === undefined || lowerAt(doc, first.from - 1) !== ':') return false;
  if (doc.paragraphs.length < 2 || source.to > first.from) return false;
  for (let at = source.from; at < source.to; at++) {
    const { kind, text } = tokenAt(doc, at);
    if (kind !== 'word' || text !== text.toUpperCase()) return false;
  }
  return true;
}

/** The entity of a label in capitals. */
export function labelEntity(doc: Doc, registry: Registry, label: SourcePhrase): Entity {
  const person = isFunction(doc, label)
    ? undefined
    : label.to - label.from === 1
      ? label
      : personIn(doc, label);
  if (person === undefined) return entityFor(doc, registry, label);
  const key = personKey(doc, registry, person);
  const entity =
    registry.byKey.get(key) ??
    personNamed(registry, key, titleCase(textBetween(doc, person.from, person.to)));
  if (entity.name === entity.name.toUpperCase()) entity.name = titleCase(entity.name);
  entity.mentions.push(spanOf(doc, label));
  return entity;
}

function isFunction(doc: Doc, { to }: SourcePhrase): boolean {
  return PERSON_NOUNS.has(lowerAt(doc, to - 1));
}

function titleCase(name: string): string {
  return name
    .split(' ')
    .map(word => word.slice(0, 1) + word.slice(1).toLowerCase())
    .join(' ');
}

/** Who answers: the one person whom the text names; null where it names more or none. */
export function answerer(registry: Registry): Entity | null {
  let only: Entity | null = null;
  for (const entity of registry.byKey.values()) {
    if (entity.kind !== 'person') continue;
    if (only !== null) return null;
    only = entity;
  }
  return only;
}
