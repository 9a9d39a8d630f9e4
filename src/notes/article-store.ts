// Articles that notes stand on: what they call themselves, and their words, so that a note keeps its context even when
// its page is gone.

import type { IDBPTransaction, StoreNames } from 'idb';
import { textOf } from '../anchoring/saved-texts.ts';
import { ok, type Result } from '../result.ts';
import { type Body, noBody, pack, unpack } from './body.ts';
import type { Connection } from './connection.ts';
import { enter, type Journaling } from './journal.ts';
import type { LibraryArticle } from './library.ts';
import { maxOtherTexts, maxTextChars } from './limits.ts';
import type { NotesSchema, StoredArticle, StoredBody } from './schema.ts';
import { ask, type StoreFault, transact } from './transact.ts';
import type { Spans, TargetPage } from './types.ts';

/** An article as it is stored; made before the transaction, which cannot wait for packing. */
export type ArticleContext = {
  readonly article: StoredArticle;
  readonly body: StoredBody | null;
  /** The body that is stored, where this one is that and a text more. */
  readonly extends?: StoredBody;
};

/** What a note or a correction is on, as far as it is words. */
export type OnWords = { readonly kind: string; readonly spans?: Spans };

export type ReadArticle = Omit<LibraryArticle, 'corrections' | 'annotations'>;

type Writing = IDBPTransaction<NotesSchema, readonly StoreNames<NotesSchema>[], 'readwrite'>;

async function contextOf(read: ReadArticle): Promise<ArticleContext> {
  const { page, readAt, sourcesRead, text, otherTexts, sources, quotes } = read;
  const article = { page, readAt, sourcesRead };
  if (text === null) return { article, body: null };
  return { article, body: await packed(page.key, { text, otherTexts, sources, quotes }) };
}

/**
 * What is to be kept of articles with notes on them: all that was read where nothing is kept yet, and a text besides where
 * the page had changed when a note was written. Null where what is kept is enough.
 * @param on of the notes and corrections that are written now
 */
export async function contextsFor(
  connection: Connection,
  given: readonly { readonly read: ReadArticle; readonly on: readonly OnWords[] }[],
): Promise<(ArticleContext | null)[]> {
  const scope = { stores: ['bodies'], mode: 'readonly', durability: 'relaxed' } as const;
  const found = await transact(connection, scope, tx =>
    Promise.all(given.map(({ read }) => ask(() => tx.objectStore('bodies').get(read.page.key)))),
  );
  const stored = found.ok ? found.value : [];
  return Promise.all(given.map(({ read, on }, at) => contextWith(read, on, stored[at])));
}

async function contextWith(
  read: ReadArticle,
  on: readonly OnWords[],
  stored: StoredBody | undefined,
): Promise<ArticleContext | null> {
  if (stored === undefined) return contextOf(read);
  const known = await bodyOf(stored);
  let body = known;
  for (const { spans } of on)
    for (const text of [read.text, ...read.otherTexts]) body = withText(body, text, spans);
  if (body === known) return null;
  const { page, readAt, sourcesRead } = read;
  return {
    article: { page, readAt, sourcesRead },
    body: await packed(page.key, body),
    extends: stored,
  };
}

/** The same body where the text is kept already, is not the one that the note is on, or has no room. */
function withText(known: Body, text: string | null, spans: Spans | undefined): Body {
  if (known.text === null || text === null || spans === undefined) return known;
  const texts = [known.text, ...known.otherTexts];
  if (textOf(spans, texts) !== null || textOf(spans, [text]) === null) return known;
  const chars = texts.reduce((sum, { length }) => sum + length, text.length);
  if (texts.length > maxOtherTexts || chars > maxTextChars) return known;
  return { ...known, otherTexts: [...known.otherTexts, text] };
}

async function packed(pageKey: string, body: Body): Promise<StoredBody> {
  return { pageKey, packed: await pack(body) };
}

/**
 * What is kept is what the first note on the article was written on, and the texts of later notes beside it; a later
 * reading takes its place only where the words were not kept.
 * @param tx must have the stores `articles`, `bodies` and `journal`
 */
export async function keepArticle(tx: Journaling, context: ArticleContext): Promise<void> {
  const { article, body } = context;
  const { key } = article.page;
  const bodies = (tx as Writing).objectStore('bodies');
  const articles = (tx as Writing).objectStore('articles');
  if (body !== null && context.extends !== undefined) {
    // Another view may have added a text meanwhile: that one stays, and this note has its selectors.
    const stored = await bodies.get(key);
    if (!isSame(stored?.packed, context.extends.packed)) return;
  } else {
    const hasWords = (await bodies.getKey(key)) !== undefined;
    if (hasWords || (body === null && (await articles.getKey(key)) !== undefined)) return;
    await articles.put(article);
    await enter(tx, 'articles', key);
    if (body === null) return;
  }
  await bodies.put(body);
  await enter(tx, 'bodies', key);
}

function isSame(a: Uint8Array | undefined, b: Uint8Array): boolean {
  return a?.length === b.length && a.every((byte, at) => byte === b[at]);
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

/** What is said of an article of which nothing was kept but notes and corrections. */
export function unreadArticle(
  key: string,
  annotations: readonly { readonly page: TargetPage }[],
): ReadArticle {
  const page = annotations[0]?.page ?? barePage(key);
  return { page, readAt: null, sourcesRead: false, ...noBody };
}

/** A page of which nothing is known but its key. */
export function barePage(key: string): TargetPage {
  const nothing = { standfirst: null, siteName: null, byline: null, publishedTime: null, language: null };
  return { key, url: key, title: '', ...nothing };
}
