import { expect, test } from 'vitest';
import { paragraphsOf } from '../../../src/exchange/paragraphs.ts';

test('empty lines part paragraphs, however many and whatever white space is in them', () => {
  expect(paragraphsOf('\n a \r\nb\n \t\n\n\nc\rd\n')).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect(paragraphsOf(' \n ')).toEqual([]);
});
