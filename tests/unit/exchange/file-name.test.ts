import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileName, maxBytes } from '../../../src/exchange/file-name.ts';

test.each([
  ['Dam holds, for now', 'Dam holds, for now.md'],
  ['What now? “Nothing”: a/b\\c <d> | *e*', 'What now “Nothing” a b c d e.md'],
  ['CON', '_CON.md'],
  ['com1.tar', '_com1.tar.md'],
  ['nul .x', '_nul .x.md'],
  ['Console', 'Console.md'],
  ['...', 'article.md'],
  ['', 'article.md'],
  ['.hidden', 'hidden.md'],
  ['--force', 'force.md'],
  ['Ends in points... ', 'Ends in points.md'],
  ['evil\u202Etxt.exe\u0000\n', 'eviltxt.exe.md'],
  ['[[link]] #tag ^id', 'link tag id.md'],
  ['👩‍🚒 puts it out', '👩‍🚒 puts it out.md'],
  [
    '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F} win',
    '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F} win.md',
  ],
])('%j is saved as %j', (title, name) => {
  expect(fileName(title, 'md')).toBe(name);
});

test('a long title is cut between characters as a reader sees them', () => {
  const name = fileName('👩‍🚒'.repeat(40), 'md');
  expect(name).toBe(`${'👩‍🚒'.repeat(10)}.md`);
});

test('every title gives a name that every system takes', () => {
  const nasty = fc.constantFrom(
    'CON',
    'aux',
    '.',
    ' ',
    '-',
    '\0',
    '\u202E',
    '\u2066',
    '/',
    '\\',
    ':',
    '\uD83D',
    '\n',
    'é',
    'e\u0301',
    '👨‍👩‍👧',
    '字',
    'a',
    '\u200B',
    '\uFEFF',
    '\uE000',
    '\uFFFF',
    '~',
    '%',
  );
  const titles = fc.oneof(
    fc.array(nasty, { maxLength: 80 }).map(parts => parts.join('')),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(titles, title => {
      const name = fileName(title, 'json');
      const stem = name.slice(0, -'.json'.length);
      expect(name.endsWith('.json')).toBe(true);
      expect(stem).toMatch(/^[^\s.\-~].*$/su);
      expect(stem).not.toMatch(/[\s.]$/);
      expect(name).not.toMatch(/[<>:"/\\|?*#^[\]\p{Cc}\p{Cs}\p{Co}\u202A-\u202E\u2066-\u2069]/u);
      expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\s*\./i);
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(maxBytes);
    }),
    { seed: 11, numRuns: 800 },
  );
});
