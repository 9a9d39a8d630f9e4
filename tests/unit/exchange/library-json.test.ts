import { expect, test } from 'vitest';
import { toLibraryJson } from '../../../src/exchange/library-json.ts';
import { parseAnnotation } from '../../../src/notes/parse-annotation.ts';
import { example, libraryWith } from './make.ts';

const written = toLibraryJson(libraryWith());
const read = JSON.parse(written);

test('says what it is first, and ends in a line break', () => {
  expect(written.startsWith('{\n  "format": "sourcelight",\n  "schemaVersion": 2,\n')).toBe(true);
  expect(written.endsWith('}\n')).toBe(true);
});

test('holds the article, every detected quote and source, attitudes too', () => {
  const [article] = read.articles;
  expect(article.page).toEqual(example.page);
  expect(article.text).toBe(example.text);
  expect(article.sources).toEqual(example.attributions.sources);
  expect(article.quotes.map((quote: { id: string }) => quote.id)).toEqual(['q2', 'q1', 'q3']);
  expect(article.quotes[0]).toMatchObject({
    ...example.attributions.quotes[0],
    text: '“We checked it twice,” … “It is dry.” … “And we will check again.”',
    origin: 'detected',
  });
});

test('holds every annotation as a record that can be stored again', () => {
  const [article] = read.articles;
  expect(article.annotations).toMatchObject(example.annotations);
  for (const annotation of article.annotations) expect(parseAnnotation(annotation, 'a').ok).toBe(true);
});

test('is the same bytes whatever order keys and notes come in', () => {
  const annotations = [...example.annotations]
    .reverse()
    .map(annotation => Object.fromEntries(Object.entries(annotation).reverse()) as typeof annotation);
  const page = Object.fromEntries(Object.entries(example.page).reverse()) as typeof example.page;
  expect(toLibraryJson(libraryWith({ page, annotations }))).toBe(written);
});
