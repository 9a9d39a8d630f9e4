import fc from 'fast-check';
import { expect, test } from 'vitest';
import { charAt } from '../../../src/text/characters.ts';
import { plainToken } from '../../../src/text/plain-tokens.ts';
import { endOfToken } from '../../../src/text/word-rules.ts';

const pieces = [
  ...[
    'a',
    'B',
    'said',
    'Mr',
    'mr',
    'U',
    'I',
    's',
    'S',
    'll',
    'no',
    'pic',
    'é',
    'ß',
    '日',
    '\u0301',
    '5',
    '000',
    '٣',
  ],
  ...[
    '.',
    '-',
    '&',
    '_',
    '@',
    ',',
    "'",
    '’',
    '‘',
    '“',
    '”',
    '"',
    '—',
    '–',
    '…',
    '!',
    '$',
    ' ',
    '\u00a0',
    '\n',
  ],
  'abcdefghijklmno',
  'abcdefghijklmnop',
  'x'.repeat(79),
];

test('what is found at a look is what the rules for all scripts give', () => {
  let count = 0;
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces), { maxLength: 14 }),
      fc.nat({ max: 8 }),
      (chosen, behind) => {
        const text = chosen.join('');
        const to = Math.max(0, text.length - behind);
        for (let at = 0; at < to; ) {
          const found = plainToken(text, at, to);
          if (found !== undefined) {
            const end = Math.min(to, endOfToken(text, at, charAt(text, at)));
            expect([found.start, found.end, found.text]).toEqual([at, end, text.slice(at, end)]);
            count++;
          }
          at = found?.end ?? at + charAt(text, at).length;
        }
      },
    ),
    { numRuns: 5000, seed: 20261128 },
  );
  expect(count).toBeGreaterThan(5_000);
});
