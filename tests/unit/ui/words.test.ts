// The words that a reader sees.

import { beforeEach, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { plural, t } from '../../../src/ui/words.ts';

vi.mock('webextension-polyfill', async () => {
  const { fakeBrowser } = await import('../popup/fake-browser.ts');
  return { default: fakeBrowser() };
});

beforeEach(() => {
  vi.restoreAllMocks();
});

test('fills in values, and leaves out those that were not given', () => {
  expect(t('cardPosition', 2, 7)).toBe('Quote 2 of 7');
  expect(t('cardPosition', 2)).toBe('Quote 2 of ');
});

test('uses the form that the language has for a number', () => {
  expect(plural('quoteCount', 0)).toBe('0 quotes');
  expect(plural('quoteCount', 1)).toBe('1 quote');
  expect(plural('quoteCount', 1_234)).toBe('1,234 quotes');
});

test('English words shown to readers of other languages keep to English forms and digits', () => {
  for (const language of ['fr', 'ja', 'ar-EG']) {
    vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue(language);
    expect(plural('quoteCount', 0)).toBe('0 quotes');
    expect(plural('quoteCount', 1)).toBe('1 quote');
    expect(plural('quoteCount', 2)).toBe('2 quotes');
  }
});

test('falls back to "other" where the words shown have no such form', () => {
  const words: Record<string, string> = { uiLanguage: 'ar', quoteCount_other: 'quotes in all other numbers' };
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(key => words[key] ?? '');
  expect(plural('quoteCount', 2)).toBe('quotes in all other numbers');
});
