// Markdown for a folder of notes, with the front matter of Obsidian's own web clipper.

import type { Annotation } from '../notes/types.ts';
import { escapeLine } from './markdown-escape.ts';
import {
  byline,
  details,
  type Outline,
  outline,
  type QuoteEntry,
  roleOf,
  type SourceEntry,
  subjectWords,
} from './outline.ts';
import type { ArticleExport } from './types.ts';
import { type ExportWords, englishWords } from './words.ts';
import { yamlDay, yamlText } from './yaml-scalar.ts';

export function toMarkdown(x: ArticleExport, words = englishWords): string {
  const parts = outline(x);
  const blocks = [
    frontMatter(x),
    `# ${escapeLine(x.page.title) || escapeLine(words.untitled)}`,
    ...section(words.articleNotes, [list(parts.articleNotes, '')]),
    ...section(
      words.quotes,
      parts.quotes.flatMap(entry => quoteBlocks(entry, words)),
    ),
    ...section(
      words.sourceNotes,
      parts.sources.flatMap(entry => sourceBlocks(entry, words)),
    ),
    ...section(words.adriftNotes, adriftBlocks(parts, words)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function frontMatter({ page, exportedAt }: ArticleExport): string {
  const author = page.byline === null ? '' : `\n  - ${yamlText(page.byline)}`;
  const lines = [
    '---',
    `title: ${yamlText(page.title)}`,
    `source: ${yamlText(page.url)}`,
    `author:${author}`,
    `published:${page.publishedTime === null ? '' : ` ${yamlDay(page.publishedTime)}`}`,
    `created: ${yamlDay(exportedAt)}`,
    `description: ${yamlText(page.standfirst ?? '')}`,
    'tags:',
    '  - "clippings"',
    '---',
  ];
  return lines.join('\n');
}

/** Nothing where the section would be empty. */
function section(heading: string, blocks: readonly string[]): readonly string[] {
  const filled = blocks.filter(block => block !== '');
  return filled.length === 0 ? [] : [`## ${escapeLine(heading)}`, ...filled];
}

function quoteBlocks(entry: QuoteEntry, words: ExportWords): readonly string[] {
  const paragraphs = entry.paragraphs.map(escapeLine);
  const credit = `— ${speakersLine(entry, words)} (${escapeLine(details(entry, words))})`;
  return [blockQuote([...paragraphs, credit]), list(entry.notes, words.note)];
}

function speakersLine(entry: QuoteEntry, words: ExportWords): string {
  return byline(entry, words)
    .map(({ name, role }) => `**${escapeLine(name)}**${role === null ? '' : `, ${escapeLine(role)}`}`)
    .join('; ');
}

function sourceBlocks({ source, notes }: SourceEntry, words: ExportWords): readonly string[] {
  const role = roleOf(source);
  const suffix = role === null ? '' : `, ${escapeLine(role)}`;
  return [`**${escapeLine(source.name)}**${suffix}`, list(notes, words.note)];
}

function adriftBlocks({ adrift }: Outline, words: ExportWords): readonly string[] {
  return adrift.flatMap(annotation => {
    const quoted = escapeLine(subjectWords(annotation.subject));
    return [quoted === '' ? '' : blockQuote([quoted]), list([annotation], words.note)];
  });
}

function blockQuote(paragraphs: readonly string[]): string {
  return paragraphs.map(paragraph => `> ${paragraph}`).join('\n>\n');
}

/** @param label written before each note where its place alone would not say what it is */
function list(notes: readonly Annotation[], label: string): string {
  return notes.map(({ note }) => listItem(note, label)).join('\n');
}

/**
 * The reader's words as they were written: many write Markdown, and their links and tags should work in their vault. As
 * an item of a list whatever they begin (a code block, a heading) ends with the note.
 */
function listItem(note: string, label: string): string {
  const [first = '', ...more] = note.replace(/\r\n?/g, '\n').trim().split('\n');
  const rest = more.map(line => (line.trim() === '' ? '' : `  ${line}`));
  if (label === '') return [`- ${first}`, ...rest].join('\n');
  if (more.length === 0) return `- **${escapeLine(label)}:** ${first}`;
  return [`- **${escapeLine(label)}:**`, '', `  ${first}`, ...rest].join('\n');
}
