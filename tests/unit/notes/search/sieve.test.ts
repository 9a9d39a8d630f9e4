import { expect, test } from 'vitest';
import { randomFrom } from '../../../../scripts/store-page/random.ts';
import { Sieve, sought } from '../../../../src/notes/search/sieve.ts';

const random = randomFrom(7);
const letters = 'abcdefghijklmnopqrstuvwxyz     éß中𝒳';
const textOf = (length: number) =>
  Array.from({ length }, () => [...letters][Math.floor(random() * [...letters].length)]).join('');

test('no word of a text is ever denied, and of other words most are', () => {
  const sieve = new Sieve();
  const texts = Array.from({ length: 3_000 }, () => textOf(Math.floor(random() * 300)));
  const places = texts.map(text => sieve.add(text));
  let denied = 0;
  let absent = 0;
  for (const [i, text] of texts.entries()) {
    const start = Math.floor(random() * text.length);
    const word = text.slice(start, start + 1 + Math.floor(random() * 12));
    expect(sieve.mayHold(places[i] as number, sought(word)), word).toBe(true);
    const other = sought(textOf(8));
    if (text.includes(other.word)) continue;
    absent++;
    if (!sieve.mayHold(places[i] as number, other)) denied++;
  }
  expect(denied / absent).toBeGreaterThan(0.9);
});

test('what is shorter than a piece is denied nowhere', () => {
  const sieve = new Sieve();
  expect(sieve.mayHold(sieve.add(''), sought('ab'))).toBe(true);
});
