// Texts in languages that the engine has no rules for: what stands in quotation marks is marked, and nobody is named.

import type { Doc } from './document.ts';
import { spanOf } from './document.ts';
import type { Quote } from './types.ts';

// Fewer words are mostly terms and titles.
const MIN_WORDS = 4;

/** The quoted passages of `doc` as quotes without cue and source. */
export function quotationsOnly(doc: Doc): Quote[] {
  const passages = doc.stretches.filter(stretch => countWords(doc, stretch.from, stretch.to) >= MIN_WORDS);
  return passages.map((stretch, index) => ({
    id: `q${index + 1}`,
    type: 'direct',
    act: 'speech',
    content: [spanOf(doc, stretch)],
    cue: [],
    source: [],
    sourceId: null,
    coSourceIds: [],
    confidence: 0.5,
  }));
}

function countWords(doc: Doc, from: number, to: number): number {
  let words = 0;
  for (let at = from; at < to; at++) if (doc.tokens[at]?.kind === 'word') words++;
  return words;
}
