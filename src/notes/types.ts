// The records that the reader's own words live in. Names follow the W3C Web Annotation model (target, selector, body).

import type { QuoteType, SourceKind } from '../attribution/types.ts';

/** Words with their surroundings: finds a span again when the text around it moved. W3C TextQuoteSelector. */
export type TextQuoteSelector = {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
};

/** UTF-16 code units into the article's text at the time of saving. W3C TextPositionSelector. */
export type TextPositionSelector = {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
};

export type Selector = TextQuoteSelector | TextPositionSelector;

/** One list of selectors a span, in document order. */
export type Spans = readonly (readonly Selector[])[];

/** The page that a note belongs to, as it called itself when the note was written. */
export type TargetPage = {
  /** Same story, same key: the address without fragment and tracking parameters. See page-key.ts. */
  readonly key: string;
  readonly url: string;
  readonly title: string;
  readonly standfirst: string | null;
  readonly siteName: string | null;
  readonly byline: string | null;
  readonly publishedTime: string | null;
  readonly language: string | null;
};

/** What on the page the note is about. `source` is the person or body quoted, never the page. */
export type Subject =
  | { readonly kind: 'article' }
  | {
      readonly kind: 'source';
      readonly name: string;
      readonly sourceKind: SourceKind;
      readonly role: string | null;
    }
  | {
      readonly kind: 'quote';
      readonly type: QuoteType;
      readonly speaker: string | null;
      readonly speakerRole: string | null;
      readonly named: boolean;
      /** One list of selectors a content span, in document order. */
      readonly spans: Spans;
    }
  /** A passage that the reader marked, whether or not anybody is quoted in it. */
  | { readonly kind: 'selection'; readonly spans: Spans };

export type CheckStatus = 'to-check' | 'confirmed' | 'wrong';

/** What the reader found out about a quote. Never guessed. */
export type FactCheck = { readonly status: CheckStatus; readonly evidenceUrl: string | null };

export type Annotation = {
  /** Made by the sender (UUID), so that saving twice changes nothing. */
  readonly id: string;
  /** Counts up by one a change; a save that is based on an older one is refused as a conflict. */
  readonly rev: number;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Set by deleting; the record stays for 30 days so that deleting can be undone. */
  readonly deletedAt: string | null;
  readonly page: TargetPage;
  readonly subject: Subject;
  /** Empty for a mark without words. */
  readonly note: string;
  readonly tags: readonly string[];
  readonly factCheck: FactCheck | null;
  /** The name that its writer gave in the settings, so that files of several people can be put together. */
  readonly annotator: string | null;
  /** The note that this one is another text of: both are kept where two copies were changed apart. */
  readonly copyOf: string | null;
};

/** Text being typed, kept as it is typed. Each editor writes its own, so that no view overwrites what another holds. */
export type Draft = {
  readonly pageKey: string;
  /** Made by the editor (UUID). The new note that comes of the text gets it as its own. */
  readonly id: string;
  /** The annotation being edited, or null for a new note. */
  readonly annotationId: string | null;
  /** What the text is about, described as in a note: so a draft is found again, or shown as adrift, as a note is. */
  readonly subject: Subject;
  /** The `rev` of that annotation when its editor was opened, 0 for a new note: text that was overtaken is known as such. */
  readonly basedOnRev: number;
  readonly text: string;
  readonly updatedAt: string;
};

type Aged = Pick<Annotation, 'id' | 'createdAt'>;

/** The order of notes everywhere: oldest first, by id where two were made in the same millisecond. */
export function byAge(a: Aged, b: Aged): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
