// Version 2: corrections, saved articles and settings; tags, checks and writers on notes; what the second copy needs.

import type { Upgrade } from './upgrade.ts';

export const library: Upgrade = (db, tx) => {
  const annotations = tx.objectStore('annotations');
  annotations.createIndex('byUpdatedAt', 'updatedAt');
  // A source's notes on other articles: those on what it said, and those on the source itself.
  annotations.createIndex('bySpeaker', 'subject.speaker');
  annotations.createIndex('bySourceName', 'subject.name');
  annotations.createIndex('byTag', 'tags', { multiEntry: true });
  const corrections = db.createObjectStore('corrections', { keyPath: 'id' });
  corrections.createIndex('byPage', 'pageKey');
  corrections.createIndex('byDeletedAt', 'deletedAt');
  // Keyed by the page's key. Words lie apart, so that a list of articles is read without them.
  db.createObjectStore('articles', { keyPath: 'page.key' });
  db.createObjectStore('bodies', { keyPath: 'pageKey' });
  db.createObjectStore('settings');
  // What the second copy does not have yet, where in it each record is, and which copy it is.
  db.createObjectStore('journal');
  db.createObjectStore('chunks');
  db.createObjectStore('meta');
  // What was found unreadable, as it was found.
  db.createObjectStore('damaged', { autoIncrement: true });
  completeNotes(annotations);
};

/** Notes of version 1 get the fields that they lack. */
function completeNotes(annotations: IDBObjectStore): void {
  const walk = annotations.openCursor();
  walk.onsuccess = () => {
    const cursor = walk.result;
    if (cursor === null) return;
    cursor.update({ ...cursor.value, tags: [], factCheck: null, annotator: null, copyOf: null });
    cursor.continue();
  };
}
