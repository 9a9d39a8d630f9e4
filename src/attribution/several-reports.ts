// Several reports in one sentence: where one ends and the next begins.

import type { TokenRange } from '../text/sentences.ts';
import { isParticiple } from './coordinated-reports.ts';
import type { Doc } from './document.ts';
import { isQuoted, sentenceIndexAt, stretchAt } from './document.ts';
import { bySentence, type Finding } from './finding.ts';
import { isAdverb, isAny, isComma, lowerAt } from './shallow.ts';
import { isTitleLike, isWholeUtterance } from './stretch-kind.ts';
import { trimmed } from './tag-runs.ts';
import { CONJUNCTION, REPORTING_FINITE, REPORTING_OTHER } from './token-classes.ts';

// "said the bridge was safe and called for calm": where the network sees a second cue of the same source behind an "and",
// what the first one reports ends there; so it does before ", urging".
export function withoutNextReports(doc: Doc, findings: readonly Finding[]): Finding[] {
  const sentences = bySentence(findings);
  return findings.map(finding => {
    const others = sentences.get(finding.sentence) as Finding[];
    return others.length < 2 ? finding : cutBeforeNext(doc, finding, others);
  });
}

function cutBeforeNext(doc: Doc, finding: Finding, others: readonly Finding[]): Finding {
  let cut = Number.POSITIVE_INFINITY;
  for (const other of others) {
    if (other === finding || other.cue === null || !isSameSource(finding, other)) continue;
    const at = reports(doc, other.cue) ? conjunctionBefore(doc, other.cue.from) : commaBefore(doc, other.cue);
    if (at > 0 && at < cut && holdsInside(doc, finding, at)) cut = at;
  }
  if (cut === Number.POSITIVE_INFINITY) return finding;
  const content = finding.content.flatMap(range => {
    if (range.to <= cut || (finding.cue !== null && range.to <= finding.cue.from)) return [range];
    return range.from < cut ? (trimmed(doc, { from: range.from, to: cut }) ?? []) : [];
  });
  return content.length === 0 ? finding : { ...finding, content };
}

// By a finite verb of reporting: "and called", not "and repeating his demand".
function reports(doc: Doc, cue: TokenRange): boolean {
  for (let at = cue.from; at < cue.to; at++) if (isAny(doc, at, REPORTING_FINITE)) return true;
  return false;
}

// The token of an "and" or "but" directly before a cue, adverbs aside; -1 where there is none.
function conjunctionBefore(doc: Doc, cue: number): number {
  let at = cue - 1;
  while (at > 0 && isAdverb(doc, at)) at--;
  const lower = lowerAt(doc, at);
  if (lower !== 'and' && lower !== 'but') return -1;
  return isComma(doc, at - 1) ? at - 1 : at;
}

// The comma before a participle of reporting, "…, urging officials to act"; -1 where there is none.
function commaBefore(doc: Doc, cue: TokenRange): number {
  const isReport = isParticiple(doc, cue.from) && isAny(doc, cue.from, REPORTING_OTHER);
  return isReport && isComma(doc, cue.from - 1) ? cue.from - 1 : -1;
}

function isSameSource(a: Finding, b: Finding): boolean {
  return a.source !== null && b.source !== null && a.source.from < b.source.to && b.source.from < a.source.to;
}

function holdsInside(doc: Doc, finding: Finding, at: number): boolean {
  return !isQuoted(doc, at) && finding.content.some(({ from, to }) => from < at && at < to);
}

/**
 * “A,” Mora said. “B,” she said.: where the network gives a quotation to the cue before as well as to the one that stands
 * at it, it is the latter's.
 */
export function withoutOthers(doc: Doc, findings: readonly Finding[]): readonly Finding[] {
  if (!findings.some(({ content }) => content.length > 1)) return findings;
  const sentences = bySentence(findings);
  return findings.map(finding => {
    if (finding.content.length < 2 || finding.cue === null) return finding;
    const content = finding.content.filter(range => {
      const sentence = sentenceIndexAt(doc, range.to - 1);
      const others = sentences.get(sentence) ?? [];
      if (others.some(other => other !== finding && introduces(doc, other, range))) return false;
      // “Why not?” Prata said. “Because,” Mora replied: the full stop parts what stands near.
      return (
        (isAt(finding, range) && sentence === finding.sentence) ||
        !others.some(other => other !== finding && claims(other, range))
      );
    });
    return content.length === 0 ? finding : { ...finding, content };
  });
}

/**
 * “Do you understand?” | Pell | replied: “Yes.”, “a fig leaf,” | and Senator Gill | said: what was said ends with its
 * quotation where the next speaker, who stands at his own verb, begins.
 */
export function withoutNextSources(doc: Doc, findings: readonly Finding[]): readonly Finding[] {
  if (!findings.some(({ content }) => closesInside(doc, content.at(-1)))) return findings;
  const starts = new Map<number, Finding>();
  for (const finding of findings) {
    const { source, cue } = finding;
    if (source !== null && cue !== null && (source.to === cue.from || cue.to === source.from))
      starts.set(Math.min(source.from, cue.from), finding);
  }
  return findings.map(finding => {
    const last = finding.content.at(-1);
    if (last === undefined || !closesInside(doc, last)) return finding;
    for (let start = last.from + 1; start < last.to; start++) {
      const next = starts.get(start);
      const end = next === undefined || next === finding ? last.from : quotationEnd(doc, start);
      if (end <= last.from) continue;
      return { ...finding, content: [...finding.content.slice(0, -1), { from: last.from, to: end }] };
    }
    return finding;
  });
}

// Where the quotation ends that stands right before a speaker, or before the "and" in front of him.
function quotationEnd(doc: Doc, start: number): number {
  const end = isAny(doc, start - 1, CONJUNCTION) ? start - 1 : start;
  const stretch = stretchAt(doc, end - 1);
  if (stretch?.to !== end || !isWholeUtterance(doc, stretch) || isTitleLike(doc, stretch)) return -1;
  return end;
}

// Whether the first quotation in a range ends before it, so that more may stand behind.
function closesInside(doc: Doc, range: TokenRange | undefined): boolean {
  if (range === undefined) return false;
  for (let at = range.from; at < range.to; at++) {
    const stretch = stretchAt(doc, at);
    if (stretch !== undefined) return stretch.to < range.to;
  }
  return false;
}

// "Mora wrote, “…”": a quotation right behind a verb and its comma or colon is that verb's, whoever stands behind it.
function introduces(doc: Doc, { cue }: Finding, { from }: TokenRange): boolean {
  return cue !== null && cue.to === from - 1 && (isComma(doc, cue.to) || lowerAt(doc, cue.to) === ':');
}

function claims(finding: Finding, range: TokenRange): boolean {
  return isAt(finding, range) && finding.content.some(({ from, to }) => from < range.to && range.from < to);
}

// Between a quotation and its cue stand the speaker and a comma.
const NEAR = 2;

// Whether the cue of a finding, or its source beside the cue, stands directly before or behind a range.
function isAt({ cue, source }: Finding, range: TokenRange): boolean {
  if (cue === null) return false;
  const isBeside = source !== null && (source.to === cue.from || source.from === cue.to);
  const from = isBeside ? Math.min(cue.from, source.from) : cue.from;
  const to = isBeside ? Math.max(cue.to, source.to) : cue.to;
  return (from >= range.to && from - range.to <= NEAR) || (range.from >= to && range.from - to <= NEAR);
}
