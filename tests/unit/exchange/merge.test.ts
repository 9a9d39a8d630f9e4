import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toLibraryJson } from '../../../src/exchange/library-json.ts';
import { mergeLibraries } from '../../../src/exchange/merge.ts';
import { readLibraryJson } from '../../../src/exchange/read-library-json.ts';
import type { Library, LibraryNote } from '../../../src/notes/library.ts';
import { arbitraryLibrary, runs } from './arbitrary-library.ts';
import { articleOf, libraryWith, noteWith } from './make.ts';

const now = '2026-06-01T00:00:00.000Z';
const base = noteWith({ rev: 2, note: 'As it was.', updatedAt: '2026-05-10T00:00:00.000Z' });

function holding(...annotations: LibraryNote[]): Library {
  const library = libraryWith();
  return { ...library, articles: [{ ...articleOf(library), annotations }] };
}

function merged(mine: LibraryNote, theirs: LibraryNote) {
  const { library, counts } = mergeLibraries(holding(mine), holding(theirs), now);
  const { annotations } = articleOf(library);
  const texts = annotations.map(({ id, rev, note, deletedAt, copyOf }) => ({
    note,
    rev,
    ...(id === mine.id ? {} : { copyOf }),
    ...(deletedAt === null ? {} : { deletedAt }),
  }));
  return { counts: Object.entries(counts).filter(([, n]) => n > 0), texts };
}

describe('a note that both have', () => {
  test('with the same content stays, with the higher revision', () => {
    expect(merged(base, { ...base, rev: 5 })).toEqual({
      counts: [['unchanged', 1]],
      texts: [{ note: 'As it was.', rev: 5 }],
    });
  });

  test('and that came in newer is taken; what it replaces lies in the bin', () => {
    const newer = { ...base, rev: 3, note: 'Newer.', updatedAt: '2026-05-11T00:00:00.000Z' };
    expect(merged(base, newer)).toEqual({
      counts: [['updated', 1]],
      texts: [
        { note: 'Newer.', rev: 3 },
        { note: 'As it was.', rev: 1, copyOf: base.id, deletedAt: now },
      ],
    });
  });

  test('and that came in older changes nothing', () => {
    const older = { ...base, rev: 1, note: 'Older.', updatedAt: '2026-05-09T00:00:00.000Z' };
    expect(merged(base, older)).toEqual({
      counts: [['unchanged', 1]],
      texts: [{ note: 'As it was.', rev: 2 }],
    });
  });

  test.each([
    ['at the same revision', 2, '2026-05-11T00:00:00.000Z'],
    ['at a higher revision, but earlier', 3, '2026-05-09T00:00:00.000Z'],
    ['at a lower revision, but later', 1, '2026-05-11T00:00:00.000Z'],
  ])('and that was changed apart %s is kept beside', (_, rev, updatedAt) => {
    expect(merged(base, { ...base, rev, updatedAt, note: 'Theirs.' })).toEqual({
      counts: [['conflicts', 1]],
      texts: [
        { note: 'As it was.', rev: 2 },
        { note: 'Theirs.', rev: 1, copyOf: base.id },
      ],
    });
  });

  test('and that was deleted there can be brought back for as long as any other', () => {
    const deleted = {
      ...base,
      rev: 3,
      updatedAt: '2026-05-11T00:00:00.000Z',
      deletedAt: '2026-05-11T00:00:00.000Z',
    };
    expect(merged(base, deleted)).toEqual({
      counts: [['updated', 1]],
      texts: [{ note: 'As it was.', rev: 3, deletedAt: now }],
    });
  });
});

test('the text of an article is taken with the offsets into it, and only where there was none', () => {
  const bare = { ...articleOf(libraryWith()), readAt: null, text: null, sources: [], quotes: [] };
  const mine = { ...libraryWith(), articles: [bare] };
  const filled = articleOf(mergeLibraries(mine, libraryWith(), now).library);
  expect(filled).toMatchObject({ ...articleOf(libraryWith()), annotations: expect.anything() });
  const kept = articleOf(mergeLibraries(libraryWith(), mine, now).library);
  expect(kept.quotes).toHaveLength(3);
});

describe('of random libraries', () => {
  /** The same notes changed apart: some texts, revisions and times are others. */
  const apart = arbitraryLibrary.chain(library =>
    fc.tuple(
      fc.constant(library),
      fc.infiniteStream(fc.tuple(fc.integer({ min: -1, max: 1 }), fc.boolean())).map(stream => ({
        ...library,
        articles: library.articles.map(article => ({
          ...article,
          annotations: article.annotations.map(note => {
            const [{ value }] = [stream.next()];
            const [step, isOther] = value as [number, boolean];
            const rev = Math.max(1, note.rev + step);
            return { ...note, rev, note: isOther ? `${note.note} other` : note.note };
          }),
        })),
      })),
    ),
  );
  const textsOf = ({ articles }: Library) =>
    articles.flatMap(({ annotations }) => annotations.map(({ note }) => note));

  test('no text of mine is gone, no text that is not older is left out, and the result can be exported', () => {
    fc.assert(
      fc.property(apart, ([mine, theirs]) => {
        const { library, counts } = mergeLibraries(mine, theirs, now);
        const texts = new Set(textsOf(library));
        for (const text of textsOf(mine)) expect(texts.has(text)).toBe(true);
        const left = textsOf(theirs).filter(text => !texts.has(text));
        expect(left.length).toBeLessThanOrEqual(counts.unchanged);
        expect(readLibraryJson(toLibraryJson(library)).ok).toBe(true);
      }),
      { seed: 2, numRuns: runs(60) },
    );
  });

  test('taking the same file in again changes nothing', () => {
    fc.assert(
      fc.property(apart, ([mine, theirs]) => {
        const once = mergeLibraries(mine, theirs, now).library;
        const twice = mergeLibraries(once, theirs, now);
        expect(toLibraryJson(twice.library)).toBe(toLibraryJson(once));
        expect(twice.counts).toMatchObject({ added: 0, conflicts: 0 });
      }),
      { seed: 3, numRuns: runs(60) },
    );
  });
});
