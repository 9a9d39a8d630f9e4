import Ajv from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codePointCounter } from '../../../src/exchange/code-points.ts';
import { readWebAnnotation } from '../../../src/exchange/read-web-annotation.ts';
import { toWebAnnotation } from '../../../src/exchange/web-annotation.ts';
import { problemInEnglish } from '../../../src/notes/fault-words.ts';
import { arbitraryLibrary, hostileText, runs } from './arbitrary-library.ts';
import { articleOf, context, example, libraryWith, noteOn, notesById, quoteSubject } from './make.ts';
import { collectionSchema } from './web-annotation-schema.ts';

// biome-ignore lint/suspicious/noExplicitAny: what JSON.parse gives
type Item = any;

const isValid = new Ajv({ strict: false }).compile(collectionSchema);

test('a random library is valid by the model, and its notes come back whole', () => {
  fc.assert(
    fc.property(arbitraryLibrary, library => {
      const json = toWebAnnotation(library);
      const file = JSON.parse(json);
      isValid(file);
      expect(isValid.errors).toBeNull();
      const items = file.first?.items ?? [];
      expect(file.total).toBe(items.length);
      expect(new Set(items.map((item: { id: string }) => item.id)).size).toBeGreaterThan(items.length - 3);
      const read = readWebAnnotation(json, context(library));
      if (!read.ok) throw new Error(JSON.stringify(read.error));
      expect(notesById(read.value)).toEqual(notesById(library));
    }),
    { seed: 21, numRuns: runs(60) },
  );
});

test('the schema refuses what the model forbids', () => {
  const file = JSON.parse(toWebAnnotation(libraryWith()));
  expect(isValid(file)).toBe(true);
  const { first, ...bare } = file;
  const [item] = first.items;
  for (const wrong of [
    { ...item, target: [] },
    { ...item, id: 'x' },
    { ...item, motivation: 'shouting' },
    { ...item, created: '2026-05-05' },
    { ...item, speaker: 'a key that no context explains' },
  ])
    expect(isValid({ ...file, first: { ...first, items: [wrong] } })).toBe(false);
  expect(isValid(bare)).toBe(false);
});

test('positions count characters, where code units are more', () => {
  const text = '🧾🧾 “Yes,” said 👩‍🚀 Ada.';
  const start = text.indexOf('“');
  const end = start + '“Yes,”'.length;
  const quote = { ...example.attributions.quotes[0], content: [{ start, end }], cue: [], source: [] };
  const note = noteOn(quoteSubject(['“Yes,”'], text), 'Hm.');
  const library = libraryWith({
    text,
    attributions: { ...example.attributions, quotes: [quote as never] },
    annotations: [note],
  });
  const { items } = JSON.parse(toWebAnnotation(library)).first;
  const positions = items.map((item: Item) => item.target[0].selector[1]);
  expect(positions).toEqual(
    Array(2).fill({ type: 'TextPositionSelector', start: 3, end: 3 + [...'“Yes,”'].length }),
  );
});

test('the counter agrees with counting', () => {
  fc.assert(
    fc.property(hostileText, text => {
      const count = codePointCounter(text);
      let at = 0;
      for (const [i, character] of [...text].entries()) {
        expect(count(at)).toBe(i);
        at += character.length;
      }
      expect(count(text.length)).toBe([...text].length);
    }),
    { seed: 22, numRuns: 300 },
  );
});

test('the notes of an article stand in document order, each after its quote, with the words, speaker and time', () => {
  const { items } = JSON.parse(toWebAnnotation(libraryWith())).first;
  expect(items.map((item: Item) => [item.motivation, item['sourcelight:speaker']?.[0]])).toEqual([
    ['commenting', undefined],
    ['identifying', 'two engineers'],
    ['identifying', 'Ruth Amado'],
    ['commenting', 'Ruth Amado'],
    ['commenting', undefined],
    ['commenting', undefined],
  ]);
  expect(items[3]).toMatchObject({
    body: [{ type: 'TextualBody', value: 'Twice by whom?\nAsk her.\n\nAlso: when?', purpose: 'commenting' }],
    'sourcelight:origin': 'detected',
    'sourcelight:quoteType': 'direct',
    'sourcelight:named': true,
  });
  expect(items[3].target).toHaveLength(3);
  expect(items[3].target[0]).toMatchObject({
    source: 'https://dam.example/a?utm_source=x',
    state: { type: 'TimeState', sourceDate: '2026-05-06T12:00:00.000Z' },
  });
});

