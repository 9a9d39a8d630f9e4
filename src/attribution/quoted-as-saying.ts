// “The harvest is good,” KCNA quoted leader Kim as saying.  Words in quotation marks are his whom somebody quotes. Where all is
// told in other words, the one who quotes stays the source, as in every report inside another.

import type { TokenRange } from '../text/sentences.ts';
import type { Doc } from './document.ts';
import { isQuoted, sentenceIndexAt, stretchAt } from './document.ts';
import { type Finding, outside } from './finding.ts';
import { BE_FORMS } from './lexicon/function-words.ts';
import { isAny, isFiniteVerb, lowerAt } from './shallow.ts';
import { isWholeUtterance } from './stretch-kind.ts';
import { PERSONAL_PRONOUN, REPORTING_FINITE, REPORTING_OTHER } from './token-classes.ts';

const QUOTING = new Set(['quoted', 'quotes', 'quote', 'quoting', 'cited', 'cites', 'citing']);
const OBJECT_PRONOUNS = new Set(['him', 'her', 'them', 'it']);
const MAX_PHRASE_TOKENS = 16;

/** The finding with the quoted speaker as its source, where it holds words of his. */
export function ofQuotedSpeaker(doc: Doc, finding: Finding): Finding {
  const { cue } = finding;
  if (cue === null || !QUOTING.has(lowerAt(doc, cue.to - 1))) return finding;
  const as = asBehind(doc, cue.to);
  if (as === undefined || as === cue.to) return finding;
  const saying = { from: as, to: as + 2 };
  const content = [...wordsBefore(doc, finding), ...finding.content].flatMap(range =>
    outside(range, { from: cue.to, to: saying.to }).flatMap(piece => quotedPart(doc, piece) ?? []),
  );
  if (content.length === 0) return finding;
  const isPronoun =
    as === cue.to + 1 && (OBJECT_PRONOUNS.has(lowerAt(doc, cue.to)) || isAny(doc, cue.to, PERSONAL_PRONOUN));
  return {
    ...finding,
    cue: saying,
    source: { from: cue.to, to: as, isPronoun },
    content,
  };
}

/** "Ann Mora | was quoted by the Crier as saying": the cue whose first verb is at `verb`. */
export function wasQuoted(doc: Doc, verb: number): TokenRange | undefined {
  if (!isAny(doc, verb + 1, REPORTING_FINITE | REPORTING_OTHER)) return undefined;
  if (!BE_FORMS.has(lowerAt(doc, verb)) || !QUOTING.has(lowerAt(doc, verb + 1))) return undefined;
  const as = asBehind(doc, verb + 2);
  return as === undefined ? undefined : { from: verb, to: as + 2 };
}

// The "as" of "as saying", in the same sentence.
function asBehind(doc: Doc, from: number): number | undefined {
  const limit = Math.min(from + MAX_PHRASE_TOKENS, doc.sentences[sentenceIndexAt(doc, from)]?.to ?? from);
  for (let at = from; at < limit && !isQuoted(doc, at); at++)
    if (lowerAt(doc, at) === 'as' && lowerAt(doc, at + 1).endsWith('ing')) return at;
  return undefined;
}

// The quotation right before the one who quotes, where the network left it out.
function wordsBefore(doc: Doc, { source, content }: Finding): TokenRange[] {
  const stretch = source === null ? undefined : stretchAt(doc, source.from - 1);
  if (stretch === undefined || !isWholeUtterance(doc, stretch)) return [];
  if (content.some(({ from, to }) => from < stretch.to && stretch.from < to)) return [];
  return [{ from: stretch.from, to: stretch.to }];
}

// From its first utterance in quotation marks on: ": “…”", "at a parade. “…”". Undefined where it tells something first.
function quotedPart(doc: Doc, { from, to }: TokenRange): TokenRange | undefined {
  for (let at = from; at < to; at++) {
    if (isQuoted(doc, at)) return opensUtterance(doc, at) ? { from: at, to } : undefined;
    if (at > from + MAX_PHRASE_TOKENS || isFiniteVerb(doc, at, from)) return undefined;
  }
  return undefined;
}

function opensUtterance(doc: Doc, at: number): boolean {
  const stretch = stretchAt(doc, at);
  return stretch?.from === at && isWholeUtterance(doc, stretch);
}
