// How far a source reaches, where the network saw a part of it or more: whole lists, possessions, reasons for anonymity.

import type { TokenRange } from '../text/sentences.ts';
import { asksForAnonymity, MAX_REASON_TOKENS } from './anonymity.ts';
import type { Doc } from './document.ts';
import { isQuoted, sentenceIndexAt } from './document.ts';
import {
  isAny,
  isComma,
  isDash,
  isFiniteVerb,
  isName,
  isNominal,
  isPossessive,
  isSentenceEnd,
  lowerAt,
} from './shallow.ts';
import { phraseBefore } from './source-phrase.ts';
import {
  ADVERB,
  CONJUNCTION,
  DETERMINER,
  IN_ED,
  OPENER,
  PREPOSITION,
  RELATIVE,
  SUBJECT_PRONOUN,
  SUBORDINATOR,
  TIME_WORD,
} from './token-classes.ts';

/** "Hale’s | neighbours watched the tapes and said": whose they are does not speak. */
export function withPossession(doc: Doc, cue: TokenRange, { from, to }: TokenRange): TokenRange {
  let end = to;
  if (isPossessive(doc, to - 1))
    while (
      end < cue.from &&
      end - to < MAX_POSSESSION &&
      isNominal(doc, end) &&
      !isFiniteVerb(doc, end, from)
    )
      end++;
  return { from, to: end };
}

const MAX_POSSESSION = 4;

/** "In May 2018 | she | said": a pronoun right before the verb is its whole subject. */
export function pronounAtEnd(doc: Doc, cue: TokenRange, { from, to }: TokenRange): TokenRange {
  const isSubject = to === cue.from && isAny(doc, to - 1, SUBJECT_PRONOUN) && !isName(doc, to - 1);
  // "he and she", "the few", "some of it"
  const isPart = to - 2 >= from && isAny(doc, to - 2, CONJUNCTION | DETERMINER | PREPOSITION);
  const isJoined = isPart || lowerAt(doc, to - 2) === 'or';
  return isSubject && !isJoined ? { from: to - 1, to } : { from, to };
}

/** "who spoke on condition of anonymity | because talks went on", "anonymity because the | talks went on" */
export function withReason(doc: Doc, { from, to }: TokenRange, cue: TokenRange): TokenRange {
  let because = to;
  while (because > to - 3 && lowerAt(doc, because) !== 'because') because--;
  if (because <= Math.max(from, to - 3) || !asksForAnonymity(doc, { from, to })) return { from, to };
  const last = from < cue.from ? cue.from : (doc.sentences[sentenceIndexAt(doc, from)]?.to ?? to);
  const limit = Math.min(last, because + MAX_REASON_TOKENS);
  let end = to;
  while (end < limit && !endsReason(doc, end)) end++;
  return { from, to: end === because + 1 ? because : end };
}

function endsReason(doc: Doc, at: number): boolean {
  return isComma(doc, at) || isDash(doc, at) || isSentenceEnd(doc, at) || isQuoted(doc, at);
}

/** "Ada Nolan, | Bea Nolan and Tom Arkwright", "Officials from the port and | Mayor Ann Mora" */
export function withWholeList(doc: Doc, range: TokenRange, cue: TokenRange, start: number): TokenRange {
  const before = range.from - 1;
  const isListed = isComma(doc, before) && isName(doc, before - 1);
  const isJoined = lowerAt(doc, before) === 'and' && before - start <= MAX_MEMBER_TOKENS;
  if (range.to !== cue.from || !(isListed || isJoined) || !isName(doc, range.from)) return range;
  const whole = phraseBefore(doc, start, cue.from);
  if (whole?.from !== start || whole.to !== range.to || isAny(doc, start, PREPOSITION)) return range;
  if (lowerAt(doc, start) === 'together') return range;
  // "Together, | Hale and Mora", "Hale savaged Mora, and | Mora …"
  const none = NO_MEMBER | (isListed ? PREPOSITION : 0);
  for (let at = start; at < before; at++) if (isAny(doc, at, none)) return range;
  return { from: start, to: range.to };
}

const MAX_MEMBER_TOKENS = 6;
const NO_MEMBER = ADVERB | IN_ED | OPENER | RELATIVE | SUBORDINATOR | TIME_WORD;
