// A text as the engine sees it: tokens, paragraphs, sentences and quoted stretches, each able to find the other.

import { paragraphsOf } from '../text/paragraphs.ts';
import type { TokenRange } from '../text/sentences.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import { tokenize } from '../text/tokens.ts';
import type { Stretch } from './quotation-marks.ts';
import { pairQuotationMarks } from './quotation-marks.ts';

export type Sentence = TokenRange & { readonly index: number; readonly paragraph: number };

export type Doc = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly paragraphs: readonly TokenRange[];
  readonly sentences: readonly Sentence[];
  readonly stretches: readonly Stretch[];
  /** For every token the index of the stretch that holds it, or -1. */
  readonly stretchOf: Int32Array;
};

export function readDocument(text: string): Doc {
  const tokens: Token[] = [];
  const paragraphs: TokenRange[] = [];
  for (const span of paragraphsOf(text)) {
    const from = tokens.length;
    for (const token of tokenize(text, span.start, span.end)) tokens.push(token);
    if (tokens.length > from) paragraphs.push({ from, to: tokens.length });
  }
  const stretches = pairQuotationMarks(text, tokens, paragraphs);
  const stretchOf = new Int32Array(tokens.length).fill(-1);
  stretches.forEach((stretch, index) => {
    stretchOf.fill(index, stretch.from, stretch.to);
  });
  const sentences: Sentence[] = [];
  const quotedUntil = (at: number) => stretches[stretchOf[at] as number]?.to ?? -1;
  paragraphs.forEach((range, paragraph) => {
    for (const { from, to } of sentencesOf(tokens, range, quotedUntil)) {
      sentences.push({ from, to, index: sentences.length, paragraph });
    }
  });
  return { text, tokens, paragraphs, sentences, stretches, stretchOf };
}

/** The token at an index that the caller knows to be inside the document. */
export function tokenAt(doc: Doc, at: number): Token {
  return doc.tokens[at] as Token;
}

/** The characters of a token range; the range must not be empty. */
export function spanOf(doc: Doc, range: TokenRange): Span {
  return { start: tokenAt(doc, range.from).start, end: tokenAt(doc, range.to - 1).end };
}

/** The words of a token range as they stand in the text, on one line; empty for an empty range. */
export function textBetween(doc: Doc, from: number, to: number): string {
  if (to <= from) return '';
  const span = spanOf(doc, { from, to });
  return doc.text.slice(span.start, span.end).replace(/\s+/g, ' ');
}

export function isQuoted(doc: Doc, at: number): boolean {
  return (doc.stretchOf[at] ?? -1) >= 0;
}

export function stretchAt(doc: Doc, at: number): Stretch | undefined {
  return doc.stretches[doc.stretchOf[at] ?? -1];
}

/** Index of the sentence that holds a token; by halving, since sentences are in order. */
export function sentenceIndexAt(doc: Doc, token: number): number {
  let low = 0;
  let high = doc.sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((doc.sentences[middle]?.from ?? 0) <= token) low = middle;
    else high = middle - 1;
  }
  return low;
}
