import { expect, test } from 'vitest';
import { isInsideWord } from '../../../src/anchoring/word-edges.ts';

test.each([
  ['he can', "'t", true],
  ["he can'", 't', true],
  ['non', '-violent', true],
  ['1', '5 died', true],
  ['1.', '5 percent', true],
  ['12', ':30', true],
  ['安', '倍', true],
  ['went', ', he said', false],
  ['end.', 'Next', false],
  ["'", 'we', false],
  ["tense'", '.', false],
  ['', 'first', false],
  ['last', '', false],
])('between %j and %j: %j', (before, after, inside) => {
  expect(isInsideWord(before + after, before.length)).toBe(inside);
});
