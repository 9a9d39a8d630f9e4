// The thirteen classes of edits that news pages go through, and what each leaves of a span.

import type { MakeEdit, Outcome, Setting } from './cases.ts';
import { changedFact } from './facts.ts';
import { type Edit, patch, type Span } from './patch.ts';
import { restyled } from './style.ts';
import { allWordsOf, paragraphsOf, quotationsOf, sentencesOf, wordsOf } from './texts.ts';

const CONTEXT_CHARS = 200;

export const paragraphElsewhere: MakeEdit = setting => {
  const { text, span, random } = setting;
  const paragraphs = paragraphsOf(text).filter(paragraph => !touches(paragraph, span));
  if (paragraphs.length === 0) return null;
  const place = random.pick(paragraphs);
  const edit =
    random.share() < 0.5
      ? { start: place.start, end: nextStart(text, place), text: '' }
      : { start: place.start, end: place.start, text: `${paragraphOf(setting)}\n\n` };
  return untouched(setting, [edit]);
};

export const fewWords: MakeEdit = setting => editWords(setting, setting.random.between(1, 2), 2);

export const severalWords: MakeEdit = setting => editWords(setting, setting.random.between(3, 5), 6);

export const style: MakeEdit = ({ text, span, random }) => {
  const restyle = restyled(random);
  const [head, words, tail] = [
    restyle(text.slice(0, span.start)),
    restyle(text.slice(span.start, span.end)),
    restyle(text.slice(span.end)),
  ];
  const truth = { start: head.length, end: head.length + words.length };
  return { before: text, span, after: head + words + tail, fate: 'untouched', truth };
};

export const contexts: MakeEdit = setting => {
  const { text, span } = setting;
  const start = text.lastIndexOf(' ', span.start - CONTEXT_CHARS) + 1;
  const found = text.indexOf(' ', span.end + CONTEXT_CHARS);
  const end = found === -1 ? text.length : found;
  const [before, after] = [passage(setting, span.start - start), passage(setting, end - span.end)];
  return untouched(setting, [
    { start, end: span.start, text: span.start === start ? '' : `${before} ` },
    { start: span.end, end, text: span.end === end ? '' : ` ${after}` },
  ]);
};

export const copyEarlier: MakeEdit = setting => {
  const { text, span, random } = setting;
  const places = paragraphsOf(text).filter(({ start }) => start <= span.start);
  const at = random.pick(places).start;
  const words = text.slice(span.start, span.end);
  const copy =
    random.share() < 0.25
      ? words
      : `${passage(setting, random.between(40, 160))} ${words} ${passage(setting, 60)}`;
  return untouched(setting, [{ start: at, end: at, text: `${copy}\n\n` }]);
};

export const deleted: MakeEdit = setting => {
  const { text, span, random } = setting;
  const wider = random.pick([[span], sentencesOf(text), paragraphsOf(text)]);
  const gone = wider.find(({ start, end }) => start <= span.start && end >= span.end) ?? span;
  return without(setting, { ...gone, text: '' });
};

