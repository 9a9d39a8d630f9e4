// Direct, mixed or indirect: by the share of the content's words that stand inside quotation marks.

import type { TokenRange } from '../text/sentences.ts';
import { hasQuoted } from './act.ts';
import type { Doc } from './document.ts';
import { isQuoted, stretchAt } from './document.ts';
import { DETERMINERS } from './lexicon/function-words.ts';
import type { Stretch } from './quotation-marks.ts';
import { isPossessive, lowerAt } from './shallow.ts';
import { countWords, isTitleLike } from './stretch-kind.ts';
import type { QuoteType } from './types.ts';

const DIRECT_SHARE = 0.9;
const MAX_TERM_WORDS = 2;
// In fewer words than these a quoted word or two is the point of the report, no passing term.
const MIN_WORDS_AROUND_TERM = 8;

/** The type of the quote whose content is `content`. */
export function quoteType(doc: Doc, content: readonly TokenRange[]): QuoteType {
  if (!content.some(range => hasQuoted(doc, range))) return 'indirect';
  let words = 0;
  let quoted = 0;
  const stretches: Stretch[] = [];
  for (const range of content) {
    for (let at = range.from; at < range.to; at++) {
      const token = doc.tokens[at];
      const isLead = at === range.from && (token?.lower === 'that' || token?.lower === 'to');
      if (token === undefined || (token.kind !== 'word' && token.kind !== 'number') || isLead) continue;
      words++;
      const stretch = stretchAt(doc, at);
      if (stretch === undefined) continue;
      quoted++;
      if (stretches.at(-1) !== stretch) stretches.push(stretch);
    }
  }
  if (quoted === 0) return 'indirect';
  if (quoted >= DIRECT_SHARE * words) return 'direct';
  const isOnlyTerms = words >= MIN_WORDS_AROUND_TERM && stretches.every(stretch => isTerm(doc, stretch));
  return isOnlyTerms ? 'indirect' : 'mixed';
}

// Obama's “strategic patience”, the term “three amigos”, “War and Peace”: a name for a thing, not the speaker's words
// about it. One word alone is a term as well.
function isTerm(doc: Doc, stretch: Stretch): boolean {
  const words = countWords(doc, stretch);
  const before = lowerAt(doc, stretch.from - 1);
  if (words === 1 || isTitleLike(doc, stretch) || NAMING.has(before)) return true;
  if (words > MAX_TERM_WORDS || isQuoted(doc, stretch.from - 1)) return false;
  return isPossessive(doc, stretch.from - 1) || DETERMINERS.has(before);
}

const NAMING = new Set(
  'term word phrase name slogan motto title called named dubbed titled entitled so-called'.split(' '),
);
