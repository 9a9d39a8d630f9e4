// A database as version 2 wrote it, laid out by hand. Released: never changed again.

import { deflateRawSync } from 'node:zlib';
import { IDBFactory } from 'fake-indexeddb';
import { annotationOfVersion1 } from './version-1.ts';

export const annotationOfVersion2 = {
  ...annotationOfVersion1,
  subject: {
    kind: 'selection',
    spans: [[{ type: 'TextQuoteSelector', exact: 'the lower gate', prefix: 'at ', suffix: ' since' }]],
  },
  note: '',
  tags: ['river', 'to do'],
  factCheck: { status: 'wrong', evidenceUrl: 'https://gauge.example/2026' },
  annotator: 'Ida',
  copyOf: null,
};

export const draftOfVersion2 = {
  pageKey: 'https://valley.example/mill',
  id: '5f0c1c52-3b7a-4c5e-9a55-0d3c7d1f2a12',
  annotationId: null,
  subject: { kind: 'article' },
  basedOnRev: 0,
  text: 'Half a sent',
  updatedAt: '2026-01-12T09:00:00.000Z',
};

export const correctionOfVersion2 = {
  id: '5f0c1c52-3b7a-4c5e-9a55-0d3c7d1f2a13',
  rev: 1,
  createdAt: '2026-01-10T09:00:00.000Z',
  updatedAt: '2026-01-10T09:00:00.000Z',
  deletedAt: null,
  annotator: null,
  change: { kind: 'merge-sources', name: 'Miller', into: 'Jo Miller' },
};

export const bodyOfVersion2 = { text: 'Water stood at the lower gate since May.', sources: [], quotes: [] };

const indexes: readonly [store: string, index: string, keyPath: string, multiEntry?: boolean][] = [
  ['annotations', 'byPage', 'page.key'],
  ['annotations', 'byDeletedAt', 'deletedAt'],
  ['annotations', 'byUpdatedAt', 'updatedAt'],
  ['annotations', 'bySpeaker', 'subject.speaker'],
  ['annotations', 'bySourceName', 'subject.name'],
  ['annotations', 'byTag', 'tags', true],
  ['corrections', 'byPage', 'pageKey'],
  ['corrections', 'byDeletedAt', 'deletedAt'],
];

const stores: readonly [name: string, options: IDBObjectStoreParameters][] = [
  ['annotations', { keyPath: 'id' }],
  ['drafts', {}],
  ['corrections', { keyPath: 'id' }],
  ['articles', { keyPath: 'page.key' }],
  ['bodies', { keyPath: 'pageKey' }],
  ['settings', {}],
  ['journal', {}],
  ['chunks', {}],
  ['meta', {}],
  ['damaged', { autoIncrement: true }],
];

/** Puts the database into an empty storage. */
export function useStorageOfVersion2(): Promise<void> {
  globalThis.indexedDB = new IDBFactory();
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('sourcelight', 2);
    opening.onerror = () => reject(opening.error);
    opening.onupgradeneeded = () => fill(opening.result, opening.transaction as IDBTransaction);
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
}

function fill(db: IDBDatabase, tx: IDBTransaction): void {
  for (const [name, options] of stores) db.createObjectStore(name, options);
  for (const [store, index, keyPath, multiEntry = false] of indexes)
    tx.objectStore(store).createIndex(index, keyPath, { multiEntry });
  const { page } = annotationOfVersion2;
  tx.objectStore('annotations').put(annotationOfVersion2);
  tx.objectStore('drafts').put(draftOfVersion2, [page.key, draftOfVersion2.id]);
  tx.objectStore('corrections').put({ ...correctionOfVersion2, pageKey: page.key });
  tx.objectStore('articles').put({ page, readAt: '2026-01-10T09:00:00.000Z', sourcesRead: true });
  const packed = new Uint8Array(deflateRawSync(JSON.stringify(bodyOfVersion2)));
  tx.objectStore('bodies').put({ pageKey: page.key, packed });
  tx.objectStore('settings').put('Ida', 'annotator');
}
