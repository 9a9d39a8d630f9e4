import { expect, test } from 'vitest';
import { oneLine } from '../../../src/exchange/shapeless.ts';

test.each([
  ['turned \u202Etxt.exe\u202C back', 'turned txt.exe back'],
  ['\u2066set\u2069 \u200Fapart\u200E', 'set apart'],
  ['z\u200Be\u2060r\uFEFFo\u00AD', 'zero'],
  ['half \uD83D pair', 'half pair'],
  ['two\n\n lines\u2028of\u0085a\u0000title', 'two lines of a title'],
  ['pay\u200Dpal e\u0301\u200Cx 1\u200D2', 'paypal e\u0301x 12'],
  ['hidden\u{E0068}\u{E0069}', 'hidden'],
])('%j is shown as %j', (text, shown) => {
  expect(oneLine(text)).toBe(shown);
});

test.each([
  ['Persian', 'می\u200Cخواهم'],
  ['Persian with vowel signs', 'مِی\u064E\u200Cرود'],
  ['a lone Arabic letter in its first form', 'سال ه\u200D'],
  ['Sinhala', 'ශ්\u200Dරී'],
  ['Hindi', 'क्\u200Dष'],
  ['a family', '👨\u200D👩\u200D👧'],
  ['a profession with a tone of skin', '👩🏽\u200D🚒 ⚕️'],
  ['the rainbow flag', '🏳\uFE0F\u200D🌈'],
  ['the flag of England', '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}'],
  ['the Arabic sign of a number', '\u0600١٢'],
])('the joiners and signs of %s stay', (_, text) => {
  expect(oneLine(text)).toBe(text);
});

test('of several joiners in a row only the one that a word needs stays', () => {
  expect(oneLine('می\u200C\u200D\u200Cخواهم')).toBe('می\u200Cخواهم');
});
