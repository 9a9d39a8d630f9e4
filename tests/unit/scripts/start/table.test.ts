// The table of sources and quotes in the terminal.

import { expect, test } from 'vitest';
import { sourceTable } from '../../../../scripts/start/table.ts';

const quote = (sourceId: string | null, text: string, type = 'direct') => ({
  id: text,
  type,
  text,
  sourceId,
});

test('every quote is one line, and a source is named once', () => {
  const sources = [
    { id: 's1', name: 'Ana Ruiz' },
    { id: 's2', name: 'a neighbour' },
  ];
  const quotes = [
    quote('s1', '“We stay,”'),
    quote('s1', 'that they left', 'indirect'),
    quote('s2', '“Never.”'),
  ];
  expect(sourceTable(sources, quotes, 80)).toEqual([
    'Source                    Kind      What was said',
    'Ana Ruiz                  direct    “We stay,”',
    '                          indirect  that they left',
    'a neighbour               direct    “Never.”',
  ]);
});

test('words that nobody could be given for come last, and a source without quotes is still named', () => {
  const table = sourceTable([{ id: 's1', name: 'Ana Ruiz' }], [quote(null, '“Who knows?”')], 80);
  expect(table.slice(1)).toEqual(['Ana Ruiz', '(nobody named)            direct    “Who knows?”']);
});

test('long words are cut to the width of the terminal, and line breaks do not break the table', () => {
  const sources = [{ id: 's1', name: 'The Honourable Mayor of a Town with a Long Name' }];
  const table = sourceTable(sources, [quote('s1', `“One\n\ntwo ${'three '.repeat(40)}”`)], 60);
  expect(table).toHaveLength(2);
  expect(table[1]).toHaveLength(60);
  expect(table[1]).toMatch(/^The Honourable Mayor of…\s+direct\s+“One two three .*…$/);
});
