import { expect, test } from 'vitest';
import { formats } from '../../../src/exchange/formats.ts';
import { example } from './make.ts';

test('every format of the table writes the words of every quote', () => {
  for (const format of Object.values(formats)) {
    expect(format.write(example)).toContain('The dam will hold');
    expect(format.write(example)).toContain('Ruth Amado');
  }
});

test('two formats never have the same ending', () => {
  const endings = Object.values(formats).map(format => format.extension);
  expect(new Set(endings).size).toBe(endings.length);
});
