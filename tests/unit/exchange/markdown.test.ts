import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { toMarkdown } from '../../../src/exchange/markdown.ts';
import { libraryWith, noteOn, noteWith, page } from './make.ts';

function frontMatterOf(markdown: string): unknown {
  const [, yaml] = /^---\n([\s\S]*?)\n---\n/.exec(markdown) ?? [];
  return parse(yaml ?? '');
}

test('an article is written with its notes, in document order', () => {
  expect(toMarkdown(libraryWith())).toBe(`---
title: "Dam holds"
source: "https://dam.example/a?utm_source=x"
author:
  - "Uri Bell"
published: 2026-05-04
created: 2026-05-06
description: "For now."
tags:
  - "clippings"
---

# Dam holds

## Notes on the article

- Compare with last year.

## Quotes

> The dam will hold
>
> — **two engineers** (paraphrase, unnamed source)

^quote-72a34fbd

> “We checked it twice,” … “It is dry.”
>
> “And we will check again.”
>
> — **Ruth Amado**, who runs the dam (direct quote)

^quote-2b2f1fcc

- **Note:**

  Twice by whom?
  Ask her.

  Also: when?

## Notes on sources

**Ruth Amado**, who runs the dam

- **Note:** Since 2019.

## Notes whose words are not marked on the page now

> “Nothing leaks.”

- **Note:** Was cut.
`);
});

test('the front matter holds whatever the page says, and nothing more', () => {
  const title = '"\n---\ntags: [x] # \\ \u0085\u2028\u0000 {{a}} & *b';
  const hostile = { ...page, title, byline: ': - [x]', standfirst: null, publishedTime: 'yesterday: "x"' };
  const markdown = toMarkdown(libraryWith({ page: hostile }));
  expect(frontMatterOf(markdown)).toEqual({
    title: '" --- tags: [x] # \\ {{a}} & *b',
    source: page.url,
    author: [': - [x]'],
    published: 'yesterday: "x"',
    created: '2026-05-06',
    description: '',
    tags: ['clippings'],
  });
});

test('the front matter has tags as Obsidian takes them, with their pictures', () => {
  const tags = ['🔥', 'to do!', '2026', '👩\u200D🚀 crew', '🇩🇪', 'a/b_c', '©'];
  const annotations = [noteWith({ tags })];
  expect(frontMatterOf(toMarkdown(libraryWith({ annotations })))).toMatchObject({
    tags: ['clippings', 'a/b_c', 'to-do', '©', '🇩🇪', '👩🚀-crew', '🔥'],
  });
});

test('a title cannot turn or hide the words around it', () => {
  const title = '\u202Eevil\u2066 ti\u200Btle: می\u200Cخواهم 👨\u200D👩\u200D👧';
  const shown = 'evil title: می\u200Cخواهم 👨\u200D👩\u200D👧';
  const markdown = toMarkdown(libraryWith({ page: { ...page, title } }));
  expect(frontMatterOf(markdown)).toMatchObject({ title: shown });
  expect(markdown).toContain(`\n# ${shown}\n`);
});

test('what the page does not tell is left empty', () => {
  const bare = { ...page, title: ' ', byline: null, publishedTime: null };
  const markdown = toMarkdown(libraryWith({ page: bare }));
  expect(frontMatterOf(markdown)).toMatchObject({ author: null, published: null });
  expect(markdown).toContain('\n# Untitled article\n');
});

test('words of a page stay words', () => {
  const text = '# x <script>alert(1)</script> [[x]] | `code` said nobody.';
  const quote = {
    id: 'q1',
    type: 'direct',
    act: 'speech',
    content: [{ start: 0, end: text.indexOf(' said') }],
    cue: [],
    source: [],
    sourceId: null,
    coSourceIds: [],
    confidence: 1,
  } as const;
  const markdown = toMarkdown(
    libraryWith({ text, attributions: { quotes: [quote], sources: [], sourcesRead: true }, annotations: [] }),
  );
  expect(markdown).toContain(
    '> \\# x \\<script\\>alert(1)\\</script\\> \\[\\[x\\]\\] \\| \\`code\\`\n>\n> — **Speaker not given** (direct quote)\n',
  );
});

test('a note stands as it was written, and what it begins ends with it', () => {
  const notes = ['See [[Ada Lind]] #budget', 'First line\r\n\r\n```\nnever closed', 'after it'];
  const markdown = toMarkdown(
    libraryWith({ annotations: notes.map(note => noteOn({ kind: 'article' }, note)) }),
  );
  expect(markdown).toContain(
    '- See [[Ada Lind]] #budget\n- First line\n\n  ```\n  never closed\n- after it\n',
  );
});
