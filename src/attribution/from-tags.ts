// From the network's tags to attributions: spans with clean edges, whole quotations, one attribution where reports nest.

import type { TokenRange } from '../text/sentences.ts';
import { actOf, hasQuoted, isSaying } from './act.ts';
import { asksForAnonymity, MAX_WISH_TOKENS } from './anonymity.ts';
import { heardIn } from './clause-reports.ts';
import {
  behindAdverb,
  behindColon,
  beyondConjunction,
  upToSource,
  withinLeadingClause,
  withinName,
  withinRelativeClause,
  withinSentence,
  withWholeHour,
} from './content-edges.ts';
import { withoutCoordinated } from './coordinated-reports.ts';
import { behindDateline } from './datelines.ts';
import { isDeed, isGesture, isInterview, isWhatWasSaid, reportedBy } from './deeds.ts';
import type { Doc } from './document.ts';
import { isQuoted, sentenceIndexAt, stretchAt, stretchesIn, tokenAt } from './document.ts';
import { type Finding, firstToken } from './finding.ts';
import { withOuterReports, withoutInner } from './nested-reports.ts';
import { CONTENT, type Tagged } from './network/tags.ts';
import { isNotSaid } from './not-said.ts';
import { isQuestionPut, isRequest, splitsName, withoutOccasions, withoutPreposition } from './occasions.ts';
import { withHalfBefore } from './put-reports.ts';
import { ofQuotedSpeaker, wasQuoted } from './quoted-as-saying.ts';
import { isRecipient, withoutRecipient } from './recipients.ts';
import { withoutNextReports, withoutNextSources, withoutOthers } from './several-reports.ts';
import { isAdverb, isAny, isPossessive, lowerAt } from './shallow.ts';
import { withSourceByForm } from './source-by-form.ts';
import { isNickname, isTitleLike } from './stretch-kind.ts';
import { joined, merged, runsOf, snapped, trimmed, withoutNarration } from './tag-runs.ts';
import { isSubject, sourceOf, subjectOf } from './tagged-source.ts';
import { REPORTING_FINITE } from './token-classes.ts';

/**
 * Findings in document order of their content.
 * @param sure what the text's form shows beyond doubt: the network's findings inside these go
 */
export function findingsOf(doc: Doc, tagged: readonly Tagged[], sure: readonly Finding[]): Finding[] {
  const all: Finding[] = [];
  const given = namesGiven(doc);
  for (const one of tagged) {
    const finding = findingOf(doc, one, given);
    if (finding !== undefined) all.push(finding);
  }
  const apart = withoutNextSources(doc, withoutNextReports(doc, withoutCoordinated(doc, all)));
  const findings = withOuterReports(doc, withoutOthers(doc, apart));
  return withoutInner(doc, sure, findings).sort((a, b) => firstToken(a) - firstToken(b));
}

function findingOf(doc: Doc, tagged: Tagged, given: ReadonlySet<number>): Finding | undefined {
  const seenCue = behindAnonymity(doc, withoutMarks(doc, tagged.cue));
  const verb = wasQuoted(doc, seenCue.from) ?? withPut(doc, withoutPreposition(doc, seenCue));
  if (isQuestionPut(doc, verb)) return undefined;
  const { certainty } = tagged;
  const own = { ...tagged, cue: verb };
  const seen = sourceOf(doc, own);
  const told = withoutWish(doc, withoutOccasions(doc, verb, contentOf(doc, own, seen)));
  const subject = seen === null ? told.find(range => isSubject(doc, verb, range)) : undefined;
  const source = subject === undefined ? seen : subjectOf(doc, verb);
  const rest = subject === undefined ? told : told.filter(range => range !== subject);
  const report = reportedBy(doc, { cue: verb, source, content: rest });
  const { cue, content } = report;
  if (content.length === 0 || wishesAnonymity(doc, cue, content) || isRequest(doc, cue, content))
    return undefined;
  if (isDeed(doc, report) || isGesture(doc, report) || isInterview(doc, report) || isWhatWasSaid(doc, report))
    return undefined;
  if (source !== null && splitsName(doc, source, content)) return undefined;
  // A paraphrase whose source the network does not see is mostly none.
  if (seen === null && !content.some(range => hasQuoted(doc, range))) return undefined;
  if (
    (isOnlyTitle(doc, content) && !isSaying(doc, cue)) ||
    (given.size > 0 && isOnlyNames(doc, content, given))
  )
    return undefined;
  const sentence = sentenceIndexAt(doc, cue.from);
  const paragraph = doc.sentences[sentence]?.paragraph ?? 0;
  const isHeard = heardIn(doc, doc.sentences[sentence]?.from ?? 0, cue.from) !== undefined;
  const act = isNotSaid(doc, cue, source) ? 'attitude' : isHeard ? 'speech' : actOf(doc, cue, content);
  const finding = { sentence, paragraph, cue, source, content, act, isCarried: false, certainty };
  return withHalfBefore(doc, withSourceByForm(doc, ofQuotedSpeaker(doc, finding)));
}

// "asked not to be named said": the report is the last verb's.
function behindAnonymity(doc: Doc, cue: TokenRange): TokenRange {
  const last = { from: cue.to - 1, to: cue.to };
  const isVerb =
    isAny(doc, last.from, REPORTING_FINITE) && asksForAnonymity(doc, { from: cue.from, to: last.from });
  return isVerb ? last : cue;
}

