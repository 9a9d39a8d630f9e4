import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createVocabulary, wordsOf } from '../../../src/anchoring/words.ts';
import { normalise } from '../../../src/text/normalise.ts';

const vocabulary = createVocabulary();

function spellings(text: string): string[] {
  return Array.from(wordsOf(normalise(text).text, vocabulary).ids, vocabulary.spellingOf);
}

test.each([
  ['He can’t pay 1,000.50 at 12:30.', ['He', "can't", 'pay', '1,000.50', 'at', '12:30', '.']],
  ['“‘Yes,’ she said”', ["'", 'Yes', ',', "'", 'she', 'said', "'"]],
  ['one — two -- three–four', ['one', '-', 'two', '-', 'three', '-', 'four']],
  ['no … more', ['no', '.', '.', '.', 'more']],
  ['安倍氏は', ['安', '倍', '氏', 'は']],
  ['', []],
])('%j', (text, words) => {
  expect(spellings(text)).toEqual(words);
});

test('words lie in order, do not overlap and hold all that is no white space', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), raw => {
      const { text } = normalise(raw);
      const { starts, ends } = wordsOf(text, vocabulary);
      let at = 0;
      for (const [word, start] of starts.entries()) {
        expect(text.slice(at, start).trim()).toBe('');
        at = ends[word] as number;
        expect(at).toBeGreaterThan(start);
      }
      expect(text.slice(at).trim()).toBe('');
    }),
    { seed: 2, numRuns: 1_000 },
  );
});
