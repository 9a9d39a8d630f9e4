// What the reader put right, applied to what was detected: found by words, as notes are, so that it holds when the page is
// read anew. A correction whose words are not there, or not surely, waits until they are.

import type { Attributions, Quote, Source } from '../attribution/types.ts';
import type { Change, Correction, NamedSource } from '../notes/library.ts';
import { normalise } from '../text/normalise.ts';
import type { Span } from '../text/span.ts';
import { type FormerNames, fold, quoteFor } from './place-notes.ts';
import { textOf } from './saved-texts.ts';
import { whereaboutsOf } from './whereabouts.ts';

export type Corrected = {
  readonly attributions: Attributions;
  /** Ids of the quotes that are not as they were detected. */
  readonly corrected: ReadonlySet<string>;
  readonly formerNames: FormerNames;
};

type OnQuote = Exclude<Change, { kind: 'merge-sources' }>;

/**
 * @param corrections in the order in which they were made; a later one counts
 * @param savedTexts what was kept of the article when they were made
 */
export function applyCorrections(
  text: string,
  attributions: Attributions,
  corrections: readonly Correction[],
  savedTexts: readonly string[],
): Corrected {
  if (corrections.length === 0) return { attributions, corrected: new Set(), formerNames: new Map() };
  const page = normalise(text);
  const work: Work = {
    quotes: [...attributions.quotes],
    sources: [...attributions.sources],
    corrected: new Set(),
    formerNames: new Map(),
  };
  for (const { id, change } of corrections) {
    if (change.kind === 'merge-sources') merge(work, change);
    else {
      const found = whereaboutsOf(page, change.spans, textOf(change.spans, savedTexts));
      if (found.kind === 'exact') correct(work, change, { id, spans: found.spans });
    }
  }
  const { quotes, sources, corrected, formerNames } = work;
  return { attributions: { ...attributions, quotes, sources }, corrected, formerNames };
}

type Work = {
  quotes: Quote[];
  sources: Source[];
  readonly corrected: Set<string>;
  readonly formerNames: Map<string, string>;
};

function correct(work: Work, change: OnQuote, { id, spans }: { id: string; spans: readonly Span[] }): void {
  const quoteId = quoteFor(spans, work.quotes);
  if (change.kind === 'add-quote' && quoteId === null) {
    const added = {
      ...newQuote(`added-${id}`, spans),
      type: change.type,
      sourceId: idOf(work, change.source),
    };
    work.quotes.push(added);
    work.corrected.add(added.id);
  }
  if (quoteId === null) return;
  if (change.kind === 'not-a-quote') work.quotes = work.quotes.filter(quote => quote.id !== quoteId);
  else edit(work, quoteId, change);
}

/** What was added by hand and is detected by now is put right, so that it does not stand there twice. */
function edit(work: Work, quoteId: string, change: Exclude<OnQuote, { kind: 'not-a-quote' }>): void {
  const type = 'type' in change ? { type: change.type } : {};
  const source = 'source' in change ? { sourceId: idOf(work, change.source), coSourceIds: [] } : {};
  work.quotes = work.quotes.map(quote => (quote.id === quoteId ? { ...quote, ...type, ...source } : quote));
  work.corrected.add(quoteId);
}

function newQuote(id: string, content: readonly Span[]): Quote {
  return {
    id,
    type: 'direct',
    act: 'speech',
    content,
    cue: [],
    source: [],
    sourceId: null,
    coSourceIds: [],
    confidence: 1,
  };
}

/** Of the source of this name, or of a new one. */
function idOf(work: Work, wanted: NamedSource | null): string | null {
  if (wanted === null) return null;
  const known = work.sources.find(({ name }) => fold(name) === fold(wanted.name));
  if (known !== undefined) return known.id;
  const { name, kind, role } = wanted;
  const id = `corrected-${work.sources.length + 1}`;
  work.sources.push({
    id,
    name,
    kind,
    named: kind !== 'unnamed',
    role,
    anonymityReason: null,
    mentions: [],
  });
  return id;
}

/** One person under two names; where the other name is not in the article, the source only takes it. */
function merge(work: Work, change: Extract<Change, { kind: 'merge-sources' }>): void {
  const from = work.sources.find(({ name }) => fold(name) === fold(change.name));
  const into = work.sources.find(({ name }) => fold(name) === fold(change.into));
  if (from === undefined || from === into) return;
  rename(work.formerNames, change);
  if (into === undefined) {
    work.sources = work.sources.map(source => (source === from ? { ...from, name: change.into } : source));
    return;
  }
  const mentions = [...into.mentions, ...from.mentions].sort((a, b) => a.start - b.start);
  const role = into.role ?? from.role;
  work.sources = work.sources
    .filter(source => source !== from)
    .map(source => (source === into ? { ...into, role, mentions } : source));
  const renamed = (id: string) => (id === from.id ? into.id : id);
  work.quotes = work.quotes.map(quote => {
    if (quote.sourceId !== from.id && !quote.coSourceIds.includes(from.id)) return quote;
    work.corrected.add(quote.id);
    const sourceId = quote.sourceId && renamed(quote.sourceId);
    const others = new Set(quote.coSourceIds.map(renamed));
    return { ...quote, sourceId, coSourceIds: [...others].filter(id => id !== sourceId) };
  });
}

/** Also of what had that name only since an earlier merging. */
function rename(formerNames: Map<string, string>, { name, into }: { name: string; into: string }): void {
  for (const [former, now] of formerNames) if (fold(now) === fold(name)) formerNames.set(former, into);
  formerNames.set(fold(name), into);
}
