// Cues that were not tagged and are asked all the same, because the text's form says that there is one: for a quotation
// that no content covers the likeliest cue of its sentence, and reporting verbs behind "by" and behind
// a wish for anonymity.

import type { TokenRange } from '../../text/sentences.ts';
import { asksForAnonymity } from '../anonymity.ts';
import { type Doc, isQuoted, sentenceIndexAt, stretchAt } from '../document.ts';
import { isSpeechForm, reportingForm } from '../lexicon/lookup.ts';
import { createScratch } from '../per-token.ts';
import { lowerAt } from '../shallow.ts';
import { isTitleLike } from '../stretch-kind.ts';
import { ANONYMITY, PREPOSITION, REPORTING_FINITE, REPORTING_OTHER, SENTENCE_END } from '../token-classes.ts';
import { beginsCue } from './first-stage.ts';
import type { Laid } from './plan.ts';
import type { Sequence } from './sequences.ts';
import { type Asked, CONTENT, type Tagged } from './tags.ts';

// A quotation of fewer tokens, its marks included, may be a term.
const MIN_QUOTATION = 5;

/** Cues for the quotations that `found` leaves out; the sequences must be those encoded last. */
export function cuesOfQuotations(
  laid: Laid,
  doc: Doc,
  sequences: readonly Sequence[],
  found: readonly Tagged[],
): Asked[] {
  const asked: Asked[] = [];
  if (!holdQuotations(doc, sequences)) return asked;
  let covered: Cover | undefined;
  for (const sequence of sequences)
    for (const stretch of stretchesIn(doc, sequence)) {
      // Most are covered, which a look at two tokens shows.
      if (isContent(found, sequence, stretch.from + 1) || isContent(found, sequence, stretch.to - 2))
        continue;
      covered ??= coverOf(found, sequences);
      let best = -1;
      let certainty = Number.NEGATIVE_INFINITY;
      const { from, to } = sentenceAround(doc, stretch, sequence);
      for (let at = from; at < to; at++) {
        if (isQuoted(doc, at) || covered.has(at)) continue;
        const score = beginsCue(laid, sequence.start + at - sequence.from);
        if (score > certainty) [best, certainty] = [at - sequence.from, score];
      }
      if (best >= 0) asked.push({ sequence, from: best, to: best + 1, certainty, wanted: stretch });
    }
  return asked;
}

function isContent(found: readonly Tagged[], { from }: TokenRange, at: number): boolean {
  for (const { tags, sequence } of found)
    if (sequence.from === from && tags[at - from] === CONTENT) return true;
  return false;
}

// Only their own tokens are looked at: a text has thousands of stretches, and is read in as many pieces.
function holdQuotations({ stretchOf }: Doc, sequences: readonly Sequence[]): boolean {
  const to = sequences.at(-1)?.to ?? 0;
  for (let at = sequences[0]?.from ?? 0; at < to; at++) if ((stretchOf[at] as number) >= 0) return true;
  return false;
}

const scratch = createScratch();

// For every token of the sequences, the first of which begins at `start`, whether it is content.
function coverOf(found: readonly Tagged[], sequences: readonly Sequence[]): Cover {
  const start = sequences[0]?.from ?? 0;
  const covered = scratch((sequences.at(-1)?.to ?? 0) - start, 0);
  for (const { tags, sequence } of found)
    for (let t = 0, at = sequence.from - start; t < tags.length; t++, at++)
      if (tags[t] === CONTENT) covered[at] = 1;
  return { has: at => covered[at - start] === 1 };
}

type Cover = { readonly has: (at: number) => boolean };

function stretchesIn(doc: Doc, { from, to }: TokenRange): TokenRange[] {
  const found: TokenRange[] = [];
  for (let at = from; at < to; at++) {
    if ((doc.stretchOf[at] as number) < 0) continue;
    const stretch = stretchAt(doc, at) as TokenRange;
    const isLong = stretch.to - stretch.from >= MIN_QUOTATION;
    if (stretch.from >= from && stretch.to <= to && isLong && !isTitleLike(doc, stretch)) found.push(stretch);
    at = stretch.to - 1;
  }
  return found;
}

function sentenceAround(doc: Doc, stretch: TokenRange, sequence: TokenRange): TokenRange {
  const first = doc.sentences[sentenceIndexAt(doc, stretch.from)] ?? stretch;
  const last = doc.sentences[sentenceIndexAt(doc, stretch.to - 1)] ?? stretch;
  return { from: Math.max(first.from, sequence.from), to: Math.min(last.to, sequence.to) };
}

/**
 * Reporting verbs that stand in a place for them and were not tagged: "opened the meeting by warning of shortages", "a
 * clerk who asked not to be named said …".
 */
export function cuesInPlace(
  laid: Laid,
  doc: Doc,
  sequences: readonly Sequence[],
  found: readonly Tagged[],
): Asked[] {
  const asked: Asked[] = [];
  // Few texts have such a place: what was tagged is looked up only then.
  let cues: ReadonlySet<number> | undefined;
  const { classes } = doc;
  for (const sequence of sequences) {
    // The last token up to which a verb may follow a wish for anonymity.
    let anonymousUntil = -1;
    for (let at = sequence.from + 1; at < sequence.to; at++) {
      const bits = classes[at] as number;
      if ((bits & PLACES) === 0) continue;
      if ((bits & SENTENCE_END) !== 0) anonymousUntil = -1;
      if ((bits & ANONYMITY) !== 0 && asksForAnonymity(doc, { from: at, to: at + 1 }))
        anonymousUntil = at + MAX_TOKENS_TO_VERB;
      if ((bits & (REPORTING_FINITE | REPORTING_OTHER)) === 0) continue;
      const isBehindPreposition = ((classes[at - 1] as number) & PREPOSITION) !== 0;
      if (at > anonymousUntil && !isBehindPreposition) continue;
      const before = lowerAt(doc, at - 1);
      const isPlace = before === 'by' ? 'ing' : at <= anonymousUntil ? 'past' : undefined;
      if (isPlace === undefined || isQuoted(doc, at) || before === 'to') continue;
      const form = reportingForm(lowerAt(doc, at));
      if (form?.forms.has(isPlace) !== true || !isSpeechForm(form)) continue;
      anonymousUntil = -1;
      cues ??= new Set(found.flatMap(({ cue }) => [cue.from, cue.to - 1]));
      if (cues.has(at)) continue;
      const from = at - sequence.from;
      const certainty = beginsCue(laid, sequence.start + from);
      asked.push({ sequence, from, to: from + 1, certainty });
    }
  }
  return asked;
}

const PLACES = SENTENCE_END | ANONYMITY | REPORTING_FINITE | REPORTING_OTHER;
// "because she feared for her job" may stand between.
const MAX_TOKENS_TO_VERB = 16;
