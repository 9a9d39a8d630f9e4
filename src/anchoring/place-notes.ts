// Which detected quote or source each note of an article belongs to now, and each unfinished one, and what became of its
// words. Every note is in one of the lists exactly once: what finds no place is adrift, and listed as such.

import type { Attributions, Quote } from '../attribution/types.ts';
import { type Annotation, byAge, type Subject } from '../notes/types.ts';
import { normalise } from '../text/normalise.ts';
import type { Span } from '../text/span.ts';
import { textOf } from './saved-texts.ts';
import { type Whereabouts, whereaboutsOf } from './whereabouts.ts';

/** In each list in the order in which they were given. */
export type Placement<T> = {
  readonly article: readonly T[];
  /** By the quote's id; quotes without notes are not in it. What changed stands with the quote that it is now. */
  readonly byQuote: ReadonlyMap<string, readonly T[]>;
  readonly bySource: ReadonlyMap<string, readonly T[]>;
  /** Their words are on the page, the same or changed, but in none of the quotes. */
  readonly elsewhere: readonly T[];
  /** Their words or their source are not on the page now, or not surely. */
  readonly adrift: readonly T[];
  /** Of everything that is about words, what became of them. */
  readonly whereabouts: ReadonlyMap<T, Whereabouts>;
};

/** In each list oldest first. */
export type NotePlacement = Placement<Annotation>;

/** By a folded name that a source had before the reader put it together with another: the name that it has now. */
export type FormerNames = ReadonlyMap<string, string>;

/** What notes are placed on. */
export type Listed = Attributions & { readonly formerNames?: FormerNames };

/** Less than this share of a note's words inside a quote, and it is a note on something else. */
const minCovered = 0.5;

export function placeNotes(
  text: string,
  attributions: Listed,
  annotations: readonly Annotation[],
  savedTexts: readonly string[],
): NotePlacement {
  return placeSubjects(text, attributions, [...annotations].sort(byAge), savedTexts);
}

/**
 * @param about whatever has a subject, such as drafts
 * @param savedTexts what was kept of the article when notes were written: with it far more is sure
 */
export function placeSubjects<T extends { readonly subject: Subject }>(
  text: string,
  attributions: Listed,
  about: readonly T[],
  savedTexts: readonly string[],
): Placement<T> {
  // Normalising takes as long as finding: once for all notes, and not at all on a page that has none.
  const page = about.some(({ subject }) => 'spans' in subject) ? normalise(text) : null;
  const article: T[] = [];
  const elsewhere: T[] = [];
  const adrift: T[] = [];
  const byQuote = new Map<string, T[]>();
  const bySource = new Map<string, T[]>();
  const whereabouts = new Map<T, Whereabouts>();
  for (const one of about) {
    const { subject } = one;
    if (subject.kind === 'article') article.push(one);
    else if (subject.kind === 'source') put(bySource, sourceFor(subject, attributions), one, adrift);
    else if (page !== null) {
      const found = whereaboutsOf(page, subject.spans, textOf(subject.spans, savedTexts));
      whereabouts.set(one, found);
      if (found.kind === 'ambiguous' || found.kind === 'orphan') adrift.push(one);
      else put(byQuote, quoteFor(found.spans, attributions.quotes), one, elsewhere);
    }
  }
  return { article, byQuote, bySource, elsewhere, adrift, whereabouts };
}

function put<T>(lists: Map<string, T[]>, id: string | null, one: T, others: T[]): void {
  if (id === null) others.push(one);
  else lists.set(id, [...(lists.get(id) ?? []), one]);
}

/** The first source of the same name, or the one that took its place. */
function sourceFor(
  subject: Extract<Subject, { kind: 'source' }>,
  { sources, formerNames }: Listed,
): string | null {
  const named = (wanted: string) => sources.find(({ name }) => fold(name) === wanted)?.id ?? null;
  const name = fold(subject.name);
  const now = formerNames?.get(name);
  return named(name) ?? (now === undefined ? null : named(fold(now)));
}

/** The quote that shares most with these words, and has least besides them. */
export function quoteFor(spans: readonly Span[], quotes: readonly Quote[]): string | null {
  const wanted = lengthOf(spans);
  let best: { id: string; likeness: number } | null = null;
  for (const quote of quotes) {
    const shared = sharedLength(spans, quote.content);
    const likeness = shared / (wanted + lengthOf(quote.content) - shared);
    if (shared >= wanted * minCovered && likeness > (best?.likeness ?? 0)) best = { id: quote.id, likeness };
  }
  return best?.id ?? null;
}

function sharedLength(some: readonly Span[], others: readonly Span[]): number {
  let shared = 0;
  for (const a of some)
    for (const b of others) shared += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return shared;
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

export function fold(name: string): string {
  return normalise(name).text.trim().toLowerCase();
}
