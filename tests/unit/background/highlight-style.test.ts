import { expect, test } from 'vitest';
import { highlightStyle } from '../../../background/highlight-style.ts';
import { highlightName, looks, meanings, parts, prefixPattern, tones } from '../../../src/ui/marks.ts';

const prefix = 'h0123456789abcdef';

test('there is one rule for every name that the page can be given', () => {
  const css = highlightStyle(prefix);
  for (const part of parts)
    for (const meaning of meanings)
      for (const tone of tones)
        expect(css).toContain(`::highlight(${highlightName(prefix, part, meaning, tone)}){`);
});

test('each meaning has a line style of its own, so that colour is never the only sign', () => {
  expect(new Set(meanings.map(meaning => looks[meaning].lineStyle)).size).toBe(meanings.length);
});

test('with forced colours every line is within its fill', () => {
  const [, forced = ''] = highlightStyle(prefix).split('@media (forced-colors:active){');
  expect(forced.match(/::highlight/g)).toHaveLength(parts.length * meanings.length * tones.length);
  expect(forced).toContain('{text-underline-offset:0.05em}');
});

test('the pattern of a prefix lets nothing through that could end a selector', () => {
  expect(prefixPattern.test(prefix)).toBe(true);
  for (const bad of ['', 'h0123456789abcde', `${prefix}){}`, `${prefix}\n`, 'H0123456789abcdef'])
    expect(prefixPattern.test(bad)).toBe(false);
});
