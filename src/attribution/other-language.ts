// Texts in languages that the engine has no rules for: what stands in quotation marks is marked, and nobody is named.

import type { Token } from '../text/tokens.ts';
import type { Doc } from './document.ts';
import { spanOf } from './document.ts';
import { pairQuotationMarks, type Stretch } from './quotation-marks.ts';
import { withPlainMarks } from './quotation-styles.ts';
import type { Quote } from './types.ts';

// Fewer words are mostly terms and titles.
const MIN_WORDS = 4;
// Scripts that put no space between words have about two letters a word.
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const LETTERS_A_WORD = 2;

/** The quoted passages of `doc` as quotes without cue and source. A dash that opens a dialogue is no quotation mark. */
export function quotationsOnly(doc: Doc): Quote[] {
  const stretches = pairQuotationMarks(doc.text, withPlainMarks(doc), doc.paragraphs);
  return passagesOf(stretches)
    .filter(passage => countWords(doc, passage) >= MIN_WORDS)
    .map((passage, index) => ({
      id: `q${index + 1}`,
      type: 'direct',
      act: 'speech',
      content: passage.map(stretch => spanOf(doc, stretch)),
      cue: [],
      source: [],
      sourceId: null,
      coSourceIds: [],
      confidence: 0.5,
    }));
}

/** Stretches joined over paragraphs. What is never closed is left out: nobody knows where it ends. */
function passagesOf(stretches: readonly Stretch[]): Stretch[][] {
  const passages: Stretch[][] = [];
  let open: Stretch[] = [];
  for (const stretch of stretches) {
    if (!stretch.isContinued) open = [];
    open.push(stretch);
    if (stretch.isOpenEnded) continue;
    passages.push(open);
    open = [];
  }
  return passages;
}

function countWords(doc: Doc, passage: readonly Stretch[]): number {
  let words = 0;
  for (const { from, to } of passage) for (let at = from; at < to; at++) words += wordsIn(doc.tokens[at]);
  return words;
}

function wordsIn(token: Token | undefined): number {
  if (token?.kind !== 'word') return 0;
  return UNSPACED.test(token.text) ? token.text.length / LETTERS_A_WORD : 1;
}
