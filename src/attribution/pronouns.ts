// Whom a pronoun means: the last fitting source or subject before it. Where nothing fits, nobody.

import { addressee, isNext, isQuestion, isReply, wasAsked } from './answers.ts';
import type { Doc } from './document.ts';
import { isQuoted, textBetween } from './document.ts';
import type { Finding } from './finding.ts';
import { answering, hearerOf } from './hearers.ts';
import { answerer } from './labels.ts';
import { mainSubject } from './main-subject.ts';
import { nameRunAt, personIn } from './name-runs.ts';
import type { NameRun } from './names.ts';
import { lastNameBefore } from './names.ts';
import { personKey } from './person-key.ts';
import { pronounOfRole } from './pronoun-of-role.ts';
import type { Entity, Registry } from './registry.ts';
import { entityFor } from './registry.ts';
import { isAny, isWord, lowerAt } from './shallow.ts';
import { PERSONAL_PRONOUN } from './token-classes.ts';

// Further back a pronoun no longer reaches; a reader would not understand it either.
const MAX_SENTENCES_BACK = 6;
const MAX_SPEAKERS_BACK = 8;

// "I", "we" and "you" are the writer and the reader; "many" and "some" are nobody's name.
const REFERRING = new Set(['he', 'she', 'it', 'they', 'who', 'which']);

// "quoted him as saying"
const SUBJECTS = new Map([
  ['him', 'he'],
  ['her', 'she'],
  ['them', 'they'],
]);

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
  const word = lowerAt(doc, source.from);
  let pronoun = SUBJECTS.get(word) ?? word;
  if (pronoun === 'a' || pronoun === 'a.') return answerer(registry);
  if (!REFERRING.has(pronoun)) return null;
  if (pronoun === 'who' || pronoun === 'which') return antecedent(doc, registry, source.from);
  const question = questionBefore(doc, finding, before);
  const asked = question === undefined ? undefined : addressee(doc, question.finding);
  const other =
    asked === undefined ? answering(doc, registry, finding, before) : entityFor(doc, registry, asked);
  const isAnswer = question !== undefined && (isReply(doc, finding) || wasAsked(doc, question.finding.cue));
  const asker = isAnswer ? question.entity : null;
  const hearer = hearerOf(doc, registry, finding);
  const fits = (entity: Entity | null): entity is Entity =>
    entity !== null && entity !== asker && entity !== hearer && fitsPronoun(entity, pronoun);
  if (fits(other)) return other;
  const own = subjectEntity(doc, registry, { from: sentence.from, to: source.from }, pronoun);
  if (fits(own)) return own;
  let next = before.length - 1;
  for (let index = finding.sentence; index >= 0 && finding.sentence - index <= MAX_SENTENCES_BACK; index--) {
    for (; next >= 0 && (before[next]?.finding.sentence ?? -1) >= index; next--) {
      const entity = before[next]?.entity ?? null;
      if (fits(entity)) return entity;
    }
    const earlier = doc.sentences[index];
    if (pronoun === 'they' && earlier !== undefined && earlier.paragraph !== sentence.paragraph) {
      const one = onlyPerson(doc, registry, source.from, doc.paragraphs[sentence.paragraph]?.from ?? 0);
      if (one !== null && one === before.at(-1)?.entity) return one;
      pronoun = 'they-all';
    }
    if (earlier === undefined || index === finding.sentence) continue;
    const subject = subjectEntity(doc, registry, earlier, pronoun);
    if (fits(subject)) return subject;
    if (subject !== null && subject === hearer) {
      const rest = { from: (mainSubject(doc, earlier, earlier.to) ?? earlier).to, to: earlier.to };
      const second = firstPerson(doc, registry, rest, pronoun);
      if (fits(second)) return second;
    }
  }
  if (isSingularPerson(pronoun)) return lastWithRole(before, pronoun, asker);
  if (pronoun !== 'they') return null;
  const first = doc.sentences[Math.max(0, finding.sentence - MAX_SENTENCES_BACK)];
  return onlyPerson(doc, registry, source.from, first?.from ?? 0);
}

