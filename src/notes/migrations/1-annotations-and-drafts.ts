// Version 1: one record an annotation, one a draft. A released migration is never changed again; a new shape is a new one.

import type { Upgrade } from './upgrade.ts';

export const annotationsAndDrafts: Upgrade = db => {
  const annotations = db.createObjectStore('annotations', { keyPath: 'id' });
  annotations.createIndex('byPage', 'page.key');
  // Null is no key: only deleted records are in this index, and it reads like a bin.
  annotations.createIndex('byDeletedAt', 'deletedAt');
  // Keyed by [page, id]: all drafts of a page lie side by side.
  db.createObjectStore('drafts');
};
