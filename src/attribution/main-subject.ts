// The subject of a sentence, for those who are spoken of and then quoted.

import type { TokenRange } from '../text/sentences.ts';
import type { Doc } from './document.ts';
import { isQuoted } from './document.ts';
import { isFiniteVerb } from './shallow.ts';
import type { SourcePhrase } from './source-phrase.ts';
import { phraseBefore } from './source-phrase.ts';

/** The subject of the first finite verb of a sentence, looking no further than `end`. */
export function mainSubject(doc: Doc, sentence: TokenRange, end: number): SourcePhrase | undefined {
  for (let at = sentence.from + 1; at < end; at++) {
    if (isQuoted(doc, at) || !isFiniteVerb(doc, at, sentence.from)) continue;
    const phrase = phraseBefore(doc, sentence.from, at);
    if (phrase !== undefined) return phrase;
  }
  return undefined;
}
