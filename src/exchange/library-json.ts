// The complete export: everything that was detected and everything that the reader wrote, to be read back by us and by
// other programs. Keys stand in a fixed order, so that two exports of the same notes are the same bytes.

import type { Source } from '../attribution/types.ts';
import type {
  Change,
  Correction,
  FactCheck,
  Library,
  LibraryArticle,
  LibraryNote,
  LibraryQuote,
  NamedSource,
  NoteSubject,
} from '../notes/library.ts';
import { byAge, type Selector, type TargetPage } from '../notes/types.ts';
import { type Span, textOf } from '../text/span.ts';

/** Counts up when a reader of the older form would misread the new one. */
export const schemaVersion = 2;

/** An object with every key of T, in the order written: a field that is added to T does not compile until it is here. */
type Whole<T> = { readonly [K in keyof T]-?: unknown };

/** @returns the same bytes for the same library, in whatever order its articles, notes and keys are */
export function toLibraryJson({ exportedAt, articles }: Library): string {
  const document = {
    format: 'sourcelight',
    schemaVersion,
    exportedAt,
    articles: [...articles].sort((a, b) => (a.page.key < b.page.key ? -1 : 1)).map(wholeArticle),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

export function wholeArticle(article: LibraryArticle): Whole<LibraryArticle> {
  const { readAt, text, otherTexts, sourcesRead, sources, quotes, corrections, annotations } = article;
  return {
    page: wholePage(article.page),
    readAt,
    text,
    otherTexts,
    sourcesRead,
    sources: sources.map(wholeSource),
    quotes: quotes.map(quote => wholeQuote(quote, text ?? '')),
    corrections: [...corrections].sort(byAge).map(wholeCorrection),
    annotations: [...annotations].sort(byAge).map(wholeNote),
  };
}

export function wholePage(page: TargetPage): Whole<TargetPage> {
  const { key, url, title, standfirst, siteName, byline, publishedTime, language } = page;
  return { key, url, title, standfirst, siteName, byline, publishedTime, language };
}

function wholeSource(source: Source): Whole<Source> {
  const { id, name, kind, named, role, anonymityReason, mentions } = source;
  return { id, name, kind, named, role, anonymityReason, mentions: mentions.map(wholeSpan) };
}

/** Its words are there for programs that do not want to count; they are not read back. */
function wholeQuote(quote: LibraryQuote, text: string): Whole<LibraryQuote> & { text: string } {
  const { id, type, act, sourceId, coSourceIds, confidence, origin } = quote;
  return {
    id,
    type,
    act,
    content: quote.content.map(wholeSpan),
    cue: quote.cue.map(wholeSpan),
    source: quote.source.map(wholeSpan),
    sourceId,
    coSourceIds,
    confidence,
    text: textOf(text, quote.content),
    origin,
  };
}

function wholeSpan({ start, end }: Span): Whole<Span> {
  return { start, end };
}

function wholeNote(given: LibraryNote): Whole<LibraryNote> {
  const { id, rev, createdAt, updatedAt, deletedAt, note, tags, annotator, copyOf } = given;
  const page = wholePage(given.page);
  const subject = wholeSubject(given.subject);
  const factCheck = given.factCheck && wholeCheck(given.factCheck);
  return {
    id,
    rev,
    createdAt,
    updatedAt,
    deletedAt,
    page,
    subject,
    note,
    tags,
    factCheck,
    annotator,
    copyOf,
  };
}

function wholeCheck({ status, evidenceUrl }: FactCheck): Whole<FactCheck> {
  return { status, evidenceUrl };
}

export function wholeSubject(subject: NoteSubject): unknown {
  const { kind } = subject;
  switch (kind) {
    case 'article':
      return { kind } satisfies Whole<typeof subject>;
    case 'source': {
      const { name, sourceKind, role } = subject;
      return { kind, name, sourceKind, role } satisfies Whole<typeof subject>;
    }
    case 'quote': {
      const { type, speaker, speakerRole, named } = subject;
      const spans = wholeSpans(subject.spans);
      return { kind, type, speaker, speakerRole, named, spans } satisfies Whole<typeof subject>;
    }
    case 'selection':
      return { kind, spans: wholeSpans(subject.spans) } satisfies Whole<typeof subject>;
  }
}

function wholeCorrection(correction: Correction): Whole<Correction> {
  const { id, rev, createdAt, updatedAt, deletedAt, annotator, change } = correction;
  return { id, rev, createdAt, updatedAt, deletedAt, annotator, change: wholeChange(change) };
}

function wholeChange(change: Change): unknown {
  const { kind } = change;
  if (kind === 'merge-sources') {
    const { name, into } = change;
    return { kind, name, into } satisfies Whole<typeof change>;
  }
  const spans = wholeSpans(change.spans);
  switch (kind) {
    case 'source':
      return { kind, spans, source: change.source && wholeName(change.source) } satisfies Whole<
        typeof change
      >;
    case 'type':
      return { kind, spans, type: change.type } satisfies Whole<typeof change>;
    case 'not-a-quote':
      return { kind, spans } satisfies Whole<typeof change>;
    case 'add-quote': {
      const { type, source } = change;
      return { kind, spans, type, source: source && wholeName(source) } satisfies Whole<typeof change>;
    }
  }
}

function wholeName({ name, kind, role }: NamedSource): Whole<NamedSource> {
  return { name, kind, role };
}

function wholeSpans(spans: readonly (readonly Selector[])[]): unknown {
  return spans.map(selectors => selectors.map(wholeSelector));
}

function wholeSelector(selector: Selector): unknown {
  if (selector.type === 'TextPositionSelector') {
    const { type, start, end } = selector;
    return { type, start, end } satisfies Whole<typeof selector>;
  }
  const { type, exact, prefix, suffix } = selector;
  return { type, exact, prefix, suffix } satisfies Whole<typeof selector>;
}
