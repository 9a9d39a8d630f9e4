// A text as the engine sees it: tokens, paragraphs, sentences and quoted stretches, each able to find the other.

import { collectForms } from '../text/forms.ts';
import { paragraphsOf } from '../text/paragraphs.ts';
import type { TokenRange } from '../text/sentences.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import { appendTokens } from '../text/tokens.ts';
import { perToken, setRange } from './per-token.ts';
import type { Stretch } from './quotation-marks.ts';
import { pairQuotationMarks } from './quotation-marks.ts';
import { nameTitleSurnames } from './title-surnames.ts';
import { classesOf } from './token-classes.ts';

export type Sentence = TokenRange & { readonly index: number; readonly paragraph: number };

export type Doc = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly paragraphs: readonly TokenRange[];
  readonly sentences: readonly Sentence[];
  readonly stretches: readonly Stretch[];
  /** For every token the index of the stretch that holds it, or -1. */
  readonly stretchOf: readonly number[];
  /** For every token the index of its sentence. */
  readonly sentenceOf: readonly number[];
  /** For every token its bits of token-classes.ts. */
  readonly classes: readonly number[];
  /** The collection that its tokens' forms are numbered in. */
  readonly collection: number;
};

/** The tokens, sentences and quotations of a text, and what each token may be. */
export function readDocument(text: string): Doc {
  const collection = collectForms();
  const tokens: Token[] = [];
  const paragraphs: TokenRange[] = [];
  for (const span of paragraphsOf(text)) {
    const from = tokens.length;
    appendTokens(tokens, text, span.start, span.end);
    if (tokens.length > from) paragraphs.push({ from, to: tokens.length });
  }
  const stretches = pairQuotationMarks(text, tokens, paragraphs);
  const stretchOf = perToken(tokens.length, -1);
  stretches.forEach((stretch, index) => {
    setRange(stretchOf, stretch, index);
  });
  const sentences: Sentence[] = [];
  const sentenceOf = perToken(tokens.length, 0);
  const quotedUntil = (at: number) => {
    const index = stretchOf[at] as number;
    return index < 0 ? -1 : (stretches[index] as Stretch).to;
  };
  paragraphs.forEach((range, paragraph) => {
    for (const { from, to } of sentencesOf(tokens, range, quotedUntil)) {
      const sentence = { from, to, index: sentences.length, paragraph };
      sentences.push(sentence);
      setRange(sentenceOf, sentence, sentence.index);
    }
  });
  const titled: number[] = [];
  const classes = classesOf(tokens, collection, titled);
  nameTitleSurnames(tokens, classes, titled);
  return { text, tokens, paragraphs, sentences, stretches, stretchOf, sentenceOf, classes, collection };
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
  const first = tokenAt(doc, from);
  // A token's own string, where nothing invisible stands behind it: no other is made.
  if (to === from + 1 && first.end - first.start === first.text.length) return first.text;
  const text = doc.text.slice(first.start, tokenAt(doc, to - 1).end);
  return hasOnlySingleSpaces(text) ? text : text.replace(/\s+/g, ' ');
}

// So it is nearly always, and looking costs less than replacing.
function hasOnlySingleSpaces(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isPlain =
      code > SPACE ? code < FIRST_OTHER_SPACE : code === SPACE && text.charCodeAt(at + 1) !== SPACE;
    if (!isPlain) return false;
  }
  return true;
}

const SPACE = 0x20;
// The no-break space; letters behind it are rare enough to be replaced in vain.
const FIRST_OTHER_SPACE = 0xa0;

/** Whether a token stands in a quotation, its marks included. */
export function isQuoted(doc: Doc, at: number): boolean {
  return stretchIndexAt(doc, at) >= 0;
}

/** The quotation that holds a token, if one does. */
export function stretchAt(doc: Doc, at: number): Stretch | undefined {
  const index = stretchIndexAt(doc, at);
  return index < 0 ? undefined : doc.stretches[index];
}

/** The quoted stretches that a range has a part of, in order. */
export function stretchesIn(doc: Doc, { from, to }: TokenRange): Stretch[] {
  const found: Stretch[] = [];
  for (let at = from; at < to; at++) {
    const stretch = stretchAt(doc, at);
    if (stretch === undefined) continue;
    found.push(stretch);
    at = stretch.to - 1;
  }
  return found;
}

/** Index of the stretch that holds a token, or -1. */
export function stretchIndexAt({ stretchOf }: Doc, at: number): number {
  // Here and elsewhere an index is looked at first: reading a list at -1 costs forty times as much.
  return at >= 0 && at < stretchOf.length ? (stretchOf[at] as number) : -1;
}

/** Index of the sentence that holds a token; outside of the text the nearest one's. */
export function sentenceIndexAt(doc: Doc, token: number): number {
  if (token < 0) return 0;
  const { sentenceOf, sentences } = doc;
  return token < sentenceOf.length ? (sentenceOf[token] as number) : Math.max(0, sentences.length - 1);
}
