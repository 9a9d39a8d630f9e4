import { expect, test } from 'vitest';
import { beyondConjunction } from '../../../src/attribution/content-edges.ts';
import { readDocument, textBetween } from '../../../src/attribution/document.ts';

/** `|` where the tagger ended the statement; a second one where something else of the report begins. */
function whole(marked: string): string {
  const [before = '', between = '', after] = marked.split('|');
  const doc = readDocument(before + between + (after ?? ''));
  const tokenAt = (chars: number) => doc.tokens.findIndex(({ start }) => start >= chars);
  const other = tokenAt(before.length + between.length);
  const others = after === undefined ? [] : [{ from: other, to: other + 1 }];
  const { from, to } = beyondConjunction(doc, { from: 0, to: tokenAt(before.length) }, others);
  return textBetween(doc, from, to);
}

test.each([
  ['the port to open and |resume its work.', 'the port to open and resume its work'],
  ['the port to open and |resume its work, Ortiz said.', 'the port to open and resume its work'],
  ['the talks with Ruiz, Bell and |Kerr and at once told the press.', 'the talks with Ruiz, Bell and Kerr'],
  ['the quay is weak but |nobody who works there knew.', 'the quay is weak but nobody'],
  ['the quay is weak and |ready to fall, |said Ortiz.', 'the quay is weak and ready to fall'],
  ['both islands to wait| and stop all tests.', 'both islands to wait and stop all tests'],
])('a statement goes on behind its conjunction to the next joint: %s', (marked, words) => {
  expect(whole(marked)).toBe(words);
});

test.each([
  ['the port will open and|, Ortiz said, stay so.', 'the port will open and'],
  ['the port will open| and stay so.', 'the port will open'],
  ['both islands to wait| and left the hall.', 'both islands to wait'],
  ['both islands to wait| and envoys agreed.', 'both islands to wait'],
  ['both islands to wait| and Ortiz agreed.', 'both islands to wait'],
  ['“The port will open” and |left the room.', '“The port will open” and'],
])('and nowhere else: %s', (marked, words) => {
  expect(whole(marked)).toBe(words);
});

test('it stops where the cue or the source begins', () => {
  expect(whole('the quay is weak and |ready |said Ortiz.')).toBe('the quay is weak and ready');
});
