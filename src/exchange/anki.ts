// A deck for Anki: who said it, from the words. Tab-separated text with the file headers of Anki 2.1.54 and later; its
// first column is an id, so that a second import changes cards rather than adding them.

import type { Library, LibraryArticle } from '../notes/library.ts';
import { byline, details, hasWords, noteFacts } from './describe.ts';
import { escapeHtml } from './html-page.ts';
import { outline } from './outline.ts';
import type { Passage } from './passages.ts';
import { stableId } from './stable-id.ts';
import { type ExportWords, englishWords } from './words.ts';

const head = ['#separator:tab', '#html:true', '#guid column:1', '#notetype:Basic', '#deck:Sourcelight'];

export function toAnki({ articles }: Library, words = englishWords): string {
  const cards = articles.flatMap(article => articleCards(article, words));
  return [...head, '#tags column:4', ...cards, ''].join('\n');
}

/** An id is of the card's words, not of its place: what is marked later must not make other cards of those learnt. */
function articleCards(article: LibraryArticle, words: ExportWords): readonly string[] {
  const alike = new Map<string, number>();
  return outline(article).passages.map(passage => {
    const front = passage.paragraphs.map(cell).join('<br><br>');
    const before = alike.get(front) ?? 0;
    alike.set(front, before + 1);
    const id = stableId('card', article.page.key, before, front);
    return [id, front, ...otherCells(article, passage, words)].join('\t');
  });
}

/** Its back and its tags. */
function otherCells(
  { page }: LibraryArticle,
  passage: Passage,
  words: ExportWords,
): readonly [string, string] {
  const notes = passage.notes.filter(hasWords);
  const speakers = byline(passage, words).map(({ name, role }) =>
    role === null ? `<b>${cell(name)}</b>` : `<b>${cell(name)}</b>, ${cell(role)}`,
  );
  const day = page.publishedTime?.slice(0, 10) ?? null;
  const article = [page.title, page.siteName, day, page.url].filter(part => part !== null).map(cell);
  const back = [
    ...speakers,
    `(${cell(details(passage, words))})`,
    ...notes.map(note => cell([note.note, ...noteFacts(note, words)].join('\n').trim())),
    article.join(' · '),
  ];
  const tags = new Set(notes.flatMap(note => note.tags.map(tag)));
  return [back.join('<br>'), [...tags].join(' ')];
}

/** HTML in one cell: a quotation mark at its beginning would quote the cell, a tab or line end would end it. */
function cell(text: string): string {
  return escapeHtml(text.trim())
    .replace(/\r\n?|\n/g, '<br>')
    .replace(/[\t\p{Cc}]/gu, ' ');
}

/** Anki parts tags by spaces; `::` makes a tree of them. */
function tag(text: string): string {
  return text.trim().replace(/[\s\p{Cc}"]+/gu, '_');
}
