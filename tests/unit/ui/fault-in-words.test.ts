// What is wrong with a file comes from _locales; where the browser is English it is what the command line says.

import { expect, test, vi } from 'vitest';
import { faultWords, type Problem, problemInEnglish } from '../../../src/notes/fault-words.ts';
import { faultInWords } from '../../../src/ui/fault-in-words.ts';

vi.mock('webextension-polyfill', async () => {
  const { fakeBrowser } = await import('../popup/fake-browser.ts');
  return { default: fakeBrowser() };
});

test.each(Object.keys(faultWords) as (keyof typeof faultWords)[])('%s is worded the same in both', kind => {
  const problem: Problem = [kind, 3, 'b'];
  expect(faultInWords(problem)).toBe(problemInEnglish(problem));
  expect(faultInWords(problem)).not.toMatch(/\$|^$/);
});

test('says what it was given', () => {
  expect(problemInEnglish(['notWhole', 1, 5])).toBe('not a whole number from 1 to 5');
  expect(problemInEnglish(['notOneOf', '$2, $1'])).toBe('not one of $2, $1');
});
