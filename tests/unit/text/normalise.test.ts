import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalise, toRaw } from '../../../src/text/normalise.ts';

const pieces = fc.constantFrom(
  'a',
  'Z',
  '7',
  ' ',
  '\n\n',
  '\u00A0',
  '\t',
  '“',
  '”',
  '’',
  '"',
  "'",
  '«',
  'é',
  'e\u0301',
  '\u0301',
  '\u00AD',
  '\u200B',
  '\uFEFF',
  '각',
  '\u1100\u1161\u11A8',
  '\u1100',
  '\uAC00',
  '\u11A8',
  '\u212B',
  '👩‍🚒',
  '\uD83D',
  'ﬁ',
  '\u0958',
  '한',
);
const texts = fc.array(pieces, { maxLength: 40 }).map(parts => parts.join(''));

test('white space, quotation marks and invisible characters are compared alike', () => {
  const printed = normalise('He said:\u00A0“Don’t\n\n go,\u200B” co\u00ADoperate').text;
  expect(printed).toBe(normalise('He said: "Don\'t go," cooperate').text);
});

test('a letter and its mark are compared as one character', () => {
  expect(normalise('cafe\u0301 \u1100\u1161\u11A8').text).toBe('café 각');
});

test('time stays in proportion to the length on letters with endless marks', () => {
  const begun = performance.now();
  normalise(`a${'\u0301\u0316'.repeat(100_000)}`);
  // Far above what it takes; putting so many marks in order at once takes half a minute.
  expect(performance.now() - begun).toBeLessThan(5_000);
});

test('the Unicode form of a text makes no difference', () => {
  fc.assert(
    fc.property(texts, text => {
      // Invisible characters first: between a letter and its mark they keep NFC from joining the two.
      const visible = text.replace(/[\u00AD\u200B\uFEFF]/g, '');
      expect(normalise(visible.normalize('NFD')).text).toBe(normalise(visible.normalize('NFC')).text);
    }),
    { seed: 4, numRuns: 500 },
  );
});

test('a normalised text stays as it is', () => {
  fc.assert(
    fc.property(texts, text => {
      const once = normalise(text.replace(/[\u00AD\u200B\uFEFF]/g, '')).text;
      expect(normalise(once).text).toBe(once);
    }),
    { seed: 5, numRuns: 500 },
  );
});

test('every piece of the normalised text leads back to the raw piece that it stands for', () => {
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (text, from, length) => {
      const view = normalise(text);
      fc.pre(view.text.length > 0);
      const start = from % view.text.length;
      const end = Math.min(view.text.length, start + 1 + (length % 5));
      const raw = toRaw(view, { start, end });
      expect(raw.start).toBeGreaterThanOrEqual(0);
      expect(raw.end).toBeLessThanOrEqual(text.length);
      // At least what was asked for: a cut inside of a letter with its marks takes the whole letter.
      expect(normalise(text.slice(raw.start, raw.end)).text).toContain(view.text.slice(start, end));
    }),
    { seed: 6, numRuns: 1_000 },
  );
});
