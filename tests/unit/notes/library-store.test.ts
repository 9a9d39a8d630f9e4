// The whole library: its first screen, everything in order, and a library from a file.

import { expect, test } from 'vitest';
import { toLibraryJson } from '../../../src/exchange/library-json.ts';
import { libraryJsonStream } from '../../../src/exchange/library-json-stream.ts';
import type { Library, LibraryArticle } from '../../../src/notes/library.ts';
import { clock, notes } from './fresh.ts';
import { edit, must, pageOfMill } from './make.ts';

const other = { ...pageOfMill, key: 'https://valley.example/bridge', title: 'Bridge closed' };

async function whole(): Promise<LibraryArticle[]> {
  const articles: LibraryArticle[] = [];
  const batches = notes.library();
  for (;;) {
    const batch = await batches.next();
    if (batch.done) {
      must(batch.value);
      return articles;
    }
    articles.push(...batch.value);
  }
}

const libraryOf = (articles: readonly LibraryArticle[]): Library => ({
  exportedAt: '2026-03-02T10:00:00.000Z',
  articles,
});

test('the first screen has the notes that were changed last, without deleted ones', async () => {
  const first = must(await notes.save(edit(), 0));
  clock.now = new Date('2026-03-02T11:00:00Z');
  const second = must(await notes.save(edit({ page: other }), 0));
  const gone = must(await notes.save(edit(), 0));
  must(await notes.remove(gone.id, 1));
  expect(must(await notes.latest(10))).toEqual([second, first]);
  expect(must(await notes.latest(1))).toEqual([second]);
  expect(must(await notes.count())).toBe(2);
});

test('what was deleted on any page can be found for 30 days, the last first', async () => {
  const first = must(await notes.save(edit(), 0));
  const second = must(await notes.save(edit({ page: other }), 0));
  must(await notes.save(edit(), 0));
  const gone = must(await notes.remove(first.id, 1));
  clock.now = new Date('2026-03-05T10:00:00Z');
  const goneLater = must(await notes.remove(second.id, 1));
  expect(must(await notes.deleted(10))).toEqual([goneLater, gone]);
  expect(must(await notes.deleted(1))).toEqual([goneLater]);
  clock.now = new Date('2026-04-02T10:00:00Z');
  expect(must(await notes.deleted(10))).toEqual([goneLater]);
});

test('a source is met again wherever it was written on', async () => {
  const onQuote = must(await notes.save(edit(), 0));
  const subject = { kind: 'source', name: 'Jo Miller', sourceKind: 'person', role: null } as const;
  const onSource = must(await notes.save(edit({ page: other, subject }), 0));
  must(await notes.save(edit({ subject: { kind: 'article' } }), 0));
  expect(must(await notes.onSource('Jo Miller'))).toEqual([onQuote, onSource]);
  expect(must(await notes.onSource('Miller'))).toEqual([]);
});

test('everything is given in order of the articles, each whole, however many notes it has', async () => {
  for (let i = 0; i < 30; i++) must(await notes.save(edit({ page: i % 3 === 0 ? other : pageOfMill }), 0));
  const articles = await whole();
  expect(articles.map(({ page }) => page.key)).toEqual([other.key, pageOfMill.key]);
  expect(articles.map(({ annotations }) => annotations.length)).toEqual([10, 20]);
});

test('written piece by piece, a library is the same bytes as written at once', async () => {
  must(await notes.save(edit({ note: 'two\nlines' }), 0));
  must(await notes.save(edit({ page: other }), 0));
  for (const articles of [await whole(), []]) {
    const library = libraryOf(articles);
    const stream = libraryJsonStream(library.exportedAt);
    const parts = articles.map((article, i) => stream.article(article, i === 0));
    expect([stream.head, ...parts, stream.tail(articles.length === 0)].join('')).toBe(toLibraryJson(library));
  }
});

test('a library that was taken out comes back as it was, and a second time changes nothing', async () => {
  must(await notes.save(edit({ tags: ['river'] }), 0));
  const change = { kind: 'merge-sources', name: 'Miller', into: 'Jo Miller' } as const;
  must(await notes.saveCorrection({ id: crypto.randomUUID(), pageKey: pageOfMill.key, change }, 0));
  const taken = libraryOf(await whole());
  const [article] = taken.articles as [LibraryArticle];
  must(await notes.remove(article.annotations[0]?.id ?? '', 1));
  must(await notes.purgeExpired(new Date('2027-01-01T00:00:00Z')));
  expect(must(await notes.takeIn(taken))).toMatchObject({ added: 1 });
  expect(libraryOf(await whole())).toEqual(taken);
  expect(must(await notes.takeIn(taken))).toMatchObject({ added: 0, unchanged: 1 });
  expect(libraryOf(await whole())).toEqual(taken);
});

test('where both sides changed a note, both texts are there', async () => {
  const made = edit();
  must(await notes.save(made, 0));
  const taken = libraryOf(await whole());
  const [article] = taken.articles as [LibraryArticle];
  const theirs = article.annotations.map(note => ({ ...note, note: 'theirs' }));
  must(await notes.takeIn(libraryOf([{ ...article, annotations: theirs }])));
  const texts = must(await notes.annotationsFor(pageOfMill.key)).map(({ note }) => note);
  expect(texts.sort()).toEqual(['Ask about the roof.', 'theirs']);
});
