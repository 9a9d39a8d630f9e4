// The second copy as a file of the complete form, for a reader whose database does not open: it can be taken in again
// here, or on another computer.

import { fileName } from '../../src/exchange/file-name.ts';
import { formats } from '../../src/exchange/formats.ts';
import { barePage } from '../../src/notes/article-store.ts';
import { type Body, noBody, unpack } from '../../src/notes/body.ts';
import { attempt, type CopyArea } from '../../src/notes/copy/area.ts';
import type { CopyRecord } from '../../src/notes/copy/chunk.ts';
import { readCopy } from '../../src/notes/copy/read-copy.ts';
import { withoutPage } from '../../src/notes/correction-store.ts';
import type { LibraryArticle } from '../../src/notes/library.ts';
import type { StoredArticle, StoredBody, StoredCorrection } from '../../src/notes/schema.ts';
import type { Annotation } from '../../src/notes/types.ts';
import { t } from '../../src/ui/words.ts';

export type CopyFile = { readonly name: string; readonly content: string; readonly notes: number };

type Open = {
  page: Annotation['page'] | null;
  readAt: string | null;
  sourcesRead: boolean;
  body: Body;
  readonly corrections: StoredCorrection[];
  readonly annotations: Annotation[];
};

/**
 * Null where nothing of the copy can be read.
 * @param now ISO 8601, UTC
 */
export async function writeCopyFile(area: CopyArea, now: string): Promise<CopyFile | null> {
  const articles = new Map<string, Open>();
  const read = await attempt(async () => {
    for await (const { records } of readCopy(area))
      for (const record of records) await sortIn(record, articles);
  });
  if (!read.ok || articles.size === 0) return null;
  const whole = [...articles].map(([key, { body, page, corrections, ...rest }]): LibraryArticle => {
    const known = page ?? rest.annotations[0]?.page ?? barePage(key);
    return { ...rest, ...body, page: known, corrections: corrections.map(withoutPage) };
  });
  const { extension, write } = formats.json;
  const notes = whole.reduce((sum, { annotations }) => sum + annotations.length, 0);
  return {
    name: fileName(t('copyFileTitle'), extension),
    content: write({ exportedAt: now, articles: whole }),
    notes,
  };
}

async function sortIn({ store, value }: CopyRecord, articles: Map<string, Open>): Promise<void> {
  // Every record was checked when it was read.
  switch (store) {
    case 'annotations': {
      const note = value as Annotation;
      if (note.deletedAt === null) at(articles, note.page.key).annotations.push(note);
      break;
    }
    case 'corrections': {
      const correction = value as StoredCorrection;
      if (correction.deletedAt === null) at(articles, correction.pageKey).corrections.push(correction);
      break;
    }
    case 'articles': {
      const { page, readAt, sourcesRead } = value as StoredArticle;
      Object.assign(at(articles, page.key), { page, readAt, sourcesRead });
      break;
    }
    case 'bodies': {
      const { pageKey, packed } = value as StoredBody;
      const body = await unpack(packed);
      if (body.ok) at(articles, pageKey).body = body.value;
      break;
    }
  }
}

function at(articles: Map<string, Open>, key: string): Open {
  const known = articles.get(key);
  if (known !== undefined) return known;
  const made = {
    page: null,
    readAt: null,
    sourcesRead: false,
    body: noBody,
    corrections: [],
    annotations: [],
  };
  articles.set(key, made);
  return made;
}
