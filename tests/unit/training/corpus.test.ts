import { expect, test } from 'vitest';
import { parseStandoff, readCorpus, readTexts } from '../../../training/corpus.ts';

const text = 'The 😀 mayor said: “No.” Then she left.';

test('standoff spans count code points, an event joins them, and text around it may be discarded', () => {
  const standoff = [
    'T1\tSource 0 11\tThe 😀 mayor',
    'T2\tCue 12 16\tsaid',
    'T3\tContent 18 20;20 23\t“No.”',
    'T4\tDiscard 24 38\tThen she left.',
    'T5\tAttribution 12 16\tsaid',
    'E1\tAttribution:T5 Source:T1 Cue:T2 Content:T3',
    'E2\tAttribution:T5 Source:T1',
  ].join('\n');
  const { attributions, discarded } = parseStandoff(standoff, text);
  const words = (spans: readonly { start: number; end: number }[]) =>
    spans.map(({ start, end }) => text.slice(start, end));
  expect(attributions).toHaveLength(1);
  expect(words(attributions[0]?.source ?? [])).toEqual(['The 😀 mayor']);
  expect(words(attributions[0]?.content ?? []).join('')).toBe('“No.”');
  expect(words(discarded)).toEqual(['Then she left.']);
});

test('a folder that is not there is told in a sentence', () => {
  expect(() => readCorpus('/no/such')).toThrow('/no/such holds no corpus');
  expect(() => readTexts('/no/such')).toThrow('/no/such holds no plain text (*.txt)');
});
