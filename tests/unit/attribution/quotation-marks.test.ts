// Quotation marks of every kind, seen in what they enclose; the format of a row is in rows.ts.

import { expect, test } from 'vitest';
import { rowsOf } from './rows.ts';

const sentences: readonly (readonly [string, readonly string[]])[] = [
  [
    '“I’m sure the players’ union will agree,” Ann Mora said.',
    ['Ann Mora [said] “I’m sure the players’ union will agree,” (direct) = Ann Mora'],
  ],
  ['‘We are ready,’ Ann Mora said.', ['Ann Mora [said] ‘We are ready,’ (direct) = Ann Mora']],
  ["'We are ready,' Ann Mora said.", ["Ann Mora [said] 'We are ready,' (direct) = Ann Mora"]],
  [
    '“He told me ‘never again’ and left,” Ann Mora said.',
    ['Ann Mora [said] “He told me ‘never again’ and left,” (direct) = Ann Mora'],
  ],
  [
    '"We are ready," Ann Mora said. "We have been for weeks."',
    ['Ann Mora [said] "We are ready," … "We have been for weeks." (direct) = Ann Mora'],
  ],
  ["''We are ready,'' Ann Mora said.", ["Ann Mora [said] ''We are ready,'' (direct) = Ann Mora"]],
  ['The ’90s were hard, Ann Mora said.', ['Ann Mora [said] The ’90s were hard (indirect) = Ann Mora']],
];

test.each(sentences)('quotation marks pair: %s', (sentence, quotes) => {
  expect(rowsOf(sentence)).toEqual(quotes);
});
