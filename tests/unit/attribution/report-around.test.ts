// Reports with the cue behind or inside what is said, a sentence a row; the format of a row is in rows.ts.

import { expect, test } from 'vitest';
import { rowsOf } from './rows.ts';

const sentences: readonly (readonly [string, readonly string[]])[] = [
  [
    '“We will open in May,” Rosa Lind said.',
    ['Rosa Lind [said] “We will open in May,” (direct) = Rosa Lind'],
  ],
  [
    '“We will open in May,” said Rosa Lind, head of the museum.',
    ['Rosa Lind, head of the museum [said] “We will open in May,” (direct) = Rosa Lind'],
  ],
  [
    'Rosa Lind said, “We will open in May.”',
    ['Rosa Lind [said] “We will open in May.” (direct) = Rosa Lind'],
  ],
  [
    'Rosa Lind said: “We will open in May.”',
    ['Rosa Lind [said] “We will open in May.” (direct) = Rosa Lind'],
  ],
  [
    '“We will open,” Rosa Lind said, “and we will stay open.”',
    ['Rosa Lind [said] “We will open,” … “and we will stay open.” (direct) = Rosa Lind'],
  ],
  [
    '“We will open,” Rosa Lind said. “We will stay open.”',
    ['Rosa Lind [said] “We will open,” … “We will stay open.” (direct) = Rosa Lind'],
  ],
  ['“Will it open?” Rosa Lind asked.', ['Rosa Lind [asked] “Will it open?” (direct) = Rosa Lind']],
  ['“It opens!” shouted Rosa Lind.', ['Rosa Lind [shouted] “It opens!” (direct) = Rosa Lind']],
  [
    'The museum will open in May, Rosa Lind said.',
    ['Rosa Lind [said] The museum will open in May (indirect) = Rosa Lind'],
  ],
  [
    'The museum will open in May, said Rosa Lind.',
    ['Rosa Lind [said] The museum will open in May (indirect) = Rosa Lind'],
  ],
  [
    'The museum, Rosa Lind said, will open in May.',
    ['Rosa Lind [said] The museum … will open in May (indirect) = Rosa Lind'],
  ],
  [
    'The museum will open in May, according to Rosa Lind.',
    ['Rosa Lind [according to] The museum will open in May (indirect) = Rosa Lind'],
  ],
  [
    'According to Rosa Lind, the museum will open in May.',
    ['Rosa Lind [According to] the museum will open in May (indirect) = Rosa Lind'],
  ],
  [
    'According to the Harbour Authority, three ships were held.',
    ['the Harbour Authority [According to] three ships were held (indirect) = Harbour Authority'],
  ],
  [
    '“It opens in May,” Rosa Lind told reporters on Monday.',
    ['Rosa Lind [told] “It opens in May,” (direct) = Rosa Lind'],
  ],
  [
    '“It is safe,” Ann Mora, the chief engineer, told the Daily Crier.',
    ['Ann Mora, the chief engineer, [told] “It is safe,” (direct) = Ann Mora'],
  ],
  ['“It is safe,” said Ann Mora, who built it.', ['Ann Mora [said] “It is safe,” (direct) = Ann Mora']],
  [
    'In the long run, economists say, prices fall.',
    ['economists [say] In the long run … prices fall (indirect) = economists'],
  ],
  ['“Safe,” she said.', ['she [said] “Safe,” (direct) = nobody']],
];

test.each(sentences)('a cue behind or inside its content is found: %s', (sentence, quotes) => {
  expect(rowsOf(sentence)).toEqual(quotes);
});
