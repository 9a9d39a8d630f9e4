// CSL JSON 1.0.2, which citation processors, Zotero and Pandoc read: one item an article.

import type { Library, LibraryArticle } from '../notes/library.ts';
import { type Day, referenceOf } from './reference.ts';
import { referenceNotes, referenceTags } from './reference-notes.ts';
import { stableId } from './stable-id.ts';

export function toCslJson({ articles }: Library): string {
  return `${JSON.stringify(articles.map(item), null, 2)}\n`;
}

/** Keys with nothing to say are left out: JSON has no undefined. */
function item(article: LibraryArticle): Readonly<Record<string, unknown>> {
  const { title, authors, newspaper, issued, url, accessed, language, standfirst } = referenceOf(article);
  const notes = referenceNotes(article);
  const tags = referenceTags(article);
  return {
    id: stableId('reference', article.page.key),
    type: 'article-newspaper',
    title,
    author: authors.length === 0 ? undefined : authors,
    'container-title': newspaper ?? undefined,
    issued: date(issued),
    accessed: date(accessed),
    URL: url,
    language: language ?? undefined,
    abstract: standfirst ?? undefined,
    keyword: tags.length === 0 ? undefined : tags.join(', '),
    note: notes.length === 0 ? undefined : notes.join('\n'),
  };
}

function date(day: Day | null): { 'date-parts': readonly (readonly number[])[] } | undefined {
  return day === null ? undefined : { 'date-parts': [[day.year, day.month, day.day]] };
}
