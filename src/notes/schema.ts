// The shape of the database as it is now, for idb's types. How it came to be so stands in migrations/.

import type { DBSchema, IDBPDatabase } from 'idb';
import type { Annotation, Draft } from './types.ts';

export type DraftKey = [pageKey: string, subjectKey: string, annotationId: string];

export interface NotesSchema extends DBSchema {
  annotations: { key: string; value: Annotation; indexes: { byPage: string; byDeletedAt: string } };
  drafts: { key: DraftKey; value: Draft };
}

export type Database = IDBPDatabase<NotesSchema>;

export const databaseName = 'sourcelight';

/** @param of `annotationId` null: a new note */
export function draftKey(of: Pick<Draft, 'pageKey' | 'subjectKey' | 'annotationId'>): DraftKey {
  return [of.pageKey, of.subjectKey, of.annotationId ?? ''];
}
