// Quotations that no cue claimed, beside findings that are given here and not by the network.

import { expect, test } from 'vitest';
import { readDocument } from '../../../src/attribution/document.ts';
import type { Finding } from '../../../src/attribution/finding.ts';
import { claimLooseQuotations } from '../../../src/attribution/loose-quotations.ts';
import type { TokenRange } from '../../../src/text/sentences.ts';

const doc = readDocument('“We sat and waited.\n\n“Nobody came to us.\n\n“So we left,” Ann Mora said.');
const pieces = doc.stretches.map(({ from, to }) => ({ from, to }));
const [first, second, third] = pieces as [TokenRange, TokenRange, TokenRange];

function claimed(content: readonly TokenRange[]): readonly (readonly TokenRange[])[] {
  const finding: Finding = {
    sentence: 0,
    paragraph: 0,
    cue: null,
    source: null,
    content,
    act: 'speech',
    isCarried: false,
    certainty: null,
  };
  return claimLooseQuotations(doc, [finding]).map(one => one.content);
}

test('a piece between two pieces of a quotation stands between them', () => {
  expect(claimed([first, third])).toEqual([pieces]);
});

test('a quotation takes the place of a part of it that was found', () => {
  expect(claimed([first, { from: second.from + 1, to: second.to - 2 }])).toEqual([pieces]);
});
