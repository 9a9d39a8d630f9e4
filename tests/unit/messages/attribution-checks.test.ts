import { expect, test } from 'vitest';
import { attributions } from '../../../src/messages/attribution-checks.ts';
import { attributions as sample } from '../popup/sample.ts';

test('what the engine gives passes as it is, and nothing else comes with it', () => {
  expect(attributions(sample)).toEqual({ ok: true, value: sample });
  expect(attributions({ ...sample, more: 1 })).toEqual({ ok: true, value: sample });
});

test.each([
  ['a span that is none', { content: [{ start: -1, end: 3 }] }],
  ['a type of quote that there is not', { type: 'sung' }],
  ['a confidence above 1', { confidence: 2 }],
  ['a confidence that is no number', { confidence: Number.NaN }],
  ['an id that is none', { sourceId: 7 }],
])('%s is refused', (_, wrong) => {
  const [first, ...others] = sample.quotes;
  expect(attributions({ ...sample, quotes: [{ ...first, ...wrong }, ...others] }).ok).toBe(false);
});
