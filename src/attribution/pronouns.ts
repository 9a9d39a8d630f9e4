// Whom a pronoun means: the last fitting source or subject before it. Where nothing fits, nobody.

import type { Doc } from './document.ts';
import { isQuoted } from './document.ts';
import { mainSubject } from './find.ts';
import type { Finding } from './finding.ts';
import { PERSONAL } from './lexicon/function-words.ts';
import type { Entity, Registry } from './registry.ts';
import { entityFor } from './registry.ts';
import { lowerAt } from './shallow.ts';
import { describeSource } from './source-description.ts';

// Further back a pronoun no longer reaches; a reader would not understand it either.
const MAX_SENTENCES_BACK = 6;

export type Resolved = { readonly finding: Finding; readonly entity: Entity | null };

/** The entity of a pronoun source, or null. `before`: the attributions resolved so far, in document order. */
export function resolvePronoun(
  doc: Doc,
  registry: Registry,
  finding: Finding,
  before: readonly Resolved[],
): Entity | null {
  const source = finding.source;
  if (source === null) return null;
  const pronoun = lowerAt(doc, source.from);
  const fits = (entity: Entity) => fitsPronoun(entity, pronoun);
  const sentence = doc.sentences[finding.sentence];
  if (pronoun === 'who') return antecedent(doc, registry, source.from);
  if (sentence !== undefined && pronoun !== 'he' && pronoun !== 'she') {
    const own = subjectEntity(doc, registry, sentence, source.from);
    if (own !== null && fits(own)) return own;
  }
  let next = before.length - 1;
  for (let index = finding.sentence; index >= 0 && finding.sentence - index <= MAX_SENTENCES_BACK; index--) {
    for (; next >= 0 && (before[next]?.finding.sentence ?? -1) >= index; next--) {
      const entity = before[next]?.entity;
      if (entity && fits(entity)) return entity;
    }
    const earlier = doc.sentences[index];
    if (earlier === undefined || index === finding.sentence) continue;
    const subject = subjectEntity(doc, registry, earlier, earlier.to);
    if (subject !== null && fits(subject)) return subject;
  }
  return null;
}

function fitsPronoun(entity: Entity, pronoun: string): boolean {
  if (pronoun === 'he' || pronoun === 'she') {
    const isOne = entity.kind === 'person' || (entity.kind === 'unnamed' && !entity.isPlural);
    return isOne && (entity.pronoun === null || entity.pronoun === pronoun);
  }
  if (pronoun === 'it') return entity.kind === 'organization' || entity.kind === 'document';
  return entity.kind === 'group' || entity.isPlural || entity.kind === 'organization';
}

function subjectEntity(
  doc: Doc,
  registry: Registry,
  sentence: { from: number; to: number },
  end: number,
): Entity | null {
  const subject = mainSubject(doc, sentence, end);
  if (subject === undefined || subject.isPronoun || PERSONAL.has(lowerAt(doc, subject.from))) return null;
  const described = describeSource(doc, subject);
  if (described.kind === 'unnamed' && described.head === '') return null;
  return entityFor(doc, registry, subject);
}

// "Smith, who said …": the name or noun phrase directly before the relative pronoun.
function antecedent(doc: Doc, registry: Registry, relative: number): Entity | null {
  const end = lowerAt(doc, relative - 1) === ',' ? relative - 1 : relative;
  let from = end;
  while (from > 0 && end - from < 8 && isPhraseToken(doc, from - 1)) from--;
  return from < end ? entityFor(doc, registry, { from, to: end }) : null;
}

function isPhraseToken(doc: Doc, at: number): boolean {
  const token = doc.tokens[at];
  if (token === undefined || isQuoted(doc, at)) return false;
  return (
    token.kind === 'word' &&
    !['and', 'but', 'by', 'to', 'with', 'said', 'from', 'is', 'was', 'are', 'were'].includes(token.lower)
  );
}
