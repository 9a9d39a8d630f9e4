// Articles that notes stand on: what they call themselves, and their words, so that a note keeps its context even when
// its page is gone.

import type { IDBPTransaction, StoreNames } from 'idb';
import { ok, type Result } from '../result.ts';
import { type Body, noBody, pack, unpack } from './body.ts';
import type { Connection } from './connection.ts';
import { enter, type Journaling } from './journal.ts';
import type { LibraryArticle } from './library.ts';
import type { NotesSchema, StoredArticle, StoredBody } from './schema.ts';
import { type StoreFault, transact } from './transact.ts';
import type { TargetPage } from './types.ts';

/** An article as it is stored; made before the transaction, which cannot wait for packing. */
export type ArticleContext = { readonly article: StoredArticle; readonly body: StoredBody | null };

export type ReadArticle = Omit<LibraryArticle, 'corrections' | 'annotations'>;

type Writing = IDBPTransaction<NotesSchema, readonly StoreNames<NotesSchema>[], 'readwrite'>;

export async function contextOf(read: ReadArticle): Promise<ArticleContext> {
  const { page, readAt, sourcesRead, text, sources, quotes } = read;
  const article = { page, readAt, sourcesRead };
  if (text === null) return { article, body: null };
  return { article, body: { pageKey: page.key, packed: await pack({ text, sources, quotes }) } };
}

/**
 * What is kept is what the first note on the article was written on; a later reading takes its place only where the
 * words were not kept.
 * @param tx must have the stores `articles`, `bodies` and `journal`
 */
export async function keepArticle(tx: Journaling, { article, body }: ArticleContext): Promise<void> {
  const { key } = article.page;
  const bodies = (tx as Writing).objectStore('bodies');
  const articles = (tx as Writing).objectStore('articles');
  const hasWords = (await bodies.getKey(key)) !== undefined;
  if (hasWords || (body === null && (await articles.getKey(key)) !== undefined)) return;
  await articles.put(article);
  await enter(tx, 'articles', key);
  if (body === null) return;
  await bodies.put(body);
  await enter(tx, 'bodies', key);
}

/** Null where no note stands on it. */
export async function articleOf(
  connection: Connection,
  pageKey: string,
): Promise<Result<ReadArticle | null, StoreFault>> {
  const scope = { stores: ['articles', 'bodies'], mode: 'readonly', durability: 'relaxed' } as const;
  const found = await transact(connection, scope, async tx => ({
    article: await tx.objectStore('articles').get(pageKey),
    body: await tx.objectStore('bodies').get(pageKey),
  }));
  if (!found.ok) return found;
  const { article, body } = found.value;
  return ok(article === undefined ? null : { ...article, ...(await bodyOf(body)) });
}

/** Words that cannot be unpacked are as if they had not been kept: the notes are what must be shown. */
export async function bodyOf(stored: StoredBody | undefined): Promise<Body> {
  if (stored === undefined) return noBody;
  const body = await unpack(stored.packed);
  return body.ok ? body.value : noBody;
}

/** A page of which nothing is known but its key. */
export function barePage(key: string): TargetPage {
  const nothing = { standfirst: null, siteName: null, byline: null, publishedTime: null, language: null };
  return { key, url: key, title: '', ...nothing };
}
