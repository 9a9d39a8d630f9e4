// Why a source is not named, where the article says so: "on condition of anonymity because …".

import type { TokenRange } from '../text/sentences.ts';
import type { Doc } from './document.ts';
import { textBetween } from './document.ts';
import { isAny, isComma, isSentenceEnd, lowerAt } from './shallow.ts';
import { ANONYMITY } from './token-classes.ts';

/** A reason is said in the reporting sentence or in the one after it, and in no more words. */
export const MAX_REASON_TOKENS = 40;
const REASON_LEADS = new Set(['because', 'citing', 'since', 'to', 'due', 'for', 'as', 'so', 'in', 'out']);

/**
 * The article's own words for the reason inside `range`, or null where it only says that the source is not named.
 * @param cueAt the token at which the report's cue begins: a reason in front of it ends there
 */
export function anonymityReason(doc: Doc, range: TokenRange, cueAt: number | null): string | null {
  for (let at = range.from; at < range.to; at++) {
    const end = anonymityPhraseEnd(doc, at);
    if (end === undefined) continue;
    const isBarred = end === at;
    if (!isBarred && !REASON_LEADS.has(lowerAt(doc, end))) continue;
    // "not authorized to speak" is the reason itself, with its "not".
    const from = isBarred ? at - 1 : end;
    const limit = cueAt !== null && cueAt > end ? Math.min(cueAt, range.to) : range.to;
    return textBetween(doc, from, reasonEnd(doc, from, limit)) || null;
  }
  return null;
}

/** A wish for anonymity shows in its first words. */
export const MAX_WISH_TOKENS = 5;

/** Whether the words of a range ask for anonymity: "not to be named", "on condition of anonymity". */
export function asksForAnonymity(doc: Doc, { from, to }: TokenRange): boolean {
  for (let at = from; at < to; at++) if (anonymityPhraseEnd(doc, at) !== undefined) return true;
  return false;
}

// Behind "condition of anonymity", "asked not to be named", "not authorized to speak": where the reason may begin.
function anonymityPhraseEnd(doc: Doc, at: number): number | undefined {
  if (!isAny(doc, at, ANONYMITY)) return undefined;
  const lower = lowerAt(doc, at);
  if (lower === 'anonymity' || lower === 'anonymously') return at + 1;
  const before = lowerAt(doc, at - 1);
  if (lower === 'named' || lower === 'identified') return before === 'be' ? at + 1 : undefined;
  return before === 'not' && lowerAt(doc, at + 1) === 'to' ? at : undefined;
}

function reasonEnd(doc: Doc, from: number, limit: number): number {
  let at = from;
  while (at < limit && at - from < MAX_REASON_TOKENS && !isSentenceEnd(doc, at) && !isComma(doc, at)) at++;
  return at;
}
