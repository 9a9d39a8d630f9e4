// "Prosecutors allege that …", "The inquest heard that …": a subject that begins its sentence, a verb of saying and a clause
// show a report by their form.

import type { TokenRange } from '../text/sentences.ts';
import type { Doc, Sentence } from './document.ts';
import { isQuoted } from './document.ts';
import { type Finding, spoken } from './finding.ts';
import { BE_FORMS } from './lexicon/function-words.ts';
import { isSayingForm, reportingForm } from './lexicon/lookup.ts';
import { isPlural, singular } from './lexicon/nouns.ts';
import { isNotSaid } from './not-said.ts';
import { coreOf, endOfHead, lastWord } from './phrase-core.ts';
import { wasQuoted } from './quoted-as-saying.ts';
import { isAny, isComma, isFiniteVerb, isName, isNominal, isSentenceEnd, lowerAt } from './shallow.ts';
import { phraseBefore, type SourcePhrase } from './source-phrase.ts';
import {
  DETERMINER,
  OPENER,
  PERSONAL_PRONOUN,
  PREPOSITION,
  RELATIVE,
  REPORTING_FINITE,
  REPORTING_OTHER,
  TIME_WORD,
  WORD,
} from './token-classes.ts';

// Bodies before which others speak: what they hear is what was said there.
const HEARERS = new Set(
  'court inquest inquiry jury juror tribunal hearing committee panel trial judge magistrate mp councillor'.split(
    ' ',
  ),
);
// A clause without "that" begins with a short subject.
const MAX_SUBJECT_TOKENS = 10;

export type Report = { readonly cue: TokenRange; readonly source: SourcePhrase };

/** The report of a sentence that begins with it, if there is one; `verb` is its main verb. */
export function clauseReport(
  doc: Doc,
  sentence: Sentence,
  verb = mainVerb(doc, sentence),
): Finding | undefined {
  const report =
    verb === undefined ? undefined : (said(doc, sentence, verb) ?? heardIn(doc, sentence.from, verb));
  if (report === undefined) return undefined;
  return reportWith(doc, sentence, report, opensClause);
}

/** The report of a subject that begins its sentence, with all behind its verb; undefined where that is not `isContent`, or not said. */
export function reportWith(
  doc: Doc,
  sentence: Sentence,
  { cue, source }: Report,
  isContent: (doc: Doc, from: number, to: number) => boolean,
): Finding | undefined {
  const to = endOfClause(doc, cue.to, sentence.to);
  if (!isLeadingSubject(doc, sentence, source) || !isContent(doc, cue.to, to) || isNotSaid(doc, cue, source))
    return undefined;
  return spoken({
    sentence: sentence.index,
    paragraph: sentence.paragraph,
    cue,
    source,
    content: [{ from: cue.to, to }],
  });
}

// Nouns more often than verbs.
const NOUNS = new Set(
  'state states protest charge charges demand demands promise promises request requests object objects'.split(
    ' ',
  ),
);

/** Whether a word can bring a clause that somebody says. */
export function isClausal(doc: Doc, at: number): boolean {
  if (!isAny(doc, at, REPORTING_FINITE | REPORTING_OTHER) || isName(doc, at)) return false;
  const lower = lowerAt(doc, at);
  const form = reportingForm(lower);
  if (form === undefined || !isSayingForm(form) || lower.endsWith('ing')) return false;
  return !NOUNS.has(lower) || lowerAt(doc, at + 1) === 'that';
}

// "heard", "hears". Asked of nearly every word: those of any class are left out at a look, which these in small letters are not. With
// a capital it is a name: Amber Heard.
function isHearing(doc: Doc, at: number): boolean {
  if (doc.classes[at] !== WORD) return false;
  const lower = lowerAt(doc, at);
  return lower === 'heard' || lower === 'hears';
}

