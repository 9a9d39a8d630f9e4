// From the network's source tags of a cue to the phrase that speaks.

import type { TokenRange } from '../text/sentences.ts';
import { asksForAnonymity, MAX_WISH_TOKENS } from './anonymity.ts';
import { isHearer } from './clause-reports.ts';
import { datelineEnd, MAX_DATELINE, startOfReport } from './datelines.ts';
import type { Doc } from './document.ts';
import { isQuoted, sentenceIndexAt, stretchAt, tokenAt } from './document.ts';
import { BE_FORMS } from './lexicon/function-words.ts';
import { SOURCE, type Tagged } from './network/tags.ts';
import { phraseAfter } from './phrase-after.ts';
import { isPronounPhrase } from './phrase-words.ts';
import { hasFiniteVerb, isAny, isComma, lowerAt } from './shallow.ts';
import { beforeVerb, fromItsHead, withoutTimeBehind } from './source-edges.ts';
import { pronounAtEnd, withPossession, withReason, withWholeList } from './source-extent.ts';
import type { SourcePhrase } from './source-phrase.ts';
import { phraseBefore, withoutComma } from './source-phrase.ts';
import { countWords } from './stretch-kind.ts';
import { joined, MIN_UTTERANCE_WORDS, runsOf, trimmed } from './tag-runs.ts';
import { APOSTROPHE, RELATIVE } from './token-classes.ts';

/** The phrase nearest to the cue, joined with its neighbours across a comma; null where there is none. */
export function sourceOf(doc: Doc, tagged: Tagged): SourcePhrase | null {
  const { cue } = tagged;
  const runs = joined(doc, runsOf(tagged, SOURCE), cue);
  const begin = datelineEnd(doc, cue.from);
  const speaking: TokenRange[] = [];
  for (const run of runs) {
    const range = withoutQuotationMarks(
      doc,
      run.from < begin && run.to > begin ? { from: begin, to: run.to } : run,
    );
    const isBeside = range.to <= cue.from || range.from >= cue.to;
    const isPlace = range.to <= begin && range.from >= begin - MAX_DATELINE;
    const isPhrase = range.from < range.to && trimmed(doc, range) !== undefined;
    if (isPhrase && isBeside && !isPlace && !isAddressed(doc, range, cue)) speaking.push(range);
  }
  const nearest = nearestTo(cue, speaking);
  if (nearest === undefined)
    return runs.length > 0 || lowerAt(doc, cue.from) === 'put' ? aroundCue(doc, cue) : null;
  const range = trimmed(doc, withoutRelative(doc, unquotedHead(doc, nearest)));
  if (range === undefined) return null;
  const start = startOfReport(doc, range.from);
  // "A clerk who was not authorized to speak in | public | said": the source is the whole phrase.
  if (range.to <= cue.from && asksForAnonymity(doc, { from: start, to: range.from })) {
    const phrase = phraseBefore(doc, start, cue.from);
    if (phrase !== undefined && phrase.from < range.from) return phrase;
  }
  // "the clerk, who asked not to be | named because she feared for her job, said"
  if (range.to < cue.from && cutsWish(doc, range, cue.from)) {
    const phrase = phraseBefore(doc, start, cue.from);
    if (phrase?.from === range.from) return withoutComma(doc, phrase);
  }
  const headed = withWholeList(doc, fromItsHead(doc, withReason(doc, range, cue), start), cue, start);
  const isJoined = lowerAt(doc, cue.from - 1) === 'and';
  const goesOn = isJoined || lowerAt(doc, cue.from).endsWith('ing');
  const own = goesOn ? beforeVerb(doc, headed, isJoined) : headed;
  const ended = withPossession(doc, cue, withoutTimeBehind(doc, own));
  const whole = pronounAtEnd(doc, cue, trimmed(doc, ended) ?? ended);
  return { ...whole, isPronoun: isPronounPhrase(doc, whole) };
}

// Whether a wish for anonymity goes on behind a range, with its last words or as a clause: "asked not to | be named", "the mayor |
// , who asked not to be named".
function cutsWish(doc: Doc, { from, to }: TokenRange, end: number): boolean {
  if (asksForAnonymity(doc, { from, to })) return false;
  const wish = { from: to, to: Math.min(end, to + 2 * MAX_WISH_TOKENS) };
  return asksForAnonymity(doc, { from: to, to: to + 2 }) || (isComma(doc, to) && asksForAnonymity(doc, wish));
}

// “Yes,| ” said Mora: a mark is no speaker.
function withoutQuotationMarks(doc: Doc, { from, to }: TokenRange): TokenRange {
  let [start, end] = [from, to];
  const isMark = (at: number) => tokenAt(doc, at).kind === 'mark' && !isAny(doc, at, APOSTROPHE);
  while (start < end && isMark(start)) start++;
  while (end > start && isMark(end - 1)) end--;
  return { from: start, to: end };
}

// Behind a quotation the speaker may stand on the other side: “Yes,” said | Mora.
function aroundCue(doc: Doc, cue: TokenRange): SourcePhrase | null {
  if (isPassive(doc, cue)) return null;
  const end = doc.sentences[sentenceIndexAt(doc, cue.from)]?.to ?? cue.to;
  const behind = isQuoted(doc, cue.from - 1) ? phraseAfter(doc, cue.to, end) : undefined;
  return behind ?? subjectOf(doc, cue);
}

/** The phrase before a cue, in its sentence. */
export function subjectOf(doc: Doc, cue: TokenRange): SourcePhrase | null {
  return phraseBefore(doc, startOfReport(doc, cue.from), cue.from) ?? null;
}

/** "Captain Jo Mora | took to the radio": what opens the cue's sentence and ends at it speaks, and is not what was said. */
export function isSubject(doc: Doc, cue: TokenRange, range: TokenRange): boolean {
  const isBefore = range.to === cue.from || (range.to === cue.from - 1 && isComma(doc, range.to));
  const opens = range.from === startOfReport(doc, cue.from);
  return isBefore && opens && !isQuoted(doc, range.to - 1) && !hasFiniteVerb(doc, range);
}

// "one teacher … told | the Gazette": who was told something did not say it.
function isAddressed(doc: Doc, run: TokenRange, cue: TokenRange): boolean {
  const verb = lowerAt(doc, cue.to - 1);
  if (verb === 'asked') return isPassive(doc, cue) && run.to <= cue.from;
  if (verb !== 'told' && verb !== 'tells') return false;
  return isPassive(doc, cue) ? run.to <= cue.from && !isHearer(doc, run) : run.from === cue.to;
}

/** "Parents were | told": the text does not say who told them. */
export function isToldBySomebody(doc: Doc, cue: TokenRange): boolean {
  return lowerAt(doc, cue.to - 1) === 'told' && isPassive(doc, cue);
}

function isPassive(doc: Doc, cue: TokenRange): boolean {
  const before = lowerAt(doc, cue.to - 2);
  return BE_FORMS.has(before) || before === 'been';
}

function nearestTo(cue: TokenRange, runs: readonly TokenRange[]): TokenRange | undefined {
  let nearest: TokenRange | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const run of runs) {
    const distance = run.from >= cue.to ? run.from - cue.to : cue.from - run.to;
    if (distance < least) {
      nearest = run;
      least = distance;
    }
  }
  return nearest;
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
  const whole = isWish ? phraseBefore(doc, startOfReport(doc, from), from) : undefined;
  return whole ?? { from, to };
}
