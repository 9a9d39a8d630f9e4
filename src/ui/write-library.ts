// The library, or some of its notes, as a file in any of the formats. The complete one is written article by article, so
// that it needs little more memory than the file itself.

import { allFormats, type FormatName } from '../exchange/all-formats.ts';
import { libraryJsonStream } from '../exchange/library-json-stream.ts';
import type { LibraryArticle } from '../notes/library.ts';
import type { Notes } from '../notes/notes.ts';
import type { StoreFault } from '../notes/transact.ts';
import { ok, type Result } from '../result.ts';
import { exportWords } from './export-words.ts';

export type WrittenFile = { readonly content: Blob; readonly notes: number };

export type Wanted = {
  readonly format: FormatName;
  /** ISO 8601, UTC */
  readonly now: string;
  /** Ids of the notes that are wanted; null for all there are. */
  readonly only: ReadonlySet<string> | null;
};

const complete: ReadonlySet<FormatName> = new Set(['library-json', 'zip']);

/** Whether it can be taken in again as it was. */
export function isComplete(format: FormatName): boolean {
  return complete.has(format);
}

/** Whether nothing of the library is missing in such a file. */
export function isBackup({ format, only }: Wanted): boolean {
  return isComplete(format) && only === null;
}

export function writeLibrary(notes: Notes, wanted: Wanted): Promise<Result<WrittenFile, StoreFault>> {
  return wanted.format === 'library-json' ? writeJson(notes, wanted) : writeWhole(notes, wanted);
}

async function writeJson(notes: Notes, wanted: Wanted): Promise<Result<WrittenFile, StoreFault>> {
  const { now } = wanted;
  const stream = libraryJsonStream(now);
  const parts: Blob[] = [new Blob([stream.head])];
  let count = 0;
  let isFirst = true;
  const all = await eachBatch(notes, wanted, articles => {
    const texts: string[] = [];
    for (const article of articles) {
      texts.push(stream.article(article, isFirst));
      isFirst = false;
      count += article.annotations.length;
    }
    // A blob may lie on the disk; texts would stay in memory until the end.
    parts.push(new Blob(texts));
  });
  if (!all.ok) return all;
  parts.push(new Blob([stream.tail(isFirst)]));
  return ok({ content: new Blob(parts, { type: allFormats['library-json'].mediaType }), notes: count });
}

async function writeWhole(notes: Notes, wanted: Wanted): Promise<Result<WrittenFile, StoreFault>> {
  const { format, now } = wanted;
  const articles: LibraryArticle[] = [];
  const all = await eachBatch(notes, wanted, batch => void articles.push(...batch));
  if (!all.ok) return all;
  const { write, mediaType } = allFormats[format];
  const content = new Blob([write({ exportedAt: now, articles }, exportWords())], { type: mediaType });
  return ok({ content, notes: articles.reduce((sum, { annotations }) => sum + annotations.length, 0) });
}

async function eachBatch(
  notes: Notes,
  wanted: Wanted,
  take: (articles: readonly LibraryArticle[]) => void,
): Promise<Result<null, StoreFault>> {
  const batches = notes.library();
  for (;;) {
    const batch = await batches.next();
    if (batch.done) return batch.value;
    take(batch.value.flatMap(article => chosen(article, wanted)));
  }
}

/**
 * Of an article the notes that are wanted. In a form for readers and for other programs they stand alone, with the words
 * that they remember: what else was found in the article is not asked for there.
 */
function chosen(article: LibraryArticle, { format, only }: Wanted): readonly LibraryArticle[] {
  if (only === null) return [article];
  const annotations = article.annotations.filter(({ id }) => only.has(id));
  if (annotations.length === 0) return [];
  if (isComplete(format)) return [{ ...article, annotations }];
  const nothingElse = { text: null, otherTexts: [], sources: [], quotes: [] };
  return [{ ...article, ...nothingElse, annotations }];
}
