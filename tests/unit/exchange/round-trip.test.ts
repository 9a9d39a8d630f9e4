import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { toLibraryJson } from '../../../src/exchange/library-json.ts';
import { readLibraryJson } from '../../../src/exchange/read-library-json.ts';
import { readZip } from '../../../src/exchange/read-zip.ts';
import { toZip } from '../../../src/exchange/zip.ts';
import { arbitraryLibrary, runs } from './arbitrary-library.ts';
import { libraryWith } from './make.ts';

test('a random library comes back from JSON and from a zip as the same bytes', () => {
  let notes = 0;
  fc.assert(
    fc.property(arbitraryLibrary, library => {
      notes += library.articles.flatMap(({ annotations }) => annotations).length;
      const json = toLibraryJson(library);
      const read = readLibraryJson(json);
      expect(read.ok ? toLibraryJson(read.value) : read.error).toBe(json);
      const zip = toZip(library);
      const unpacked = readZip(zip);
      if (!unpacked.ok) throw new Error(JSON.stringify(unpacked.error));
      expect(toLibraryJson(unpacked.value)).toBe(json);
      expect(Buffer.compare(toZip(unpacked.value), zip)).toBe(0);
    }),
    { seed: 1, numRuns: runs(60) },
  );
  expect(notes).toBeGreaterThan(50);
});

test('an archive that was unpacked and packed again by hand is read, in a folder too', () => {
  const library = libraryWith();
  const files = unzipSync(toZip(library));
  const inFolder = Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [`My notes/${name}`, bytes]),
  );
  for (const again of [zipSync(files, { level: 0 }), zipSync(inFolder)]) {
    const read = readZip(again);
    expect(read.ok && toLibraryJson(read.value)).toBe(toLibraryJson(library));
  }
});

test('the archive has the table and one Markdown note an article, no two of one name', () => {
  const [article] = libraryWith().articles;
  if (article === undefined) throw new Error('the example has an article');
  const keys = ['https://dam.example/a', 'https://dam.example/b', 'https://dam.example/c'];
  const titles = ['Dam holds', 'DAM HOLDS', 'Dam: holds?'];
  const articles = keys.map((key, i) => ({
    ...article,
    annotations: [],
    page: { ...article.page, key, title: titles[i] ?? '' },
  }));
  const names = Object.keys(unzipSync(toZip({ exportedAt: '2026-05-06T12:00:00.000Z', articles })));
  expect(names).toEqual([
    'library.json',
    'quotes.csv',
    'articles/Dam holds.md',
    'articles/DAM HOLDS.2.md',
    'articles/Dam holds.3.md',
  ]);
});

test('the first version of the JSON is read: its notes are words alone', () => {
  const written = JSON.parse(toLibraryJson(libraryWith()));
  const [article] = written.articles;
  for (const key of ['readAt', 'sourcesRead', 'corrections']) delete article[key];
  for (const note of article.annotations)
    for (const key of ['tags', 'factCheck', 'annotator', 'copyOf']) delete note[key];
  const read = readLibraryJson(JSON.stringify({ ...written, schemaVersion: 1 }));
  expect(read.ok && toLibraryJson(read.value)).toBe(toLibraryJson(libraryWith()));
});
