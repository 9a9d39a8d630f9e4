// The head of a Markdown file: what Obsidian shows as a note's properties.

import type { Library, LibraryArticle } from '../notes/library.ts';
import type { ExportWords } from './words.ts';
import { yamlDay, yamlText } from './yaml-scalar.ts';

export function articleFrontMatter(article: LibraryArticle, exportedAt: string): string {
  const { title, url, byline, publishedTime, standfirst } = article.page;
  return fenced([
    `title: ${yamlText(title)}`,
    `source: ${yamlText(url)}`,
    `author:${byline === null ? '' : `\n  - ${yamlText(byline)}`}`,
    `published:${publishedTime === null ? '' : ` ${yamlDay(publishedTime)}`}`,
    `created: ${yamlDay(exportedAt)}`,
    `description: ${yamlText(standfirst ?? '')}`,
    ...tagLines([article]),
  ]);
}

export function libraryFrontMatter({ articles, exportedAt }: Library, words: ExportWords): string {
  return fenced([
    `title: ${yamlText(words.library)}`,
    `created: ${yamlDay(exportedAt)}`,
    ...tagLines(articles),
  ]);
}

function fenced(lines: readonly string[]): string {
  return ['---', ...lines, '---'].join('\n');
}

function tagLines(articles: readonly LibraryArticle[]): readonly string[] {
  const notes = articles.flatMap(({ annotations }) => annotations).filter(note => note.deletedAt === null);
  const tags = notes.flatMap(note => note.tags.map(obsidianTag)).filter(tag => tag !== '');
  return ['tags:', ...new Set(['clippings', ...tags.sort()])].map((tag, i) =>
    i === 0 ? tag : `  - ${yamlText(tag)}`,
  );
}

/** Obsidian's tags have letters, digits, pictures, `_`, `-` and `/` only, and not digits alone; empty where nothing is left. */
function obsidianTag(tag: string): string {
  const clean = tag
    .normalize('NFC')
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}_/-]/gu, '');
  return /[^\d/_-]/u.test(clean) ? clean : '';
}
