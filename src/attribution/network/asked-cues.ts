// Cues that were not tagged and are asked all the same, because the text's form says that there is one: for a quotation
// that no content covers the likeliest cue of its sentence, and a reporting verb behind "by".

import type { TokenRange } from '../../text/sentences.ts';
import type { Token } from '../../text/tokens.ts';
import { type Doc, sentenceIndexAt } from '../document.ts';
import { type ReportingForm, reportingForm } from '../lexicon/lookup.ts';
import { isTitleLike } from '../stretch-kind.ts';
import { beginsCue, headScores } from './first-stage.ts';
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
  const heads = headScores(laid);
  const covered = coverOf(found);
  return sequences.flatMap(sequence =>
    stretchesIn(doc, sequence).flatMap(stretch => {
      if (covered.has(stretch.from + 1) || covered.has(stretch.to - 2)) return [];
      let best = -1;
      let certainty = Number.NEGATIVE_INFINITY;
      const { from, to } = sentenceAround(doc, stretch, sequence);
      for (let at = from; at < to; at++) {
        if ((doc.stretchOf[at] as number) >= 0 || covered.has(at)) continue;
        const score = beginsCue(laid, heads, sequence.start + at - sequence.from);
        if (score > certainty) [best, certainty] = [at - sequence.from, score];
      }
      return best < 0 ? [] : [{ sequence, from: best, to: best + 1, certainty, wanted: stretch }];
    }),
  );
}

function coverOf(found: readonly Tagged[]): Set<number> {
  const covered = new Set<number>();
  for (const { tags, sequence } of found)
    tags.forEach((tag, t) => {
      if (tag === CONTENT) covered.add(sequence.from + t);
    });
  return covered;
}

function stretchesIn(doc: Doc, { from, to }: TokenRange): TokenRange[] {
  const found: TokenRange[] = [];
  for (let at = from; at < to; at++) {
    const stretch = doc.stretches[doc.stretchOf[at] as number];
    if (stretch === undefined) continue;
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

/** "opened the meeting by warning of shortages": a reporting verb behind "by" is asked where it was not tagged. */
export function cuesBehindBy(
  laid: Laid,
  doc: Doc,
  sequences: readonly Sequence[],
  found: readonly Tagged[],
): Asked[] {
  const heads = headScores(laid);
  const cues = new Set(found.map(one => one.cue.from));
  return sequences.flatMap(sequence => {
    const asked: Asked[] = [];
    for (let at = sequence.from + 1; at < sequence.to; at++) {
      if (doc.tokens[at - 1]?.lower !== 'by' || (doc.stretchOf[at] as number) >= 0 || cues.has(at)) continue;
      const form = reportingForm((doc.tokens[at] as Token).lower);
      if (form?.forms.has('ing') !== true || !isSpeechVerb(form)) continue;
      const from = at - sequence.from;
      const certainty = beginsCue(laid, heads, sequence.start + from);
      asked.push({ sequence, from, to: from + 1, certainty });
    }
    return asked;
  });
}

function isSpeechVerb({ senses, particles }: ReportingForm): boolean {
  return [...senses, ...particles].some(({ act, frame }) => act === 'speech' && frame !== 'quote');
}
