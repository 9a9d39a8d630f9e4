// Quoted stretches that no cue claimed. For a reader a missed quotation is the worst error: each is joined to the
// quotation that it goes on with, or stands as a quote of its own; terms, titles and scare quotes stay out.

import type { TokenRange } from '../text/sentences.ts';
import { isSpeech, opensParagraph } from './bare-speech.ts';
import { findCues } from './cues.ts';
import type { Doc } from './document.ts';
import { isQuoted, sentenceIndexAt } from './document.ts';
import { type Finding, lastToken, spoken } from './finding.ts';
import { mainSubject } from './main-subject.ts';
import { personBefore } from './name-runs.ts';
import { createScratch, setRange } from './per-token.ts';
import { phraseAfter } from './phrase-after.ts';
import type { Stretch } from './quotation-marks.ts';
import { isAny, isComma, isName, isNominal, lowerAt } from './shallow.ts';
import type { SourcePhrase } from './source-phrase.ts';
import { phraseBefore } from './source-phrase.ts';
import { isNickname, isWholeUtterance } from './stretch-kind.ts';
import { DETERMINER, NAME, PERSONAL_PRONOUN, REPORTING_FINITE, REPORTING_OTHER } from './token-classes.ts';
import { isNextTurn } from './turns.ts';

/** `findings` in document order, with the quoted stretches that none of them covers joined or added. */
export function claimLooseQuotations(doc: Doc, findings: readonly Finding[]): Finding[] {
  const covered = coveredTokens(doc, findings);
  const merged: Finding[] = [];
  // Those whose content is a list of their own. A quotation may go on through every paragraph of a long text: a new list for
  // each would take the square of its length.
  const grown = new Map<Finding, TokenRange[]>();
  let next = 0;
  const takeUntil = (token: number) => {
    while (next < findings.length && startOf(findings[next] as Finding) < token)
      merged.push(findings[next++] as Finding);
  };
  for (const stretch of doc.stretches) {
    if (covered[stretch.from] === 1 || covered[Math.max(stretch.from, stretch.to - 2)] === 1) continue;
    if (isNickname(doc, stretch)) continue;
    takeUntil(stretch.from);
    const index = goesOnWith(doc, merged, stretch);
    if (index >= 0) {
      const finding = merged[index] as Finding;
      let content = grown.get(finding);
      if (content === undefined) {
        content = [...finding.content];
        const own = { ...finding, content };
        grown.set(own, content);
        merged[index] = own;
      }
      addInOrder(content, stretch);
    } else if (isSpeech(doc, stretch)) merged.push(standAlone(doc, stretch, merged.at(-1)));
  }
  takeUntil(Number.POSITIVE_INFINITY);
  return merged;
}

// Nearly always at the end; where the quotation that goes on has a later piece already, before that, and in place of what lies inside.
function addInOrder(content: TokenRange[], { from, to }: Stretch): void {
  let at = content.length;
  while (at > 0 && (content[at - 1] as TokenRange).from > from) at--;
  let end = at;
  while (end < content.length && (content[end] as TokenRange).from < to) end++;
  content.splice(at, end - at, { from, to });
}

function startOf(finding: Finding): number {
  return finding.content[0]?.from ?? 0;
}

const scratch = createScratch();

function coveredTokens(doc: Doc, findings: readonly Finding[]): Int32Array {
  const covered = scratch(doc.tokens.length, 0);
  for (const { content } of findings) for (const range of content) setRange(covered, range, 1);
  for (const { source } of findings) if (source !== null) setRange(covered, source, 1);
  return covered;
}

// The finding that a stretch goes on with, or -1. Behind "“…,” Mora told Nolan, after Nolan said that …" it is the first.
function goesOnWith(doc: Doc, merged: readonly Finding[], stretch: Stretch): number {
  const last = merged.at(-1);
  if (last === undefined) return -1;
  if (continues(doc, last, stretch)) return merged.length - 1;
  const outer = merged.findLastIndex(
    one => one.sentence !== last.sentence || isQuoted(doc, lastToken(one) - 1),
  );
  if (outer < 0) return -1;
  const first = merged[outer] as Finding;
  if (first.sentence !== last.sentence) return -1;
  return continues(doc, first, stretch) ? outer : -1;
}

// The same speaker goes on: the stretch opens the sentence or paragraph right behind a quotation, with nothing between
// but the rest of its reporting sentence.
function continues(doc: Doc, previous: Finding, stretch: Stretch): boolean {
  if (!isQuoted(doc, lastToken(previous) - 1)) return false;
  if (stretch.isContinued) return true;
  if (isNextTurn(doc, previous, stretch)) return false;
  const sentence = sentenceIndexAt(doc, stretch.from);
  const end = endOfReport(doc, previous);
  if (doc.sentences[sentence]?.from !== stretch.from) return false;
  if (stretch.paragraph !== previous.paragraph && !isWholeUtterance(doc, stretch) && !stretch.isOpenEnded)
    return false;
  return sentence === 0 || (doc.sentences[sentence - 1] as TokenRange).to <= end;
}

