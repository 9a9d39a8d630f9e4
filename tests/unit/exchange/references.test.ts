import '@citation-js/plugin-bibtex';
// @ts-expect-error: it brings no types
import { Cite } from '@citation-js/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toBibtex } from '../../../src/exchange/bibtex.ts';
import { toCslJson } from '../../../src/exchange/csl-json.ts';
import { authorsOf, referenceOf } from '../../../src/exchange/reference.ts';
import { referenceNotes } from '../../../src/exchange/reference-notes.ts';
import { toRis } from '../../../src/exchange/ris.ts';
import type { LibraryArticle } from '../../../src/notes/library.ts';
import { arbitraryLibrary, runs } from './arbitrary-library.ts';
import { articleOf, libraryWith, page } from './make.ts';

/** What a reference manager must know of an article, in one form for all readers. */
function expected(article: LibraryArticle) {
  const { title, authors, newspaper, issued, url, accessed, language } = referenceOf(article);
  return {
    title,
    authors: authors.map(author =>
      'literal' in author ? author.literal : `${author.family}, ${author.given}`,
    ),
    newspaper,
    issued: issued && [issued.year, issued.month, issued.day],
    url,
    accessed: accessed && [accessed.year, accessed.month, accessed.day],
    language,
    notes: referenceNotes(article),
  };
}

// biome-ignore lint/suspicious/noExplicitAny: what citation-js gives has no types
type Csl = Record<string, any>;

function ofCsl(item: Csl, notes: string) {
  return {
    title: item.title ?? '',
    authors: (item.author ?? []).map((author: Csl) =>
      author.given === undefined
        ? (author.literal ?? author.family)
        : `${[author['non-dropping-particle'], author.family].filter(Boolean).join(' ')}, ${author.given}`,
    ),
    newspaper: item['container-title'] ?? null,
    issued: item.issued?.['date-parts'][0] ?? null,
    url: item.URL,
    accessed: item.accessed?.['date-parts'][0] ?? null,
    language: item.language ?? null,
    notes: item.note === undefined ? [] : item.note.split(notes),
  };
}

/** Tags and values as they stand, whatever they mean: two letters or digits, two spaces, a dash, a space. */
function readRis(ris: string): Map<string, string[]>[] {
  const records: Map<string, string[]>[] = [];
  let open: Map<string, string[]> | null = null;
  for (const line of ris.split('\r\n')) {
    if (line === '') continue;
    const [, tag, value] = /^([A-Z][A-Z0-9]) {2}- (.*)$/su.exec(line) ?? [];
    if (tag === undefined || value === undefined) throw new Error(`no tag in ${JSON.stringify(line)}`);
    if (tag === 'TY') open = new Map();
    if (open === null) throw new Error(`outside of a record: ${line}`);
    open.set(tag, [...(open.get(tag) ?? []), value]);
    if (tag !== 'ER') continue;
    records.push(open);
    open = null;
  }
  if (open !== null) throw new Error('a record is not ended');
  return records;
}

function ofRis(record: Map<string, string[]>) {
  const one = (tag: string) => record.get(tag)?.[0] ?? null;
  const day = (tag: string) => one(tag)?.split('/').map(Number) ?? null;
  return {
    title: one('TI'),
    authors: record.get('AU') ?? [],
    newspaper: one('T2'),
    issued: day('DA'),
    url: one('UR'),
    accessed: day('Y2'),
    language: one('LA'),
    notes: record.get('N1') ?? [],
  };
}

const example = libraryWith();

test('the example has every field', () => {
  expect(expected(articleOf(example))).toEqual({
    title: 'Dam holds',
    authors: ['Bell, Uri'],
    newspaper: 'Dam Daily',
    issued: [2026, 5, 4],
    url: 'https://dam.example/a?utm_source=x',
    accessed: [2026, 5, 6],
    language: 'en-GB',
    notes: [
      'Compare with last year.',
      '“We checked it twice,” … “It is dry.” “And we will check again.” — Ruth Amado, who runs the dam (direct quote): Twice by whom? Ask her. Also: when?',
      'Ruth Amado: Since 2019.',
      '“Nothing leaks.”: Was cut.',
    ],
  });
});

