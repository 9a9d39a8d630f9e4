// Everything that can be taken out of the extension and brought back in: articles with what was found in them, the
// reader's notes and corrections. What the store holds today is a part of it.

import type { Quote, QuoteType, Source, SourceKind } from '../attribution/types.ts';
import type { Annotation, Spans, Subject, TargetPage } from './types.ts';

export type { CheckStatus, FactCheck } from './types.ts';

/** A passage that the reader marked, whether or not anybody is quoted in it. */
export type Selection = Extract<Subject, { kind: 'selection' }>;

export type NoteSubject = Subject;

export type LibraryNote = Annotation;

/** Whether a quote stands as the engine found it or as the reader put it right. */
export type Origin = 'detected' | 'corrected';

export type LibraryQuote = Quote & { readonly origin: Origin };

export type NamedSource = {
  readonly name: string;
  readonly kind: SourceKind;
  readonly role: string | null;
};

/** What the reader put right, on words rather than ids, so that it survives a new detection. */
export type Change =
  /** Null where nobody is quoted by name or otherwise. */
  | { readonly kind: 'source'; readonly spans: Spans; readonly source: NamedSource | null }
  | { readonly kind: 'type'; readonly spans: Spans; readonly type: QuoteType }
  | { readonly kind: 'not-a-quote'; readonly spans: Spans }
  | { readonly kind: 'merge-sources'; readonly name: string; readonly into: string }
  | {
      readonly kind: 'add-quote';
      readonly spans: Spans;
      readonly type: QuoteType;
      readonly source: NamedSource | null;
    };

export type Correction = Pick<Annotation, 'id' | 'rev' | 'createdAt' | 'updatedAt' | 'deletedAt'> & {
  readonly annotator: string | null;
  readonly change: Change;
};

export type LibraryArticle = {
  readonly page: TargetPage;
  /** When `text` was read from the page, ISO 8601 in UTC; null where it was not. */
  readonly readAt: string | null;
  /** The article's words, which the spans of sources and quotes are offsets into; null where they were not saved. */
  readonly text: string | null;
  /** Other states of the text, in which the page was when later notes were written. */
  readonly otherTexts: readonly string[];
  /** False where the language is not English: nobody is named then. */
  readonly sourcesRead: boolean;
  readonly sources: readonly Source[];
  readonly quotes: readonly LibraryQuote[];
  readonly corrections: readonly Correction[];
  readonly annotations: readonly LibraryNote[];
};

export type Library = {
  /** ISO 8601, UTC: when it was taken out of the store. */
  readonly exportedAt: string;
  /** One a page key. */
  readonly articles: readonly LibraryArticle[];
};
