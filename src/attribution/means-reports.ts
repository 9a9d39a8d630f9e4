// "Mora opened the talks by warning of a long winter.": the verb tells a deed, and a participle behind "by" what was said. In
// PolNeAR's training and development parts all ten such participles that stand in no other report are cues.

import type { TokenRange } from '../text/sentences.ts';
import { actOf } from './act.ts';
import type { Doc, Sentence } from './document.ts';
import { isQuoted, sentenceIndexAt } from './document.ts';
import { type Finding, spoken } from './finding.ts';
import { BE_FORMS } from './lexicon/function-words.ts';
import { isSayingForm, reportingForm } from './lexicon/lookup.ts';
import { mainSubject } from './main-subject.ts';
import { createScratch, setRange } from './per-token.ts';
import { isComma, isSentenceEnd, lowerAt } from './shallow.ts';
import { PREPOSITION } from './token-classes.ts';

const inReports = createScratch();

/** The reports behind a "by" that no part of `found` covers. */
export function meansReports(doc: Doc, found: readonly Finding[]): Finding[] {
  const leads: number[] = [];
  const { classes } = doc;
  for (let at = 0; at < classes.length; at++) {
    const isPreposition = ((classes[at] as number) & PREPOSITION) !== 0;
    if (!isPreposition || lowerAt(doc, at) !== 'by' || !bringsWords(doc, at + 1)) continue;
    if (!isPassive(doc, at)) leads.push(at);
  }
  if (leads.length === 0) return [];
  const taken = inReports(doc.tokens.length, 0);
  for (const { cue, source, content } of found)
    for (const range of [...content, cue, source]) if (range !== null) setRange(taken, range, 1);
  return leads.flatMap(at =>
    taken[at + 1] === 1 || isQuoted(doc, at) ? [] : (reportAt(doc, at + 1, taken) ?? []),
  );
}

function reportAt(doc: Doc, verb: number, taken: Int32Array): Finding | undefined {
  const sentence = doc.sentences[sentenceIndexAt(doc, verb)] as Sentence;
  const source = mainSubject(doc, sentence, verb);
  const content: TokenRange = { from: verb + 1, to: endOfWords(doc, verb + 1, sentence.to, taken) };
  if (source === undefined || content.to - content.from < MIN_WORDS) return undefined;
  const cue = { from: verb, to: verb + 1 };
  if (actOf(doc, cue, [content]) !== 'speech') return undefined;
  return spoken({ sentence: sentence.index, paragraph: sentence.paragraph, cue, source, content: [content] });
}

// "The plan was undermined | by warning of floods": the subject did nothing.
function isPassive(doc: Doc, by: number): boolean {
  for (let at = by - 1; at >= by - MAX_PASSIVE_TOKENS; at--) if (BE_FORMS.has(lowerAt(doc, at))) return true;
  return false;
}

const MAX_PASSIVE_TOKENS = 3;

// "saying that …", "warning of …", "complaining about …"; not "pointing a finger", "admitting more students".
function bringsWords(doc: Doc, at: number): boolean {
  const lower = lowerAt(doc, at);
  const form = lower.endsWith('ing') ? reportingForm(lower) : undefined;
  if (form === undefined || !isSayingForm(form)) return false;
  const next = lowerAt(doc, at + 1);
  return (
    next === 'that' ||
    form.particles.some(
      ({ frame, act, words }) =>
        act === 'speech' && frame === 'object' && words.length === 1 && words[0] === next,
    )
  );
}

const MIN_WORDS = 2;

function endOfWords(doc: Doc, from: number, limit: number, taken: Int32Array): number {
  let to = from;
  while (to < limit && taken[to] !== 1 && !isComma(doc, to) && !isSentenceEnd(doc, to)) to++;
  return to;
}
