// What the panel lists and counts.

import { expect, test } from 'vitest';
import { overview } from '../../../../popup/view/overview.ts';
import { attributions, quote, source, text } from '../sample.ts';

test('counts speech only, and only the sources that speak', () => {
  expect(overview(text, attributions).counts).toEqual({ quotes: 5, sources: 3, unnamed: 1 });
});

test('lists sources in the order of their first mention, with their quotes in document order', () => {
  const shuffled = { ...attributions, quotes: [...attributions.quotes].reverse() };
  const list = overview(text, shuffled).sources.map(entry => [
    entry.source.id,
    entry.quotes.map(({ quote }) => quote.id),
  ]);
  expect(list).toEqual([
    ['s1', ['q1', 'q2', 'q5']],
    ['s2', ['q3']],
    ['s3', []],
  ]);
});

test('a source that only joins in is listed with those it speaks with, and the quote stands once', () => {
  const { sources } = overview(text, attributions);
  expect(sources[2]?.quotedWith.map(({ name }) => name)).toEqual(['Ada Lindqvist']);
  expect(sources[0]?.quotes[2]?.coSpeakers.map(({ name }) => name)).toEqual(['Nordbro']);
});

test('a quote without a speaker, or with one that is not in the list, stands apart', () => {
  const stray = {
    sources: [],
    quotes: [quote('q1', 'repairs', 's9'), quote('q2', 'the deck', null)],
    sourcesRead: true,
  };
  const { unattributed, sources } = overview(text, stray);
  expect(unattributed.map(({ quote, meaning }) => [quote.id, meaning])).toEqual([
    ['q1', 'unclear'],
    ['q2', 'unclear'],
  ]);
  expect(sources).toEqual([]);
});

test('a quote in several pieces is shown as one', () => {
  const pieces = [
    ...quote('a', '“The bridge is safe,”', null).content,
    ...quote('b', 'in May', null).content,
  ];
  const { unattributed } = overview(text, {
    sources: [],
    quotes: [quote('q1', 'in May', null, { content: pieces })],
    sourcesRead: true,
  });
  expect(unattributed[0]?.text).toBe('“The bridge is safe,” … in May');
});

test('an unnamed source is counted by its kind, and its quotes are marked as unclear', () => {
  const unnamed = source('s1', 'a witness', { kind: 'unnamed', named: false });
  const { counts, sources } = overview(text, {
    sources: [unnamed],
    quotes: [quote('q1', 'the deck', 's1')],
    sourcesRead: true,
  });
  expect(counts.unnamed).toBe(1);
  expect(sources[0]?.quotes[0]?.meaning).toBe('unclear');
});
