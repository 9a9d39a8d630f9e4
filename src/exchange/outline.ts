// The order and the parts that every readable export shares: notes on the article, quotes in document order with their
// notes, notes on sources, notes that have no place now. Attitudes (wants, believes) are left to the complete export.

import { placeNotes } from '../anchoring/place-notes.ts';
import type { Quote, Source } from '../attribution/types.ts';
import type { Annotation, Selector, Subject } from '../notes/types.ts';
import { type Span, textOf } from '../text/span.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { ArticleExport } from './types.ts';
import type { ExportWords } from './words.ts';

export type QuoteEntry = {
  readonly quote: Quote;
  /** Its words; a paragraph each, parts of a paragraph joined by " … ". */
  readonly paragraphs: readonly string[];
  readonly cue: string;
  /** Several where they speak together; none where the text does not give the speaker. */
  readonly speakers: readonly Source[];
  /** The words that stand for the speaker in the text, such as "he"; empty where there are none. */
  readonly phrase: string;
  readonly notes: readonly Annotation[];
};

export type SourceEntry = { readonly source: Source; readonly notes: readonly Annotation[] };

export type Outline = {
  readonly articleNotes: readonly Annotation[];
  readonly quotes: readonly QuoteEntry[];
  /** Those with notes. */
  readonly sources: readonly SourceEntry[];
  readonly adrift: readonly Annotation[];
};

export function outline({ text, attributions, annotations }: ArticleExport): Outline {
  const speech = attributions.quotes.filter(quote => quote.act === 'speech').sort(byPlace);
  const { sources } = attributions;
  const placed = placeNotes(text, { ...attributions, quotes: speech }, annotations);
  const byId = new Map(sources.map(source => [source.id, source]));
  return {
    articleNotes: placed.article,
    quotes: speech.map(quote => ({
      quote,
      paragraphs: quoteParagraphs(text, quote.content),
      cue: textOf(text, quote.cue),
      speakers: speakersOf(quote, byId),
      phrase: textOf(text, quote.source),
      notes: placed.byQuote.get(quote.id) ?? [],
    })),
    sources: sources.flatMap(source => {
      const notes = placed.bySource.get(source.id) ?? [];
      return notes.length === 0 ? [] : [{ source, notes }];
    }),
    adrift: placed.adrift,
  };
}

/** What a note without a place was written about: its saved words or its source's name; empty for the article. */
export function subjectWords(subject: Subject): string {
  if (subject.kind === 'article') return '';
  if (subject.kind === 'source') return subject.name;
  return subject.spans.map(savedExact).filter(Boolean).join(' … ');
}

export function byline(
  { speakers, phrase }: QuoteEntry,
  words: ExportWords,
): readonly { name: string; role: string | null }[] {
  if (speakers.length > 0) return speakers.map(source => ({ name: source.name, role: roleOf(source) }));
  return [{ name: words.speakerNotGiven, role: phrase === '' ? null : words.inText(phrase) }];
}

/** Null also where it would only repeat the name: of "a man" both are "man". */
export function roleOf({ name, role }: Source): string | null {
  return role === null || folded(role) === folded(name) ? null : role;
}

/** Such as "direct quote, unnamed source". */
export function details({ quote, speakers }: QuoteEntry, words: ExportWords): string {
  const type = words.types[quote.type];
  if (speakers.length === 0 || speakers.some(speaker => speaker.named)) return type;
  const isUnnamed = speakers.every(speaker => speaker.kind === 'unnamed');
  return `${type}, ${isUnnamed ? words.unnamedSource : words.nameNotGiven}`;
}

function quoteParagraphs(text: string, content: readonly Span[]): readonly string[] {
  const [first, ...others] = content;
  if (first === undefined) return [];
  let joined = text.slice(first.start, first.end);
  let end = first.end;
  for (const span of others) {
    const isNextParagraph = /\n\s*\n/.test(text.slice(end, span.start));
    joined += (isNextParagraph ? '\n\n' : ' … ') + text.slice(span.start, span.end);
    end = span.end;
  }
  return paragraphsOf(joined).map(lines => lines.join(' '));
}

function speakersOf(quote: Quote, byId: ReadonlyMap<string, Source>): readonly Source[] {
  const ids = quote.sourceId === null ? quote.coSourceIds : [quote.sourceId, ...quote.coSourceIds];
  return ids.flatMap(id => byId.get(id) ?? []);
}

function folded(words: string): string {
  return words.trim().toLowerCase();
}

function savedExact(selectors: readonly Selector[]): string {
  const words = selectors.find(selector => selector.type === 'TextQuoteSelector');
  return words?.exact ?? '';
}

function byPlace(a: Quote, b: Quote): number {
  return (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0);
}
