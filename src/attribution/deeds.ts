// Verbs of saying that tell a deed: "added two goals", "called the police", "he said, pointing to the door".

import type { TokenRange } from '../text/sentences.ts';
import { hasQuoted } from './act.ts';
import type { Doc } from './document.ts';
import { hasFiniteVerb, isAny, isNominal, lowerAt } from './shallow.ts';
import { DETERMINER, IN_ED, NUMBER } from './token-classes.ts';

const GESTURES = new Set(['referring', 'pointing', 'gesturing', 'alluding', 'nodding']);

/** Whether a cue only goes with another report: "she said, pointing to the hill". */
export function isGesture(doc: Doc, cue: TokenRange, content: readonly TokenRange[]): boolean {
  const verb = lowerAt(doc, cue.from);
  if (cue.to - cue.from > 2 || !verb.endsWith('ing') || !GESTURES.has(verb)) return false;
  return !content.some(range => hasQuoted(doc, range));
}

/** Whether what a report brings is a thing and no words: nothing is quoted, "added two assists", "called the police", "called off the strike". */
export function isDeed(doc: Doc, cue: TokenRange, content: readonly TokenRange[]): boolean {
  const verb = lowerAt(doc, cue.to - 1);
  if (verb !== 'added' && verb !== 'adds' && verb !== 'called') return false;
  const only = content.find(range => range.from === cue.to);
  if (only === undefined || content.some(range => hasQuoted(doc, range)) || hasFiniteVerb(doc, only))
    return false;
  if (verb !== 'called') return isAmount(doc, only);
  const isThing = isAny(doc, only.from, DETERMINER) && only.to - only.from === 2;
  return OFF.has(lowerAt(doc, only.from)) || (isThing && isNominal(doc, only.to - 1));
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

// "two assists", "a goal", "19 for Memphis"
function isAmount(doc: Doc, { from, to }: TokenRange): boolean {
  if (!isAny(doc, from, NUMBER) && !COUNTS.has(lowerAt(doc, from))) return false;
  for (let at = from; at < to; at++) if (isAny(doc, at, IN_ED)) return false;
  return to - from <= 3;
}
