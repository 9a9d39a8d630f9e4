// Turns the source phrases of all attributions into one list of sources, in the order of their first mention.

import type { TokenRange } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { withoutAddress } from './address.ts';
import type { Doc } from './document.ts';
import { spanOf } from './document.ts';
import { paperIn, whoseBefore } from './documents.ts';
import type { Finding } from './finding.ts';
import { isLabel, labelEntity } from './labels.ts';
import { behindLeadingClause, mainSubject } from './main-subject.ts';
import { nameRunAt, personIn } from './name-runs.ts';
import { collectNames } from './names.ts';
import { personKey } from './person-key.ts';
import type { Resolved } from './pronouns.ts';
import { resolvePronoun } from './pronouns.ts';
import type { Entity, Registry } from './registry.ts';
import { createRegistry, entityFor } from './registry.ts';
import { isAny, isName, isPossessive, lowerAt } from './shallow.ts';
import { noteAnonymity, noteBodies } from './source-notes.ts';
import { speakersIn } from './speakers.ts';
import { isToldBySomebody } from './tagged-source.ts';
import { AUXILIARY, PERSONAL_PRONOUN } from './token-classes.ts';
import type { Source } from './types.ts';

export type Resolution = { readonly sourceId: string | null; readonly coSourceIds: readonly string[] };

export type Chosen = { readonly entity: Entity | null; readonly others: readonly Entity[] };

/** One resolution a finding, in the same order, and the sources they point to. */
export function resolveSources(
  doc: Doc,
  findings: readonly Finding[],
): { resolutions: Resolution[]; sources: Source[] } {
  const names = collectNames(doc);
  const registry = createRegistry(doc, names);
  const before: Resolved[] = [];
  const chosen: Chosen[] = [];
  for (const finding of findings) {
    const choice = choose(doc, registry, finding, before);
    chosen.push(choice);
    before.push({ finding, entity: choice.entity });
  }
  for (const run of names.runs)
    if (run.isPerson) registry.byKey.get(personKey(doc, registry, run))?.mentions.push(spanOf(doc, run));
  noteAnonymity(doc, findings, chosen);
  noteBodies(doc, findings, chosen);
  return numbered(chosen);
}

function choose(doc: Doc, registry: Registry, finding: Finding, before: readonly Resolved[]): Chosen {
  const { source, cue } = finding;
  const isUnsaid = source === null && (cue === null || isToldBySomebody(doc, cue));
  if (isUnsaid && !finding.isCarried) return { entity: null, others: [] };
  if (source === null || finding.isCarried)
    return { entity: carriedSpeaker(doc, registry, finding, before), others: [] };
  if (source.isPronoun || startsWithPronoun(doc, source)) {
    const entity = resolvePronoun(doc, registry, finding, before);
    if (entity === null && lowerAt(doc, source.from) === 'they') return pairBefore(doc, registry, finding);
    entity?.mentions.push(spanOf(doc, source));
    return { entity, others: [] };
  }
  if (isLabel(doc, finding)) return { entity: labelEntity(doc, registry, source), others: [] };
  const [entity = null, ...others] = speakersOf(doc, registry, source, before);
  return { entity, others };
}

// "Bob Gill and Ruth Pell ran. “It was loud,” they said."
function pairBefore(doc: Doc, registry: Registry, { sentence }: Finding): Chosen {
  const previous = sentence > 0 ? doc.sentences[sentence - 1] : undefined;
  const subject = previous === undefined ? undefined : mainSubject(doc, previous, previous.to);
  const speakers = subject === undefined || subject.isPronoun ? [] : speakersIn(doc, subject);
  if (speakers.length < 2) return { entity: null, others: [] };
  const [entity = null, ...others] = speakers.map(range => entityFor(doc, registry, range));
  return { entity, others };
}

// "It did not say more and …": the pronoun with more of its sentence.
function startsWithPronoun(doc: Doc, source: TokenRange): boolean {
  return (
    isAny(doc, source.from, PERSONAL_PRONOUN) &&
    !isName(doc, source.from) &&
    isAny(doc, source.from + 1, AUXILIARY)
  );
}

