// A database as version 1 wrote it, laid out by hand: migrations are tested against this, not against themselves.
// Released: never changed again.

import { IDBFactory } from 'fake-indexeddb';

export const annotationOfVersion1 = {
  id: '5f0c1c52-3b7a-4c5e-9a55-0d3c7d1f2a10',
  rev: 2,
  createdAt: '2026-01-10T09:00:00.000Z',
  updatedAt: '2026-01-11T09:00:00.000Z',
  deletedAt: null,
  page: {
    key: 'https://valley.example/mill',
    url: 'https://valley.example/mill#top',
    title: 'Mill reopens after flood',
    standfirst: null,
    siteName: 'Valley Courier',
    byline: null,
    publishedTime: null,
    language: 'en',
  },
  subject: { kind: 'source', name: 'Jo Miller', sourceKind: 'person', role: 'owner of the mill' },
  note: 'Call back on Friday.',
};

export const deletedOfVersion1 = {
  ...annotationOfVersion1,
  id: '5f0c1c52-3b7a-4c5e-9a55-0d3c7d1f2a11',
  deletedAt: '2026-01-11T09:00:00.000Z',
  subject: { kind: 'article' },
};

export const draftOfVersion1 = {
  pageKey: 'https://valley.example/mill',
  id: '5f0c1c52-3b7a-4c5e-9a55-0d3c7d1f2a12',
  annotationId: null,
  subject: { kind: 'article' },
  basedOnRev: 0,
  text: 'Half a sent',
  updatedAt: '2026-01-12T09:00:00.000Z',
};

/** Puts the database into an empty storage. */
export function useStorageOfVersion1(): Promise<void> {
  globalThis.indexedDB = new IDBFactory();
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('sourcelight', 1);
    opening.onerror = () => reject(opening.error);
    opening.onupgradeneeded = () => {
      const annotations = opening.result.createObjectStore('annotations', { keyPath: 'id' });
      annotations.createIndex('byPage', 'page.key');
      annotations.createIndex('byDeletedAt', 'deletedAt');
      annotations.put(annotationOfVersion1);
      annotations.put(deletedOfVersion1);
      const { pageKey, id } = draftOfVersion1;
      opening.result.createObjectStore('drafts').put(draftOfVersion1, [pageKey, id]);
    };
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
}
