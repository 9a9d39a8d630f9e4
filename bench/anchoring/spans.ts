// What a reader would mark: half of the spans are quotations, a quarter 2 to 8 words, a quarter 1 to 3 sentences.

import type { Span } from './patch.ts';
import type { Random } from './random.ts';
import { paragraphsOf, quotationsOf, sentencesOf, wordsOf } from './texts.ts';

export type SpanKind = 'quotation' | 'words' | 'sentences';

export const spanKinds: readonly SpanKind[] = ['quotation', 'words', 'sentences'];

export function kindFor(trial: number): SpanKind {
  return trial % 4 === 0 ? 'words' : trial % 4 === 1 ? 'sentences' : 'quotation';
}

/** Null where the text has none of the kind. */
export function pickSpan(text: string, kind: SpanKind, random: Random): Span | null {
  if (kind === 'quotation') return pickOne(quotationsOf(text), random);
  const paragraph = random.pick(paragraphsOf(text));
  const pieces = kind === 'words' ? wordsOf(text, paragraph) : sentencesIn(text, paragraph);
  const wanted = kind === 'words' ? random.between(2, 8) : random.between(1, 3);
  const count = kind === 'words' ? wanted : Math.min(wanted, pieces.length);
  if (pieces.length < count || count === 0) return null;
  const first = random.between(0, pieces.length - count);
  const span = { start: (pieces[first] as Span).start, end: (pieces[first + count - 1] as Span).end };
  // Nobody marks "at 11" of "at 11:59".
  return /^[^\s\p{L}\p{N}][\p{L}\p{N}]/u.test(text.slice(span.end, span.end + 2)) ? null : span;
}

function pickOne(spans: readonly Span[], random: Random): Span | null {
  return spans.length === 0 ? null : random.pick(spans);
}

function sentencesIn(text: string, { start, end }: Span): Span[] {
  return sentencesOf(text.slice(start, end)).map(sentence => ({
    start: sentence.start + start,
    end: sentence.end + start,
  }));
}
