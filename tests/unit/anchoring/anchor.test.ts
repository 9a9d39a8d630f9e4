import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchor } from '../../../src/anchoring/anchor.ts';
import { describeSpan } from '../../../src/anchoring/describe-span.ts';
import type { Selector } from '../../../src/notes/types.ts';

const article = [
  'The council voted on Tuesday to close the old ferry pier, which has stood empty since the storms of last winter.',
  'Mayor Lena Brandt said “we cannot pay for it twice” and promised a new landing place further north.',
  'Fishermen were not pleased. “Nobody asked us,” said Piet Haan, who has moored there for 31 years.',
  'The ferry line itself will move to the town of Osthaven, its director Mira Solberg told reporters.',
].join('\n\n');

function saved(words: string, from = article, nth = 0): readonly Selector[] {
  let start = from.indexOf(words);
  for (let skipped = 0; skipped < nth; skipped++) start = from.indexOf(words, start + 1);
  return describeSpan(from, { start, end: start + words.length });
}

function found(text: string, selectors: readonly Selector[]): string {
  const anchoring = anchor(text, selectors);
  return anchoring.kind === 'exact' ? text.slice(anchoring.span.start, anchoring.span.end) : anchoring.kind;
}

test('on the same text every span is found at its own place', () => {
  fc.assert(
    fc.property(fc.nat(article.length - 1), fc.integer({ min: 1, max: 120 }), (start, length) => {
      const end = Math.min(article.length, start + length);
      fc.pre(article.slice(start, end).trim() !== '');
      const words = article.slice(start, end);
      const lead = words.length - words.trimStart().length;
      const tail = words.length - words.trimEnd().length;
      expect(anchor(article, describeSpan(article, { start, end }))).toEqual({
        kind: 'exact',
        span: { start: start + lead, end: end - tail },
        moved: false,
      });
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('a paragraph added before moves the words, and they are found', () => {
  const later = `Update: the vote was repeated on Thursday.\n\n${article}`;
  expect(anchor(later, saved('“Nobody asked us,”'))).toMatchObject({ kind: 'exact', moved: true });
  expect(found(later, saved('“Nobody asked us,”'))).toBe('“Nobody asked us,”');
});

test('another style of quotation marks, white space and Unicode form are no change', () => {
  const restyled = article
    .replaceAll('“', '"')
    .replaceAll('”', '"')
    .replaceAll(' ', '\u00A0 ')
    .normalize('NFD');
  expect(found(restyled, saved('“we cannot pay for it twice”'))).toMatch(
    /^"we\s+cannot\s+pay\s+for\s+it\s+twice"$/,
  );
});

describe('words that changed are not shown as the reader’s', () => {
  test.each([
    ['“we cannot pay for it twice”', 'we cannot', 'we can'],
    ['moored there for 31 years', '31', '13'],
    ['Piet Haan', 'Piet Haan', 'Piet Haas'],
  ])('%s', (words, was, is) => {
    expect(anchor(article.replace(was, is), saved(words))).toEqual({ kind: 'orphan' });
  });

  test.each([
    ['31 years', '31 years', '131 years'],
    ['31 years', '31 years', '1.31 years'],
    ['Fishermen were', 'were not', "weren't"],
    ['empty since', 'empty since', 'non-empty since'],
  ])('%s inside a longer word', (words, was, is) => {
    expect(anchor(article.replace(was, is), saved(words))).toEqual({ kind: 'orphan' });
  });
});

test('a span that began inside a word is still found', () => {
  expect(found(article, saved('haven, its director'))).toBe('haven, its director');
});

describe('words that occur more than once', () => {
  const twice = `${article}\n\nAsked again, the mayor would not budge. “Nobody asked us,” an angry crowd shouted back.`;

  test('are told apart by what stands around them', () => {
    const selectors = saved('“Nobody asked us,”', twice, 1);
    const anchoring = anchor(`A new first line.\n\n${twice}`, selectors);
    expect(anchoring).toMatchObject({ kind: 'exact', span: { start: 19 + twice.lastIndexOf('“Nobody') } });
  });

  test('are ambiguous where nothing around them is left, and all places are offered', () => {
    const selectors = saved('“Nobody asked us,”', twice);
    const elsewhere = 'One. “Nobody asked us,” two. Three “Nobody asked us,” four.';
    expect(anchor(elsewhere, selectors)).toEqual({
      kind: 'ambiguous',
      spans: [
        { start: 5, end: 23 },
        { start: 35, end: 53 },
      ],
    });
  });

  test('do not stand for each other when one of them is deleted', () => {
    const gone = twice.replace(
      'Fishermen were not pleased. “Nobody asked us,” said Piet Haan, who has',
      'Many have',
    );
    expect(anchor(gone, saved('“Nobody asked us,”', twice)).kind).toBe('ambiguous');
  });
});

test('a few words left alone in another text are not taken for the reader’s', () => {
  expect(anchor('It is not clear that nobody asked us at all.', saved('asked us')).kind).toBe('ambiguous');
});

test('many words that are alone on the page need no surroundings', () => {
  const words = 'which has stood empty since the storms of last winter';
  expect(found(`Of the pier, ${words}, nothing is left.`, saved(words))).toBe(words);
});

test('the only word of a text is found in it', () => {
  expect(found('Yes.', saved('Yes', 'Yes.'))).toBe('Yes');
});

test('a place without words, or words that are only white space, is an orphan', () => {
  expect(anchor(article, [{ type: 'TextPositionSelector', start: 0, end: 5 }])).toEqual({ kind: 'orphan' });
  const blank = { type: 'TextQuoteSelector', exact: ' \n', prefix: 'The', suffix: 'council' } as const;
  expect(anchor(article, [blank])).toEqual({ kind: 'orphan' });
});

describe('time stays in proportion to the text on repetitive pages', () => {
  const hostile: readonly (readonly [string, string, number, number])[] = [
    ['two letters that occur 40,000 times', 'ab ', 30_000, 2],
    ['a long run in a longer one', 'a', 200_000, 100_000],
    ['more places than are looked at', 'x ', 300_000, 1],
  ];
  test.each(hostile)('%s', (_, unit, start, length) => {
    const time = (text: string) => {
      const selectors = describeSpan(text, { start, end: start + length });
      const begun = performance.now();
      anchor(text, selectors);
      return performance.now() - begun;
    };
    const text = unit.repeat(Math.ceil((start + length + 100_000) / unit.length));
    // Far above what it takes, and far below what the product of both lengths would take.
    expect(time(text)).toBeLessThan(5_000);
  });

  test('an unchanged repetitive page still finds the note at its place', () => {
    const text = 'ab '.repeat(40_000);
    expect(anchor(text, describeSpan(text, { start: 60_000, end: 60_002 }))).toEqual({
      kind: 'exact',
      span: { start: 60_000, end: 60_002 },
      moved: false,
    });
  });
});
