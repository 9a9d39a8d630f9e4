// "The coach asked fans to stay.": a subject that begins its sentence, a verb of asking, somebody, and what to do.

import { reportWith } from './clause-reports.ts';
import type { Doc, Sentence } from './document.ts';
import { isQuoted } from './document.ts';
import type { Finding } from './finding.ts';
import { reportingForm } from './lexicon/lookup.ts';
import { isBodyNoun, isPersonNoun, isPlural } from './lexicon/nouns.ts';
import { isAny, isComma, isFiniteVerb, isName, isNominal, lowerAt } from './shallow.ts';
import { phraseBefore } from './source-phrase.ts';
import { RELATIVE, WORD } from './token-classes.ts';

// "asked the owner of the shop to close it"
const MAX_OBJECT_TOKENS = 8;

/** The request that a sentence tells, if it is one by its form; `verb` is its main verb. */
export function requestReport(doc: Doc, sentence: Sentence, verb: number | undefined): Finding | undefined {
  if (verb === undefined || !asksSomebody(doc, verb)) return undefined;
  const source = phraseBefore(doc, sentence.from, verb);
  if (source === undefined) return undefined;
  return reportWith(doc, sentence, { cue: { from: verb, to: verb + 1 }, source }, hasTask);
}

function asksSomebody(doc: Doc, at: number): boolean {
  const form = reportingForm(lowerAt(doc, at));
  return (
    form?.forms.has('past') === true &&
    form.senses.some(({ frame, act }) => frame === 'objectTo' && act === 'speech')
  );
}

// "fans | to stay", "the players | not to speak"
function hasTask(doc: Doc, from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + MAX_OBJECT_TOKENS); at++) {
    if (isQuoted(doc, at) || isComma(doc, at) || isAny(doc, at, RELATIVE)) return false;
    if (lowerAt(doc, at) === 'to') return at + 1 < to && isAsked(doc, at - 1, from) && isTask(doc, at + 1);
    if (isFiniteVerb(doc, at, from)) return false;
  }
  return false;
}

// Somebody: "asked questions to find out" and "ordered a crane to lift it" ask nobody.
function isAsked(doc: Doc, at: number, from: number): boolean {
  const last = lowerAt(doc, at) === 'not' ? at - 1 : at;
  if (last < from) return false;
  const lower = lowerAt(doc, last);
  return (
    isName(doc, last) ||
    SOMEBODY.has(lower) ||
    isPersonNoun(lower) ||
    isBodyNoun(lower) ||
    (isPlural(lower) && !TOLD.has(lower))
  );
}

const SOMEBODY = new Set('him her them us me you it everybody everyone people'.split(' '));
const TOLD = new Set('questions stories tales lies jokes things lots'.split(' '));

function isTask(doc: Doc, at: number): boolean {
  return isAny(doc, at, WORD) && (isNominal(doc, at) || lowerAt(doc, at) === 'be');
}
