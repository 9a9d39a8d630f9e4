// Reports inside reports: of those the outer one is given.

import type { TokenRange } from '../text/sentences.ts';
import { isLeadingSubject } from './clause-reports.ts';
import { startOfReport } from './datelines.ts';
import type { Doc, Sentence } from './document.ts';
import { isQuoted, sentenceIndexAt } from './document.ts';
import { type Finding, spoken } from './finding.ts';
import { isSayingForm, reportingForm } from './lexicon/lookup.ts';
import { createScratch, setRange, unmarked } from './per-token.ts';
import { isAny, lowerAt } from './shallow.ts';
import { phraseBefore } from './source-phrase.ts';
import { trimmed } from './tag-runs.ts';
import { CONJUNCTION, REPORTING_FINITE } from './token-classes.ts';

const inKept = createScratch();
const inSure = createScratch();

/**
 * Those that are `sure`, and the other findings but for those whose cue stands inside a report that is kept, or that are for the most
 * part in one. What is surely somebody else's is taken from their content.
 */
export function withoutInner(doc: Doc, sure: readonly Finding[], findings: readonly Finding[]): Finding[] {
  const bySize = findings
    .map(finding => ({ finding, size: sizeOf(finding) }))
    .sort((a, b) => b.size - a.size);
  const kept: Finding[] = [];
  const covered = inKept(doc.tokens.length, 0);
  const isSure = inSure(sure.length === 0 ? 0 : doc.tokens.length, 0);
  const keep = (finding: Finding) => {
    kept.push(finding);
    for (const range of finding.content) setRange(covered, range, 1);
  };
  for (const finding of sure) {
    keep(finding);
    for (const range of finding.content) setRange(isSure, range, 1);
    if (finding.cue !== null) setRange(covered, finding.cue, 1);
  }
  for (const { finding, size } of bySize) {
    const { cue, content } = finding;
    if (cue !== null && covered[cue.from] === 1) continue;
    let taken = 0;
    for (const range of content) taken += countCovered(covered, range);
    if (taken * 2 > size) continue;
    // What is surely somebody else's is not in it.
    const mayShare = taken > 0 && sure.length > 0;
    const left = mayShare ? content.flatMap(range => partsOutside(doc, isSure, range)) : content;
    if (left.length > 0) keep(mayShare ? { ...finding, content: left } : finding);
  }
  return kept;
}

function partsOutside(doc: Doc, isSure: Int32Array, range: TokenRange): TokenRange[] {
  return unmarked(isSure, range).flatMap(part => trimmed(doc, part) ?? []);
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
  // "the tweets | he sent": a noun as well
  const isSurelyVerb = hasThat || form?.forms.has('past') === true || form?.lemma === 'say';
  if (form === undefined || !isSurelyVerb || !isSayingForm(form)) return undefined;
  const subject = phraseBefore(doc, startOfReport(doc, verb), verb);
  const sentence = doc.sentences[sentenceIndexAt(doc, verb)] as Sentence;
  // "When Hale testified | the judge said", "the email she wrote"
  if (subject === undefined) return undefined;
  if (!isLeadingSubject(doc, sentence, subject) && !isAny(doc, subject.from - 1, CONJUNCTION))
    return undefined;
  return spoken({
    sentence: sentence.index,
    paragraph: sentence.paragraph,
    cue: { from: verb, to: verb + 1 },
    source: subject,
    content: [{ from: verb + 1, to: last.to }],
  });
}
