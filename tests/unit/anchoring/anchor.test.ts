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

/** The outcome as `changed`, with the stretches that differ. */
function changeOf(text: string, selectors: readonly Selector[], body: string | null = null) {
  const anchoring = anchor(text, selectors, body);
  if (anchoring.kind !== 'changed') throw new Error(`it is ${anchoring.kind}`);
  const { pieces, span, was, now } = anchoring;
  expect(text.slice(span.start, span.end)).toBe(now);
  expect(pieces.map(piece => piece.was).join('')).toBe(was);
  expect(pieces.map(piece => piece.now).join('')).toBe(now);
  const edited = pieces.filter(piece => piece.isEdited).map(piece => [piece.was.trim(), piece.now.trim()]);
  return { was, now, edited, changes: pieces.flatMap(piece => piece.changes) };
}

describe('words that changed are shown as changed, with what they were', () => {
  test.each([
    ['“we cannot pay for it twice”', 'we cannot', 'we can', ['negation']],
    ['“we cannot pay for it twice”', 'pay for it', 'pay for everything', []],
    ['moored there for 31 years', '31', '13', ['number']],
    ['Piet Haan', 'Piet Haan', 'Piet Haas', ['name']],
    ['voted on Tuesday to close', 'Tuesday', 'Monday', ['name', 'date']],
    ['31 years', '31 years', '131 years', ['number']],
    ['31 years', '31 years', '1.31 years', ['number']],
    ['Fishermen were', 'were not', "weren't", ['negation']],
    ['promised a new landing place', 'promised a', 'promised no', ['negation']],
  ])('%s: %s → %s', (words, was, is, changes) => {
    const change = changeOf(article.replace(was, is), saved(words));
    expect(change.was).toBe(words);
    expect(change.now).toBe(change.now.trim());
    expect(change.edited).toHaveLength(1);
    expect(change.changes).toEqual(changes);
  });

  test('a hyphen that makes a longer word of them', () => {
    const text = article.replace('empty since', 'non-empty since');
    expect(anchor(text, saved('empty since')).kind).not.toBe('exact');
  });

  test('a negation put right before them, or behind', () => {
    const selectors = saved('pleased');
    const text = article.replace('were not pleased', 'were pleased');
    const before = describeSpan(text, { start: text.indexOf('pleased'), end: text.indexOf('pleased') + 7 });
    expect(changeOf(article, before)).toMatchObject({
      was: 'pleased',
      now: 'not pleased',
      changes: ['negation'],
    });
    expect(anchor(article, selectors).kind).toBe('exact');
  });

  test('words at the same place that have nothing in common with them are others', () => {
    const text = article.replace('“we cannot pay for it twice”', '“nothing is lost”');
    expect(anchor(text, saved('“we cannot pay for it twice”'))).toEqual({ kind: 'orphan' });
  });

  test('an edited quote in a paragraph that moved', () => {
    const paragraphs = article.replace('Nobody asked us', 'Nobody ever asked us').split('\n\n').reverse();
    const change = changeOf(paragraphs.join('\n\n'), saved('“Nobody asked us,” said Piet Haan'), article);
    expect(change.now).toBe('“Nobody ever asked us,” said Piet Haan');
  });
});

test('of marks that stood side by side both are found where a space parts them, and no mark of a neighbour', () => {
  const nested =
    'One said: “She told me, ‘go home.’” “I went,” said the other, and they both laughed at it for long.';
  const selectors = saved('“She told me, ‘go home.’”', nested);
  const french = nested.replaceAll('“', '« ').replaceAll('”', ' »');
  expect(found(french, selectors)).toBe('« She told me, ‘go home.’ »');
  expect(found(nested.replaceAll('”', '"').replaceAll('“', '"'), selectors)).toBe(
    '"She told me, ‘go home.’"',
  );
});

test('of two marks side by side a span has the one that it had', () => {
  const joined =
    'A headline in quotes: ‘THE OTHER SIDE’“The party had dwarfs and a pool,” the paper wrote of that July.';
  const selectors = saved('“The party had dwarfs and a pool,”', joined);
  expect(found(joined.replace('SIDE’“', 'SIDE “'), selectors)).toBe('“The party had dwarfs and a pool,”');
});

test('a direction mark that the span began with belongs to it where it is there', () => {
  const marked = article.replace('“Nobody asked us,”', '\u202A“Nobody asked us,”\u202C');
  const selectors = saved('\u202A“Nobody asked us,”\u202C', marked);
  expect(found(`A new first line.\n\n${marked}`, selectors)).toBe('\u202A“Nobody asked us,”\u202C');
  expect(found(article, selectors)).toBe('“Nobody asked us,”');
});

