import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenize } from '../../../src/text/tokens.ts';

const rows: readonly (readonly [string, string])[] = [
  ['Kim’s plan isn’t new.', 'Kim ’s plan isn’t new .'],
  ['U.S. officials met Mr. Lee.', 'U.S. officials met Mr. Lee .'],
  ['It cost $5,000, or 3.5 per cent.', 'It cost $ 5,000 , or 3.5 per cent .'],
  ['Cheong Seong-Chang of AT&T', 'Cheong Seong-Chang of AT&T'],
  ['“No,” he said -- twice...', '“ No , ” he said -- twice ...'],
  ["''No,'' he said.", "'' No , '' he said ."],
  ["O'Brien and the players' union", "O'Brien and the players ' union"],
  ['é́ 😀 日本', 'é́ 😀 日本'],
];

test.each(rows)('%s falls into words and marks', (text, tokens) => {
  expect(
    tokenize(text)
      .map(token => token.text)
      .join(' '),
  ).toBe(tokens);
});

// With the marks that stand on it.
const SPACE = /[\s\u200b\u2060\ufeff]\p{M}*/gu;

test('tokens hold every character that is no white space, once and in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), text => {
      let end = 0;
      for (const token of tokenize(text)) {
        expect(text.slice(end, token.start).replace(SPACE, '')).toBe('');
        expect(text.slice(token.start, token.end).startsWith(token.text)).toBe(true);
        end = token.end;
      }
      expect(text.slice(end).replace(SPACE, '')).toBe('');
    }),
    { numRuns: 1000, seed: 20261127 },
  );
});

test.each(['👍🏽 👨‍👩‍👧 🇩🇪🇫🇷 ❤️ 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿', '“Yes.”\u200d said\u200d Ann,\u0301 \u0301Bob\u200c.'])(
  'no token cuts what a reader sees as one character: %s',
  text => {
    const bounds = new Set([text.length]);
    for (const { index } of new Intl.Segmenter('en').segment(text)) bounds.add(index);
    for (const { start, end } of tokenize(text)) {
      expect(bounds).toContain(start);
      expect(bounds).toContain(end);
    }
  },
);

test('an invisible joiner behind a word or mark makes it no other word', () => {
  expect(tokenize('“No,”\u200d he said\u200d').map(({ text }) => text)).toEqual([
    '“',
    'No',
    ',',
    '”',
    'he',
    'said',
  ]);
});

test('a word of any length is cut into bounded tokens', () => {
  expect(Math.max(...tokenize('x'.repeat(1000)).map(token => token.text.length))).toBeLessThanOrEqual(80);
});

test('letters and digits of ASCII, which have a way of their own, fall into the same tokens as others', () => {
  // No abbreviation and no clitic is made of these.
  const ascii = 'qxzQXZ079';
  const others = 'цхзЦХЗ٠٧٩';
  const unit = fc.constantFrom(...ascii, ...ascii, ...'é ,.-\'"“”‘’—…&@_(:\n');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 24 }), text => {
      const other = text.replace(/[qxzQXZ079]/g, char => others[ascii.indexOf(char)] as string);
      const bounds = (of: string) => tokenize(of).map(({ start, end, kind }) => [start, end, kind]);
      expect(bounds(text)).toEqual(bounds(other));
    }),
    { numRuns: 5000, seed: 20261128 },
  );
});
