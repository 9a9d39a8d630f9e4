import { expect, test } from 'vitest';
import { formats } from '../../../src/exchange/formats.ts';
import { englishWords } from '../../../src/exchange/words.ts';
import { libraryWith } from './make.ts';

test('every format of the table writes the words of every quote', () => {
  for (const format of Object.values(formats)) {
    expect(format.write(libraryWith())).toContain('The dam will hold');
    expect(format.write(libraryWith())).toContain('Ruth Amado');
  }
});

test('readers get the words that the caller gives, with the language they are in', () => {
  const words = { ...englishWords, language: 'ar', direction: 'rtl', quotes: 'A & B' } as const;
  expect(formats.markdown.write(libraryWith(), words)).toContain('\n## A & B\n');
  const html = formats.html.write(libraryWith(), words);
  expect(html).toContain('<html lang="ar" dir="rtl">');
  expect(html).toContain('<h2>A &amp; B</h2>');
});

test('two formats never have the same ending', () => {
  const endings = Object.values(formats).map(format => format.extension);
  expect(new Set(endings).size).toBe(endings.length);
});