export const replaced: MakeEdit = setting => {
  const { text, span, other, random } = setting;
  const quotations = quotationsOf(other);
  const isQuotation = /^["“]/.test(text.slice(span.start, span.end)) && quotations.length > 0;
  const words = wordsOf(text, span).length;
  const put = isQuotation ? slice(other, random.pick(quotations)) : wordsFrom(setting, words);
  return put === null || put === slice(text, span) ? null : without(setting, { ...span, text: put });
};

export const otherArticle: MakeEdit = ({ text, span, other }) => ({
  before: text,
  span,
  after: other,
  fate: 'gone',
  truth: null,
});

const AUXILIARY =
  /^(?:is|are|was|were|be|been|will|would|can|could|should|must|may|might|has|have|had|do|does|did)$/i;

export const notAdded: MakeEdit = setting => {
  const { text, span, random } = setting;
  const words = wordsOf(text, span);
  if (words.length < 2) return null;
  const auxiliary = words.slice(0, -1).filter(word => AUXILIARY.test(slice(text, word)));
  const before = auxiliary.length > 0 ? random.pick(auxiliary) : random.pick(words.slice(0, -1));
  const outcome = edited(setting, [{ start: before.end, end: before.end, text: ' not' }]);
  return { ...outcome, change: 'negation' };
};

export const fact: MakeEdit = setting => {
  const found = changedFact(setting);
  return found && { ...edited(setting, [found.edit]), change: found.change };
};

export const reordered: MakeEdit = setting => {
  const { text, span, random } = setting;
  const paragraphs = paragraphsOf(text);
  const own = paragraphs.findIndex(({ start, end }) => start <= span.start && end >= span.end);
  if (own === -1) return null;
  const all = random.share() < 0.5;
  const order = all
    ? random.shuffled([...paragraphs.keys()])
    : moved(
        paragraphs.length,
        random.share() < 0.5 ? own : random.between(0, paragraphs.length - 1),
        setting,
      );
  if (order.every((from, to) => from === to)) return null;
  let [after, truth] = ['', span];
  for (const index of order) {
    const paragraph = paragraphs[index] as Span;
    if (after !== '') after += '\n\n';
    const shift = after.length - paragraph.start;
    if (index === own) truth = { start: span.start + shift, end: span.end + shift };
    after += slice(text, paragraph);
  }
  return { before: text, span, after, fate: 'untouched', truth };
};

/** The article has a second quote with the same words or all but one; then the one, the other or neither changes. */
export const twins: MakeEdit = setting => {
  const { text, span, random } = setting;
  const words = wordsOf(text, span);
  const places = paragraphsOf(text).filter(paragraph => !touches(paragraph, span));
  if (words.length < 3 || places.length === 0) return null;
  const changed = random.pick(words);
  const isSame = random.share() < 0.4;
  const twin = isSame
    ? slice(text, span)
    : `${text.slice(span.start, changed.start)}${wordFrom(setting)}${text.slice(changed.end, span.end)}`;
  const at = random.pick(places).start;
  const lead = passage(setting, random.between(20, 80));
  const put = `${lead} ${twin} ${passage(setting, 40)}\n\n`;
  const { after: before, truth: own } = patch(text, span, [{ start: at, end: at, text: put }]);
  const twinAt = { start: at + lead.length + 1, end: at + lead.length + 1 + twin.length };
  const twinned = { ...setting, text: before, span: own };
  const next = random.between(0, 3);
  if (next === 0) return untouched(twinned, [{ ...twinAt, text: '' }]);
  if (next === 1) return without(twinned, { ...own, text: '' });
  if (next === 2) return fewWords(twinned);
  return paragraphElsewhere(twinned);
};

function editWords(setting: Setting, wanted: number, least: number): Outcome | null {
  const { text, span, random } = setting;
  const words = wordsOf(text, span);
  if (words.length < least) return null;
  const count = Math.min(wanted, Math.floor(words.length / 2));
  const edits = random
    .shuffled(words)
    .slice(0, count)
    .map((word): Edit => {
      const way = random.share();
      // Mostly replaced, at times taken out or put in beside.
      if (way < 0.1 && words.length > 2 * count) return { ...word, text: '' };
      if (way < 0.2 && word !== words[0])
        return { start: word.start, end: word.start, text: `${wordFrom(setting)} ` };
      return { ...word, text: otherWord(setting, slice(text, word)) };
    });
  return edited(setting, edits);
}

function otherWord(setting: Setting, word: string): string {
  for (;;) {
    const other = wordFrom(setting);
    if (other !== word) return other;
  }
}

function moved(count: number, from: number, { random }: Setting): number[] {
  const order = Array.from({ length: count }, (_, index) => index).filter(index => index !== from);
  order.splice(random.between(0, count - 1), 0, from);
  return order;
}

function untouched({ text, span }: Setting, edits: readonly Edit[]): Outcome {
  return { before: text, span, fate: 'untouched', ...patch(text, span, edits) };
}

function edited({ text, span }: Setting, edits: readonly Edit[]): Outcome {
  return { before: text, span, fate: 'edited', ...patch(text, span, edits) };
}

function without({ text, span }: Setting, { start, end, text: put }: Edit): Outcome {
  const after = text.slice(0, start) + put + text.slice(end);
  return { before: text, span, after, fate: 'gone', truth: null };
}

/** Words of another article, about so many characters of them. */
function passage({ other, random }: Setting, chars: number): string {
  const from = other.indexOf(' ', random.between(0, Math.max(0, other.length - chars - 200))) + 1;
  const end = other.indexOf(' ', from + chars);
  return other.slice(from, end === -1 ? undefined : end).trim();
}

function paragraphOf({ other, random }: Setting): string {
  return slice(other, random.pick(paragraphsOf(other)));
}

function wordFrom({ other, random }: Setting): string {
  return slice(other, random.pick(allWordsOf(other)));
}

function wordsFrom({ other, random }: Setting, count: number): string | null {
  const words = allWordsOf(other);
  if (words.length <= count) return null;
  const first = random.between(0, words.length - count);
  return other.slice((words[first] as Span).start, (words[first + count - 1] as Span).end);
}

function nextStart(text: string, { end }: Span): number {
  const next = text.slice(end).search(/\S/);
  return next === -1 ? text.length : end + next;
}

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function slice(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
