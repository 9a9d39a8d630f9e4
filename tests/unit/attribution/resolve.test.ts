// Whom names, pronouns and descriptions mean.

import { expect, test } from 'vitest';
import { rowsOf } from './rows.ts';

const sentences: readonly (readonly [string, readonly string[]])[] = [
  ['Ann Mora runs the port. “We are ready,” she said.', ['she [said] “We are ready,” (direct) = Ann Mora']],
  [
    'Ann Mora runs the port. Rui Prata runs the union. He said the strike would end.',
    ['He [said] the strike would end (indirect) = Rui Prata'],
  ],
  [
    'The Harbour Authority runs the port. It said three ships were held.',
    ['It [said] three ships were held (indirect) = Harbour Authority'],
  ],
  [
    'Residents met on Friday. They said the noise was worse.',
    ['They [said] the noise was worse (indirect) = Residents'],
  ],
  [
    'Ann Mora, chief engineer of the port, met Rui Prata. Mora said the crane was safe.',
    ['Mora [said] the crane was safe (indirect) = Ann Mora'],
  ],
  [
    '“The crane is safe,” Mora said. Ann Mora is chief engineer.',
    ['Mora [said] “The crane is safe,” (direct) = Ann Mora'],
  ],
  [
    'Maria van der Berg said the crane was safe. Van der Berg said more would follow.',
    [
      'Maria van der Berg [said] the crane was safe (indirect) = Maria van der Berg',
      'Van der Berg [said] more would follow (indirect) = Maria van der Berg',
    ],
  ],
  [
    'The actress Ida Holm spoke on Friday. The actress said she would return.',
    ['The actress [said] she would return (indirect) = Ida Holm'],
  ],
  [
    'The Coastal Survey Agency spoke on Friday. The agency said the water was clean.',
    ['The agency [said] the water was clean (indirect) = Coastal Survey Agency'],
  ],
  [
    'The National Rivers Board met. NRB said the water was clean.',
    ['NRB [said] the water was clean (indirect) = National Rivers Board'],
  ],
  [
    'Ann Mora and Rui Prata said the bridge was safe.',
    ['Ann Mora and Rui Prata [said] the bridge was safe (indirect) = Ann Mora + Rui Prata'],
  ],
  [
    'Park Min Ho spoke first. Eun Park listened. Park said the bridge was safe.',
    ['Park [said] the bridge was safe (indirect) = Park Min Ho'],
  ],
  ['She said the bridge was safe.', ['She [said] the bridge was safe (indirect) = nobody']],
  ['Ann Mora, who said the bridge was safe, left.', ['who [said] the bridge was safe (indirect) = Ann Mora']],
];

test.each(sentences)('the source is: %s', (sentence, quotes) => {
  expect(rowsOf(sentence)).toEqual(quotes);
});
