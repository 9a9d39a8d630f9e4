// Whom a pronoun means: the last fitting source or subject before it. Where nothing fits, nobody.

import type { Doc } from './document.ts';
import { isQuoted } from './document.ts';
import { mainSubject } from './find.ts';
import type { Finding } from './finding.ts';
import { PERSONAL } from './lexicon/function-words.ts';
import { nameRunAt, personIn } from './name-runs.ts';
import type { Entity, Registry } from './registry.ts';
import { entityFor } from './registry.ts';
import { lowerAt } from './shallow.ts';

// Further back a pronoun no longer reaches; a reader would not understand it either.
const MAX_SENTENCES_BACK = 6;

export type Resolved = { readonly finding: Finding; readonly entity: Entity | null };

type Range = { readonly from: number; readonly to: number };

/** The entity of a pronoun source, or null. `before`: the attributions resolved so far, in document order. */
export function resolvePronoun(
  doc: Doc,
  registry: Registry,
  finding: Finding,
  before: readonly Resolved[],
): Entity | null {
  const { source } = finding;
  const sentence = doc.sentences[finding.sentence];
  if (source === null || sentence === undefined) return null;
  const pronoun = lowerAt(doc, source.from);
  if (pronoun === 'who') return antecedent(doc, registry, source.from);
  const fits = (entity: Entity | null): entity is Entity => entity !== null && fitsPronoun(entity, pronoun);
  const own = subjectEntity(doc, registry, { from: sentence.from, to: source.from }, pronoun);
  if (fits(own)) return own;
  let next = before.length - 1;
  for (let index = finding.sentence; index >= 0 && finding.sentence - index <= MAX_SENTENCES_BACK; index--) {
    for (; next >= 0 && (before[next]?.finding.sentence ?? -1) >= index; next--) {
      const entity = before[next]?.entity ?? null;
      if (fits(entity)) return entity;
    }
    const earlier = doc.sentences[index];
    if (earlier === undefined || index === finding.sentence) continue;
    const subject = subjectEntity(doc, registry, earlier, pronoun);
    if (fits(subject)) return subject;
  }
  return null;
}

function isSingularPerson(pronoun: string): boolean {
  return pronoun === 'he' || pronoun === 'she';
}

function fitsPronoun(entity: Entity, pronoun: string): boolean {
  if (isSingularPerson(pronoun)) {
    return entity.kind === 'person' || (entity.isHuman && !entity.isPlural);
  }
  if (pronoun === 'it') return entity.kind === 'organization' || entity.kind === 'document';
  return entity.kind === 'group' || (entity.isPlural && entity.isHuman) || entity.kind === 'organization';
}

function subjectEntity(doc: Doc, registry: Registry, range: Range, pronoun: string): Entity | null {
  const subject = mainSubject(doc, range, range.to);
  const isUsable = subject !== undefined && !subject.isPronoun && !PERSONAL.has(lowerAt(doc, subject.from));
  const isName =
    isUsable && isSingularPerson(pronoun) && nameRunAt(doc, subject.from, subject.to)?.to === subject.to;
  const entity =
    isUsable && (!isName || isKnown(doc, registry, subject)) ? entityFor(doc, registry, subject) : null;
  if (entity !== null && fitsPronoun(entity, pronoun)) return entity;
  // "Steen's career went on": no person is the subject, but one is named.
  return isSingularPerson(pronoun) ? firstPerson(doc, registry, range) : entity;
}

// A capital at the head of a sentence makes no name: a word alone must be known as one.
function isKnown(doc: Doc, registry: Registry, name: Range): boolean {
  return (
    name.to - name.from > 1 || registry.names.lone.has(lowerAt(doc, name.from)) || !isFirst(doc, name.from)
  );
}

function isFirst(doc: Doc, at: number): boolean {
  return doc.tokens[at - 1] === undefined || ['.', '!', '?', '”', '"'].includes(lowerAt(doc, at - 1));
}

function firstPerson(doc: Doc, registry: Registry, range: Range): Entity | null {
  for (let at = range.from; at < range.to; at++) {
    if (isQuoted(doc, at)) continue;
    const run = nameRunAt(doc, at, range.to);
    if (run === undefined) continue;
    const person = lowerAt(doc, run.from - 1) === 'the' ? undefined : personIn(doc, run);
    if (person !== undefined && isKnown(doc, registry, person)) return entityFor(doc, registry, person);
    at = run.to - 1;
  }
  return null;
}

// "Smith, who said …": the name or noun phrase directly before the relative pronoun.
function antecedent(doc: Doc, registry: Registry, relative: number): Entity | null {
  const end = lowerAt(doc, relative - 1) === ',' ? relative - 1 : relative;
  let from = end;
  while (from > 0 && end - from < 8 && isPhraseToken(doc, from - 1)) from--;
  return from < end ? entityFor(doc, registry, { from, to: end }) : null;
}

const PHRASE_LIMITS = new Set(
  'and but by to with said says told from is was are were of like asked that as including'.split(' '),
);

function isPhraseToken(doc: Doc, at: number): boolean {
  const token = doc.tokens[at];
  return token?.kind === 'word' && !isQuoted(doc, at) && !PHRASE_LIMITS.has(token.lower);
}
