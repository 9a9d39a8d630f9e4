import { expect, test } from 'vitest';
import { FormCache } from '../../../src/text/form-cache.ts';
import { collectForms } from '../../../src/text/forms.ts';
import { tokenize } from '../../../src/text/tokens.ts';

test('a form is known by its number until another collection begins', () => {
  const cache = new FormCache();
  cache.use(3);
  expect(cache.get(7)).toBe(-1);
  cache.set(7, 70);
  cache.set(100_000, 5);
  cache.use(3);
  expect([cache.get(7), cache.get(100_000), cache.get(8), cache.get(1_000_000)]).toEqual([70, 5, -1, -1]);
  cache.use(4);
  expect([cache.get(7), cache.get(100_000)]).toEqual([-1, -1]);
});

test('tokens of the same text share a form, and only those', () => {
  collectForms();
  const tokens = tokenize('The cat, the Cat and The cat’s cat.');
  const byForm = new Map(tokens.map(({ form, text }) => [form, text]));
  for (const { form, text } of tokens) expect(byForm.get(form)).toBe(text);
  expect(byForm.size).toBe(new Set(tokens.map(({ text }) => text)).size);
});

test('where many forms were met they are forgotten before the next text, never within one', () => {
  const before = collectForms();
  const many = tokenize(Array.from({ length: 40_000 }, (_, index) => `w${index}`).join(' '));
  expect(new Set(many.map(({ form }) => form)).size).toBe(40_000);
  expect(collectForms()).toBe(before + 1);
  expect(tokenize('again')[0]?.form).toBe(0);
});
