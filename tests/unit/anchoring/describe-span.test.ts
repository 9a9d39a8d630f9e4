import { expect, test } from 'vitest';
import { contextChars, describeSpan } from '../../../src/anchoring/describe-span.ts';

test('words are saved with their place and what stands around them', () => {
  expect(describeSpan('Rain fell, she said.', { start: 0, end: 9 })).toEqual([
    { type: 'TextQuoteSelector', exact: 'Rain fell', prefix: '', suffix: ', she said.' },
    { type: 'TextPositionSelector', start: 0, end: 9 },
  ]);
});

test('surroundings are cut at their limit, and never inside a character', () => {
  const side = `x${'🌧'.repeat(contextChars)}x`;
  const text = `${side}wet${side}`;
  const [words] = describeSpan(text, { start: side.length, end: side.length + 3 });
  if (words?.type !== 'TextQuoteSelector') throw new Error('words come first');
  for (const context of [words.prefix, words.suffix]) {
    expect(context.length).toBeLessThanOrEqual(contextChars);
    expect(context.length).toBeGreaterThanOrEqual(contextChars - 1);
    expect(context).not.toMatch(/\p{Cs}/u);
  }
});