/** "The inquest | heard", "MPs | were told": the report whose first verb is at `verb`, with its subject not left of `from`. */
export function heardIn(doc: Doc, from: number, verb: number): Report | undefined {
  const isTold = lowerAt(doc, verb + 1) === 'told' && BE_FORMS.has(lowerAt(doc, verb));
  if (!isTold && !isHearing(doc, verb)) return undefined;
  const source = phraseBefore(doc, from, verb);
  if (source === undefined || source.isPronoun || !isHearer(doc, source)) return undefined;
  return { cue: { from: verb, to: isTold ? verb + 2 : verb + 1 }, source };
}

/** Whether a phrase is for a body before which others speak: "the inquest". */
export function isHearer(doc: Doc, phrase: TokenRange): boolean {
  return HEARERS.has(singular(lowerAt(doc, headOf(doc, phrase))));
}

function headOf(doc: Doc, range: TokenRange): number {
  const core = coreOf(doc, range);
  return lastWord(doc, core.from, endOfHead(doc, core));
}

/** The first finite verb of a sentence, its relative clauses apart. */
export function mainVerb(doc: Doc, { from, to }: TokenRange): number | undefined {
  for (let at = from + 1; at < to; at++) {
    if (isQuoted(doc, at)) return undefined;
    if (isAny(doc, at, RELATIVE)) {
      if (!isComma(doc, at - 1)) return undefined;
      while (at < to && !isComma(doc, at)) at++;
    } else if (isFiniteVerb(doc, at, from) || isHearing(doc, at)) return at;
    // "Lawyers for the family maintain that": the plural stands further off.
    else if (
      isClausal(doc, at) &&
      lowerAt(doc, at + 1) === 'that' &&
      !NOUNS.has(lowerAt(doc, at)) &&
      isPlural(lowerAt(doc, headOf(doc, { from, to: at })))
    )
      return at;
  }
  return undefined;
}

function said(doc: Doc, sentence: Sentence, verb: number): Report | undefined {
  const cue = isClausal(doc, verb) ? { from: verb, to: verb + 1 } : wasQuoted(doc, verb);
  const source = cue === undefined ? undefined : phraseBefore(doc, sentence.from, verb);
  if (cue === undefined || source === undefined) return undefined;
  const to = isComma(doc, source.to - 1) ? source.to - 1 : source.to;
  return { cue, source: { ...source, to } };
}

/** Whether a source is the subject that begins its sentence. */
export function isLeadingSubject(doc: Doc, sentence: Sentence, source: TokenRange): boolean {
  let from = sentence.from;
  while (from < source.from && isAny(doc, from, OPENER) && !isName(doc, from)) from++;
  return source.from === from || isComma(doc, source.from - 1);
}

// "that …", or a subject with its verb.
function opensClause(doc: Doc, from: number, to: number): boolean {
  const isHow = lowerAt(doc, from) === 'how' && isHearing(doc, from - 1);
  if (isHow || lowerAt(doc, from) === 'that') return to - from > 3 && !isVerbless(doc, from + 1, to);
  const isStart = isAny(doc, from, DETERMINER | PERSONAL_PRONOUN) || isNominal(doc, from);
  if (!isStart || isAny(doc, from, TIME_WORD)) return false;
  for (let at = from + 1; at < Math.min(to, from + MAX_SUBJECT_TOKENS); at++) {
    if (isComma(doc, at) || isQuoted(doc, at) || isAny(doc, at, RELATIVE | PREPOSITION)) return false;
    if (isFiniteVerb(doc, at, from)) return true;
  }
  return false;
}

function isVerbless(doc: Doc, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isQuoted(doc, at) || isFiniteVerb(doc, at, from)) return false;
  return true;
}

// Up to a semicolon, or to a comma behind which somebody else is spoken of.
function endOfClause(doc: Doc, from: number, limit: number): number {
  let to = from;
  while (to < limit) {
    if (!isQuoted(doc, to) && (lowerAt(doc, to) === ';' || isTurn(doc, to))) break;
    to++;
  }
  while (to > from && isSentenceEnd(doc, to - 1) && !isQuoted(doc, to - 1)) to--;
  return to;
}

const TURNS = new Set(['but', 'while', 'whereas', 'although', 'though']);

function isTurn(doc: Doc, at: number): boolean {
  return isComma(doc, at) && TURNS.has(lowerAt(doc, at + 1));
}
