// RIS, one record an article. Tags as Zotero, EndNote and Mendeley read them (Research Information Systems, 2011).

import type { Library, LibraryArticle } from '../notes/library.ts';
import { type Author, type Day, referenceOf } from './reference.ts';
import { referenceNotes, referenceTags } from './reference-notes.ts';
import { stableId } from './stable-id.ts';

export function toRis({ articles }: Library): string {
  return articles.map(record).join('\r\n');
}

function record(article: LibraryArticle): string {
  const reference = referenceOf(article);
  const { title, newspaper, issued, accessed } = reference;
  const fields: readonly (readonly [string, string | null])[] = [
    ['TY', 'NEWS'],
    ['ID', stableId('reference', article.page.key)],
    ['TI', title],
    ...reference.authors.map(author => ['AU', authorName(author)] as const),
    ['T2', newspaper],
    ['PY', issued === null ? null : String(issued.year)],
    ['DA', issued && slashed(issued)],
    ['AB', reference.standfirst],
    ['LA', reference.language],
    ['UR', reference.url],
    ['Y2', accessed && slashed(accessed)],
    ...referenceTags(article).map(tag => ['KW', tag] as const),
    ...referenceNotes(article).map(note => ['N1', note] as const),
  ];
  // Values stand on one line each: a second one could begin with a tag.
  const lines = fields.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value}`]));
  return `${[...lines, 'ER  - '].join('\r\n')}\r\n`;
}

function authorName(author: Author): string {
  return 'literal' in author ? author.literal : `${author.family}, ${author.given}`;
}

function slashed({ year, month, day }: Day): string {
  return [year, twoDigits(month), twoDigits(day)].join('/');
}

export function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}
