// Trials: an article, a span in it, and the article after an edit of one class, with where the span is then.

import * as edits from './edits.ts';
import type { Span } from './patch.ts';
import { type Random, randomFrom } from './random.ts';
import { kindFor, pickSpan, type SpanKind } from './spans.ts';

/** What became of the span's words; `gone` ones have no truth. */
export type Fate = 'untouched' | 'edited' | 'gone';

export type Outcome = {
  readonly before: string;
  readonly span: Span;
  readonly after: string;
  readonly fate: Fate;
  readonly truth: Span | null;
  /** Which kind of word was changed, where the class says so. */
  readonly change?: 'negation' | 'number' | 'name' | 'date';
};

export type Trial = Outcome & { readonly id: string; readonly class: EditClass; readonly kind: SpanKind };

export type Setting = {
  readonly text: string;
  readonly span: Span;
  /** Another article, whose words are put in. */
  readonly other: string;
  readonly random: Random;
};

/** Null where the edit cannot be made in this span. */
export type MakeEdit = (setting: Setting) => Outcome | null;

export const classes = {
  'paragraph added or removed': edits.paragraphElsewhere,
  '1-2 words edited': edits.fewWords,
  '3-5 words edited': edits.severalWords,
  'quote style': edits.style,
  'both contexts rewritten': edits.contexts,
  'copy added earlier': edits.copyEarlier,
  'quote deleted': edits.deleted,
  'quote replaced': edits.replaced,
  'other article': edits.otherArticle,
  '"not" added': edits.notAdded,
  'number, name, date': edits.fact,
  'paragraphs reordered': edits.reordered,
  'two quotes alike': edits.twins,
} as const satisfies Record<string, MakeEdit>;

export type EditClass = keyof typeof classes;
export const classNames = Object.keys(classes) as readonly EditClass[];

const MAX_TRIES = 10_000;

/** The same for the same seed. Throws where the texts do not allow the edit. */
export function trialsOf(name: EditClass, texts: readonly string[], count: number, seed: number): Trial[] {
  const random = randomFrom(seed + 7_919 * classNames.indexOf(name));
  return Array.from({ length: count }, (_, index) => makeTrial(name, texts, index, random));
}

function makeTrial(name: EditClass, texts: readonly string[], index: number, random: Random): Trial {
  const kind = kindFor(index);
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const [text, other] = [random.pick(texts), random.pick(texts)];
    if (text === other) continue;
    const span = pickSpan(text, kind, random);
    const outcome = span && classes[name]({ text, span, other, random });
    if (outcome !== null) return { ...outcome, id: `${name} ${index}`, class: name, kind };
  }
  throw new Error(`the texts allow no edit of the class "${name}" on a span of the kind "${kind}"`);
}
