// From the network's tags to attributions: spans with clean edges, whole quotations, one attribution where reports nest.

import type { TokenRange } from '../text/sentences.ts';
import { actOf, hasQuoted, isSaying } from './act.ts';
import { asksForAnonymity } from './anonymity.ts';
import { heardIn } from './clause-reports.ts';
import type { Doc } from './document.ts';
import { sentenceIndexAt, stretchAt, tokenAt } from './document.ts';
import {
  beyondConjunction,
  fromItsHead,
  isRecipient,
  withinLeadingClause,
  withoutRecipient,
} from './edges.ts';
import { type Finding, firstToken } from './finding.ts';
import { withoutInner } from './nested-reports.ts';
import { CONTENT, SOURCE, type Tagged } from './network/tags.ts';
import { isNotSaid } from './not-said.ts';
import { isRequest, splitsName, withoutOccasions, withoutPreposition } from './occasions.ts';
import { ofQuotedSpeaker } from './quoted-as-saying.ts';
import {
  withoutCoordinated,
  withoutNextReports,
  withoutNextSources,
  withoutOthers,
} from './several-reports.ts';
import { isAny } from './shallow.ts';
import type { SourcePhrase } from './source-phrase.ts';
import { isPronounPhrase, phraseBefore } from './source-phrase.ts';
import { countWords, isTitleLike } from './stretch-kind.ts';
import {
  joined,
  MIN_UTTERANCE_WORDS,
  merged,
  runsOf,
  snapped,
  trimmed,
  withoutNarration,
} from './tag-runs.ts';
import { RELATIVE, REPORTING_FINITE } from './token-classes.ts';

/**
 * Findings in document order of their content.
 * @param sure what the text's form shows beyond doubt: the network's findings inside these go
 */
export function findingsOf(doc: Doc, tagged: readonly Tagged[], sure: readonly Finding[]): Finding[] {
  const all: Finding[] = [];
  for (const one of tagged) {
    const finding = findingOf(doc, one);
    if (finding !== undefined) all.push(finding);
  }
  const findings = withoutOthers(
    doc,
    withoutNextSources(doc, withoutNextReports(doc, withoutCoordinated(doc, all))),
  );
  return withoutInner(doc, sure, findings).sort((a, b) => firstToken(a) - firstToken(b));
}

function findingOf(doc: Doc, tagged: Tagged): Finding | undefined {
  const cue = withoutPreposition(doc, behindAnonymity(doc, withoutMarks(doc, tagged.cue)));
  const { certainty } = tagged;
  const source = sourceOf(doc, tagged);
  const content = withoutOccasions(doc, cue, contentOf(doc, tagged, source));
  if (content.length === 0 || wishesAnonymity(doc, cue, content) || isRequest(doc, cue, content))
    return undefined;
  if (source !== null && splitsName(doc, source, content)) return undefined;
  // A paraphrase whose source the network does not see is mostly none.
  if (source === null && !content.some(range => hasQuoted(doc, range))) return undefined;
  if (isOnlyTitle(doc, content) && !isSaying(doc, cue)) return undefined;
  const sentence = sentenceIndexAt(doc, cue.from);
  const paragraph = doc.sentences[sentence]?.paragraph ?? 0;
  const isHeard = heardIn(doc, doc.sentences[sentence]?.from ?? 0, cue.from) !== undefined;
  const act = isNotSaid(doc, cue, source) ? 'attitude' : isHeard ? 'speech' : actOf(doc, cue, content);
  const finding = { sentence, paragraph, cue, source, content, act, isCarried: false, certainty };
  return ofQuotedSpeaker(doc, finding);
}

// "asked not to be named said": the report is the last verb's.
function behindAnonymity(doc: Doc, cue: TokenRange): TokenRange {
  const last = { from: cue.to - 1, to: cue.to };
  const isVerb =
    isAny(doc, last.from, REPORTING_FINITE) && asksForAnonymity(doc, { from: cue.from, to: last.from });
  return isVerb ? last : cue;
}

// "asked | not to be named" is no statement.
function wishesAnonymity(doc: Doc, cue: TokenRange, content: readonly TokenRange[]): boolean {
  const first = content[0] as TokenRange;
  const wish = { from: first.from, to: Math.min(first.to, first.from + MAX_WISH_TOKENS) };
  return first.from === cue.to && asksForAnonymity(doc, wish);
}

const MAX_WISH_TOKENS = 5;

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

// The phrase nearest to the cue, joined with its neighbours across a comma.
function sourceOf(doc: Doc, tagged: Tagged): SourcePhrase | null {
  const { cue } = tagged;
  const runs = joined(doc, runsOf(tagged, SOURCE), cue);
  let nearest: TokenRange | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const run of runs) {
    const distance = run.from >= cue.to ? run.from - cue.to : cue.from - run.to;
    if (distance < least) {
      nearest = run;
      least = distance;
    }
  }
  if (nearest === undefined) return null;
  const range = trimmed(doc, withoutRelative(doc, unquotedHead(doc, nearest)));
  if (range === undefined) return null;
  const start = sentenceStart(doc, range.from);
  // "A clerk who was not authorized to speak in | public | said": the source is the whole phrase.
  if (range.to <= cue.from && asksForAnonymity(doc, { from: start, to: range.from })) {
    const phrase = phraseBefore(doc, start, cue.from);
    if (phrase !== undefined && phrase.from < range.from) return phrase;
  }
  const whole = fromItsHead(doc, range, start);
  return { ...whole, isPronoun: isPronounPhrase(doc, whole) };
}

// A quotation is no part of its own source's name.
function unquotedHead(doc: Doc, range: TokenRange): TokenRange {
  for (let at = range.from + 1; at < range.to; at++) {
    const stretch = stretchAt(doc, at);
    if (stretch?.from === at && countWords(doc, stretch) >= MIN_UTTERANCE_WORDS)
      return { from: range.from, to: at };
  }
  return range;
}

// "One nurse, who | told …"; "A clerk | who asked not to be named said"
function withoutRelative(doc: Doc, { from, to }: TokenRange): TokenRange {
  if (!isAny(doc, to - 1, RELATIVE)) return { from, to };
  if (to - from > 1) return { from, to: to - 1 };
  const isWish = asksForAnonymity(doc, {
    from: to,
    to: Math.min(doc.tokens.length, to + 2 * MAX_WISH_TOKENS),
  });
  const whole = isWish ? phraseBefore(doc, sentenceStart(doc, from), from) : undefined;
  return whole ?? { from, to };
}

function sentenceStart(doc: Doc, at: number): number {
  return doc.sentences[sentenceIndexAt(doc, at)]?.from ?? at;
}

function contentOf(doc: Doc, tagged: Tagged, source: TokenRange | null): TokenRange[] {
  const { cue } = tagged;
  const runs: TokenRange[] = [];
  for (const run of joined(doc, runsOf(tagged, CONTENT), cue)) {
    const range = trimmed(doc, run);
    if (range !== undefined) runs.push(range);
  }
  const isSaid = runs.some(run => hasQuoted(doc, run));
  const others = source === null ? [cue] : [cue, source];
  const pieces: TokenRange[] = [];
  for (const run of runs) {
    if (isSaid && isRecipient(doc, cue, run)) continue;
    const told = withinLeadingClause(doc, cue, withoutRecipient(doc, cue, run));
    const whole = snapped(doc, beyondConjunction(doc, told, others), others);
    for (const piece of withoutNarration(doc, whole)) pieces.push(piece);
  }
  return merged(pieces);
}