describe('another program’s annotations', () => {
  const source = 'https://gazette.example/story';
  const quote = { type: 'TextQuoteSelector', exact: 'dry dam', prefix: 'the ' };
  const read = (value: unknown) => readWebAnnotation(JSON.stringify(value), context());
  const notes = (value: unknown) => {
    const result = read(value);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value.articles.flatMap(({ annotations }) => annotations);
  };

  test.each<[string, unknown]>([
    ['one', { type: 'Annotation', id: 'https://x.example/1', target: source, bodyValue: 'Hm.' }],
    ['in a list', [{ type: 'Annotation', target: { id: source }, body: 'Hm.' }]],
    [
      'in a page',
      { type: 'AnnotationPage', items: [{ type: 'Annotation', target: [source], body: { value: 'Hm.' } }] },
    ],
    [
      'in a collection of pages',
      {
        type: ['BasicContainer', 'AnnotationCollection'],
        first: {
          items: [],
          next: {
            items: [
              { type: 'Annotation', target: { source }, body: [{ type: 'TextualBody', value: 'Hm.' }] },
            ],
          },
        },
      },
    ],
  ])('%s are read', (_, value) => {
    expect(notes(value)).toMatchObject([
      { note: 'Hm.', subject: { kind: 'article' }, page: { url: source, key: `key of ${source}` } },
    ]);
  });

  test('keep their words, tags, writer and times; taken in twice they are the same notes', () => {
    const value = {
      id: 'urn:uuid:00000000-0000-4000-8000-00000000000A',
      type: 'Annotation',
      created: '2026-01-02T03:04:05+01:00',
      creator: { name: 'Ada' },
      body: [
        { type: 'TextualBody', value: 'First.' },
        { type: 'TextualBody', value: 'water', purpose: 'tagging' },
        { type: 'TextualBody', value: 'Second.', purpose: 'commenting' },
      ],
      target: { source, selector: [{ type: 'TextPositionSelector', start: 4, end: 9 }, quote] },
    };
    const [note] = notes(value);
    expect(note).toMatchObject({
      id: '00000000-0000-4000-8000-00000000000a',
      createdAt: '2026-01-02T02:04:05.000Z',
      annotator: 'Ada',
      note: 'First.\n\nSecond.',
      tags: ['water'],
      subject: { kind: 'selection', spans: [[{ ...quote, suffix: '' }]] },
    });
    expect(notes({ ...value, id: undefined })[0]?.id).toBe(notes({ ...value, id: undefined })[0]?.id);
  });

  test('on several pages are a note on each', () => {
    const value = { type: 'Annotation', id: 'urn:x', body: 'Hm.', target: [source, `${source}/2`] };
    expect(notes(value).map(({ page }) => page.url)).toEqual([source, `${source}/2`]);
  });

  test.each<[string, unknown, string]>([
    ['nothing of the kind', { a: 1 }, 'file: no Web Annotations'],
    ['no target', { type: 'Annotation', id: 'x:y' }, 'annotation.page: not an object'],
    [
      'tags that are none',
      [{ type: 'Annotation', target: source, body: [{ purpose: 'tagging', value: 1 }] }],
      '[0].tags[0]: not a text',
    ],
    ['no object', [3], '[0]: not an object'],
    [
      'a time that is none',
      [{ type: 'Annotation', target: source, created: 5 }],
      '[0].createdAt: not a time',
    ],
  ])('with %s are refused with the path', (_, value, fault) => {
    const result = read(value);
    const faults = result.ok
      ? []
      : result.error.map(({ at, problem }) => `${at}: ${problemInEnglish(problem)}`);
    expect(faults).toContainEqual(expect.stringContaining(fault));
  });

  test('that are ours, about the quotes alone, leave no notes', () => {
    const library = libraryWith({ annotations: [] });
    expect(JSON.parse(toWebAnnotation(library)).total).toBe(2);
    expect(notes(JSON.parse(toWebAnnotation(library)))).toEqual([]);
    expect(articleOf(library).quotes).toHaveLength(3);
  });
});
