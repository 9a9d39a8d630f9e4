import { expect, test } from 'vitest';
import { readDocument } from '../../../src/attribution/document.ts';
import { phraseAfter } from '../../../src/attribution/phrase-after.ts';

test('a phrase ends with its text, wherever it may reach to', () => {
  const doc = readDocument('told Gray');
  expect(phraseAfter(doc, 1, 9)).toEqual({ from: 1, to: 2, isPronoun: false });
});
