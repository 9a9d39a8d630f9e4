// W3C Web Annotations (JSON-LD): one collection with its page, notes and detected quotes as annotations, in document
// order. After https://www.w3.org/TR/annotation-model/; positions count characters, not code units.

import { savedWords } from '../anchoring/saved-words.ts';
import type { Library, LibraryArticle, LibraryNote } from '../notes/library.ts';
import type { Selector } from '../notes/types.ts';
import type { Span } from '../text/span.ts';
import { codePointCounter } from './code-points.ts';
import { type Entry, entriesOf } from './entries.ts';
import { ownRecord } from './own-record.ts';
import type { Passage } from './passages.ts';
import { stableId } from './stable-id.ts';

const prefix = 'urn:sourcelight:';

/** Our own keys are named, so that they are no mistakes to a JSON-LD processor; the record is left as it is. */
const context = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    sourcelight: prefix,
    'sourcelight:record': { '@id': `${prefix}record`, '@type': '@json' },
  },
];

/** An article, and how its offsets are counted. */
type Page = { readonly article: LibraryArticle; readonly count: (offset: number) => number };

export function toWebAnnotation({ articles, exportedAt }: Library): string {
  const items = articles.flatMap(article => {
    const page = { article, count: codePointCounter(article.text ?? '') };
    return entriesOf(article).map(entry => annotation(entry, page));
  });
  const keys = articles.map(({ page }) => page.key);
  const collectionId = urn(stableId('collection', exportedAt, ...keys));
  const collection = {
    '@context': context,
    id: collectionId,
    type: 'AnnotationCollection',
    label: 'Sourcelight',
    created: exportedAt,
    generator: { type: 'Software', name: 'Sourcelight' },
    total: items.length,
    ...(items.length === 0
      ? {}
      : {
          first: {
            id: urn(stableId('page', exportedAt, ...keys)),
            type: 'AnnotationPage',
            partOf: collectionId,
            startIndex: 0,
            items,
          },
        }),
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function annotation(entry: Entry, page: Page): unknown {
  return entry.kind === 'note'
    ? noteAnnotation(entry.note, entry.passage, page)
    : quoteAnnotation(entry, page);
}

/** Who said it is a body: the annotation identifies the speaker of the words. */
function quoteAnnotation({ passage }: Entry & { kind: 'quote' }, { article, count }: Page): unknown {
  const { page, text, readAt } = article;
  const { spans, speakers } = passage;
  const targets = (spans ?? []).map(span =>
    specific(page.url, spanSelectors(text ?? '', span, count), readAt),
  );
  return {
    id: urn(stableId('quote', page.key, ...(spans ?? []).flatMap(({ start, end }) => [start, end]))),
    type: 'Annotation',
    motivation: 'identifying',
    body: speakers.map(({ name }) => textualBody(name, 'identifying')),
    target: targets,
    ...passageKeys(passage),
  };
}

function noteAnnotation(note: LibraryNote, passage: Passage | null, page: Page): unknown {
  const { subject, tags, factCheck, annotator } = note;
  const spans = subject.kind === 'quote' || subject.kind === 'selection' ? subject.spans : [];
  const exact = spans.map(savedWords).filter(Boolean);
  const time = page.article.readAt ?? note.createdAt;
  const targets = spans.map(selectors => specific(note.page.url, noteSelectors(selectors, page), time));
  const bodies = [
    ...(note.note === '' ? [] : [textualBody(note.note, 'commenting')]),
    ...tags.map(tag => textualBody(tag, 'tagging')),
    ...(factCheck === null ? [] : [textualBody(factCheck.status, 'assessing')]),
    ...(factCheck?.evidenceUrl ? [evidence(factCheck.evidenceUrl)] : []),
  ];
  return {
    id: urn(note.id),
    type: 'Annotation',
    motivation: note.note === '' ? (factCheck === null ? 'highlighting' : 'assessing') : 'commenting',
    created: note.createdAt,
    modified: note.updatedAt,
    ...(annotator === null ? {} : { creator: { type: 'Person', name: annotator } }),
    ...(bodies.length === 0 ? {} : { body: bodies }),
    target: targets.length === 0 ? [specific(note.page.url, [], time)] : targets,
    ...(passage === null ? {} : passageKeys(passage)),
    'sourcelight:record': ownRecord(note, exact),
  };
}

function passageKeys({ quote, speakers }: Passage): Readonly<Record<string, unknown>> {
  if (quote === null) return {};
  return {
    'sourcelight:speaker': speakers.map(({ name }) => name),
    'sourcelight:role': speakers.flatMap(({ role }) => role ?? []),
    'sourcelight:named': speakers.length > 0 && speakers.every(({ named }) => named),
    'sourcelight:quoteType': quote.type,
    'sourcelight:origin': quote.origin,
  };
}

function textualBody(value: string, purpose: string): unknown {
  return { type: 'TextualBody', value, format: 'text/plain', purpose };
}

/** What somebody typed instead of an address is no resource. */
function evidence(url: string): unknown {
  const isAddress = /^[a-z][a-z0-9+.-]*:/i.test(url);
  return isAddress
    ? { type: 'SpecificResource', source: url, purpose: 'linking' }
    : textualBody(url, 'linking');
}

/** @param time when the page was as the selectors say */
function specific(source: string, selectors: readonly unknown[], time: string | null): unknown {
  return {
    type: 'SpecificResource',
    source,
    ...(time === null ? {} : { state: { type: 'TimeState', sourceDate: time } }),
    ...(selectors.length === 0 ? {} : { selector: selectors }),
  };
}

/** A saved position counts in the text of its time: it is given only where those words still stand there. */
function noteSelectors(selectors: readonly Selector[], { article, count }: Page): readonly unknown[] {
  const exact = savedWords(selectors);
  return selectors.flatMap((selector): readonly Selector[] => {
    if (selector.type === 'TextQuoteSelector') return [selector];
    const { type, start, end } = selector;
    return article.text?.slice(start, end) === exact ? [{ type, start: count(start), end: count(end) }] : [];
  });
}

/** Above what others save, so that alike quotes are told apart. */
const contextChars = 200;

function spanSelectors(text: string, { start, end }: Span, count: Page['count']): readonly unknown[] {
  const before = text.slice(Math.max(0, start - contextChars), start).replace(/^[\uDC00-\uDFFF]/, '');
  const after = text.slice(end, end + contextChars).replace(/[\uD800-\uDBFF]$/, '');
  return [
    { type: 'TextQuoteSelector', exact: text.slice(start, end), prefix: before, suffix: after },
    { type: 'TextPositionSelector', start: count(start), end: count(end) },
  ];
}

function urn(id: string): string {
  return `urn:uuid:${id}`;
}
