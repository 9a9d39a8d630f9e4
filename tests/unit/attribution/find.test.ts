// Sentences that report nothing, though their words could.

import { expect, test } from 'vitest';
import { rowsOf } from './rows.ts';

test.each([
  'She reads “The Long Road” every year.',
  'He was known as the “Lion of the North”.',
  'The report was read by many people.',
  'The plan was described as late.',
  'The police report was said to be late.',
  'The claims were false.',
  'His claims that the bridge is safe were false.',
  'Ann Mora said.',
  'The board approved “Project North” and the “smart city” plan.',
  'Ann Mora did not say when the bridge would close.',
  "It was Ann's plan and the workers' idea in the '90s.",
  'The deal announced by the port on Friday failed.',
  'They read the reports and claims of the two sides.',
])('nothing is reported in: %s', sentence => {
  expect(rowsOf(sentence)).toEqual([]);
});
