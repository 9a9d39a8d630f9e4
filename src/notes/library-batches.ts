// The whole library in order of its articles, some articles at a time: a file of a hundred thousand notes is written
// without holding them all.

import { ok, type Result } from '../result.ts';
import { bodyOf, unreadArticle } from './article-store.ts';
import type { Connection } from './connection.ts';
import { withoutPage } from './correction-store.ts';
import type { LibraryArticle } from './library.ts';
import type { StoredArticle, StoredBody, StoredCorrection } from './schema.ts';
import { ask, type StoreFault, transact } from './transact.ts';
import type { Annotation } from './types.ts';

const stores = ['annotations', 'corrections', 'articles', 'bodies'] as const;
const scope = { stores, mode: 'readonly', durability: 'relaxed' } as const;

/**
 * Read at once: articles, since readers write some notes on each; notes, where they write many. An article with more is read
 * whole all the same.
 */
const atOnce = { articles: 200, notes: 4_000 };
/** Readings that are under way: a browser answers several in hardly more time than one (docs/evidence/notes.md). */
const ahead = 4;

/** The page keys behind `after` and up to `upTo`; null is without end. */
type Stretch = { readonly after: string | null; readonly upTo: string | null };

type Batch = {
  readonly annotations: readonly Annotation[];
  readonly corrections: readonly StoredCorrection[];
  readonly articles: readonly StoredArticle[];
  readonly bodies: readonly StoredBody[];
  /** What of the stretch is not in it. */
  readonly rest: Stretch | null;
};

/**
 * Gives every article that has notes or corrections which are not deleted, in the order of their keys.
 * @param sizes others than those for readers are for tests
 * @returns a fault where the database could not be read to its end; what was given then is not all
 */
export async function* libraryBatches(
  connection: Connection,
  sizes = atOnce,
): AsyncGenerator<readonly LibraryArticle[], Result<null, StoreFault>> {
  const stretches = await transact(connection, scope, async tx =>
    stretchesOf(await tx.objectStore('articles').getAllKeys(), sizes.articles),
  );
  if (!stretches.ok) return stretches;
  const waiting = [...stretches.value];
  const reading = waiting.splice(0, ahead).map(stretch => readBatch(connection, stretch, sizes.notes));
  for (let next = reading.shift(); next !== undefined; next = reading.shift()) {
    let batch = await next;
    const [another] = waiting.splice(0, 1);
    if (another !== undefined) reading.push(readBatch(connection, another, sizes.notes));
    for (;;) {
      if (!batch.ok) return batch;
      yield await articlesOf(batch.value);
      if (batch.value.rest === null) break;
      batch = await readBatch(connection, batch.value.rest, sizes.notes);
    }
  }
  return ok(null);
}

/** Together all page keys there can be: notes may stand on a page of which no article was kept. */
function stretchesOf(articleKeys: readonly string[], size: number): readonly Stretch[] {
  const ends = articleKeys.filter((_, i) => i % size === size - 1);
  return [null, ...ends].map((after, i) => ({ after, upTo: ends[i] ?? null }));
}

function readBatch(
  connection: Connection,
  { after, upTo }: Stretch,
  most: number,
): Promise<Result<Batch, StoreFault>> {
  return transact(connection, scope, async tx => {
    const byPage = tx.objectStore('annotations').index('byPage');
    const range = rangeOf(after, upTo);
    const [annotations, corrections, articles, bodies] = await Promise.all([
      ask(() => byPage.getAll(range, most)),
      ask(() => tx.objectStore('corrections').index('byPage').getAll(range)),
      ask(() => tx.objectStore('articles').getAll(range)),
      ask(() => tx.objectStore('bodies').getAll(range)),
    ]);
    if (annotations.length < most) return { annotations, corrections, articles, bodies, rest: null };
    // The last article may go on behind the end of the batch.
    const last = (annotations.at(-1) as Annotation).page.key;
    const whole = await byPage.getAll(last);
    return {
      annotations: [...annotations.filter(({ page }) => page.key !== last), ...whole],
      corrections: corrections.filter(({ pageKey }) => pageKey <= last),
      articles: articles.filter(({ page }) => page.key <= last),
      bodies: bodies.filter(({ pageKey }) => pageKey <= last),
      rest: last === upTo ? null : { after: last, upTo },
    };
  });
}

function rangeOf(after: string | null, upTo: string | null): IDBKeyRange | null {
  if (after === null) return upTo === null ? null : IDBKeyRange.upperBound(upTo);
  return upTo === null ? IDBKeyRange.lowerBound(after, true) : IDBKeyRange.bound(after, upTo, true, false);
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
        ...(article ?? unreadArticle(key, annotations)),
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
