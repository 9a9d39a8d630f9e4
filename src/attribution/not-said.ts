// Reports of what was not said: "did not say when …", "declined to say", "nobody claimed". Not speech, whatever the verb.

import type { TokenRange } from '../text/sentences.ts';
import type { Doc } from './document.ts';
import { isAny, lowerAt } from './shallow.ts';
import { NUMBER } from './token-classes.ts';

const NEGATIONS = new Set(['not', 'never', 'cannot', "n't", 'nor', 'without']);
const REFUSALS = new Set(
  'decline declines declined declining refuse refuses refused refusing fail fails failed'.split(' '),
);
const NOBODY = new Set(['nobody', 'none', 'neither', 'no']);
// "has not yet publicly said": so many words may stand between.
const MAX_WORDS_BEFORE = 3;

/** Whether a cue, by its own words, those before it or its source, says that nothing was said. */
export function isNotSaid(doc: Doc, cue: TokenRange, source: TokenRange | null): boolean {
  if (source !== null && isNobody(doc, source)) return true;
  const from =
    source !== null && source.to <= cue.from ? Math.max(source.to, cue.from - MAX_WORDS_BEFORE) : cue.from;
  for (let at = from; at < cue.to; at++) {
    const lower = lowerAt(doc, at);
    if (NEGATIONS.has(lower) || lower.endsWith("n't")) return true;
    if (REFUSALS.has(lower) && lowerAt(doc, at + 1) === 'to') return true;
  }
  return false;
}

// "No 10" is an address, and somebody.
function isNobody(doc: Doc, { from }: TokenRange): boolean {
  return NOBODY.has(lowerAt(doc, from)) && !isAny(doc, from + 1, NUMBER);
}