// "put it | more bluntly", "put | it more bluntly", "put | it": all of it is the cue.
function withPut(doc: Doc, cue: TokenRange): TokenRange {
  const last = lowerAt(doc, cue.to - 1);
  if ((last === 'put' || last === 'puts') && lowerAt(doc, cue.to) === 'it') {
    let to = cue.to + 1;
    while (to - cue.to <= MAX_MANNER_TOKENS && isManner(doc, to)) to++;
    return { from: cue.from, to };
  }
  let verb = cue.from;
  while (verb > 0 && cue.from - verb < MAX_MANNER_TOKENS && isManner(doc, verb - 1)) verb--;
  return lowerAt(doc, verb - 1) === 'it' && lowerAt(doc, verb - 2) === 'put' && isManner(doc, cue.from)
    ? { from: verb - 2, to: cue.to }
    : cue;
}

const MAX_MANNER_TOKENS = 2;
const MAX_REST_TOKENS = 3;

function isManner(doc: Doc, at: number): boolean {
  return isAdverb(doc, at) || lowerAt(doc, at) === 'more' || lowerAt(doc, at) === 'rather';
}

// "asked | not to be named" is no statement.
function wishesAnonymity(doc: Doc, cue: TokenRange, content: readonly TokenRange[]): boolean {
  const first = content[0] as TokenRange;
  const wish = { from: first.from, to: Math.min(first.to, first.from + MAX_WISH_TOKENS) };
  return first.from === cue.to && asksForAnonymity(doc, wish);
}

// “…,” said a teacher who declined | to be named for fear of losing her job: the wish is no part of what was said.
function withoutWish(doc: Doc, content: readonly TokenRange[]): readonly TokenRange[] {
  if (content.length < 2) return content;
  return content.filter(({ from, to }) => {
    const start = Math.max(doc.sentences[sentenceIndexAt(doc, from)]?.from ?? 0, from - MAX_WISH_TOKENS);
    const isWish = asksForAnonymity(doc, { from: start, to: Math.min(to, from + MAX_WISH_TOKENS) });
    return !isWish || isQuoted(doc, from);
  });
}

// Dubbed “Clean Streets,” and the like: what a thing is named nobody says. The tokens at which such names begin.
function namesGiven(doc: Doc): ReadonlySet<number> {
  const names = doc.stretches.filter(
    stretch => GIVING_NAMES.has(lowerAt(doc, stretch.from - 1)) && isTitleLike(doc, stretch),
  );
  return new Set(names.map(({ from }) => from));
}

function isOnlyNames(doc: Doc, content: readonly TokenRange[], given: ReadonlySet<number>): boolean {
  const stretches = content.flatMap(range => stretchesIn(doc, range));
  return stretches.length > 0 && stretches.every(({ from }) => given.has(from));
}

const GIVING_NAMES = new Set(['dubbed', 'so-called', 'nicknamed', 'titled', 'entitled', 'named']);

// A film called “The Long Road”, a show known as “The Lions”: nobody says a title.
function isOnlyTitle(doc: Doc, content: readonly TokenRange[]): boolean {
  return content.every(range => {
    const stretch = stretchAt(doc, range.from);
    return (
      stretch !== undefined &&
      stretch.from === range.from &&
      stretch.to === range.to &&
      isTitleLike(doc, stretch)
    );
  });
}

// "said:" is "said"; a colon alone stays.
function withoutMarks(doc: Doc, cue: TokenRange): TokenRange {
  let { from, to } = cue;
  while (to - 1 > from && tokenAt(doc, to - 1).kind === 'punct') to--;
  while (from + 1 < to && tokenAt(doc, from).kind === 'punct') from++;
  return { from, to };
}

function contentOf(doc: Doc, tagged: Tagged, source: TokenRange | null): TokenRange[] {
  const { cue } = tagged;
  const runs: TokenRange[] = [];
  for (const run of joined(doc, runsOf(tagged, CONTENT), cue)) {
    const isInCue = cue.from < run.from && run.from < cue.to;
    const range = trimmed(doc, isInCue ? { from: Math.min(cue.to, run.to), to: run.to } : run);
    if (range !== undefined) runs.push(range);
  }
  const isSaid = runs.some(run => hasQuoted(doc, run));
  const others = source === null ? [cue] : [cue, source];
  const pieces: TokenRange[] = [];
  for (const run of runs) {
    if (isSaid && isRecipient(doc, cue, run)) continue;
    // "told residents at Monday | ’s meeting"
    if (runs.length > 1 && isPossessive(doc, run.from) && run.to - run.from <= MAX_REST_TOKENS) continue;
    const bare = behindColon(doc, cue, behindAdverb(doc, withoutRecipient(doc, cue, run)));
    const own = upToSource(doc, cue, source, behindDateline(doc, withinLeadingClause(doc, cue, bare)));
    const isBehindQuotation = pieces.some(piece => hasQuoted(doc, piece));
    const whose = withinRelativeClause(doc, source, withinSentence(doc, own, isBehindQuotation));
    const told = withinName(doc, cue, withWholeHour(doc, whose));
    const whole = snapped(doc, beyondConjunction(doc, told, others), others);
    for (const piece of withoutNarration(doc, whole))
      if (!isNickname(doc, stretchAt(doc, piece.from))) pieces.push(piece);
  }
  return merged(pieces);
}
