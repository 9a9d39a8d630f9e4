// The whole library: a first screen of it without reading all, everything in order for search and for a file, and a
// library that comes from a file.

import { type Merge, mergeLibraries } from '../exchange/merge.ts';
import { ok, type Result } from '../result.ts';
import { binLimit } from './annotation-store.ts';
import { barePage, contextsFor, keepArticle } from './article-store.ts';
import type { Connection } from './connection.ts';
import { enter } from './journal.ts';
import type { Library, LibraryArticle } from './library.ts';
import { soundly } from './sound.ts';
import { ask, type StoreFault, transact } from './transact.ts';
import type { Annotation } from './types.ts';

const reading = { stores: ['annotations'], mode: 'readonly', durability: 'relaxed' } as const;

/** How many notes there are that are not deleted. */
export function countNotes(connection: Connection): Promise<Result<number, StoreFault>> {
  return transact(connection, reading, async tx => {
    const notes = tx.objectStore('annotations');
    const [all, deleted] = await Promise.all([
      ask(() => notes.count()),
      ask(() => notes.index('byDeletedAt').count()),
    ]);
    return all - deleted;
  });
}

/** The notes changed last, the newest first; deleted ones are left out. */
export async function latestNotes(
  connection: Connection,
  limit: number,
): Promise<Result<readonly Annotation[], StoreFault>> {
  const read = () =>
    transact(connection, reading, async tx => {
      const found: Annotation[] = [];
      const index = tx.objectStore('annotations').index('byUpdatedAt');
      for await (const { value } of index.iterate(null, 'prev')) {
        if (value.deletedAt === null) found.push(value);
        if (found.length >= limit) break;
      }
      return found;
    });
  return soundly(connection, 'annotations', read, ({ id }) => id);
}

/** Those of all pages that can still be restored at `now`, the last deleted first. */
export async function latestDeleted(
  connection: Connection,
  limit: number,
  now: Date,
): Promise<Result<readonly Annotation[], StoreFault>> {
  const inTime = IDBKeyRange.lowerBound(binLimit(now), true);
  const read = () =>
    transact(connection, reading, async tx => {
      const found: Annotation[] = [];
      const index = tx.objectStore('annotations').index('byDeletedAt');
      for await (const { value } of index.iterate(inTime, 'prev')) {
        found.push(value);
        if (found.length >= limit) break;
      }
      return found;
    });
  return soundly(connection, 'annotations', read, ({ id }) => id);
}

/** In the order of `ids`; those that are not there are left out. */
export async function notesById(
  connection: Connection,
  ids: readonly string[],
): Promise<Result<readonly Annotation[], StoreFault>> {
  const read = () =>
    transact(connection, reading, async tx => {
      const found = await Promise.all(ids.map(id => ask(() => tx.objectStore('annotations').get(id))));
      return found.filter(note => note !== undefined);
    });
  return soundly(connection, 'annotations', read, ({ id }) => id);
}

/** More than anybody reads beside an article: of a source that is in the news every day there may be thousands. */
const maxOnSource = 500;

/** Where this source was written on, at most so many: by its exact name, as quotes and notes on sources have it. */
export async function notesOnSource(
  connection: Connection,
  name: string,
): Promise<Result<readonly Annotation[], StoreFault>> {
  const read = () =>
    transact(connection, reading, async tx => {
      const notes = tx.objectStore('annotations');
      const both = [
        ask(() => notes.index('bySpeaker').getAll(name, maxOnSource)),
        ask(() => notes.index('bySourceName').getAll(name, maxOnSource)),
      ];
      return (await Promise.all(both)).flat();
    });
  const found = await soundly(connection, 'annotations', read, ({ id }) => id);
  return found.ok ? ok(found.value.filter(({ deletedAt }) => deletedAt === null)) : found;
}

/**
 * Some notes in the order of their ids, deleted ones too.
 * @param after the last id of the batch before; null for the first
 */
export function noteBatch(
  connection: Connection,
  after: string | null,
  size: number,
): Promise<Result<Annotation[], StoreFault>> {
  const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
  const read = () => transact(connection, reading, tx => tx.objectStore('annotations').getAll(range, size));
  return soundly(connection, 'annotations', read, ({ id }) => id);
}

const importing = {
  stores: ['annotations', 'corrections', 'articles', 'bodies', 'journal'],
  mode: 'readwrite',
  durability: 'strict',
} as const;

/**
 * Takes in a library that has passed the checks: all of it in one transaction, or nothing. Merged by id and revision,
 * see merge.ts.
 */
export async function takeInLibrary(
  connection: Connection,
  theirs: Library,
  now: Date,
): Promise<Result<Merge['counts'], StoreFault>> {
  // Packed before the transaction, which cannot wait for it.
  const contexts = await contextsFor(
    connection,
    theirs.articles.map(read => ({
      read,
      on: [
        ...read.annotations.map(({ subject }) => subject),
        ...read.corrections.map(({ change }) => change),
      ],
    })),
  );
  return transact(connection, importing, async tx => {
    const mine = await concerned(tx, theirs);
    const known = new Map(
      mine.articles.flatMap(({ annotations }) => annotations).map(note => [note.id, note]),
    );
    const corrections = new Map(
      mine.articles.flatMap(article => article.corrections).map(one => [one.id, one]),
    );
    const { library, counts } = mergeLibraries(mine, theirs, now.toISOString());
    for (const article of library.articles) {
      const { key } = article.page;
      for (const note of article.annotations) {
        if (known.get(note.id) === note) continue;
        await tx.objectStore('annotations').put(note);
        await enter(tx, 'annotations', note.id);
      }
      for (const correction of article.corrections) {
        if (corrections.get(correction.id) === correction) continue;
        await tx.objectStore('corrections').put({ ...correction, pageKey: key });
        await enter(tx, 'corrections', correction.id);
      }
    }
    for (const context of contexts) if (context !== null) await keepArticle(tx, context);
    return counts;
  });
}

/** Stands for words that are stored: whether they are is all that merging asks. */
const kept = '';

type Importing = Parameters<Parameters<typeof transact<typeof importing.stores, 'readwrite', unknown>>[2]>[0];

/** What is stored of all pages that the other library speaks of, or that hold a note which it has elsewhere. */
async function concerned(tx: Importing, theirs: Library): Promise<Library> {
  const notes = tx.objectStore('annotations');
  const keys = new Set(theirs.articles.map(({ page }) => page.key));
  const ids = theirs.articles.flatMap(({ annotations }) => annotations.map(({ id }) => id));
  const elsewhere = await Promise.all(ids.map(id => ask(() => notes.get(id))));
  for (const note of elsewhere) if (note !== undefined) keys.add(note.page.key);
  const articles: LibraryArticle[] = [];
  for (const key of keys) {
    const [annotations, corrections, article, body] = await Promise.all([
      ask(() => notes.index('byPage').getAll(key)),
      ask(() => tx.objectStore('corrections').index('byPage').getAll(key)),
      ask(() => tx.objectStore('articles').get(key)),
      ask(() => tx.objectStore('bodies').getKey(key)),
    ]);
    articles.push({
      page: article?.page ?? annotations[0]?.page ?? barePage(key),
      readAt: article?.readAt ?? null,
      text: body === undefined ? null : kept,
      otherTexts: [],
      sourcesRead: article?.sourcesRead ?? false,
      sources: [],
      quotes: [],
      corrections: corrections.map(({ pageKey: _, ...correction }) => correction),
      annotations,
    });
  }
  return { exportedAt: theirs.exportedAt, articles };
}
