// The whole library as a file in any of the formats. The complete one is written article by article, so that it needs
// little more memory than the file itself.

import { allFormats, type FormatName } from '../exchange/all-formats.ts';
import { libraryJsonStream } from '../exchange/library-json-stream.ts';
import type { LibraryArticle } from '../notes/library.ts';
import type { Notes } from '../notes/notes.ts';
import type { StoreFault } from '../notes/transact.ts';
import { ok, type Result } from '../result.ts';

export type WrittenFile = { readonly content: Blob; readonly notes: number };

/** @param now ISO 8601, UTC */
export function writeLibrary(
  notes: Notes,
  format: FormatName,
  now: string,
): Promise<Result<WrittenFile, StoreFault>> {
  return format === 'library-json' ? writeJson(notes, now) : writeWhole(notes, format, now);
}

async function writeJson(notes: Notes, now: string): Promise<Result<WrittenFile, StoreFault>> {
  const stream = libraryJsonStream(now);
  const parts: Blob[] = [new Blob([stream.head])];
  let count = 0;
  let isFirst = true;
  const all = await eachBatch(notes, articles => {
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

async function writeWhole(
  notes: Notes,
  format: FormatName,
  now: string,
): Promise<Result<WrittenFile, StoreFault>> {
  const articles: LibraryArticle[] = [];
  const all = await eachBatch(notes, batch => void articles.push(...batch));
  if (!all.ok) return all;
  const { write, mediaType } = allFormats[format];
  const content = new Blob([write({ exportedAt: now, articles })], { type: mediaType });
  return ok({ content, notes: articles.reduce((sum, { annotations }) => sum + annotations.length, 0) });
}

async function eachBatch(
  notes: Notes,
  take: (articles: readonly LibraryArticle[]) => void,
): Promise<Result<null, StoreFault>> {
  const batches = notes.library();
  for (;;) {
    const batch = await batches.next();
    if (batch.done) return batch.value;
    take(batch.value);
  }
}
