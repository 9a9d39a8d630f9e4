import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { oneLine } from '../../../src/exchange/shapeless.ts';
import { yamlDay, yamlText } from '../../../src/exchange/yaml-scalar.ts';

test('every text is read back on one line, without what has no shape', () => {
  const nasty = fc.constantFrom(
    '"',
    '\\',
    '\n',
    '\r',
    '\t',
    '#',
    ': ',
    '- ',
    '---\n',
    '\u0000',
    '\u007F',
    '\u0085',
    '\u2028',
    '\uFEFF',
    '\u202E',
    '\u200B',
    '\uFFFE',
    '\uFFFF',
    '%',
    '@',
    '{',
    "'",
    '~',
    'é',
    '🧾',
  );
  const texts = fc.oneof(
    fc.array(nasty).map(parts => parts.join('')),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(texts, text => {
      const written = `key: ${yamlText(text)}\nnext: 1`;
      expect(parse(written, { version: '1.2' })).toEqual({ key: oneLine(text), next: 1 });
      expect(parse(written, { version: '1.1' })).toEqual({ key: oneLine(text), next: 1 });
      expect(written.split(/[\n\r\u0085\u2028\u2029]/)).toHaveLength(2);
    }),
    { seed: 8, numRuns: 300 },
  );
});

test('a time is written as its day, and what is none as a text', () => {
  expect(yamlDay('2026-05-04T10:00:00Z')).toBe('2026-05-04');
  expect(yamlDay('2026-05-04')).toBe('2026-05-04');
  expect(yamlDay('2026-05-04x')).toBe('"2026-05-04x"');
  expect(yamlDay('2026-13-04')).toBe('"2026-13-04"');
});
