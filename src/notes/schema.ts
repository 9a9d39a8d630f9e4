// The shape of the database as it is now, for idb's types. How it came to be so stands in migrations/.

import type { DBSchema, IDBPDatabase } from 'idb';
import type { Annotation, Draft } from './types.ts';

export type DraftKey = [pageKey: string, draftId: string];

export interface NotesSchema extends DBSchema {
  annotations: { key: string; value: Annotation; indexes: { byPage: string; byDeletedAt: string } };
  drafts: { key: DraftKey; value: Draft };
}

export type Database = IDBPDatabase<NotesSchema>;

export const databaseName = 'sourcelight';

export function draftKey({ pageKey, id }: Pick<Draft, 'pageKey' | 'id'>): DraftKey {
  return [pageKey, id];
}

export function draftsOfPage(pageKey: string): IDBKeyRange {
  // Arrays sort after texts: [pageKey, []] is above every key that begins with this page.
  return IDBKeyRange.bound([pageKey], [pageKey, []]);
}
