// What the panel lists, from what the engine found: counts, one entry a source with its quotes, and the quotes that
// nobody could be given for. Only speech is shown; attitudes (wants, believes) are left out.

import type { Attributions, Quote, Source } from '../../src/attribution/types.ts';
import { textOf } from '../../src/text/span.ts';
import { type Meaning, meaningOf } from '../../src/ui/marks.ts';

export type QuoteEntry = {
  readonly quote: Quote;
  readonly text: string;
  /** The words that report it, empty where there are none. */
  readonly cue: string;
  readonly meaning: Meaning;
  readonly speaker: Source | null;
  /** Others who speak with the speaker. */
  readonly coSpeakers: readonly Source[];
};

export type SourceEntry = {
  readonly source: Source;
  /** In document order. */
  readonly quotes: readonly QuoteEntry[];
  /** Sources under which quotes stand that this one speaks too. */
  readonly quotedWith: readonly Source[];
};

export type Counts = { readonly quotes: number; readonly sources: number; readonly unnamed: number };

export type Overview = {
  readonly counts: Counts;
  /** In the order of their first mention; only those who speak. */
  readonly sources: readonly SourceEntry[];
  /** Quotes whose speaker the text does not give, or the engine is not sure of. */
  readonly unattributed: readonly QuoteEntry[];
  /** Of all that was found, what is listed: a note can be placed nowhere else. */
  readonly listed: Attributions;
};

/** @param text the article's, which the spans of `attributions` are offsets into */
export function overview(text: string, { quotes, sources, sourcesRead }: Attributions): Overview {
  const byId = new Map(sources.map(source => [source.id, source]));
  const entries = quotes
    .filter(quote => quote.act === 'speech')
    .map(quote => quoteEntry(text, quote, byId))
    .sort((a, b) => startOf(a.quote) - startOf(b.quote));
  const speaking = sources
    .map(source => sourceEntry(source, entries))
    .filter(entry => entry.quotes.length > 0 || entry.quotedWith.length > 0);
  return {
    counts: {
      quotes: entries.length,
      sources: speaking.length,
      unnamed: speaking.filter(entry => entry.source.kind === 'unnamed').length,
    },
    sources: speaking,
    unattributed: entries.filter(entry => entry.speaker === null),
    listed: {
      quotes: entries.map(entry => entry.quote),
      sources: speaking.map(entry => entry.source),
      sourcesRead,
    },
  };
}

function quoteEntry(text: string, quote: Quote, sources: ReadonlyMap<string, Source>): QuoteEntry {
  const speaker = quote.sourceId === null ? undefined : sources.get(quote.sourceId);
  const others = quote.coSourceIds.filter(id => id !== quote.sourceId).map(id => sources.get(id));
  return {
    quote,
    text: textOf(text, quote.content),
    cue: textOf(text, quote.cue),
    meaning: meaningOf(quote, speaker),
    speaker: speaker ?? null,
    coSpeakers: others.filter(source => source !== undefined),
  };
}

function sourceEntry(source: Source, entries: readonly QuoteEntry[]): SourceEntry {
  const shared = entries.filter(entry => entry.coSpeakers.includes(source));
  const hosts = shared.map(entry => entry.speaker).filter(speaker => speaker !== null);
  return {
    source,
    quotes: entries.filter(entry => entry.speaker === source),
    quotedWith: [...new Set(hosts)],
  };
}

function startOf(quote: Quote): number {
  return quote.content[0]?.start ?? 0;
}
