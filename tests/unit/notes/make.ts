// Records and databases for the tests of src/notes.

import { IDBFactory } from 'fake-indexeddb';
import type { AnnotationEdit } from '../../../src/notes/annotation-edit.ts';
import { type Notes, type NotesOptions, openNotes } from '../../../src/notes/notes.ts';
import type { Subject, TargetPage } from '../../../src/notes/types.ts';

export const pageOfMill: TargetPage = {
  key: 'https://valley.example/mill',
  url: 'https://valley.example/mill?utm_source=letter',
  title: 'Mill reopens after flood',
  standfirst: null,
  siteName: 'Valley Courier',
  byline: 'Ana Ortiz',
  publishedTime: '2026-03-01T08:00:00Z',
  language: 'en',
};

export const quoteOfMiller: Subject = {
  kind: 'quote',
  type: 'direct',
  speaker: 'Jo Miller',
  speakerRole: 'the mill’s owner',
  named: true,
  spans: [
    [
      {
        type: 'TextQuoteSelector',
        exact: '“We start on Monday,”',
        prefix: 'The river fell. ',
        suffix: ' Miller said.',
      },
      { type: 'TextPositionSelector', start: 16, end: 37 },
    ],
  ],
};

export function edit(changed: Partial<AnnotationEdit> = {}): AnnotationEdit {
  return {
    id: crypto.randomUUID(),
    page: pageOfMill,
    subject: quoteOfMiller,
    note: 'Ask about the roof.',
    ...changed,
  };
}

/** What every note has that its writer put nothing on. */
export const plain = { tags: [], factCheck: null, annotator: null, copyOf: null };

/** A browser's storage with nothing in it. */
export function useEmptyStorage(): void {
  globalThis.indexedDB = new IDBFactory();
}

/** @throws where it does not open */
export async function open(options: NotesOptions = {}): Promise<Notes> {
  const opened = await openNotes(options);
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}

/** @throws where the outcome is a fault */
export function must<T>(
  outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}
