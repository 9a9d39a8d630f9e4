// The whole library in order of its articles, some articles at a time: a file of a hundred thousand notes is written
// without holding them all.

import { ok, type Result } from '../result.ts';
import { barePage, bodyOf } from './article-store.ts';
import type { Connection } from './connection.ts';
import { withoutPage } from './correction-store.ts';
import type { LibraryArticle } from './library.ts';
import type { StoredArticle, StoredBody, StoredCorrection } from './schema.ts';
import { ask, type StoreFault, transact } from './transact.ts';
import type { Annotation } from './types.ts';

const stores = ['annotations', 'corrections', 'articles', 'bodies'] as const;

/** Notes read at once; an article with more is read whole all the same. */
const batchSize = 1_000;

type Batch = {
  readonly annotations: readonly Annotation[];
  readonly corrections: readonly StoredCorrection[];
  readonly articles: readonly StoredArticle[];
  readonly bodies: readonly StoredBody[];
  /** The last page key in it; null where nothing comes after. */
  readonly last: string | null;
};

/**
 * Gives every article that has notes or corrections which are not deleted, in the order of their keys.
 * @returns a fault where the database could not be read to its end; what was given then is not all
 */
export async function* libraryBatches(
  connection: Connection,
): AsyncGenerator<readonly LibraryArticle[], Result<null, StoreFault>> {
  let reading = readBatch(connection, null);
  for (;;) {
    const batch: Result<Batch, StoreFault> = await reading;
    if (!batch.ok) return batch;
    const { last } = batch.value;
    // The database reads the next ones while these are being written.
    if (last !== null) reading = readBatch(connection, last);
    yield await articlesOf(batch.value);
    if (last === null) return ok(null);
  }
}

function readBatch(connection: Connection, after: string | null): Promise<Result<Batch, StoreFault>> {
  const from = after === null ? null : IDBKeyRange.lowerBound(after, true);
  const scope = { stores, mode: 'readonly', durability: 'relaxed' } as const;
  return transact(connection, scope, async tx => {
    const byPage = tx.objectStore('annotations').index('byPage');
    let annotations = await byPage.getAll(from, batchSize);
    const last = annotations.length === batchSize ? (annotations.at(-1) as Annotation).page.key : null;
    // The last article may go on behind the end of the batch.
    if (last !== null) {
      const whole = await byPage.getAll(last);
      annotations = [...annotations.filter(({ page }) => page.key !== last), ...whole];
    }
    const range = rangeOf(after, last);
    const [corrections, articles, bodies] = await Promise.all([
      ask(() => tx.objectStore('corrections').index('byPage').getAll(range)),
      ask(() => tx.objectStore('articles').getAll(range)),
      ask(() => tx.objectStore('bodies').getAll(range)),
    ]);
    return { annotations, corrections, articles, bodies, last };
  });
}

function rangeOf(after: string | null, last: string | null): IDBKeyRange | null {
  if (after === null) return last === null ? null : IDBKeyRange.upperBound(last);
  return last === null ? IDBKeyRange.lowerBound(after, true) : IDBKeyRange.bound(after, last, true, false);
}

async function articlesOf(batch: Batch): Promise<readonly LibraryArticle[]> {
  const notes = grouped(batch.annotations, ({ page }) => page.key);
  const corrections = grouped(batch.corrections, ({ pageKey }) => pageKey);
  const articles = new Map(batch.articles.map(article => [article.page.key, article]));
  const bodies = new Map(batch.bodies.map(body => [body.pageKey, body]));
  const keys = [...new Set([...notes.keys(), ...corrections.keys()])].sort((a, b) => (a < b ? -1 : 1));
  return Promise.all(
    keys.map(async key => {
      const article = articles.get(key);
      const annotations = notes.get(key) ?? [];
      return {
        page: article?.page ?? annotations[0]?.page ?? barePage(key),
        readAt: article?.readAt ?? null,
        sourcesRead: article?.sourcesRead ?? false,
        ...(await bodyOf(bodies.get(key))),
        corrections: (corrections.get(key) ?? []).map(withoutPage),
        annotations,
      };
    }),
  );
}

/** Without what was deleted. */
function grouped<T extends { readonly deletedAt: string | null }>(
  records: readonly T[],
  keyOf: (record: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    if (record.deletedAt !== null) continue;
    const group = groups.get(keyOf(record));
    if (group === undefined) groups.set(keyOf(record), [record]);
    else group.push(record);
  }
  return groups;
}