// The end of the sentence that holds the last token of the report: content, cue or source.
function endOfReport(doc: Doc, finding: Finding): number {
  const last = Math.max(lastToken(finding), finding.cue?.to ?? 0, finding.source?.to ?? 0) - 1;
  return doc.sentences[sentenceIndexAt(doc, last)]?.to ?? last + 1;
}

function standAlone(doc: Doc, stretch: Stretch, previous: Finding | undefined): Finding {
  const index = sentenceIndexAt(doc, stretch.from);
  const content = [{ from: stretch.from, to: stretch.to }];
  const introduction = opensParagraph(doc, stretch) ? introducedBy(doc, index) : undefined;
  if (introduction !== undefined)
    return { ...introduction, content, sentence: index, paragraph: stretch.paragraph, certainty: null };
  if (previous !== undefined && isNextTurn(doc, previous, stretch)) return nobodys(stretch, index);
  const source = adjacentSpeaker(doc, index, stretch);
  return {
    sentence: index,
    paragraph: stretch.paragraph,
    cue: null,
    source: source ?? phraseCarried(previous, index),
    content,
    act: 'speech',
    isCarried: source === null,
    certainty: null,
  };
}

// A turn of a dialogue without a tag: the text does not say whose.
function nobodys(stretch: Stretch, sentence: number): Finding {
  return spoken({
    sentence,
    paragraph: stretch.paragraph,
    cue: null,
    source: null,
    content: [{ from: stretch.from, to: stretch.to }],
  });
}

// "Smith continued:" with the quotation in the next paragraph.
function introducedBy(
  doc: Doc,
  index: number,
): Pick<Finding, 'cue' | 'source' | 'act' | 'isCarried'> | undefined {
  const sentence = index > 0 ? doc.sentences[index - 1] : undefined;
  if (sentence === undefined || lowerAt(doc, sentence.to - 1) !== ':') return undefined;
  const cue = findCues(doc, sentence).findLast(found => found.form === 'finite');
  const source =
    cue === undefined ? mainSubject(doc, sentence, sentence.to) : phraseBefore(doc, sentence.from, cue.from);
  return source === undefined ? undefined : { cue: cue ?? null, source, act: 'speech', isCarried: false };
}

// Behind a report in the sentence before, the phrase for its source stands for the words that follow it too.
function phraseCarried(previous: Finding | undefined, sentence: number): SourcePhrase | null {
  return previous !== undefined && previous.sentence >= sentence - 1 ? previous.source : null;
}

// “…,” Smith beamed.  Smith shook her head: “…”  An unknown verb may stand between a quotation and its speaker.
function adjacentSpeaker(doc: Doc, index: number, stretch: Stretch): SourcePhrase | null {
  const sentence = doc.sentences[index];
  if (sentence === undefined) return null;
  const lead = lowerAt(doc, stretch.from - 1);
  if (stretch.from > sentence.from && lead === ':') {
    // "Smith boomed: “…”": the word before the colon is taken for the verb, known or not.
    const beforeVerb = isNominal(doc, stretch.from - 2)
      ? phraseBefore(doc, sentence.from, stretch.from - 2)
      : undefined;
    const isSpeaker = beforeVerb !== undefined && (beforeVerb.isPronoun || isName(doc, beforeVerb.to - 1));
    if (isSpeaker) return beforeVerb;
    return mainSubject(doc, sentence, stretch.from) ?? null;
  }
  if (stretch.from > sentence.from)
    return whoIsMadeTo(doc, stretch.from) ?? mainSubject(doc, sentence, stretch.from) ?? null;
  const isFollowed =
    stretch.to < sentence.to && isWholeUtterance(doc, stretch) && stretch.from === sentence.from;
  if (!isFollowed) return null;
  const next = startsSubject(doc, stretch.to) ? stretch.to : stretch.to + 1;
  return startsSubject(doc, next) ? (phraseAfter(doc, next, sentence.to) ?? null) : null;
}

// "prompting Ms. Ruiz to shout, | “…”"
function whoIsMadeTo(doc: Doc, quotation: number): SourcePhrase | undefined {
  const verb = isComma(doc, quotation - 1) ? quotation - 2 : quotation - 1;
  const isInfinitive =
    lowerAt(doc, verb - 1) === 'to' && isAny(doc, verb, REPORTING_FINITE | REPORTING_OTHER);
  return isInfinitive ? personBefore(doc, verb - 1) : undefined;
}

function startsSubject(doc: Doc, at: number): boolean {
  return isAny(doc, at, NAME | PERSONAL_PRONOUN | DETERMINER);
}
