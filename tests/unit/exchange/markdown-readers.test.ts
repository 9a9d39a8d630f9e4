// Markdown as others render it: whatever a page and a reader wrote, the document has our structure and no other.

import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { toMarkdown } from '../../../src/exchange/markdown.ts';
import type { Library } from '../../../src/notes/library.ts';
import { arbitraryLibrary, hostileText, runs } from './arbitrary-library.ts';
import { articleOf, libraryWith, noteOn, page } from './make.ts';

// CommonMark with GitHub's tables, strikethrough and links that are recognised by themselves; HTML is let through.
const renderer = new MarkdownIt('default', { html: true, linkify: true });

/** Block tokens outside of list items (where the reader's own Markdown may be), and what is inside of lines. */
function structureOf(markdown: string): { blocks: string[]; inline: string[] } {
  const body = markdown.replace(/^---\n[\s\S]*?\n---\n/, '');
  const blocks: string[] = [];
  const inline: string[] = [];
  let inItem = 0;
  for (const token of renderer.parse(body, {})) {
    if (token.type === 'list_item_close') inItem--;
    if (inItem === 0) {
      blocks.push(token.type);
      for (const child of token.children ?? []) if (child.type !== 'text') inline.push(child.type);
    }
    if (token.type === 'list_item_open') inItem++;
  }
  return { blocks, inline };
}

/** One text in each place where a page's words stand. */
function withWords(words: string): Library {
  const library = libraryWith();
  const article = articleOf(library);
  // A quote's own paragraphs are paragraphs.
  const text = `${words.replace(/[\r\n]/g, ' ')}\n\nx`;
  const sources = article.sources.map(source => ({ ...source, name: words, role: words, mentions: [] }));
  const quotes = article.quotes.map(quote => ({
    ...quote,
    content: [{ start: 0, end: words.length }],
    cue: [],
    source: [],
  }));
  const titled = { ...page, title: words, byline: words, standfirst: words, siteName: words };
  const annotations = [noteOn({ kind: 'source', name: words, sourceKind: 'person', role: null }, 'A note.')];
  return { ...library, articles: [{ ...article, page: titled, text, sources, quotes, annotations }] };
}

const cases = fc.sample(
  hostileText.map(text => `w${text}`),
  { seed: 61, numRuns: runs(2000) },
);

test('2,000 hostile texts of a page change nothing of the structure', () => {
  const wanted = structureOf(toMarkdown(withWords('plain words')));
  expect(wanted.blocks).toContain('blockquote_open');
  expect(wanted.inline).toContain('strong_open');
  for (const words of cases) {
    const markdown = toMarkdown(withWords(words));
    expect({ words, ...structureOf(markdown) }).toEqual({ words, ...wanted });
  }
});

test('and are shown as what they are, on one line', () => {
  for (const words of cases.slice(0, 500)) {
    const body = toMarkdown(withWords(words)).replace(/^---\n[\s\S]*?\n---\n/, '');
    const heading = renderer.parse(body, {})[1];
    const shown = heading?.children?.map(child => child.content).join('');
    const plain = words
      .replace(/[\p{Cf}\p{Cs}]/gu, '')
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim();
    expect(shown?.replace(/[\p{Cf}]/gu, '')).toBe(plain);
  }
});

test('2,000 hostile notes stay in their items', () => {
  const of = (note: string) =>
    structureOf(
      toMarkdown(
        libraryWith({
          annotations: [noteOn({ kind: 'article' }, note), noteOn({ kind: 'article' }, 'After.')],
        }),
      ),
    );
  const wanted = of('A note.');
  const markdown = fc.constantFrom(
    '```',
    '~~~',
    '<!--',
    '<div>',
    '    x',
    '# x',
    '> x',
    '1. x',
    '- ',
    '---',
    '- - -',
    '\n\n',
    '\n',
    '[a]: b',
    '\t',
    'x',
    '<script>',
    '$$',
    '| a |\n|---|',
  );
  const notes = fc.sample(
    fc.oneof(
      hostileText,
      fc.array(markdown, { maxLength: 8 }).map(parts => parts.join('')),
    ),
    { seed: 62, numRuns: runs(2000) },
  );
  for (const note of notes.filter(given => given.trim() !== ''))
    expect({ note, ...of(note) }).toEqual({ note, ...wanted });
});

describe('random libraries', () => {
  test('have front matter that YAML reads and one top heading', () => {
    fc.assert(
      fc.property(arbitraryLibrary, library => {
        const markdown = toMarkdown(library);
        const [, yaml = ''] = /^---\n([\s\S]*?)\n---\n/.exec(markdown) ?? [];
        const front = parse(yaml) as { tags: string[] };
        for (const tag of front.tags)
          expect(tag).toMatch(
            /^[\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}_/-]+$/u,
          );
        const { blocks } = structureOf(markdown);
        expect(blocks.filter(type => type === 'html_block' || type === 'fence' || type === 'hr')).toEqual([]);
      }),
      { seed: 63, numRuns: runs(60) },
    );
  });

  test('have block ids, no two of one name', () => {
    fc.assert(
      fc.property(arbitraryLibrary, library => {
        const ids: string[] = toMarkdown(library).match(/^\^(?:quote|mark)-[0-9a-f]{8}$/gm) ?? [];
        const known = ids.filter((id, i) => ids.indexOf(id) === i);
        if (library.articles.length === 1) expect(known).toHaveLength(ids.length);
      }),
      { seed: 64, numRuns: runs(60) },
    );
  });
});
