// The shape of the database as it is now, for idb's types. How it came to be so stands in migrations/.

import type { DBSchema, IDBPDatabase } from 'idb';
import type { Correction, LibraryArticle } from './library.ts';
import type { Annotation, Draft } from './types.ts';

export type DraftKey = [pageKey: string, draftId: string];

export type StoredCorrection = Correction & { readonly pageKey: string };

/** An article that notes or corrections stand on. */
export type StoredArticle = Pick<LibraryArticle, 'page' | 'readAt' | 'sourcesRead'>;

/** What was read of an article, as `body.ts` packs it. */
export type StoredBody = { readonly pageKey: string; readonly packed: Uint8Array<ArrayBuffer> };

/** What is copied. All else can be made again. */
export const copiedStores = [
  'annotations',
  'corrections',
  'articles',
  'bodies',
  'drafts',
  'settings',
] as const;
export type CopiedStore = (typeof copiedStores)[number];

/** A record that was written or deleted, and that the second copy does not show yet. */
export type JournalEntry = {
  readonly store: CopiedStore;
  readonly key: string | DraftKey;
  /** Another for each change: an entry is crossed out only if nothing happened since it was read. */
  readonly stamp: string;
};

/** Which copy belongs to this database, and up to where the two agree. */
export type CopyState = { readonly databaseId: string; readonly generation: number };

export type Damaged = {
  readonly store: CopiedStore;
  readonly key: string;
  readonly value: unknown;
  readonly foundAt: string;
};

export interface NotesSchema extends DBSchema {
  annotations: {
    key: string;
    value: Annotation;
    indexes: {
      byPage: string;
      byDeletedAt: string;
      byUpdatedAt: string;
      bySpeaker: string;
      bySourceName: string;
      byTag: string;
    };
  };
  drafts: { key: DraftKey; value: Draft };
  corrections: { key: string; value: StoredCorrection; indexes: { byPage: string; byDeletedAt: string } };
  articles: { key: string; value: StoredArticle };
  bodies: { key: string; value: StoredBody };
  settings: { key: string; value: unknown };
  /** Keyed by journalKey(). */
  journal: { key: string; value: JournalEntry };
  /** The number of the chunk in which the record of this journalKey() is. */
  chunks: { key: string; value: number };
  meta: { key: 'copy'; value: CopyState };
  damaged: { key: number; value: Damaged };
}

export type Database = IDBPDatabase<NotesSchema>;

export const databaseName = 'sourcelight';

/** Every store, with its indexes: what a database must have to be used. */
export const shape: Readonly<Record<keyof NotesSchema & string, readonly string[]>> = {
  annotations: ['byPage', 'byDeletedAt', 'byUpdatedAt', 'bySpeaker', 'bySourceName', 'byTag'],
  drafts: [],
  corrections: ['byPage', 'byDeletedAt'],
  articles: [],
  bodies: [],
  settings: [],
  journal: [],
  chunks: [],
  meta: [],
  damaged: [],
};

export function draftKey({ pageKey, id }: Pick<Draft, 'pageKey' | 'id'>): DraftKey {
  return [pageKey, id];
}

export function draftsOfPage(pageKey: string): IDBKeyRange {
  // Arrays sort after texts: [pageKey, []] is above every key that begins with this page.
  return IDBKeyRange.bound([pageKey], [pageKey, []]);
}
