// The stretches of a document that the network reads one at a time: paragraphs, and pieces of those that are too long.

import type { TokenRange } from '../../text/sentences.ts';
import type { Doc } from '../document.ts';

/** Tokens `[from, to)` of the document; `start` is where they begin in their chunk. */
export type Sequence = TokenRange & { readonly start: number };

// No paragraph of an article is longer; the cap keeps the second stage (cues times tokens) bounded.
const MAX_TOKENS = 400;

/** Sequences in chunks of at most `most` tokens; tokens of a chunk stand side by side. */
export function sequencesOf(doc: Doc, most: number): Sequence[][] {
  const chunks: Sequence[][] = [];
  let chunk: Sequence[] = [];
  let used = 0;
  for (const { from, to } of pieces(doc)) {
    if (used + to - from > most) {
      chunks.push(chunk);
      chunk = [];
      used = 0;
    }
    chunk.push({ from, to, start: used });
    used += to - from;
  }
  if (chunk.length > 0) chunks.push(chunk);
  return chunks;
}

// A long paragraph is cut behind the last sentence that fits, or anywhere in one that does not.
function* pieces(doc: Doc): Generator<TokenRange> {
  let next = 0;
  for (const { from, to } of doc.paragraphs) {
    let start = from;
    while (to - start > MAX_TOKENS) {
      while (next < doc.sentences.length && (doc.sentences[next]?.to ?? 0) <= start + MAX_TOKENS) next++;
      const end = doc.sentences[next - 1]?.to ?? 0;
      const cut = end > start ? end : start + MAX_TOKENS;
      yield { from: start, to: cut };
      start = cut;
    }
    yield { from: start, to };
  }
}
