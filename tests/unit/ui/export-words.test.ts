// What a file says for itself comes from _locales; where the browser is English it is what the command line writes.

import { expect, test, vi } from 'vitest';
import { type ExportWords, englishWords } from '../../../src/exchange/words.ts';
import { exportWords } from '../../../src/ui/export-words.ts';

vi.mock('webextension-polyfill', async () => {
  const { fakeBrowser } = await import('../popup/fake-browser.ts');
  return { default: fakeBrowser() };
});

const plain = (words: ExportWords) =>
  Object.fromEntries(Object.entries(words).filter(([, value]) => typeof value !== 'function'));

test('the words in English are the exporters’ own', () => {
  expect(plain(exportWords())).toEqual(plain(englishWords));
  for (const name of ['evidence', 'tagged', 'by', 'inText'] as const)
    expect(exportWords()[name]('a b')).toBe(englishWords[name]('a b'));
});