function questionBefore(doc: Doc, finding: Finding, before: readonly Resolved[]): Resolved | undefined {
  const last = before.at(-1);
  return last !== undefined && isNext(finding, last.finding) && isQuestion(doc, last.finding)
    ? last
    : undefined;
}

// Further back only a speaker whose role says that the pronoun fits.
function lastWithRole(before: readonly Resolved[], pronoun: string, not: Entity | null): Entity | null {
  for (let index = before.length - 1; index >= 0 && before.length - index <= MAX_SPEAKERS_BACK; index--) {
    const entity = before[index]?.entity ?? null;
    if (entity?.kind === 'person' && entity !== not && pronounOfRole(entity.role) === pronoun) return entity;
  }
  return null;
}

// "They" of one person: where only one is named between two tokens.
function onlyPerson(doc: Doc, registry: Registry, before: number, from: number): Entity | null {
  const { runs } = registry.names;
  let only: Entity | null = null;
  for (let index = lastNameBefore(runs, before); index >= 0; index--) {
    const run = runs[index] as NameRun;
    if (run.from < from) break;
    if (!run.isPerson) continue;
    const entity = registry.byKey.get(personKey(doc, registry, run)) ?? null;
    if (only !== null && entity !== only) return null;
    only = entity;
  }
  return only;
}

function isSingularPerson(pronoun: string): boolean {
  return pronoun === 'he' || pronoun === 'she';
}

function fitsPronoun(entity: Entity, pronoun: string): boolean {
  if (isSingularPerson(pronoun)) {
    if (entity.kind !== 'person') return entity.isHuman && !entity.isPlural;
    const own = pronounOfRole(entity.role);
    return own === null || own === pronoun;
  }
  if (pronoun === 'it') return entity.kind === 'organization' || entity.kind === 'document';
  return entity.kind === 'group' || (entity.isPlural && entity.isHuman) || entity.kind === 'organization';
}

function subjectEntity(doc: Doc, registry: Registry, range: Range, pronoun: string): Entity | null {
  const subject = mainSubject(doc, range, range.to);
  const isUsable = subject !== undefined && !subject.isPronoun && !isAny(doc, subject.from, PERSONAL_PRONOUN);
  const isName =
    isUsable && isSingularPerson(pronoun) && nameRunAt(doc, subject.from, subject.to)?.to === subject.to;
  const entity =
    isUsable && (!isName || isKnown(doc, registry, subject)) ? entityFor(doc, registry, subject) : null;
  if (entity !== null && fitsPronoun(entity, pronoun)) return entity;
  // "Steen's career went on": no person is the subject, but one is named.
  return isSingularPerson(pronoun) ? firstPerson(doc, registry, range, pronoun) : entity;
}

// A capital at the head of a sentence makes no name: a word alone must be known as one.
function isKnown(doc: Doc, registry: Registry, name: Range): boolean {
  const { lone, places } = registry.names;
  if (places.has(textBetween(doc, name.from, name.to).toLowerCase())) return false;
  return name.to - name.from > 1 || lone.has(lowerAt(doc, name.from)) || !isFirst(doc, name.from);
}

function isFirst(doc: Doc, at: number): boolean {
  return at <= 0 || BEFORE_FIRST.has(lowerAt(doc, at - 1));
}

const BEFORE_FIRST = new Set(['.', '!', '?', '”', '"']);

// Behind the pronoun itself no name says whom it means: "she was more nervous than Rosa Lind".
function firstPerson(doc: Doc, registry: Registry, range: Range, pronoun: string): Entity | null {
  for (let at = range.from; at < range.to; at++) {
    if (isQuoted(doc, at)) continue;
    if (lowerAt(doc, at) === pronoun) return null;
    const run = nameRunAt(doc, at, range.to);
    if (run === undefined) continue;
    const person = lowerAt(doc, run.from - 1) === 'the' ? undefined : personIn(doc, run);
    if (person !== undefined && isKnown(doc, registry, person)) {
      const entity = entityFor(doc, registry, person);
      return fitsPronoun(entity, pronoun) ? entity : null;
    }
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
  return isWord(doc, at) && !isQuoted(doc, at) && !PHRASE_LIMITS.has(lowerAt(doc, at));
}
