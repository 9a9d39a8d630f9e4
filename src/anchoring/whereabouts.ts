// What became of a note's words, which may be several stretches of one quote: one outcome for all of them.

import type { Spans } from '../notes/types.ts';
import type { NormalisedText } from '../text/normalise.ts';
import type { Span } from '../text/span.ts';
import { anchorIn } from './anchor.ts';
import { savedWords } from './saved-words.ts';
import type { Anchoring, Piece } from './types.ts';

export type Whereabouts =
  /** Every stretch is there, word for word; `moved` where one of them stands at another offset than before. */
  | { readonly kind: 'exact'; readonly spans: readonly Span[]; readonly moved: boolean }
  /** Some of it is other words now, or gone. */
  | { readonly kind: 'changed'; readonly spans: readonly Span[]; readonly parts: readonly Part[] }
  /** Where it may be; each choice has a span for every stretch. Empty where there are too many. */
  | { readonly kind: 'ambiguous'; readonly choices: readonly (readonly Span[])[] }
  | { readonly kind: 'orphan' };

/** One stretch, then and now; `now` is empty where it is gone. */
export type Part = { readonly was: string; readonly now: string; readonly pieces: readonly Piece[] };

/** @param body the article's text when the note was written; null where it was not kept */
export function whereaboutsOf(page: NormalisedText, spans: Spans, body: string | null): Whereabouts {
  const found = spans.map(selectors => anchorIn(page, selectors, body));
  const places = found.flatMap(spanOf);
  if (places.length === 0 && !found.some(isAmbiguous)) return { kind: 'orphan' };
  if (found.some(isAmbiguous)) return { kind: 'ambiguous', choices: choicesOf(found) };
  const isWhole = found.every(({ kind }) => kind === 'exact');
  if (isWhole) return { kind: 'exact', spans: places, moved: found.some(isMoved) };
  return { kind: 'changed', spans: places, parts: spans.map((_, at) => partOf(spans, found, at)) };
}

function spanOf(found: Anchoring): Span[] {
  return found.kind === 'exact' || found.kind === 'changed' ? [found.span] : [];
}

function isAmbiguous({ kind }: Anchoring): boolean {
  return kind === 'ambiguous';
}

function isMoved(found: Anchoring): boolean {
  return found.kind === 'exact' && found.moved;
}

function partOf(spans: Spans, found: readonly Anchoring[], at: number): Part {
  const outcome = found[at];
  if (outcome?.kind === 'changed') return outcome;
  const was = savedWords(spans[at] ?? []);
  const isKept = outcome?.kind === 'exact';
  const now = isKept ? was : '';
  return { was, now, pieces: [{ was, now, isEdited: !isKept, changes: [] }] };
}

/**
 * One for each place of the first stretch that is not sure. The stretches of a quote stand in their order: those that are
 * not sure either are taken to be at their next place behind it, and a place that leaves them none is left out.
 */
function choicesOf(found: readonly Anchoring[]): Span[][] {
  const first = found.find(isAmbiguous);
  if (first?.kind !== 'ambiguous') return [];
  return first.spans.flatMap(chosen => {
    const choice: Span[] = [];
    for (const outcome of found) {
      const last = choice.at(-1)?.end ?? 0;
      if (outcome === first) choice.push(chosen);
      else if (outcome.kind !== 'ambiguous') choice.push(...spanOf(outcome));
      else choice.push(...outcome.spans.filter(({ start }) => start >= last).slice(0, 1));
    }
    const isInOrder = choice.every(({ start }, at) => at === 0 || start >= (choice[at - 1]?.end ?? 0));
    const isComplete = choice.length === found.filter(({ kind }) => kind !== 'orphan').length;
    return isInOrder && isComplete ? [choice] : [];
  });
}
