import { expect, test } from 'vitest';
import { tokenize } from '../../../src/text/tokens.ts';

test('words that begin alike, and words of any length, are forms of their own, and the same whenever they come', () => {
  const words = Array.from({ length: 40 }, (_, length) => 'abcdefghij'.repeat(4).slice(0, length + 1));
  const first = tokenize(words.join(' '));
  const again = tokenize(words.toReversed().join(' ')).reverse();
  expect(first.map(({ text }) => text)).toEqual(words);
  expect(again.map(({ text }) => text)).toEqual(words);
  expect(new Set(first.map(({ form }) => form)).size).toBe(words.length);
  expect(again.map(({ form }) => form)).toEqual(first.map(({ form }) => form));
});

test('more words than there are places are all told apart', () => {
  const words = Array.from({ length: 60_000 }, (_, index) => `w${index.toString(36)}`);
  const tokens = tokenize(`${words.join(' ')} ${words.join(' ')}`);
  expect(tokens.every(({ text }, at) => text === words[at % words.length])).toBe(true);
  expect(new Set(tokens.map(({ form }) => form)).size).toBe(words.length);
});
