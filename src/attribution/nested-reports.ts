// Reports inside reports: of those the outer one is given.

import type { TokenRange } from '../text/sentences.ts';
import { startOfReport } from './datelines.ts';
import type { Doc } from './document.ts';
import { isQuoted, sentenceIndexAt } from './document.ts';
import { type Finding, spoken } from './finding.ts';
import { isSayingForm, reportingForm } from './lexicon/lookup.ts';
import { createScratch, setRange } from './per-token.ts';
import { isAny, lowerAt } from './shallow.ts';
import { phraseBefore } from './source-phrase.ts';
import { REPORTING_FINITE } from './token-classes.ts';

const scratch = createScratch();

/** The findings beside those that are `sure`, without those whose cue stands inside the content of another. */
export function withoutInner(doc: Doc, sure: readonly Finding[], findings: readonly Finding[]): Finding[] {
  const bySize = findings
    .map(finding => ({ finding, size: sizeOf(finding) }))
    .sort((a, b) => b.size - a.size);
  const kept: Finding[] = [];
  const covered = scratch(doc.tokens.length, 0);
  const keep = (finding: Finding) => {
    kept.push(finding);
    for (const range of finding.content) setRange(covered, range, 1);
  };
  for (const finding of sure) {
    keep(finding);
    if (finding.cue !== null) setRange(covered, finding.cue, 1);
  }
  for (const { finding, size } of bySize) {
    const { cue, content } = finding;
    if (cue !== null && covered[cue.from] === 1) continue;
    let taken = 0;
    for (const range of content) taken += countCovered(covered, range);
    if (taken * 2 <= size) keep(finding);
  }
  return kept;
}

function countCovered(covered: Int32Array, range: TokenRange): number {
  let count = 0;
  for (let at = range.from; at < range.to; at++) count += covered[at] as number;
  return count;
}

function sizeOf(finding: Finding): number {
  let size = 0;
  for (const { from, to } of finding.content) size += to - from;
  return size;
}

/**
 * "Hale said | he recalled | thinking, “…”": where the network saw the inner report, and of the outer one nothing or the first
 * words, the outer one is made of it.
 */
export function withOuterReports(doc: Doc, findings: readonly Finding[]): readonly Finding[] {
  const outer = new Map<Finding, Finding>();
  for (const finding of findings) {
    const report = outerReport(doc, finding);
    if (report !== undefined) outer.set(finding, report);
  }
  if (outer.size === 0) return findings;
  const byCue = new Map<number, Finding>();
  for (const finding of findings) if (finding.cue !== null) byCue.set(finding.cue.to, finding);
  const dropped = new Set<Finding>();
  for (const [inner, report] of outer) {
    const seen = byCue.get(report.cue?.to ?? -1);
    if (seen === undefined) continue;
    if (holdsCue(seen, inner)) outer.delete(inner);
    else dropped.add(seen);
  }
  return findings.flatMap(finding => (dropped.has(finding) ? [] : [outer.get(finding) ?? finding]));
}

function holdsCue({ content }: Finding, { cue }: Finding): boolean {
  return cue !== null && content.some(({ from, to }) => from <= cue.from && cue.to <= to);
}

function outerReport(doc: Doc, { source, cue, content }: Finding): Finding | undefined {
  const last = content.at(-1);
  if (source === null || cue === null || last === undefined) return undefined;
  // "emailed | supporters | saying: …" is one report.
  if (source.to !== cue.from || last.to <= cue.to || lowerAt(doc, cue.from).endsWith('ing')) return undefined;
  const hasThat = lowerAt(doc, source.from - 1) === 'that';
  const verb = hasThat ? source.from - 2 : source.from - 1;
  if (isQuoted(doc, verb) || !isAny(doc, verb, REPORTING_FINITE)) return undefined;
  const form = reportingForm(lowerAt(doc, verb));
  // "the tweets | he sent"
  const isVerb = hasThat || form?.forms.has('past') === true || form?.lemma === 'say';
  if (form === undefined || !isVerb || !isSayingForm(form)) return undefined;
  const subject = phraseBefore(doc, startOfReport(doc, verb), verb);
  if (subject === undefined) return undefined;
  const sentence = sentenceIndexAt(doc, verb);
  return spoken({
    sentence,
    paragraph: doc.sentences[sentence]?.paragraph ?? 0,
    cue: { from: verb, to: verb + 1 },
    source: subject,
    content: [{ from: verb + 1, to: last.to }],
  });
}
