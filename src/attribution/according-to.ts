// "According to Ann Mora, the bridge is safe.": the form alone shows the report, so it is read where the network missed it.

import type { TokenRange } from '../text/sentences.ts';
import type { Doc, Sentence } from './document.ts';
import { isQuoted } from './document.ts';
import { type Finding, spoken } from './finding.ts';
import { phraseAfter } from './phrase-after.ts';
import { isAny, isComma, isSentenceEnd, lowerAt } from './shallow.ts';
import type { SourcePhrase } from './source-phrase.ts';
import { RELATIVE } from './token-classes.ts';

/** Findings for the sentences that begin so, but for those in which one of `found` has its cue or content already. */
export function accordingTo(doc: Doc, found: readonly Finding[]): Finding[] {
  const leads = doc.sentences.filter(({ from }) => lowerAt(doc, from) === 'according');
  if (leads.length === 0) return [];
  const taken = new Set(found.map(finding => finding.sentence));
  return leads.flatMap(sentence => (taken.has(sentence.index) ? [] : (leading(doc, sentence) ?? [])));
}

/** The findings of sentences that begin so with the whole of their clauses, where the network saw a part. */
export function withWholeClauses(doc: Doc, found: readonly Finding[]): readonly Finding[] {
  const isLead = ({ cue, sentence }: Finding) =>
    cue !== null && lowerAt(doc, cue.from) === 'according' && doc.sentences[sentence]?.from === cue.from;
  return found.some(isLead) ? found.map(one => (isLead(one) ? withWholeClause(doc, one) : one)) : found;
}

function withWholeClause(doc: Doc, finding: Finding): Finding {
  const { content } = finding;
  const sentence = doc.sentences[finding.sentence] as Sentence;
  if (content.length > 1) return finding;
  const whole = leading(doc, sentence);
  const [seen, all] = [content[0], whole?.content[0]];
  const isPart = seen !== undefined && all !== undefined && all.from !== seen.from && seen.to <= all.to;
  // Behind a comma the network saw where the clause begins.
  const isSure = seen !== undefined && isComma(doc, seen.from - 1) && !isAny(doc, seen.from, RELATIVE);
  return isPart && !isSure && !isQuoted(doc, seen.from)
    ? { ...finding, source: whole?.source ?? null, content: [all] }
    : finding;
}

function leading(doc: Doc, sentence: Sentence): Finding | undefined {
  if (lowerAt(doc, sentence.from + 1) !== 'to') return undefined;
  const cue = { from: sentence.from, to: sentence.from + 2 };
  const to = endOfClause(doc, sentence);
  const source = beforeClause(doc, withRelative(doc, phraseAfter(doc, cue.to, to), to));
  if (source === undefined || !isComma(doc, source.to) || source.to + 1 >= to) return undefined;
  const content: TokenRange[] = [{ from: source.to + 1, to }];
  const { index, paragraph } = sentence;
  return spoken({
    sentence: index,
    paragraph,
    cue,
    source,
    content,
  });
}

// "According to sources, | the Cabinet will meet": no comma behind an apposition, so that it is none.
function beforeClause(doc: Doc, source: SourcePhrase | undefined): SourcePhrase | undefined {
  if (source === undefined || isComma(doc, source.to)) return source;
  for (let at = source.from; at < source.to; at++) if (isComma(doc, at)) return { ...source, to: at };
  return source;
}

// "According to Lund, who resigned on Friday, | the plan …"
function withRelative(doc: Doc, source: SourcePhrase | undefined, limit: number): SourcePhrase | undefined {
  if (source === undefined || !isComma(doc, source.to) || !isAny(doc, source.to + 1, RELATIVE)) return source;
  for (let at = source.to + 2; at < limit; at++) if (isComma(doc, at)) return { ...source, to: at };
  return source;
}

function endOfClause(doc: Doc, { from, to }: TokenRange): number {
  let end = to;
  while (end > from && isSentenceEnd(doc, end - 1) && !isQuoted(doc, end - 1)) end--;
  return end;
}