// A document speaks for its maker, where the text tells who made it.
function speakersOf(
  doc: Doc,
  registry: Registry,
  source: TokenRange,
  before: readonly Resolved[],
): readonly Entity[] {
  const paper = paperIn(doc, source);
  if (paper === undefined) return entitiesIn(doc, registry, source);
  if (paper.maker !== undefined) {
    const makers = entitiesIn(doc, registry, paper.maker);
    registry.makers.set(paper.noun, makers);
    return makers;
  }
  if (!isDefinite(doc, source)) return entitiesIn(doc, registry, source);
  const earlier = whoseBefore(doc, paper.noun, before)?.entity;
  const makers =
    registry.makers.get(paper.noun) ?? (earlier === null || earlier === undefined ? undefined : [earlier]);
  if (makers === undefined) return entitiesIn(doc, registry, source);
  makers[0]?.mentions.push(spanOf(doc, source));
  return makers;
}

function entitiesIn(doc: Doc, registry: Registry, source: TokenRange): Entity[] {
  return speakersIn(doc, source).map(range => entityFor(doc, registry, range));
}

// "the report", "the new report"; a longer phrase says itself which one.
function isDefinite(doc: Doc, { from, to }: TokenRange): boolean {
  return to - from <= 3 && (lowerAt(doc, from) === 'the' || lowerAt(doc, from) === 'this');
}

// A quotation after narration has the speaker of the paragraph, where the paragraph has one.
function carriedSpeaker(
  doc: Doc,
  registry: Registry,
  finding: Finding,
  before: readonly Resolved[],
): Entity | null {
  const last = before.at(-1);
  const sentence = doc.sentences[finding.sentence];
  const previous = finding.sentence > 0 ? doc.sentences[finding.sentence - 1] : undefined;
  if (sentence === undefined) return null;
  if (last !== undefined && last.finding.sentence >= finding.sentence - 1 && last.entity !== null)
    return last.entity;
  const named = previous?.paragraph === finding.paragraph ? personOpening(doc, registry, previous) : null;
  if (named !== null) return named;
  if (last !== undefined && last.finding.paragraph === finding.paragraph) return last.entity;
  const isNear = last !== undefined && finding.paragraph - last.finding.paragraph <= 1;
  return isNear && doc.paragraphs[finding.paragraph]?.from === sentence.from ? last.entity : null;
}

// "Ann Mora smiled. “…”", "Asked why, Ann Mora smiled. “…”": narration about a person, then words in quotation marks.
function personOpening(doc: Doc, registry: Registry, sentence: TokenRange): Entity | null {
  const from = behindLeadingClause(doc, sentence, sentence.to) ?? sentence.from;
  const run = nameRunAt(doc, from, sentence.to);
  const person = run === undefined ? undefined : personIn(doc, run);
  if (person === undefined || isPossessive(doc, person.to)) return null;
  const isKnown = person.to - person.from > 1 || registry.names.lone.has(lowerAt(doc, person.from));
  return isKnown ? entityFor(doc, registry, person) : null;
}

function numbered(chosen: readonly Chosen[]): { resolutions: Resolution[]; sources: Source[] } {
  const used = new Set<Entity>();
  for (const { entity, others } of chosen) {
    if (entity !== null) used.add(entity);
    for (const one of others) used.add(one);
  }
  const ordered = [...used].map(entity => ({ entity, mentions: merged(entity.mentions) }));
  ordered.sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));
  const ids = new Map(ordered.map(({ entity }, index) => [entity, `s${index + 1}`]));
  const sources = ordered.map(({ entity, mentions }, index): Source => {
    const { name, kind, named, role, anonymityReason: reason } = entity;
    const told = role === null ? null : withoutAddress(role);
    return { id: `s${index + 1}`, name, kind, named, role: told, anonymityReason: reason, mentions };
  });
  const resolutions = chosen.map(({ entity, others }) => ({
    sourceId: entity === null ? null : (ids.get(entity) ?? null),
    coSourceIds: others.length === 0 ? [] : others.flatMap(one => ids.get(one) ?? []),
  }));
  return { resolutions, sources };
}

// Sorted, without duplicates and overlaps; of two that overlap the longer one stays.
function merged(mentions: readonly Span[]): Span[] {
  if (mentions.length < 2) return [...mentions];
  const sorted = [...mentions].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Span[] = [];
  for (const span of sorted) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}
