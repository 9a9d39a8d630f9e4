// The table that Readwise imports (readwise.io/import_bulk): one row a highlight, in the article's order. Readwise takes
// only rows with a highlight: a note on the whole article stands on its title, a note on a source on the name.

import type { Library, LibraryArticle, LibraryNote } from '../notes/library.ts';
import { cellWords, csvRow } from './csv-cell.ts';
import { hasWords } from './describe.ts';
import { outline } from './outline.ts';
import { subjectWords } from './passages.ts';

export const readwiseColumns = ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'] as const;

export function toReadwiseCsv({ articles, exportedAt }: Library): string {
  return csvRow(readwiseColumns) + articles.flatMap(article => rows(article, exportedAt)).join('');
}

function rows(article: LibraryArticle, exportedAt: string): readonly string[] {
  const { title, siteName, byline, url } = article.page;
  const parts = outline(article);
  const noted = (highlight: string, note: LibraryNote | null) => ({ highlight, note });
  const entries = [
    ...parts.articleNotes.filter(hasWords).map(note => noted(title, note)),
    ...parts.passages.flatMap(({ paragraphs, notes }) =>
      notes.length === 0
        ? [noted(paragraphs.join('\n\n'), null)]
        : notes.map(note => noted(paragraphs.join('\n\n'), note)),
    ),
    ...parts.sources.flatMap(({ source, notes }) => notes.map(note => noted(source.name, note))),
    ...parts.adrift.map(note => noted(subjectWords(note.subject), note)),
  ];
  return entries
    .filter(({ highlight }) => cellWords(highlight).trim() !== '')
    .map(({ highlight, note }, i) => {
      const date = readwiseTime(note?.createdAt ?? article.readAt ?? exportedAt);
      return csvRow([highlight, title, byline ?? siteName ?? '', url, noteCell(note), String(i + 1), date]);
    });
}

/** Readwise makes tags of words that begin with a point, at the beginning of a note. */
function noteCell(note: LibraryNote | null): string {
  if (note === null) return '';
  const tags = note.tags.map(tag => `.${tag.trim().replace(/\s+/g, '_')}`);
  return [tags.join(' '), note.note].filter(part => part !== '').join('\n');
}

/** In UTC, as its own exports write it. */
function readwiseTime(time: string): string {
  return time.slice(0, 19).replace('T', ' ');
}
