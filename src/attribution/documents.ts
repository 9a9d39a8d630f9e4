// Whose document speaks: "the Harbour Authority's report", "a survey by the charity Full Plate", "the statement" behind
// "said in a statement". A document whose maker the text names has its maker as speaker.

import type { TokenRange } from '../text/sentences.ts';
import type { Doc } from './document.ts';
import { isQuoted, tokenAt } from './document.ts';
import { DOCUMENT_NOUNS, ORGANIZATION_NOUNS, singular } from './lexicon/nouns.ts';
import { COMPANIES, PLACES } from './lexicon/places.ts';
import { isAcronym, nameRunAt, namesOrganization, placePhrase } from './name-runs.ts';
import { coreOf, endOfHead, lastWord } from './phrase-core.ts';
import type { Resolved } from './pronouns.ts';
import { isAny, isName, isNominal, isPossessive, lowerAt } from './shallow.ts';
import { DETERMINER, TIME_WORD } from './token-classes.ts';

// Further back nobody remembers who spoke "in a statement".
const MAX_FINDINGS_BACK = 12;
// Papers that a body gives out for itself: "the company statement".
const RELEASES = new Set(['statement', 'release', 'announcement']);

export type Paper = {
  /** The noun, singular: "report". */
  readonly noun: string;
  /** The phrase of its maker, where the phrase names one. */
  readonly maker: TokenRange | undefined;
};

/** What `range` says about a document; undefined where it names none. */
export function paperIn(doc: Doc, range: TokenRange): Paper | undefined {
  const core = coreOf(doc, range);
  const headEnd = endOfHead(doc, core);
  const headAt = lastWord(doc, core.from, headEnd);
  const noun = singular(lowerAt(doc, headAt));
  if (!DOCUMENT_NOUNS.has(noun) || isName(doc, headAt)) return undefined;
  return { noun, maker: makerBehind(doc, headEnd, core.to, range.to) ?? makerBefore(doc, core.from, headAt) };
}

function makerBehind(doc: Doc, from: number, to: number, end: number): TokenRange | undefined {
  for (let at = from; at < to - 1; at++) {
    const lower = lowerAt(doc, at);
    const isMaker = lower === 'by' || (lower === 'from' && at === from);
    if (
      isMaker &&
      (isNominal(doc, at + 1) || isAny(doc, at + 1, DETERMINER)) &&
      !isAny(doc, at + 1, TIME_WORD)
    )
      return { from: at + 1, to: end };
  }
  return undefined;
}

function makerBefore(doc: Doc, from: number, headAt: number): TokenRange | undefined {
  for (let at = headAt - 1; at > from; at--) {
    if (!isPossessive(doc, at)) continue;
    return isAny(doc, at - 1, TIME_WORD) ? undefined : { from: withArticle(doc, from), to: at };
  }
  const before = headAt - 1;
  if (before < from) return undefined;
  if (!isName(doc, before))
    return RELEASES.has(lowerAt(doc, headAt)) && ORGANIZATION_NOUNS.has(lowerAt(doc, before))
      ? { from: withArticle(doc, from), to: headAt }
      : undefined;
  let start = before;
  while (start > from && isName(doc, start - 1)) start--;
  const run = nameRunAt(doc, start, headAt);
  return run !== undefined && run.to === headAt && isBody(doc, run) ? run : undefined;
}

function withArticle(doc: Doc, from: number): number {
  return lowerAt(doc, from - 1) === 'the' ? from - 1 : from;
}

// "a Reuters poll", "an NTSB report"; "a US survey" only says where.
function isBody(doc: Doc, run: TokenRange): boolean {
  const phrase = placePhrase(doc, run);
  if (PLACES.has(phrase)) return false;
  if (COMPANIES.has(phrase)) return true;
  const { text } = tokenAt(doc, run.from);
  return run.to - run.from > 1 ? namesOrganization(doc, run) : isAcronym(text);
}

/** Who spoke "in a statement" before "the statement said": the attribution so far whose sentence brings the document. */
export function whoseBefore(doc: Doc, noun: string, before: readonly Resolved[]): Resolved | undefined {
  for (let index = before.length - 1; index >= 0 && before.length - index <= MAX_FINDINGS_BACK; index--) {
    const resolved = before[index] as Resolved;
    const sentence = doc.sentences[resolved.finding.sentence];
    if (resolved.entity === null || resolved.entity.kind === 'document' || sentence === undefined) continue;
    if (brings(doc, sentence, noun)) return resolved;
  }
  return undefined;
}

// "in a (written) statement"
function brings(doc: Doc, sentence: TokenRange, noun: string): boolean {
  for (let at = sentence.from + 2; at < sentence.to; at++) {
    if (lowerAt(doc, at) !== noun || isQuoted(doc, at)) continue;
    const start = isAny(doc, at - 1, DETERMINER) ? at - 1 : at - 2;
    const lead = lowerAt(doc, start);
    if ((lead === 'a' || lead === 'an') && lowerAt(doc, start - 1) === 'in') return true;
  }
  return false;
}