test('a Korean particle behind the closing quotation mark belongs to no word of the quote, whatever the marks are', () => {
  const korean = '그는 “여행 간 게 잘못인가요”라거나 “용기를 얻습니다” 같은 글을 남기기도 했다.';
  const selectors = saved('“여행 간 게 잘못인가요”', korean);
  for (const [open, close] of [
    ["''", "''"],
    ['« ', ' »'],
  ] as const)
    expect(anchor(korean.replaceAll('“', open).replaceAll('”', close), selectors).kind).toBe('exact');
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

describe('with the article as it was saved', () => {
  const asked = '“Nobody asked us,”';

  test('a few words are sure where all around them was rewritten', () => {
    const around = (middle: string) => {
      const streets = ['North', 'South', 'East', 'West', 'Mill', 'Church', 'Station'];
      const notes = streets.map(
        (street, at) => `House ${at} on ${street} Street was sold to a family of ${at + 3}.`,
      );
      return [...notes.slice(0, 4), middle, ...notes.slice(4)].join('\n\n');
    };
    const long = around(article.split('\n\n').slice(1, 3).join('\n\n'));
    const rewritten = around(`Quite another paragraph ${asked} with other people in it.`);
    const selectors = saved(asked, long);
    expect(anchor(`Elsewhere ${asked} was heard.`, selectors).kind).toBe('ambiguous');
    expect(anchor(rewritten, selectors, long)).toMatchObject({ kind: 'exact', moved: true });
  });

  test('a twin of the quote does not stand for it when it is deleted', () => {
    const twice = `${article}\n\nAsked again, the mayor would not budge. ${asked} an angry crowd shouted back.`;
    const gone = twice.replace(`${asked} said`, 'So said');
    expect(anchor(gone, saved(asked, twice), twice)).toEqual({ kind: 'orphan' });
  });

  test('a heading that moved is told by its paragraph from the same words in a sentence', () => {
    const parts = article.split('\n\n');
    const heading = 'The old ferry pier';
    const before = [
      parts[0],
      heading,
      ...parts.slice(1),
      'It is said that the old ferry pier is haunted.',
    ].join('\n\n');
    const after = [...parts, 'It is said that the old ferry pier is haunted.', heading].join('\n\n');
    const selectors = saved(heading, before);
    expect(anchor(after, selectors, before)).toMatchObject({
      kind: 'exact',
      span: { start: after.lastIndexOf(heading) },
    });
    // With two of them in the article nothing tells which one it was.
    const twice = `${before}\n\n${heading}`;
    expect(anchor([...parts, heading].join('\n\n'), saved(heading, twice), twice).kind).not.toBe('exact');
  });

  test('words that stood twice are not placed by neighbours that came there with other paragraphs', () => {
    const list = ['Pier', 'Recycled wood', 'Two berths', 'Quay', 'Recycled wood', 'Four berths', 'One crane'];
    const text = (order: readonly number[]) =>
      [...article.split('\n\n'), ...order.map(item => list[item])].join('\n\n');
    const before = text([0, 1, 2, 3, 4, 5, 6]);
    const selectors = saved('Recycled wood', before);
    expect(anchor(text([5, 6, 1, 0, 3, 2, 4]), selectors, before).kind).not.toBe('exact');
  });

  test('of two copies side by side neither is sure', () => {
    const parts = article.split('\n\n');
    const twice = [...parts.slice(0, 2), parts[1], ...parts.slice(2)].join('\n\n');
    expect(anchor(twice, saved(parts[1] ?? ''), article).kind).toBe('ambiguous');
  });

  test('an article that is not the one of the selectors is left aside', () => {
    expect(anchor(article, saved(asked), 'Another text.').kind).toBe('exact');
  });
});

test('on any edit of a text, what is exact has the words that were saved', () => {
  const words = fc.constantFrom('the', 'mayor', 'not', 'ferry', '31', 'Haan', '“', '”', '.', '\n\n', 'pier');
  const texts = fc.array(words, { minLength: 5, maxLength: 60 }).map(list => list.join(' '));
  fc.assert(
    fc.property(
      texts,
      texts,
      fc.nat(),
      fc.integer({ min: 1, max: 40 }),
      fc.boolean(),
      (was, is, at, length, whole) => {
        const start = at % was.length;
        const end = Math.min(was.length, start + length);
        fc.pre(was.slice(start, end).trim() !== '');
        const anchoring = anchor(is, describeSpan(was, { start, end }), whole ? was : null);
        const bare = (text: string) => text.replace(/\s+/g, '').replace(/[“”]+/g, '"');
        if (anchoring.kind === 'exact')
          expect(bare(is.slice(anchoring.span.start, anchoring.span.end))).toBe(bare(was.slice(start, end)));
      },
    ),
    { seed: 3, numRuns: 2_000 },
  );
});