/** With a name, a site and days, and whatever else the random one has. */
const filled = (article: LibraryArticle): LibraryArticle => ({
  ...article,
  readAt: '2026-05-06T12:00:00.000Z',
  page: {
    ...article.page,
    // As a browser gives it.
    url: encodeURI(Buffer.from(article.page.url).toString()),
    byline: 'By Uri Bell and Ana de la Cruz',
    siteName: `Daily ${article.page.siteName ?? ''}`,
    publishedTime: '2026-05-04T23:00:00-05:00',
  },
});

const libraries = arbitraryLibrary.map(library => ({ ...library, articles: library.articles.map(filled) }));

describe('whatever a page and a reader wrote, the same comes back', () => {
  test('from RIS, tag by tag', () => {
    fc.assert(
      fc.property(libraries, library => {
        const records = readRis(toRis(library));
        expect(records.map(ofRis)).toEqual(library.articles.map(expected));
        for (const record of records) expect(record.get('TY')).toEqual(['NEWS']);
      }),
      { seed: 4, numRuns: runs(60) },
    );
  });

  test('from CSL JSON, by citation-js', () => {
    fc.assert(
      fc.property(libraries, library => {
        const items = new Cite(toCslJson(library)).data as Csl[];
        expect(items.map(item => ofCsl(item, '\n'))).toEqual(library.articles.map(expected));
        for (const item of items) expect(item.type).toBe('article-newspaper');
      }),
      { seed: 5, numRuns: runs(60) },
    );
  });

  test('from BibTeX, by citation-js', () => {
    fc.assert(
      fc.property(libraries, library => {
        if (library.articles.length === 0) return;
        const items = new Cite(toBibtex(library)).data as Csl[];
        expect(items.map(item => ofCsl(item, ' \u2022 '))).toEqual(library.articles.map(expected));
        expect(new Set(items.map(item => item.id)).size).toBe(items.length);
      }),
      { seed: 6, numRuns: runs(60) },
    );
  });
});

test('BibTeX has the fields of both of its dialects', () => {
  expect(toBibtex(libraryWith({ annotations: [] }))).toBe(`@article{bell2026-ca67,
  title = {{Dam holds}},
  author = {Bell, Uri},
  journal = {Dam Daily},
  entrysubtype = {newspaper},
  date = {2026-05-04},
  year = {2026},
  month = may,
  url = {https://dam.example/a?utm_source=x},
  urldate = {2026-05-06},
  langid = {en-GB},
  abstract = {For now.},
}
`);
});

test('what the page does not tell is left out', () => {
  const bare = { ...page, siteName: null, byline: null, publishedTime: 'yesterday', language: null };
  const library = libraryWith({ page: bare, annotations: [] });
  expect(Object.keys(JSON.parse(toCslJson(library))[0])).toEqual([
    'id',
    'type',
    'title',
    'accessed',
    'URL',
    'abstract',
  ]);
  expect([...(readRis(toRis(library))[0] ?? [])].map(([tag]) => tag)).toEqual(
    'TY ID TI AB UR Y2 ER'.split(' '),
  );
});

describe('a byline', () => {
  test.each<[string, string[]]>([
    ['', []],
    ['Uri Bell', ['Bell, Uri']],
    ['By Uri Bell', ['Bell, Uri']],
    ['Uri Bell and Ana Ruiz', ['Bell, Uri', 'Ruiz, Ana']],
    ['Uri Bell, Ana Ruiz & Li Wei', ['Bell, Uri', 'Ruiz, Ana', 'Wei, Li']],
    ['Uri Bell, political editor', ['Bell, Uri']],
    ['Uri Bell in Oslo', ['Uri Bell in Oslo']],
    ['Ursula von der Leyen', ['von der Leyen, Ursula']],
    ["Siobhán O'Dea", ["O'Dea, Siobhán"]],
    ['Reuters', ['Reuters']],
    ['Associated Press', ['Associated Press']],
    ['Dam Daily Staff', ['Dam Daily Staff']],
    ['BBC News', ['BBC News']],
  ])('%j is %j', (byline, names) => {
    const authors = authorsOf(byline).map(author =>
      'literal' in author ? author.literal : `${author.family}, ${author.given}`,
    );
    expect(authors).toEqual(names);
  });
});
