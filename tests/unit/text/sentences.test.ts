import { expect, test } from 'vitest';
import { sentencesOf } from '../../../src/text/sentences.ts';
import { tokenize } from '../../../src/text/tokens.ts';

function sentences(text: string, quoted?: string): string[] {
  const tokens = tokenize(text);
  const start = quoted === undefined ? -1 : text.indexOf(quoted);
  const end = start + (quoted?.length ?? 0);
  const last = tokens.findLastIndex(token => token.end <= end) + 1;
  const until = (at: number) => {
    const token = tokens[at];
    return start >= 0 && token !== undefined && token.start >= start && token.end <= end ? last : -1;
  };
  const ranges = sentencesOf(tokens, { from: 0, to: tokens.length }, until);
  return ranges.map(({ from, to }) => text.slice(tokens[from]?.start, tokens[to - 1]?.end));
}

test('full stops, question and exclamation marks end sentences', () => {
  expect(sentences('It rained. Did it? It did! So be it.')).toEqual([
    'It rained.',
    'Did it?',
    'It did!',
    'So be it.',
  ]);
});

test('titles and initials end none', () => {
  expect(sentences('Mr. Lee met J. Park in the U.S. on Monday.')).toHaveLength(1);
});

test('an abbreviation ends one where a new sentence plainly begins', () => {
  expect(sentences('He left the U.S. The rest stayed.')).toEqual(['He left the U.S.', 'The rest stayed.']);
});

test('a quotation of several sentences is one piece of the sentence around it', () => {
  const quoted = '“It rained. We left,”';
  expect(sentences(`${quoted} she said. Then it stopped.`, quoted)).toEqual([
    `${quoted} she said.`,
    'Then it stopped.',
  ]);
});

test('a sentence without an end is cut, so that nothing grows with it', () => {
  expect(sentences('word '.repeat(2000)).length).toBeGreaterThan(5);
});

test('a quotation far longer than anybody says in one paragraph is parted', () => {
  const quoted = `“${'It rained. '.repeat(1_000)}”`;
  const lengths = sentences(`${quoted} she said.`, quoted).map(sentence => sentence.split(' ').length);
  expect(lengths.length).toBeGreaterThan(100);
  expect(Math.max(...lengths)).toBeLessThan(2_100);
});
