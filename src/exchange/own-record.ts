// What a note has that another program's format has no place for, carried beside it so that nothing is lost where the file
// comes back to us. Words, tags and times are taken from the format's own fields, where others may have changed them.

import type { LibraryNote } from '../notes/library.ts';
import type { Selector } from '../notes/types.ts';
import { own } from './foreign-note.ts';
import { wholePage, wholeSubject } from './library-json.ts';

/** @param exact the words that the format's own target has, by which it is seen whether another program moved the note */
export function ownRecord(note: LibraryNote, exact: readonly string[]): Readonly<Record<string, unknown>> {
  const { rev, factCheck, annotator, copyOf, page, subject } = note;
  return { rev, page: wholePage(page), subject: wholeSubject(subject), factCheck, annotator, copyOf, exact };
}

/** A note as another program's file tells of it. */
export type ForeignNote = {
  readonly id: string;
  readonly createdAt: unknown;
  readonly updatedAt: unknown;
  readonly page: unknown;
  readonly note: unknown;
  readonly tags: unknown;
  readonly annotator: unknown;
  /** One list of selectors a target; empty for a note on the whole page. */
  readonly spans: readonly (readonly Selector[])[];
};

/** @param record what was written by ownRecord, or anything else; not checked yet, and checked whole afterwards */
export function noteOf(foreign: ForeignNote, record: unknown): Readonly<Record<string, unknown>> {
  const { spans, ...fields } = foreign;
  const subject = spans.length === 0 ? { kind: 'article' } : { kind: 'selection', spans };
  const plain = { ...fields, rev: 1, deletedAt: null, subject, factCheck: null, copyOf: null };
  if (record === undefined || record === null) return plain;
  const kept = JSON.stringify(own(record, 'exact')) === JSON.stringify(exactWords(spans));
  return {
    ...plain,
    rev: own(record, 'rev'),
    page: own(record, 'page'),
    factCheck: own(record, 'factCheck'),
    annotator: own(record, 'annotator'),
    copyOf: own(record, 'copyOf'),
    subject: kept ? own(record, 'subject') : subject,
  };
}

function exactWords(spans: readonly (readonly Selector[])[]): readonly string[] {
  return spans.map(selectors => selectors.flatMap(one => ('exact' in one ? one.exact : [])).join(''));
}

/** The one kind of selector that every program's file has; null where the value is none. */
export function quoteSelector(value: unknown): Selector | null {
  const exact = own(value, 'exact');
  if (own(value, 'type') !== 'TextQuoteSelector' || typeof exact !== 'string' || exact === '') return null;
  const [prefix = '', suffix = ''] = [own(value, 'prefix'), own(value, 'suffix')];
  return { type: 'TextQuoteSelector', exact, prefix: prefix as string, suffix: suffix as string };
}
