// A corpus as the numbers that training learns from: features of every token (by the engine's own code), and for every
// attribution the tokens of its cue, source and content. One JSON line a document.

import { type Doc, readDocument } from '../src/attribution/document.ts';
import { contextRows, normalisedWord, wordFeatures } from '../src/attribution/network/features.ts';
import { commaCounts, tokenTypes } from '../src/attribution/network/inputs.ts';
import type { Span } from '../src/text/span.ts';
import type { Token } from '../src/text/tokens.ts';
import type { CorpusDocument } from './corpus.ts';
import type { SilverTags } from './silver.ts';

/** Everything of a document that train.py reads. */
export function datasetLine(document: CorpusDocument, silver: SilverTags | undefined): string {
  const doc = readDocument(document.text);
  const types = tokenTypes(doc).map(token => {
    const { word, suffix3, suffix2, prefix3, shape } = wordFeatures(token);
    return [word, suffix3, suffix2, prefix3, shape];
  });
  const sentence = new Array<number>(doc.tokens.length);
  doc.sentences.forEach((range, index) => {
    sentence.fill(index, range.from, range.to);
  });
  const annotations = document.annotations.map(({ attributions, discarded }) => ({
    attributions: attributions.map(one =>
      [one.source, one.cue, one.content].map(spans => tokensIn(doc, spans)),
    ),
    discarded: tokensIn(doc, discarded),
  }));
  return JSON.stringify({
    name: document.name,
    features: types,
    context: [...contextRows(doc).subarray(0, doc.tokens.length)],
    commas: [...commaCounts(doc).subarray(0, doc.tokens.length)],
    sentence,
    quoted: [...doc.stretchOf].map(stretch => (stretch >= 0 ? 1 : 0)),
    paragraphs: doc.paragraphs.map(({ from, to }) => [from, to]),
    annotations,
    words: doc.tokens.map(token => token.text),
    ...(silver === undefined ? {} : { tags: silver.align(doc.tokens) }),
  });
}

/** The normalised words of a document, for the vocabulary. */
export function wordsOf(document: CorpusDocument): string[] {
  return tokenTypes(readDocument(document.text)).map(normalisedWord);
}

function tokensIn(doc: Doc, spans: readonly Span[]): number[] {
  const found: number[] = [];
  for (const span of spans)
    for (let at = firstEndingAfter(doc.tokens, span.start); at < doc.tokens.length; at++) {
      if ((doc.tokens[at] as Token).start >= span.end) break;
      found.push(at);
    }
  return [...new Set(found)].sort((a, b) => a - b);
}

function firstEndingAfter(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
