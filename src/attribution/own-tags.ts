// “I slept,” said another.  “No,” she replied.  A quotation that opens its sentence with its own speaker and verb behind it
// is that speaker's by its form, also where the network gave it to the report before or saw none.

import type { TokenRange } from '../text/sentences.ts';
import type { Doc } from './document.ts';
import { isQuoted, sentenceIndexAt } from './document.ts';
import { type Finding, firstToken, spoken } from './finding.ts';
import { isQuotingForm, reportingForm } from './lexicon/lookup.ts';
import { createScratch, setRange } from './per-token.ts';
import { phraseAfter } from './phrase-after.ts';
import type { Stretch } from './quotation-marks.ts';
import { isAdverb, isAny, isFiniteVerb, isSentenceEnd, lowerAt } from './shallow.ts';
import { phraseBefore, type SourcePhrase } from './source-phrase.ts';
import { isWholeUtterance } from './stretch-kind.ts';
import { REPORTING_FINITE } from './token-classes.ts';

// "the woman in the red coat replied": a longer subject may hold a clause.
const MAX_SUBJECT_TOKENS = 8;

const cueTokens = createScratch();
const takenTokens = createScratch();

type Tag = { readonly cue: TokenRange; readonly source: SourcePhrase };

/** `findings` in document order, with one for each quotation that has a tag of its own and was given to another report. */
export function withOwnTags(doc: Doc, findings: readonly Finding[]): readonly Finding[] {
  let isCue: Int32Array | undefined;
  const added: Finding[] = [];
  for (const stretch of doc.stretches) {
    const tag = tagBehind(doc, stretch);
    if (tag === undefined) continue;
    isCue ??= cuesOf(doc, findings);
    if (isCue[tag.cue.from] !== 1) added.push(tagged(doc, stretch, tag));
  }
  if (added.length === 0) return findings;
  const taken = takenTokens(doc.tokens.length, 0);
  for (const { content, cue, source } of added)
    for (const range of [...content, cue, source]) if (range !== null) setRange(taken, range, 1);
  const kept = findings.flatMap(finding => {
    const content = finding.content.filter(({ from, to }) => taken[from] !== 1 && taken[to - 1] !== 1);
    return content.length === 0
      ? []
      : [content.length === finding.content.length ? finding : { ...finding, content }];
  });
  return [...kept, ...added].sort((a, b) => firstToken(a) - firstToken(b));
}

function cuesOf(doc: Doc, findings: readonly Finding[]): Int32Array {
  const isCue = cueTokens(doc.tokens.length, 0);
  for (const { cue } of findings) if (cue !== null) setRange(isCue, cue, 1);
  return isCue;
}

function tagged(doc: Doc, stretch: Stretch, { cue, source }: Tag): Finding {
  return spoken({
    sentence: sentenceIndexAt(doc, cue.from),
    paragraph: stretch.paragraph,
    cue,
    source,
    content: [{ from: stretch.from, to: stretch.to }],
  });
}

function tagBehind(doc: Doc, stretch: Stretch): Tag | undefined {
  const sentence = doc.sentences[sentenceIndexAt(doc, stretch.from)];
  const last = lowerAt(doc, stretch.to - 2);
  if (sentence?.from !== stretch.from || last === '.' || !isWholeUtterance(doc, stretch)) return undefined;
  const end = doc.sentences[sentenceIndexAt(doc, stretch.to)]?.to ?? stretch.to;
  const tag = verbFirst(doc, stretch.to, end) ?? subjectFirst(doc, stretch.to, end);
  return tag !== undefined && endsTag(doc, Math.max(tag.cue.to, tag.source.to)) ? tag : undefined;
}

function verbFirst(doc: Doc, at: number, end: number): Tag | undefined {
  if (!isSayingVerb(doc, at)) return undefined;
  const source = phraseAfter(doc, at + 1, end);
  return source === undefined ? undefined : { cue: { from: at, to: at + 1 }, source };
}

function subjectFirst(doc: Doc, from: number, end: number): Tag | undefined {
  const limit = Math.min(end, from + MAX_SUBJECT_TOKENS);
  for (let at = from + 1; at < limit && !isQuoted(doc, at); at++) {
    if (!isFiniteVerb(doc, at, from)) continue;
    const source = isSayingVerb(doc, at) ? phraseBefore(doc, from, at) : undefined;
    return source?.from === from ? { cue: { from: at, to: at + 1 }, source } : undefined;
  }
  return undefined;
}

// A verb of saying in its past or third person, with nothing else that it could mean.
function isSayingVerb(doc: Doc, at: number): boolean {
  if (!isAny(doc, at, REPORTING_FINITE)) return false;
  const form = reportingForm(lowerAt(doc, at));
  return form !== undefined && isQuotingForm(form);
}

// What may follow: nothing, an adverb, or more about the occasion.
function endsTag(doc: Doc, at: number): boolean {
  return (
    isSentenceEnd(doc, at) || lowerAt(doc, at) === ',' || (isAdverb(doc, at) && isSentenceEnd(doc, at + 1))
  );
}
