// Quotations that no cue of their own claims: joined, introduced, or standing alone.

import { expect, test } from 'vitest';
import { rowsOf } from './rows.ts';

const sentences: readonly (readonly [string, readonly string[]])[] = [
  [
    '“We waited for years,” Ann Mora said.\n\n“Nobody came, and nobody called.”',
    ['Ann Mora [said] “We waited for years,” … “Nobody came, and nobody called.” (direct) = Ann Mora'],
  ],
  [
    'Ann Mora said, “We waited for years.\n\n“Nobody came.”',
    ['Ann Mora [said] “We waited for years. … “Nobody came.” (direct) = Ann Mora'],
  ],
  [
    'Ann Mora continued:\n\n“We waited for years and nobody came.”',
    ['Ann Mora [continued] “We waited for years and nobody came.” (direct) = Ann Mora'],
  ],
  [
    '“We waited for years,” Ann Mora said.\n\nThe hall was full.\n\n“Nobody came to the hall that night.”',
    [
      'Ann Mora [said] “We waited for years,” (direct) = Ann Mora',
      ' [] “Nobody came to the hall that night.” (direct) = nobody',
    ],
  ],
  ['Ann Mora said: “We waited for years', ['Ann Mora [said] “We waited for years (direct) = Ann Mora']],
  [
    'Ann Mora smiled. “We waited for years and nobody came.”',
    [' [] “We waited for years and nobody came.” (direct) = Ann Mora'],
  ],
  ['Ann Mora beamed: “It is safe.”', ['Ann Mora [beamed] “It is safe.” (direct) = Ann Mora']],
  ['“Yes.”', [' [] “Yes.” (direct) = nobody']],
  [
    '“Why not?” Rui Prata said. “Because,” Ann Mora replied, “it is late.”',
    [
      'Rui Prata [said] “Why not?” (direct) = Rui Prata',
      'Ann Mora [replied] “Because,” … “it is late.” (direct) = Ann Mora',
    ],
  ],
];

test.each(sentences)('a quotation without a cue of its own is kept: %s', (sentence, quotes) => {
  expect(rowsOf(sentence)).toEqual(quotes);
});
