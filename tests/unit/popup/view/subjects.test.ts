// What a note is said to be about.

import { expect, test } from 'vitest';
import { overview } from '../../../../popup/view/overview.ts';
import { keysOf, subjectOfQuote, subjectOfSource } from '../../../../popup/view/subjects.ts';
import { placeNotes } from '../../../../src/anchoring/place-notes.ts';
import { targetPage } from '../../../../src/notes/target-page.ts';
import type { Annotation, Subject } from '../../../../src/notes/types.ts';
import { article, attributions, ready, source, text } from '../sample.ts';

const list = overview(text, attributions);
const entries = [...list.sources.flatMap(entry => entry.quotes), ...list.unattributed];

function noteOn(subject: Subject): Annotation {
  const time = '2026-03-02T09:00:00.000Z';
  const page = targetPage(article, ready.url);
  const id = '11111111-2222-4333-8444-555555555555';
  const nothing = { tags: [], factCheck: null, annotator: null, copyOf: null };
  return {
    id,
    rev: 1,
    createdAt: time,
    updatedAt: time,
    deletedAt: null,
    page,
    subject,
    note: 'n',
    ...nothing,
  };
}

test('a note on any listed quote is found at that quote again', () => {
  expect(entries).toHaveLength(5);
  for (const entry of entries) {
    const placed = placeNotes(text, list.listed, [noteOn(subjectOfQuote(text, entry))], []);
    expect([...placed.byQuote.keys()]).toEqual([entry.quote.id]);
  }
});

test('a note on a source is found at that source again', () => {
  for (const { source } of list.sources) {
    const placed = placeNotes(text, list.listed, [noteOn(subjectOfSource(source))], []);
    expect([...placed.bySource.keys()]).toEqual([source.id]);
  }
});

test('a quote without a speaker says so', () => {
  const [entry] = list.unattributed;
  if (entry === undefined) throw new Error('the sample has one');
  expect(subjectOfQuote(text, entry)).toMatchObject({ speaker: null, speakerRole: null, named: false });
});

test('every subject of a list has a key of its own, also where two are the same', () => {
  const sources = [source('s1', 'Ada Reed'), source('s2', 'ada reed'), source('s3', 'Ben Ode')];
  const keys = keysOf(sources.map(subjectOfSource));
  expect(new Set(keys).size).toBe(3);
  expect(keysOf(sources.slice(1).map(subjectOfSource))).toEqual([keys[0], keys[2]]);
});
