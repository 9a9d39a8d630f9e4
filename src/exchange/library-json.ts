// The complete export: everything that was detected and everything that the reader wrote, to be read back by us and by
// other programs. Keys stand in a fixed order, so that two exports of the same notes are the same bytes.

import type { Quote, Source } from '../attribution/types.ts';
import { type Annotation, byAge, type Selector, type Subject, type TargetPage } from '../notes/types.ts';
import { type Span, textOf } from '../text/span.ts';
import type { ArticleExport } from './types.ts';

/** Counts up when a reader of the older form would misread the new one. */
const schemaVersion = 1;

/** An object with every key of T, in the order written: a field that is added to T does not compile until it is here. */
type Whole<T> = { readonly [K in keyof T]-?: unknown };

export function toLibraryJson(x: ArticleExport): string {
  const { quotes, sources } = x.attributions;
  const document = {
    format: 'sourcelight',
    schemaVersion,
    exportedAt: x.exportedAt,
    articles: [
      {
        page: wholePage(x.page),
        text: x.text,
        sources: sources.map(wholeSource),
        quotes: quotes.map(quote => ({
          ...wholeQuote(quote),
          text: textOf(x.text, quote.content),
          origin: 'detected',
        })),
        annotations: [...x.annotations].sort(byAge).map(wholeAnnotation),
      },
    ],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function wholePage(page: TargetPage): Whole<TargetPage> {
  const { key, url, title, standfirst, siteName, byline, publishedTime, language } = page;
  return { key, url, title, standfirst, siteName, byline, publishedTime, language };
}

function wholeSource(source: Source): Whole<Source> {
  const { id, name, kind, named, role, anonymityReason, mentions } = source;
  return { id, name, kind, named, role, anonymityReason, mentions: mentions.map(wholeSpan) };
}

function wholeQuote(quote: Quote): Whole<Quote> {
  const { id, type, act, sourceId, coSourceIds, confidence } = quote;
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
  };
}

function wholeSpan({ start, end }: Span): Whole<Span> {
  return { start, end };
}

function wholeAnnotation(annotation: Annotation): Whole<Annotation> {
  const { id, rev, createdAt, updatedAt, deletedAt, note } = annotation;
  const page = wholePage(annotation.page);
  return { id, rev, createdAt, updatedAt, deletedAt, page, subject: wholeSubject(annotation.subject), note };
}

function wholeSubject(subject: Subject): unknown {
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
      const spans = subject.spans.map(selectors => selectors.map(wholeSelector));
      return { kind, type, speaker, speakerRole, named, spans } satisfies Whole<typeof subject>;
    }
  }
}

function wholeSelector(selector: Selector): unknown {
  if (selector.type === 'TextPositionSelector') {
    const { type, start, end } = selector;
    return { type, start, end } satisfies Whole<typeof selector>;
  }
  const { type, exact, prefix, suffix } = selector;
  return { type, exact, prefix, suffix } satisfies Whole<typeof selector>;
}
