// Said one delegate: “It was dull.”  A sentence that begins with a verb of saying and its speaker, and goes on with a
// quotation: the form alone shows the report.

import type { Doc, Sentence } from './document.ts';
import { stretchAt } from './document.ts';
import { type Finding, spoken } from './finding.ts';
import { isQuotingForm, reportingForm } from './lexicon/lookup.ts';
import { phraseAfter } from './phrase-after.ts';
import { isAny, isComma, lowerAt } from './shallow.ts';
import { REPORTING_FINITE } from './token-classes.ts';

/** One finding for each such sentence, in document order. */
export function invertedReports(doc: Doc): Finding[] {
  const found: Finding[] = [];
  for (const sentence of doc.sentences) {
    const report = isAny(doc, sentence.from, REPORTING_FINITE) ? inverted(doc, sentence) : undefined;
    if (report !== undefined) found.push(report);
  }
  return found;
}

function inverted(doc: Doc, { from, to, index, paragraph }: Sentence): Finding | undefined {
  if (!isSaying(doc, from)) return undefined;
  const source = phraseAfter(doc, from + 1, to);
  if (source === undefined) return undefined;
  const joint = source.to;
  const stretch = lowerAt(doc, joint) === ':' || isComma(doc, joint) ? stretchAt(doc, joint + 1) : undefined;
  if (stretch?.from !== joint + 1) return undefined;
  return spoken({
    sentence: index,
    paragraph,
    cue: { from, to: from + 1 },
    source,
    content: [{ from: stretch.from, to: stretch.to }],
  });
}

function isSaying(doc: Doc, at: number): boolean {
  const form = reportingForm(lowerAt(doc, at));
  return form?.forms.has('past') === true && isQuotingForm(form);
}
