// Markdown for a folder of notes, with the front matter of Obsidian's own web clipper and a block id at each passage,
// so that other notes can link to it.

import type { Library, LibraryArticle, LibraryNote } from '../notes/library.ts';
import { byline, details, hasWords, noteFacts } from './describe.ts';
import { articleFrontMatter, libraryFrontMatter } from './front-matter.ts';
import { escapeLine } from './markdown-escape.ts';
import { type Outline, outline, type SourceEntry } from './outline.ts';
import { type Passage, roleOf, subjectWords } from './passages.ts';
import { stableId } from './stable-id.ts';
import { type ExportWords, englishWords } from './words.ts';

/** One article is a note of its own; several stand below a heading of the library. */
export function toMarkdown(library: Library, words = englishWords): string {
  const [first, ...more] = library.articles;
  const blocks =
    first !== undefined && more.length === 0
      ? [articleFrontMatter(first, library.exportedAt), ...articleBlocks(first, 1, words)]
      : [
          libraryFrontMatter(library, words),
          `# ${escapeLine(words.library)}`,
          ...library.articles.flatMap(article => [
            ...articleBlocks(article, 2, words),
            `${escapeLine(words.address)}: ${escapeLine(article.page.url)}`,
          ]),
        ];
  return `${blocks.join('\n\n')}\n`;
}

/** @param level of the article's heading */
function articleBlocks(article: LibraryArticle, level: number, words: ExportWords): readonly string[] {
  const parts = outline(article);
  const isMarked = parts.passages.some(({ quote }) => quote === null);
  const section = (heading: string, blocks: readonly string[]) => {
    const filled = blocks.filter(block => block !== '');
    return filled.length === 0 ? [] : [`${'#'.repeat(level + 1)} ${escapeLine(heading)}`, ...filled];
  };
  return [
    `${'#'.repeat(level)} ${escapeLine(article.page.title) || escapeLine(words.untitled)}`,
    ...section(words.articleNotes, [list(parts.articleNotes, '', words)]),
    ...section(isMarked ? words.quotesAndMarks : words.quotes, passageBlocks(parts.passages, words)),
    ...section(
      words.sourceNotes,
      parts.sources.flatMap(entry => sourceBlocks(entry, words)),
    ),
    ...section(words.adriftNotes, adriftBlocks(parts, words)),
  ];
}

function passageBlocks(passages: readonly Passage[], words: ExportWords): readonly string[] {
  const taken = new Set<string>();
  return passages.flatMap(passage => {
    const paragraphs = passage.paragraphs.map(escapeLine);
    const lines = [...paragraphs, credit(passage, words)];
    return [blockQuote(lines), `^${blockId(passage, taken)}`, list(passage.notes, words.note, words)];
  });
}

function credit(passage: Passage, words: ExportWords): string {
  const speakers = byline(passage, words)
    .map(({ name, role }) => `**${escapeLine(name)}**${role === null ? '' : `, ${escapeLine(role)}`}`)
    .join('; ');
  return `— ${speakers === '' ? '' : `${speakers} `}(${escapeLine(details(passage, words))})`;
}

/** By the passage's words, so that links to it outlive the next export. */
function blockId({ quote, paragraphs }: Passage, taken: Set<string>): string {
  const kind = quote === null ? 'mark' : 'quote';
  for (let n = 0; ; n++) {
    const id = `${kind}-${stableId(kind, n, ...paragraphs).slice(0, 8)}`;
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}

function sourceBlocks({ source, notes }: SourceEntry, words: ExportWords): readonly string[] {
  const role = roleOf(source);
  const suffix = role === null ? '' : `, ${escapeLine(role)}`;
  return [`**${escapeLine(source.name)}**${suffix}`, list(notes, words.note, words)];
}

function adriftBlocks({ adrift }: Outline, words: ExportWords): readonly string[] {
  return adrift.flatMap(note => {
    const quoted = escapeLine(subjectWords(note.subject));
    return [quoted === '' ? '' : blockQuote([quoted]), list([note], words.note, words)];
  });
}

function blockQuote(paragraphs: readonly string[]): string {
  return paragraphs.map(paragraph => `> ${paragraph}`.trimEnd()).join('\n>\n');
}

/** @param label written before each note where its place alone would not say what it is */
function list(notes: readonly LibraryNote[], label: string, words: ExportWords): string {
  return notes
    .filter(hasWords)
    .map(note => listItem(note, label, words))
    .join('\n');
}

/**
 * The reader's words as they were written: many write Markdown, and their links and tags should work in their vault. As
 * an item of a list whatever they begin (a code block, a heading) ends with the note.
 */
function listItem(note: LibraryNote, label: string, words: ExportWords): string {
  const [first = '', ...more] = note.note.replace(/\r\n?/g, '\n').trim().split('\n');
  const rest = more.map(line => (line.trim() === '' ? '' : `  ${line}`));
  const facts = noteFacts(note, words).join('; ');
  const head = [
    label === '' ? '' : `**${escapeLine(label)}:**`,
    facts === '' ? '' : escapeLine(`(${facts})`),
  ].filter(part => part !== '');
  if (head.length === 0) {
    // Some readers take an item's first line for a table's head before they see the item.
    const isHead = /^[\s|:-]*-[\s|:-]*$/.test(more[0] ?? '');
    return [isHead ? `-\n  ${first}` : `- ${notARule(first)}`, ...rest].join('\n');
  }
  if (more.length === 0 && facts === '') return `- ${head.join(' ')} ${first}`;
  if (first === '') return `- ${head.join(' ')}`;
  return [`- ${head.join(' ')}`, '', `  ${first}`, ...rest].join('\n');
}

/** Dashes alone would make a rule of the item's own dash. */
function notARule(line: string): string {
  return /^[-\s]+$/.test(line) ? `\\${line}` : line;
}
