import { expect, test } from 'vitest';
import type { Span } from '../../../src/text/span.ts';
import { emptyScore, f1, scoreDocument } from '../../../training/score.ts';

const text = 'Ann Mora said the bridge was safe on Monday. “It will hold,” she added.';

function span(words: string): Span[] {
  const start = text.indexOf(words);
  return [{ start, end: start + words.length }];
}

const gold = {
  attributions: [
    { source: span('Ann Mora'), cue: span('said'), content: span('the bridge was safe on Monday') },
    { source: span('she'), cue: span('added'), content: span('“It will hold,”') },
  ],
  discarded: [],
};

test('what was annotated scores full marks against itself, in its groups', () => {
  const score = emptyScore();
  expect(scoreDocument(score, text, gold, gold.attributions)).toEqual([true, true]);
  const { all, speech, direct, indirect, mixed } = score.groups;
  expect([all, speech, direct, indirect, mixed].map(tally => tally.right)).toEqual([2, 2, 1, 1, 0]);
  expect(f1(all.right, all.found, all.gold)).toBe(100);
  expect(score.sources).toEqual({ exact: 2, found: 2, gold: 2 });
});

test('half of the content is enough, less is not; a source elsewhere is wrong', () => {
  const half = { ...gold.attributions[0], content: span('the bridge was') } as (typeof gold.attributions)[0];
  const third = { ...half, content: span('the bridge') };
  const elsewhere = { ...half, source: span('Monday') };
  for (const [found, isRight] of [
    [half, true],
    [third, false],
    [elsewhere, false],
  ] as const)
    expect(scoreDocument(emptyScore(), text, gold, [found])).toEqual([isRight]);
});

test('what is found in text that was set aside counts for nothing', () => {
  const score = emptyScore();
  const aside = { attributions: [], discarded: span('“It will hold,” she added.') };
  expect(scoreDocument(score, text, aside, [gold.attributions[1] as (typeof gold.attributions)[1]])).toEqual([
    null,
  ]);
  expect(score.groups.all.found).toBe(0);
});
