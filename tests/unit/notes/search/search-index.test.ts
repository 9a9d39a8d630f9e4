// What a search finds.

import { beforeEach, expect, test } from 'vitest';
import { noFilters } from '../../../../src/notes/search/entry.ts';
import { SearchIndex } from '../../../../src/notes/search/search-index.ts';
import type { Annotation } from '../../../../src/notes/types.ts';
import { edit, pageOfMill, plain } from '../make.ts';

let index: SearchIndex;
let made = 0;

function noteOf(changed: Partial<Annotation>): Annotation {
  made++;
  const time = new Date(Date.UTC(2026, 2, 1, 0, 0, made)).toISOString();
  return { ...edit(), ...plain, rev: 1, createdAt: time, updatedAt: time, deletedAt: null, ...changed };
}

function put(changed: Partial<Annotation>): string {
  const note = noteOf(changed);
  index.put(note);
  return note.id;
}

async function find(typed: string, filters = {}, limit = 10): Promise<readonly string[]> {
  const signal = new AbortController().signal;
  const found = await index.search(typed, { ...noFilters, ...filters }, limit, signal);
  return found?.ids ?? [];
}

beforeEach(() => {
  index = new SearchIndex();
});

test('words are found in notes, quotes, speakers, titles, tags and names, by parts and without accents', async () => {
  const id = put({ note: 'Ask about the café’s roof', tags: ['To do'], annotator: 'Ida' });
  for (const typed of [
    'cafe',
    'ROOF',
    'monday',
    'jo miller',
    'reopens flood',
    'to do',
    'ida',
    'café’s',
    'roo',
  ])
    expect(await find(typed), typed).toEqual([id]);
  expect(await find('roof sunday')).toEqual([]);
});

test('a phrase in quotation marks must stand there as it is', async () => {
  const id = put({ note: 'the roof of the mill' });
  expect(await find('"roof of the mill"')).toEqual([id]);
  expect(await find('“roof of the mill”')).toEqual([id]);
  expect(await find('"mill of the roof"')).toEqual([]);
  expect(await find('mill of the roof')).toEqual([id]);
});

test('what was changed last comes first, and no more than asked for', async () => {
  const ids = ['a', 'b', 'c'].map(note => put({ note: `roof ${note}` }));
  expect(await find('roof')).toEqual(ids.toReversed());
  expect(await find('roof', {}, 2)).toEqual(ids.slice(1).toReversed());
  const answer = await index.search('roof', noFilters, 2, new AbortController().signal);
  expect(answer?.total).toBe(3);
});

test('filters narrow by site, source, kind, tag and date, and together', async () => {
  const elsewhere = { ...pageOfMill, key: 'https://www.hill.example/x' };
  const quote = put({ tags: ['river'] });
  const other = put({ page: elsewhere, subject: { kind: 'article' } });
  expect(await find('', { site: 'hill.example' })).toEqual([other]);
  expect(await find('', { source: 'Jo Miller' })).toEqual([quote]);
  expect(await find('', { kind: 'article' })).toEqual([other]);
  expect(await find('', { tag: 'river' })).toEqual([quote]);
  expect(await find('', { tag: 'river', site: 'hill.example' })).toEqual([]);
  expect(await find('', { tag: 'none has it' })).toEqual([]);
  const last = noteOf({}).updatedAt;
  expect(await find('', { from: last })).toEqual([]);
  expect(await find('', { to: last })).toHaveLength(2);
  expect(index.choices()).toEqual({
    sites: ['hill.example', 'valley.example'],
    sources: ['Jo Miller'],
    tags: ['river'],
  });
});

test('a filter that is no whole name takes every name that it is a part of', async () => {
  const onMiller = put({});
  const onOther = put({
    subject: { kind: 'source', name: 'Ana Millán', sourceKind: 'person', role: null },
    tags: ['roof', 'roof tiles'],
  });
  expect(await find('', { source: 'mill' })).toEqual([onOther, onMiller]);
  expect(await find('', { source: 'millan' })).toEqual([onOther]);
  expect(await find('', { source: 'nobody' })).toEqual([]);
  // A name that a note has is that name alone.
  put({ tags: ['roof tiles'] });
  expect(await find('', { tag: 'roof' })).toEqual([onOther]);
});

test('a changed note is found by its new words only, a deleted one not at all', async () => {
  const note = noteOf({ note: 'before' });
  index.put(note);
  index.put({ ...note, note: 'after' });
  expect(await find('before')).toEqual([]);
  expect(await find('after')).toEqual([note.id]);
  index.put({ ...note, deletedAt: note.updatedAt });
  expect(await find('')).toEqual([]);
});

test('a search that was overtaken gives nothing', async () => {
  put({});
  const life = new AbortController();
  life.abort();
  expect(await index.search('', noFilters, 10, life.signal)).toBeNull();
});
