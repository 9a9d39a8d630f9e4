// Version 1: one record an annotation, one a draft. A released migration is never changed again; a new shape is a new one.

import type { Upgrade } from './upgrade.ts';

export const annotationsAndDrafts: Upgrade = db => {
  const annotations = db.createObjectStore('annotations', { keyPath: 'id' });
  annotations.createIndex('byPage', 'page.key');
  // Null is no key: only deleted records are in this index, and it reads like a bin.
  annotations.createIndex('byDeletedAt', 'deletedAt');
  // Keyed by [page, subject, annotation or '']: a new note and a change to a saved one are typed apart.
  db.createObjectStore('drafts');
};
