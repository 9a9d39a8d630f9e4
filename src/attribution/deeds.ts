// Verbs of saying that tell a deed: "added two goals", "called the police", "he said, pointing to the door".

import type { TokenRange } from '../text/sentences.ts';
import { hasQuoted } from './act.ts';
import type { Doc } from './document.ts';
import { hasFiniteVerb, isAny, isNominal, lowerAt } from './shallow.ts';
import { DETERMINER, NUMBER } from './token-classes.ts';

const GESTURES = new Set(['referring', 'pointing', 'gesturing', 'alluding', 'nodding']);

/** Whether a cue only goes with another report: "she said, pointing to the hill". */
export function isGesture(doc: Doc, cue: TokenRange, content: readonly TokenRange[]): boolean {
  if (cue.to - cue.from > 2 || !GESTURES.has(lowerAt(doc, cue.from))) return false;
  return !content.some(range => hasQuoted(doc, range));
}

/** Whether what a report brings is a thing and no words: nothing is quoted, and no clause and no second noun says anything. */
export function isDeed(doc: Doc, cue: TokenRange, content: readonly TokenRange[]): boolean {
  const only = content.find(range => range.from === cue.to);
  if (only === undefined || content.some(range => hasQuoted(doc, range)) || hasFiniteVerb(doc, only))
    return false;
  const verb = lowerAt(doc, cue.to - 1);
  if (verb === 'added' || verb === 'adds')
    return isAny(doc, only.from, NUMBER) || COUNTS.has(lowerAt(doc, only.from)) || isPhrase(doc, only);
  if (verb !== 'called') return false;
  return OFF.has(lowerAt(doc, only.from)) || (isPhrase(doc, only) && isAny(doc, only.from, DETERMINER));
}

const OFF = new Set(['off', 'up', 'in', 'round']);

const COUNTS = new Set([
  'a',
  'an',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
]);

// One noun phrase of a few words, and nothing behind it.
function isPhrase(doc: Doc, { from, to }: TokenRange): boolean {
  let at = isAny(doc, from, DETERMINER) ? from + 1 : from;
  while (at < to && isNominal(doc, at)) at++;
  return at === to && to - from <= 3;
}
