import { expect, test } from 'vitest';
import { decodeText, decodeUnicode } from '../../src/decode-text.ts';

const bytesOf = (latin: string) => Uint8Array.from(latin, char => char.charCodeAt(0));

test('what older systems of the West wrote keeps its quotation marks, dashes and letters', () => {
  const text = decodeText(bytesOf('\x93Caf\xe9,\x94 she said \x96 \x80 5\x85'));
  expect(text).toEqual({ ok: true, value: '“Café,” she said – € 5…' });
  expect(decodeText(bytesOf('\x91\xe9\x92'), () => 'iso-8859-1')).toEqual({ ok: true, value: '‘é’' });
});

test('every byte of that encoding has its character', () => {
  const all = Uint8Array.from({ length: 256 - 32 }, (_, i) => 32 + i);
  const text = decodeText(all);
  expect(text.ok && text.value.length).toBe(all.length);
  expect(text.ok && text.value.slice(0x80 - 32, 0xa0 - 32)).toBe(
    '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ',
  );
});

test('UTF-8 is UTF-8, whatever it says, and damaged it is no Unicode', () => {
  const bytes = new TextEncoder().encode('“é”');
  expect(decodeText(bytes, () => 'windows-1252')).toEqual({ ok: true, value: '“é”' });
  expect(decodeUnicode(bytes.slice(1))).toEqual({ ok: false, error: 'not-text' });
});
