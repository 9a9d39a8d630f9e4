// What a readable export shows as words of the article: a quote with who said it, or a passage that the reader marked.

import { savedWords } from '../anchoring/saved-words.ts';
import type { QuoteType, Source, SourceKind } from '../attribution/types.ts';
import type { LibraryNote, LibraryQuote, NoteSubject, Origin } from '../notes/library.ts';
import type { Spans } from '../notes/types.ts';
import { type Span, textOf } from '../text/span.ts';
import { paragraphsOf } from './paragraphs.ts';

export type Speaker = {
  readonly name: string;
  /** Null where a note tells who speaks, but not what kind of source that is. */
  readonly kind: SourceKind | null;
  readonly named: boolean;
  readonly role: string | null;
};

export type Passage = {
  /** Null for the reader's own mark. */
  readonly quote: {
    readonly type: QuoteType;
    readonly origin: Origin;
    readonly confidence: number | null;
  } | null;
  /** Its words; a paragraph each, parts of a paragraph joined by " … ". */
  readonly paragraphs: readonly string[];
  /** Offsets into the article's text; null where the words have no place in it. */
  readonly spans: readonly Span[] | null;
  readonly cue: string;
  /** Several where they speak together; none where the text does not give the speaker. */
  readonly speakers: readonly Speaker[];
  /** The words that stand for the speaker in the text, such as "he"; empty where there are none. */
  readonly phrase: string;
  readonly notes: readonly LibraryNote[];
};

export function quotePassage(
  text: string,
  quote: LibraryQuote,
  sources: ReadonlyMap<string, Source>,
  notes: readonly LibraryNote[],
): Passage {
  return {
    quote,
    paragraphs: spanParagraphs(text, quote.content),
    spans: quote.content,
    cue: textOf(text, quote.cue),
    speakers: speakersOf(quote, sources),
    phrase: textOf(text, quote.source),
    notes,
  };
}

/** The reader's mark; `spans` are where its words stand now. */
export function markPassage(text: string, spans: readonly Span[], note: LibraryNote): Passage {
  return { ...noQuote, paragraphs: spanParagraphs(text, spans), spans, notes: [note] };
}

/**
 * A note on words, from what it remembers of them: its article's text is not at hand.
 * @param subject the note's, as the reader put it right
 */
export function savedPassage(
  note: LibraryNote,
  { subject, origin }: { subject: NoteSubject; origin: Origin },
): Passage {
  const paragraphs = paragraphsOf(subjectWords(subject)).map(lines => lines.join(' '));
  if (subject.kind !== 'quote') return { ...noQuote, paragraphs, notes: [note] };
  const { type, speaker: name, speakerRole: role, named } = subject;
  const speakers = name === null ? [] : [{ name, kind: null, named, role }];
  const quote = { type, origin, confidence: null };
  return { ...noQuote, quote, paragraphs, speakers, notes: [note] };
}

const noQuote = { quote: null, spans: null, cue: '', speakers: [], phrase: '' };

/** What a note was written about: its saved words or its source's name; empty for the article. */
export function subjectWords(subject: NoteSubject): string {
  if (subject.kind === 'article') return '';
  if (subject.kind === 'source') return subject.name;
  return wordsOf(subject.spans);
}

/** As they were when they were saved; empty where only their place was. */
export function wordsOf(spans: Spans): string {
  return spans.map(savedWords).filter(Boolean).join(' … ');
}

/** Null also where it would only repeat the name: of "a man" both are "man". */
export function roleOf({ name, role }: Pick<Speaker, 'name' | 'role'>): string | null {
  return role === null || folded(role) === folded(name) ? null : role;
}

function spanParagraphs(text: string, content: readonly Span[]): readonly string[] {
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

function speakersOf(quote: LibraryQuote, sources: ReadonlyMap<string, Source>): readonly Source[] {
  const ids = quote.sourceId === null ? quote.coSourceIds : [quote.sourceId, ...quote.coSourceIds];
  return ids.flatMap(id => sources.get(id) ?? []);
}

function folded(words: string): string {
  return words.trim().toLowerCase();
}
