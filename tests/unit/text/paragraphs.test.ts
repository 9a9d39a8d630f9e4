import { expect, test } from 'vitest';
import { paragraphsOf } from '../../../src/text/paragraphs.ts';

const contents = (text: string) => paragraphsOf(text).map(span => text.slice(span.start, span.end));

test('blank lines and single line ends part paragraphs', () => {
  expect(contents('One.\n\n  Two. \nThree.\r\n')).toEqual(['One.', 'Two.', 'Three.']);
});

test('a line wrapped inside a sentence goes on in the next', () => {
  const wrapped = 'The harbour was closed for nine days while the workers of the\nport waited for an answer.';
  expect(contents(wrapped)).toEqual([wrapped]);
});

test('a short headline before a lower-case line stands alone', () => {
  expect(contents('Harbour closed\nworkers wait')).toEqual(['Harbour closed', 'workers wait']);
});

test('white space alone is no paragraph', () => {
  expect(contents(' \n\t\n\u200b')).toEqual([]);
});
