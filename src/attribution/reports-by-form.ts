// Reports that their form shows beyond doubt, added where the network missed them or took the verb for a part of a name.

import type { TokenRange } from '../text/sentences.ts';
import { accordingTo, withWholeClauses } from './according-to.ts';
import { clauseReport, mainVerb } from './clause-reports.ts';
import { closingReport } from './closing-reports.ts';
import type { Doc } from './document.ts';
import { sentenceIndexAt } from './document.ts';
import { type Finding, firstToken } from './finding.ts';
import { meansReports } from './means-reports.ts';
import { putReport } from './put-reports.ts';
import { requestReport } from './request-reports.ts';

/** `found` with the reports that it leaves out, in document order. */
export function withReportsByForm(doc: Doc, found: readonly Finding[]): readonly Finding[] {
  return withMissing(doc, withWholeClauses(doc, found));
}

function withMissing(doc: Doc, found: readonly Finding[]): readonly Finding[] {
  const bySentence = sentencesOf(doc, found);
  const dropped = new Set<Finding>();
  const added: Finding[] = [...accordingTo(doc, found), ...meansReports(doc, found)];
  for (const sentence of doc.sentences) {
    const others = bySentence[sentence.index];
    if (others === undefined) {
      const verb = mainVerb(doc, sentence);
      const report =
        clauseReport(doc, sentence, verb) ??
        requestReport(doc, sentence, verb) ??
        closingReport(doc, sentence) ??
        putReport(doc, sentence);
      if (report !== undefined) added.push(report);
      continue;
    }
    // "Prosecutors allege that Kern | told investors …": what was taken for the source is the report around it.
    if (!others.some(({ source }) => source !== null && source.to - source.from > 2)) continue;
    const report = clauseReport(doc, sentence);
    if (report === undefined || !others.some(other => swallows(other, report))) continue;
    for (const other of others) dropped.add(other);
    added.push(report);
  }
  if (added.length === 0) return found;
  const all = [...found.filter(one => !dropped.has(one)), ...added];
  return all.sort((a, b) => firstToken(a) - firstToken(b));
}

function swallows({ source }: Finding, { cue }: Finding): boolean {
  return source !== null && cue !== null && source.from < cue.from && cue.to < source.to;
}

type BySentence = (Finding[] | undefined)[];

// The findings with a part in a sentence, by its index.
function sentencesOf(doc: Doc, found: readonly Finding[]): BySentence {
  const bySentence: BySentence = new Array(doc.sentences.length);
  for (const finding of found) {
    if (finding.cue !== null) note(doc, bySentence, finding, finding.cue);
    if (finding.source !== null) note(doc, bySentence, finding, finding.source);
    for (const range of finding.content) note(doc, bySentence, finding, range);
  }
  return bySentence;
}

function note(doc: Doc, bySentence: BySentence, finding: Finding, { from, to }: TokenRange): void {
  const last = sentenceIndexAt(doc, to - 1);
  for (let index = sentenceIndexAt(doc, from); index <= last; index++) {
    const others = bySentence[index];
    if (others === undefined) bySentence[index] = [finding];
    // Its parts are noted one behind the other.
    else if (others.at(-1) !== finding) others.push(finding);
  }
}
