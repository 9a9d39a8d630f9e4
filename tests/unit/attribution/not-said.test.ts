import { expect, test } from 'vitest';
import { readDocument } from '../../../src/attribution/document.ts';
import { isNotSaid } from '../../../src/attribution/not-said.ts';

// The cue stands between the bars, the source is the first two words.
test.each([
  ['Ann Mora did not |say| when', true],
  ['Ann Mora |did not say| when', true],
  ['Ann Mora |declined to say| when', true],
  ['Ann Mora has never |said| so', true],
  ['Ann Mora |said| it was not safe', false],
  ['Ann Mora |denied| it', false],
  ['No one |said| so', true],
])('%s', (marked, isNone) => {
  const [before = '', cue = ''] = marked.split('|');
  const doc = readDocument(marked.replaceAll('|', ''));
  const at = (offset: number) => doc.tokens.findIndex(token => token.start >= offset);
  const from = at(before.length);
  const to = doc.tokens.findIndex(token => token.start >= before.length + cue.length);
  expect(isNotSaid(doc, { from, to }, { from: 0, to: 2 })).toBe(isNone);
});
