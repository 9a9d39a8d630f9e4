// The whole library in one file: the complete export to be read back, a Markdown note for each article, and a table.

import { strToU8, zipSync } from 'fflate';
import type { Library, LibraryArticle } from '../notes/library.ts';
import { toCsv } from './csv.ts';
import { fileName } from './file-name.ts';
import { toLibraryJson } from './library-json.ts';
import { toMarkdown } from './markdown.ts';
import type { ExportWords } from './words.ts';

/** The file in the archive that is read back; the others are for people. */
export const libraryFile = 'library.json';

/** The earliest day that the format knows, without a zone: the same library is the same bytes everywhere. */
const mtime = '1980-01-01T00:00:00';

export function toZip(library: Library, words?: ExportWords): Uint8Array<ArrayBuffer> {
  const { exportedAt } = library;
  const articles = [...library.articles].sort((a, b) => (a.page.key < b.page.key ? -1 : 1));
  const files: Record<string, Uint8Array> = {
    [libraryFile]: strToU8(toLibraryJson(library)),
    'quotes.csv': strToU8(toCsv({ exportedAt, articles })),
  };
  for (const [name, article] of named(articles))
    files[`articles/${name}`] = strToU8(toMarkdown({ exportedAt, articles: [article] }, words));
  return zipSync(files, { mtime, level: 6 });
}

/** Systems that do not tell capitals apart would write one file over the other. */
function* named(articles: readonly LibraryArticle[]): Generator<readonly [string, LibraryArticle]> {
  const taken = new Set<string>();
  for (const article of articles) {
    const { title } = article.page;
    let name = fileName(title, 'md');
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = fileName(title, `${n}.md`);
    taken.add(name.toLowerCase());
    yield [name, article];
  }
}
