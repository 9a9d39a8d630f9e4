// The whole library, read some articles at a time: the same as read at once, wherever the parts are cut.

import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { randomFrom } from '../../../scripts/store-page/random.ts';
import { connect } from '../../../src/notes/connection.ts';
import type { LibraryArticle } from '../../../src/notes/library.ts';
import { libraryBatches } from '../../../src/notes/library-batches.ts';
import { edit, must, open, pageOfMill, plain, useEmptyStorage } from './make.ts';

const at = '2026-03-01T09:00:00.000Z';

/** Articles with and without words, notes and corrections, in the order of their keys. */
function madeUp(random: () => number): readonly LibraryArticle[] {
  const articles: LibraryArticle[] = Array.from({ length: 12 }, (_, i) => {
    const page = { ...pageOfMill, key: `https://valley.example/${String(i).padStart(2, '0')}` };
    const stored = { rev: 1, createdAt: at, updatedAt: at, deletedAt: null };
    const hasWords = random() < 0.5;
    const change = { kind: 'merge-sources', name: 'Miller', into: 'Jo Miller' } as const;
    const id = () => crypto.randomUUID();
    return {
      page,
      readAt: hasWords ? at : null,
      text: hasWords ? 'Words.' : null,
      otherTexts: [],
      sourcesRead: hasWords,
      sources: [],
      quotes: [],
      corrections: random() < 0.3 ? [{ id: id(), ...stored, annotator: null, change }] : [],
      annotations: Array.from({ length: Math.floor(random() * 7) }, () => ({
        ...edit({ page }),
        ...plain,
        ...stored,
      })),
    };
  });
  return articles.filter(({ corrections, annotations }) => corrections.length + annotations.length > 0);
}

const sorted = (article: LibraryArticle) => ({
  key: article.page.key,
  text: article.text,
  corrections: article.corrections.map(({ id }) => id).sort(),
  annotations: article.annotations.map(({ id }) => id).sort(),
});

test('nothing is left out, doubled or parted, however small the parts', async () => {
  for (let seed = 1; seed <= 6; seed++) {
    useEmptyStorage();
    const articles = madeUp(randomFrom(seed));
    const notes = await open();
    must(await notes.takeIn({ exportedAt: at, articles }));
    notes.close();
    const connection = connect(5_000);
    for (const size of [1, 2, 3, 5, 100])
      for (const most of [1, 2, 4, 100]) {
        const read: LibraryArticle[] = [];
        const batches = libraryBatches(connection, { articles: size, notes: most });
        let part = await batches.next();
        for (; !part.done; part = await batches.next()) read.push(...part.value);
        if (!part.value.ok) throw new Error(JSON.stringify(part.value.error));
        expect(read.map(sorted), `seed ${seed}, ${size}, ${most}`).toEqual(articles.map(sorted));
      }
    connection.close();
  }
});
