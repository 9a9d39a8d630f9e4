// What the words around a report tell of its source, after all sources are found.

import { anonymityReason } from './anonymity.ts';
import type { Doc } from './document.ts';
import type { Finding } from './finding.ts';
import type { Chosen } from './resolve.ts';
import { lowerAt } from './shallow.ts';

// The reason stands in the sentence of the report, or in the one behind it.
export function noteAnonymity(doc: Doc, findings: readonly Finding[], chosen: readonly Chosen[]): void {
  chosen.forEach(({ entity }, index) => {
    const { sentence, cue } = findings[index] ?? {};
    if (entity === null || entity.named || entity.anonymityReason !== null || sentence === undefined) return;
    const own = doc.sentences[sentence];
    const next = doc.sentences[sentence + 1];
    if (own === undefined) return;
    const isNear = next !== undefined && next.paragraph === own.paragraph;
    const here = anonymityReason(doc, own, cue?.from ?? null);
    entity.anonymityReason = here ?? (isNear ? anonymityReason(doc, next, null) : null);
  });
}

// "Lumo said it plans to sell": no person speaks of himself so.
export function noteBodies(doc: Doc, findings: readonly Finding[], chosen: readonly Chosen[]): void {
  chosen.forEach(({ entity }, index) => {
    const { content, source, cue } = findings[index] as Finding;
    const from = content[0]?.from ?? 0;
    if (entity?.kind !== 'person' || entity.role !== null || entity.name.includes(' ')) return;
    const isSubject = source !== null && source.to === cue?.from && cue.to === from;
    if (isSubject && !source.isPronoun && meansItself(doc, from)) entity.kind = 'organization';
  });
}

// "it plans to cut jobs"; "it was time" is about something else.
function meansItself(doc: Doc, at: number): boolean {
  return lowerAt(doc, at) === 'it' && OWN_VERBS.has(lowerAt(doc, at + 1));
}

const OWN_VERBS = new Set(['plans', 'planned', 'intends', 'intended', 'expects']);
