// The place and the agency in front of a report.

import type { TokenRange } from '../text/sentences.ts';
import type { Doc } from './document.ts';
import { sentenceIndexAt } from './document.ts';
import { isAcronym } from './name-runs.ts';
import { isAny, isDash, lowerAt } from './shallow.ts';
import { CAPITAL, WORD } from './token-classes.ts';

/** "TULSA, Okla. (AP) — | A contractor …": the place and the agency in front of a report are no part of it. */
export function behindDateline(doc: Doc, range: TokenRange): TokenRange {
  const sentence = doc.sentences[sentenceIndexAt(doc, range.from)];
  if (sentence?.from !== range.from) return range;
  const start = startOfReport(doc, range.from);
  return start > range.from && start < range.to ? { from: start, to: range.to } : range;
}

/** Where the dateline of a token's sentence ends; -1 where it has none. */
export function datelineEnd(doc: Doc, at: number): number {
  const start = startOfReport(doc, at);
  return start === doc.sentences[sentenceIndexAt(doc, at)]?.from ? -1 : start;
}

/** Where the sentence of a token begins, behind the dateline of its paragraph. */
export function startOfReport(doc: Doc, at: number): number {
  const sentence = doc.sentences[sentenceIndexAt(doc, at)];
  if (sentence === undefined) return at;
  const { from, to } = sentence;
  if (doc.paragraphs[sentence.paragraph]?.from !== from) return from;
  for (let end = from; end < Math.min(to, from + MAX_DATELINE); end++) {
    if (endsDateline(doc, from, end, to)) return end + 1;
    if (isAny(doc, end, WORD) && !isAny(doc, end, CAPITAL)) return from;
  }
  return from;
}

// "NEW DELHI:", "LONDON —", "… (Reuters) -"; not "Ann Mora – the union’s leader – said"
function endsDateline(doc: Doc, from: number, end: number, to: number): boolean {
  if (end === from) return false;
  if (lowerAt(doc, end) === ':') return areShouted(doc, from, end);
  // A second dash closes what the first opened: "BBC – the broadcaster – said".
  const near = Math.min(to, end + MAX_ASIDE);
  if (!isDash(doc, end) || !isAny(doc, end + 1, CAPITAL) || hasDash(doc, end + 1, near)) return false;
  const isAgency = lowerAt(doc, end - 1) === ')' && AGENCIES.has(lowerAt(doc, end - 2));
  return isAgency || areShouted(doc, from, from + 1);
}

const AGENCIES = new Set(
  'ap reuters afp upi cnn bloomberg pti ani xinhua tass dpa kyodo yonhap aap pa efe ians'.split(' '),
);

// An aside between dashes is no longer.
const MAX_ASIDE = 24;

function hasDash(doc: Doc, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isDash(doc, at)) return true;
  return false;
}

function areShouted(doc: Doc, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isAcronym(doc.tokens[at]?.text ?? '')) return false;
  return true;
}

/** Tokens of a dateline, at most. */
export const MAX_DATELINE = 10;
