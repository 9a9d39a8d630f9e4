// A page to print or to send: everything in one file, everything escaped.

import type { Annotation } from '../notes/types.ts';
import { escapeHtml, htmlPage } from './html-page.ts';
import { byline, details, outline, type QuoteEntry, subjectWords } from './outline.ts';
import { oneLine } from './shapeless.ts';
import type { ArticleExport } from './types.ts';
import { type ExportWords, englishWords } from './words.ts';

export function toHtml(x: ArticleExport, words = englishWords): string {
  const { page } = x;
  const parts = outline(x);
  const title = label(page.title).trim() || escapeHtml(words.untitled);
  const inArticle = languageOf(page.language);
  const body = [
    `<h1${inArticle}>${title}</h1>`,
    facts(x, words),
    section(words.articleNotes, [list(parts.articleNotes)]),
    section(
      words.quotes,
      parts.quotes.map(entry => figure(entry, inArticle, words)),
    ),
    section(
      words.sourceNotes,
      parts.sources.map(({ source, notes }) => `<h3 dir="auto">${label(source.name)}</h3>${list(notes)}`),
    ),
    section(words.adriftNotes, parts.adrift.map(adriftNote)),
  ];
  return htmlPage({ title, body: `<main>\n${body.filter(part => part !== '').join('\n')}\n</main>` }, words);
}

function facts({ page, exportedAt }: ArticleExport, words: ExportWords): string {
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

function section(heading: string, parts: readonly string[]): string {
  const filled = parts.filter(part => part !== '');
  return filled.length === 0
    ? ''
    : `<section>\n<h2>${escapeHtml(heading)}</h2>\n${filled.join('\n')}\n</section>`;
}

function figure(entry: QuoteEntry, inArticle: string, words: ExportWords): string {
  const paragraphs = entry.paragraphs.map(paragraph => `<p>${escapeHtml(paragraph)}</p>`).join('');
  const speakers = byline(entry, words).map(
    ({ name, role }) => `<b>${label(name)}</b>${role === null ? '' : `, ${label(role)}`}`,
  );
  const caption = `<figcaption>— ${speakers.join('; ')} (${escapeHtml(details(entry, words))})</figcaption>`;
  return `<figure>\n<blockquote${inArticle}>${paragraphs}</blockquote>\n${caption}\n${list(entry.notes)}</figure>`;
}

function adriftNote(annotation: Annotation): string {
  const words = subjectWords(annotation.subject);
  const quoted = words === '' ? '' : `<blockquote dir="auto"><p>${escapeHtml(words)}</p></blockquote>`;
  return `<figure>${quoted}${list([annotation])}</figure>`;
}

function list(notes: readonly Annotation[]): string {
  if (notes.length === 0) return '';
  const items = notes.map(({ note }) => `<li dir="auto">${escapeHtml(note)}</li>`);
  return `<ul class="notes">${items.join('')}</ul>\n`;
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
