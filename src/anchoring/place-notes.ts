// Which detected quote or source each note of an article belongs to now, and each unfinished one. Every note is in the
// result exactly once: what finds no place is adrift, and listed as such.

import type { Attributions, Quote } from '../attribution/types.ts';
import { type Annotation, byAge, type Subject } from '../notes/types.ts';
import { type NormalisedText, normalise } from '../text/normalise.ts';
import type { Span } from '../text/span.ts';
import { anchorIn } from './anchor.ts';

/** In each list in the order in which they were given. */
export type Placement<T> = {
  readonly article: readonly T[];
  /** By the quote's id; quotes without notes are not in it. */
  readonly byQuote: ReadonlyMap<string, readonly T[]>;
  readonly bySource: ReadonlyMap<string, readonly T[]>;
  /** Their words or their source are not on the page now, or not surely, or not detected as a quote. */
  readonly adrift: readonly T[];
};

/** In each list oldest first. */
export type NotePlacement = Placement<Annotation>;

/** Less than this share of a note's words inside a quote, and it is a note on something else. */
const minCovered = 0.5;

export function placeNotes(
  text: string,
  attributions: Attributions,
  annotations: readonly Annotation[],
): NotePlacement {
  return placeSubjects(text, attributions, [...annotations].sort(byAge));
}

/** @param about whatever has a subject, such as drafts */
export function placeSubjects<T extends { readonly subject: Subject }>(
  text: string,
  attributions: Attributions,
  about: readonly T[],
): Placement<T> {
  // Normalising takes as long as finding: once for all notes, and not at all on a page that has none.
  const page = about.some(({ subject }) => 'spans' in subject) ? normalise(text) : null;
  const article: T[] = [];
  const byQuote = new Map<string, T[]>();
  const bySource = new Map<string, T[]>();
  const adrift: T[] = [];
  for (const one of about) {
    const { subject } = one;
    if (subject.kind === 'article') article.push(one);
    else if (subject.kind === 'source') put(bySource, sourceFor(subject, attributions), one, adrift);
    else put(byQuote, page && quoteFor(subject, page, attributions.quotes), one, adrift);
  }
  return { article, byQuote, bySource, adrift };
}

function put<T>(lists: Map<string, T[]>, id: string | null, one: T, adrift: T[]): void {
  if (id === null) adrift.push(one);
  else lists.set(id, [...(lists.get(id) ?? []), one]);
}

/** The first source of the same name. */
function sourceFor(subject: Extract<Subject, { kind: 'source' }>, { sources }: Attributions): string | null {
  const name = fold(subject.name);
  return sources.find(source => fold(source.name) === name)?.id ?? null;
}

/** The quote that shares most with the note's words, and has least besides them. */
function quoteFor(
  subject: Extract<Subject, { kind: 'quote' | 'selection' }>,
  page: NormalisedText,
  quotes: readonly Quote[],
): string | null {
  const spans: Span[] = [];
  for (const selectors of subject.spans) {
    const found = anchorIn(page, selectors);
    // With a part of its words gone or unsure, it is no longer the quote that the reader wrote about.
    if (found.kind !== 'exact') return null;
    spans.push(found.span);
  }
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

function fold(name: string): string {
  return normalise(name).text.trim().toLowerCase();
}
