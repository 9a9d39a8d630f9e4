// Quotations that no cue claimed, beside findings that are given here and not by the network.

import { expect, test } from 'vitest';
import { readDocument } from '../../../src/attribution/document.ts';
import type { Finding } from '../../../src/attribution/finding.ts';
import { claimLooseQuotations } from '../../../src/attribution/loose-quotations.ts';

test('a piece between two pieces of a quotation stands between them', () => {
  const doc = readDocument('“We sat and waited.\n\n“Nobody came to us.\n\n“So we left,” Ann Mora said.');
  const pieces = doc.stretches.map(({ from, to }) => ({ from, to }));
  const [first, , last] = pieces;
  if (first === undefined || last === undefined) throw new Error('three quotations were expected');
  const finding: Finding = {
    sentence: 0,
    paragraph: 0,
    cue: null,
    source: null,
    content: [first, last],
    act: 'speech',
    isCarried: false,
    certainty: null,
  };
  expect(claimLooseQuotations(doc, [finding]).map(({ content }) => content)).toEqual([pieces]);
});
