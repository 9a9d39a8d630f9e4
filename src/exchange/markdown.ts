// Markdown for a folder of notes, with the front matter of Obsidian's own web clipper.

import type { Annotation } from '../notes/types.ts';
import { escapeLine } from './markdown-escape.ts';
import {
  byline,
  details,
  headings,
  type Outline,
  outline,
  type QuoteEntry,
  type SourceEntry,
  subjectWords,
} from './outline.ts';
import type { ArticleExport } from './types.ts';
import { yamlDay, yamlText } from './yaml-scalar.ts';

export function toMarkdown(x: ArticleExport): string {
  const parts = outline(x);
  const blocks = [
    frontMatter(x),
    `# ${escapeLine(x.page.title) || headings.untitled}`,
    ...section(headings.article, [list(parts.articleNotes, '')]),
    ...section(headings.quotes, parts.quotes.flatMap(quoteBlocks)),
    ...section(headings.sources, parts.sources.flatMap(sourceBlocks)),
    ...section(headings.adrift, adriftBlocks(parts)),
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
  return filled.length === 0 ? [] : [`## ${heading}`, ...filled];
}

function quoteBlocks(entry: QuoteEntry): readonly string[] {
  const words = entry.paragraphs.map(escapeLine);
  return [blockQuote([...words, `— ${speakersLine(entry)} (${details(entry)})`]), list(entry.notes, 'Note')];
}

function speakersLine(entry: QuoteEntry): string {
  return byline(entry)
    .map(({ name, role }) => `**${escapeLine(name)}**${role === null ? '' : `, ${escapeLine(role)}`}`)
    .join('; ');
}

function sourceBlocks({ source, notes }: SourceEntry): readonly string[] {
  const role = source.role === null ? '' : `, ${escapeLine(source.role)}`;
  return [`**${escapeLine(source.name)}**${role}`, list(notes, 'Note')];
}

function adriftBlocks({ adrift }: Outline): readonly string[] {
  return adrift.flatMap(annotation => {
    const words = subjectWords(annotation.subject);
    return [words === '' ? '' : blockQuote([escapeLine(words)]), list([annotation], 'Note')];
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
  if (more.length === 0) return `- **${label}:** ${first}`;
  return [`- **${label}:**`, '', `  ${first}`, ...rest].join('\n');
}
