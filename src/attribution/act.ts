// Speech or attitude: whether a report tells what somebody said or wrote, or what somebody wants, thinks or supports.

import type { TokenRange } from '../text/sentences.ts';
import type { Doc } from './document.ts';
import { isQuoted, sentenceIndexAt, stretchAt } from './document.ts';
import {
  isAttitudeForm,
  isQuotingForm,
  isSayingForm,
  isSpeechForm,
  reportingForm,
} from './lexicon/lookup.ts';
import { singular } from './lexicon/nouns.ts';
import { SPEECH_NOUNS } from './lexicon/speech-nouns.ts';
import { lowerAt } from './shallow.ts';
import { countWords, isTitleLike, isWholeUtterance } from './stretch-kind.ts';
import type { Act } from './types.ts';

/** By the words of the cue; where they do not tell, words in quotation marks were said. */
export function actOf(doc: Doc, cue: TokenRange, content: readonly TokenRange[]): Act {
  let attitude = false;
  for (let at = cue.from; at < cue.to; at++) {
    const lower = lowerAt(doc, at);
    const form = reportingForm(lower);
    if (form !== undefined && isSpeechForm(form)) return 'speech';
    if (SPEECH_NOUNS.has(singular(lower)) || lower === 'according' || lower === ':' || lower === 'per')
      return 'speech';
    if (form !== undefined && isAttitudeForm(form)) attitude = true;
  }
  if (attitude) return mostlyQuoted(doc, content) ? 'speech' : 'attitude';
  // “Go!” shouted Mora.
  if (bringsWords(doc, cue) && content.some(range => opensUtterance(doc, range))) return 'speech';
  // A cue that is no word of reporting: only words at length were said, a term or a title was not.
  const isSaid = (range: TokenRange) =>
    hasUtterance(doc, range) || (opensUtterance(doc, range) && isSentence(doc, range));
  return content.some(isSaid) ? 'speech' : 'attitude';
}

function bringsWords(doc: Doc, cue: TokenRange): boolean {
  for (let at = cue.from; at < cue.to; at++) {
    const form = reportingForm(lowerAt(doc, at));
    if (form !== undefined && isQuotingForm(form)) return true;
  }
  return false;
}

// He paused. “And goats.”
function isSentence(doc: Doc, { from, to }: TokenRange): boolean {
  const sentence = doc.sentences[sentenceIndexAt(doc, from)];
  return sentence?.from === from && sentence.to === to;
}

function opensUtterance(doc: Doc, { from }: TokenRange): boolean {
  const stretch = stretchAt(doc, from);
  return stretch?.from === from && isWholeUtterance(doc, stretch);
}

// Fewer quoted words may be a term.
const MIN_WORDS_SAID = 3;

function hasUtterance(doc: Doc, range: TokenRange): boolean {
  for (let at = range.from; at < range.to; at++) {
    const stretch = stretchAt(doc, at);
    if (stretch === undefined) continue;
    if (countWords(doc, stretch) >= MIN_WORDS_SAID && !isTitleLike(doc, stretch)) return true;
    at = stretch.to - 1;
  }
  return false;
}

/** Whether a cue can only bring words that were said or written: "said", "tweeted", not "called" or "described as". */
export function isSaying(doc: Doc, cue: TokenRange): boolean {
  for (let at = cue.from; at < cue.to; at++) {
    const form = reportingForm(lowerAt(doc, at));
    if (form !== undefined && isSayingForm(form)) return true;
  }
  return false;
}

/** Whether a part of a range stands in quotation marks. */
export function hasQuoted(doc: Doc, range: TokenRange): boolean {
  for (let at = range.from; at < range.to; at++) if (isQuoted(doc, at)) return true;
  return false;
}

function mostlyQuoted(doc: Doc, content: readonly TokenRange[]): boolean {
  let quoted = 0;
  let all = 0;
  for (const { from, to } of content)
    for (let at = from; at < to; at++) {
      all++;
      if (isQuoted(doc, at)) quoted++;
    }
  return quoted * 2 > all;
}
