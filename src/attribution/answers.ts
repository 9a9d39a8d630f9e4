// Questions and their answers: “Are you the owner?” the clerk asked Ms Tate. “No,” she replied.  Who asked does not answer,
// and who was asked mostly does.

import type { TokenRange } from '../text/sentences.ts';
import { startOfReport } from './datelines.ts';
import type { Doc } from './document.ts';
import { isQuoted } from './document.ts';
import type { Finding } from './finding.ts';
import { BE_FORMS } from './lexicon/function-words.ts';
import { phraseAfter } from './phrase-after.ts';
import { isAny, lowerAt } from './shallow.ts';
import { phraseBefore } from './source-phrase.ts';
import { NAME, RELATIVE, SUBORDINATOR, TIME_WORD } from './token-classes.ts';

const ASKING = new Set('ask asks asked asking inquired enquired wondered demanded'.split(' '));
const REPLYING = new Set(
  'reply replies replied answer answers answered respond responds responded retorted'.split(' '),
);
const MAX_ADDRESSEE_TOKENS = 8;

/** Whether the words of a finding are a question: by its mark, or by its cue before "whether". */
export function isQuestion(doc: Doc, { cue, content }: Finding): boolean {
  if (content.some(range => isQuoted(doc, range.to - 1) && lowerAt(doc, range.to - 2) === '?')) return true;
  if (cue === null || !hasWord(doc, cue, ASKING)) return false;
  if (wasAsked(doc, cue)) return true;
  if (lowerAt(doc, cue.to - 1).startsWith('ask') && content.every(({ from }) => startsAgain(doc, from)))
    return true;
  return content.some(({ from, to }) => lowerAt(doc, to - 1) === '?' || startsQuestion(doc, from));
}

/** "Dunn | was asked | by a reader": the subject is the one who answers. */
export function wasAsked(doc: Doc, cue: TokenRange | null): boolean {
  return cue !== null && lowerAt(doc, cue.to - 1) === 'asked' && BE_FORMS.has(lowerAt(doc, cue.to - 2));
}

// "asked | her again"
function startsAgain(doc: Doc, from: number): boolean {
  return lowerAt(doc, from) === 'again' || lowerAt(doc, from + 1) === 'again';
}

// Also where the one who is asked stands in the content: "asked | Mr Pell whether he …"
function startsQuestion(doc: Doc, from: number): boolean {
  for (let at = from; at < from + MAX_ADDRESSEE_TOKENS; at++) {
    const lower = lowerAt(doc, at);
    if (lower === 'to' || lower === '') return false;
    if (lower === 'if' || isAny(doc, at, SUBORDINATOR | RELATIVE)) return lower !== 'that';
  }
  return false;
}

/** Whether somebody answers in words that are quoted. */
export function isReply(doc: Doc, { cue, content }: Finding): boolean {
  return cue !== null && hasWord(doc, cue, REPLYING) && content.some(range => isQuoted(doc, range.from));
}

/** The phrase for the one who was asked: "asked | Ms Tate", "Dunn | was asked". */
export function addressee(doc: Doc, { cue, source }: Finding): TokenRange | undefined {
  if (cue === null || !ASKING.has(lowerAt(doc, cue.to - 1))) return undefined;
  if (wasAsked(doc, cue)) {
    const subject = phraseBefore(doc, startOfReport(doc, cue.from), cue.to - 2);
    return subject === undefined || subject.isPronoun ? undefined : subject;
  }
  if (source !== null && source.from >= cue.to) return undefined;
  if (isQuoted(doc, cue.to) || isAny(doc, cue.to, TIME_WORD)) return undefined;
  let limit = cue.to;
  while (limit < cue.to + MAX_ADDRESSEE_TOKENS && !isAny(doc, limit, SUBORDINATOR)) limit++;
  const phrase = phraseAfter(doc, cue.to, limit);
  return phrase === undefined || phrase.isPronoun ? undefined : phrase;
}

/** The phrase for the one who was told: "told | Mr Gray". */
export function toldTo(doc: Doc, { cue, source }: Finding): TokenRange | undefined {
  if (cue === null || lowerAt(doc, cue.to - 1) !== 'told' || isQuoted(doc, cue.to)) return undefined;
  if (source !== null && source.from >= cue.to) return undefined;
  const phrase = isAny(doc, cue.to, NAME)
    ? phraseAfter(doc, cue.to, cue.to + MAX_ADDRESSEE_TOKENS)
    : undefined;
  return phrase === undefined || phrase.isPronoun ? undefined : phrase;
}

/** Whether a finding stands in the sentence of a question or in the next. */
export function isNext(finding: Finding, question: Finding): boolean {
  return finding.sentence - question.sentence <= 1;
}

function hasWord(doc: Doc, { from, to }: TokenRange, words: ReadonlySet<string>): boolean {
  for (let at = from; at < to; at++) if (words.has(lowerAt(doc, at))) return true;
  return false;
}
