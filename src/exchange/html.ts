// A page to print or to send: everything in one file, everything escaped.

import type { Library, LibraryArticle, LibraryNote } from '../notes/library.ts';
import { byline, details, hasWords, noteFacts } from './describe.ts';
import { escapeHtml, htmlPage } from './html-page.ts';
import { outline } from './outline.ts';
import { type Passage, subjectWords } from './passages.ts';
import { oneLine } from './shapeless.ts';
import { type ExportWords, englishWords } from './words.ts';

export function toHtml({ articles, exportedAt }: Library, words = englishWords): string {
  const [first, ...more] = articles;
  if (first !== undefined && more.length === 0) {
    const body = `<main>\n${articleParts(first, exportedAt, 1, words)}\n</main>`;
    return htmlPage({ title: titleOf(first, words), body }, words);
  }
  const title = escapeHtml(words.library);
  const each = articles.map(
    article => `<article>\n${articleParts(article, exportedAt, 2, words)}\n</article>`,
  );
  return htmlPage({ title, body: `<main>\n<h1>${title}</h1>\n${each.join('\n')}\n</main>` }, words);
}

function titleOf({ page }: LibraryArticle, words: ExportWords): string {
  return label(page.title).trim() || escapeHtml(words.untitled);
}

/** @param level of the article's heading */
function articleParts(
  article: LibraryArticle,
  exportedAt: string,
  level: number,
  words: ExportWords,
): string {
  const parts = outline(article);
  const inArticle = languageOf(article.page.language);
  const isMarked = parts.passages.some(({ quote }) => quote === null);
  const section = (heading: string, blocks: readonly string[]) => {
    const filled = blocks.filter(block => block !== '');
    const head = `<h${level + 1}>${escapeHtml(heading)}</h${level + 1}>`;
    return filled.length === 0 ? '' : `<section>\n${head}\n${filled.join('\n')}\n</section>`;
  };
  const body = [
    `<h${level}${inArticle}>${titleOf(article, words)}</h${level}>`,
    facts(article, exportedAt, words),
    section(words.articleNotes, [list(parts.articleNotes, words)]),
    section(
      isMarked ? words.quotesAndMarks : words.quotes,
      parts.passages.map(passage => figure(passage, inArticle, words)),
    ),
    section(
      words.sourceNotes,
      parts.sources.map(
        ({ source, notes }) =>
          `<h${level + 2} dir="auto">${label(source.name)}</h${level + 2}>${list(notes, words)}`,
      ),
    ),
    section(
      words.adriftNotes,
      parts.adrift.map(note => adriftNote(note, words)),
    ),
  ];
  return body.filter(part => part !== '').join('\n');
}

function facts({ page }: LibraryArticle, exportedAt: string, words: ExportWords): string {
  const rows: readonly (readonly [string, string | null])[] = [
    [words.author, page.byline],
    [words.site, page.siteName],
    [words.published, page.publishedTime],
    [words.exported, exportedAt],
  ];
  const known = rows.flatMap(([name, value]) =>
    value === null ? [] : [`<dt>${escapeHtml(name)}</dt><dd dir="auto">${escapeHtml(value)}</dd>`],
  );
  const addressRow = `<dt>${escapeHtml(words.address)}</dt><dd>${address(page.url)}</dd>`;
  return `<dl>\n${[...known, addressRow].join('\n')}\n</dl>`;
}

/** A link only where it leads to a web page: `javascript:` is an address, too. */
function address(url: string): string {
  const text = escapeHtml(url);
  return /^https?:\/\//i.test(url) ? `<a href="${text}" rel="noreferrer">${text}</a>` : text;
}

function figure(passage: Passage, inArticle: string, words: ExportWords): string {
  const paragraphs = passage.paragraphs.map(paragraph => `<p>${escapeHtml(paragraph)}</p>`).join('');
  const speakers = byline(passage, words)
    .map(({ name, role }) => `<b>${label(name)}</b>${role === null ? '' : `, ${label(role)}`}`)
    .join('; ');
  const said = speakers === '' ? '' : `${speakers} `;
  const caption = `<figcaption>— ${said}(${escapeHtml(details(passage, words))})</figcaption>`;
  const notes = list(passage.notes, words);
  return `<figure>\n<blockquote${inArticle}>${paragraphs}</blockquote>\n${caption}\n${notes}</figure>`;
}

function adriftNote(note: LibraryNote, words: ExportWords): string {
  const saved = subjectWords(note.subject);
  const quoted = saved === '' ? '' : `<blockquote dir="auto"><p>${escapeHtml(saved)}</p></blockquote>`;
  return `<figure>${quoted}${list([note], words)}</figure>`;
}

function list(notes: readonly LibraryNote[], words: ExportWords): string {
  const items = notes.filter(hasWords).map(note => {
    const facts = noteFacts(note, words).map(escapeHtml).join('; ');
    const small = facts === '' ? '' : ` <small>(${facts})</small>`;
    return `<li dir="auto">${escapeHtml(note.note)}${small}</li>`;
  });
  return items.length === 0 ? '' : `<ul class="notes">${items.join('')}</ul>\n`;
}

/** A page's words among our own: they cannot turn or hide those. */
function label(text: string): string {
  return escapeHtml(oneLine(text));
}

/** Attributes for the article's own words; its direction is left to its letters. */
function languageOf(language: string | null): string {
  const isTag = language !== null && /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(language);
  return isTag ? ` lang="${language}" dir="auto"` : ' dir="auto"';
}
