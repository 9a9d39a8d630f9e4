// What an outcome is worth against the truth.

import type { Trial } from './cases.ts';
import type { Found } from './matchers.ts';
import type { Span } from './patch.ts';

export type Verdict = {
  /** As wanted: untouched exact and in place, edited flagged and in place, gone an orphan. */
  readonly isRight: boolean;
  /** Shown as the reader's words at other words, or on words that changed. */
  readonly isSilentlyWrong: boolean;
  /** In place whatever it was called. */
  readonly isInPlace: boolean;
  /** Null where the class changes no such words, or the outcome is not `changed`. */
  readonly isNamed: boolean | null;
};

/** Of the union of both spans: a span that is off by a word is in place. */
const minOverlap = 0.5;

export function judge(trial: Trial, found: Found): Verdict {
  const { fate, truth, change } = trial;
  const isInPlace = truth !== null && found.span !== null && overlap(truth, found.span) >= minOverlap;
  const isSame = truth !== null && found.span !== null && isSameSpan(trial.after, truth, found.span);
  const isRight =
    fate === 'untouched'
      ? found.kind === 'exact' && isSame
      : fate === 'edited'
        ? found.kind === 'changed' && isInPlace
        : found.kind === 'orphan';
  return {
    isRight,
    isSilentlyWrong: found.kind === 'exact' && (fate !== 'untouched' || !isSame),
    isInPlace,
    isNamed: change === undefined || found.kind !== 'changed' ? null : found.named.includes(change),
  };
}

/** Apart from white space and invisible characters at the ends. */
function isSameSpan(text: string, truth: Span, span: Span): boolean {
  const trim = ({ start, end }: Span) => {
    const words = text.slice(start, end);
    const edge = /^[\s\u00ad\u200b]+|[\s\u00ad\u200b]+$/g;
    const lead = words.length - words.replace(/^[\s\u00ad\u200b]+/, '').length;
    return `${start + lead} ${words.replace(edge, '').length}`;
  };
  return trim(truth) === trim(span);
}

function overlap(a: Span, b: Span): number {
  const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return shared / (a.end - a.start + (b.end - b.start) - shared);
}
