// Whom a speaker spoke to: he does not speak in that report, and he answers in the next.

import { isNext, isReply, toldTo } from './answers.ts';
import type { Doc } from './document.ts';
import type { Finding } from './finding.ts';
import type { Resolved } from './pronouns.ts';
import type { Entity, Registry } from './registry.ts';
import { entityFor } from './registry.ts';

/** Who was told: "she told | Gray". */
export function hearerOf(doc: Doc, registry: Registry, finding: Finding): Entity | null {
  const phrase = toldTo(doc, finding);
  return phrase === undefined ? null : entityFor(doc, registry, phrase);
}

/** “…,” Dunne told Byrne. “…,” she replied.: who was told something answers. */
export function answering(
  doc: Doc,
  registry: Registry,
  finding: Finding,
  before: readonly Resolved[],
): Entity | null {
  const last = before.at(-1);
  const isAnswer = last !== undefined && isReply(doc, finding) && isNext(finding, last.finding);
  return isAnswer ? hearerOf(doc, registry, last.finding) : null;
}
