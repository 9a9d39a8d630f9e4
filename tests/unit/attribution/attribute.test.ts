// What holds for every text: spans inside it, sources that exist, the same answer twice, bounded time on hostile input.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/attribution/document.ts';
import type { Attributions } from '../../../src/attribution/types.ts';
import type { Span } from '../../../src/text/span.ts';
import { attribute } from './engine.ts';

const english = { language: 'en' };

const pieces = fc.constantFrom(
  ...[
    '“',
    '”',
    '"',
    '‘',
    '’',
    "'",
    '«',
    '»',
    ' said ',
    ' told ',
    ' Ann Mora',
    ' he',
    ', ',
    '. ',
    '? ',
    '\n',
    '\n\n',
    ' that ',
  ],
  ...[
    ' according to ',
    ' urged',
    ' to go',
    ' the plan',
    ' 😀',
    '\u200b',
    ' who',
    ' and',
    'As ',
    ' put it',
    ' was asked by',
    ', rubbing it',
    ' —',
    ':',
    ' Kim',
    '…',
    '(',
    ')',
    '\ud83d',
    'é',
  ],
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map(parts => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

function allSpans({ quotes, sources }: Attributions): Span[][] {
  return [
    ...quotes.flatMap(quote => [[...quote.content], [...quote.cue], [...quote.source]]),
    ...sources.map(source => [...source.mentions]),
  ];
}

// Where what a reader sees as one character begins or ends.
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });
const edgesOf = (text: string) =>
  new Set([...characters.segment(text)].map(({ index }) => index)).add(text.length);

const runs = 10_000;

describe('on any text', () => {
  test('spans lie in the text, in order, trimmed, and cut no character', () => {
    fc.assert(
      fc.property(texts, text => {
        const edges = edgesOf(text);
        for (const spans of allSpans(attribute(text, english))) {
          let end = 0;
          for (const span of spans) {
            expect(span.start).toBeGreaterThanOrEqual(end);
            expect(span.end).toBeGreaterThan(span.start);
            expect(text.slice(span.start, span.end).trim()).toHaveLength(span.end - span.start);
            expect(edges.has(span.start) && edges.has(span.end)).toBe(true);
            end = span.end;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: runs, seed: 20261124 },
    );
  });

  test('every source that a quote points to exists, and every source has a mention', () => {
    fc.assert(
      fc.property(texts, text => {
        const { quotes, sources } = attribute(text, english);
        const ids = new Set(sources.map(source => source.id));
        expect(ids.size).toBe(sources.length);
        for (const quote of quotes) {
          for (const id of [quote.sourceId, ...quote.coSourceIds])
            expect(id === null || ids.has(id)).toBe(true);
          expect(quote.content.length).toBeGreaterThan(0);
        }
        for (const source of sources) expect(source.mentions.length).toBeGreaterThan(0);
      }),
      { numRuns: 1000, seed: 20261125 },
    );
  });

  test('the same text gives the same answer', () => {
    fc.assert(
      fc.property(texts, text => {
        expect(attribute(text, english)).toEqual(attribute(text, english));
      }),
      { numRuns: 300, seed: 20261126 },
    );
  });
});

// What is repeated, and what stands once before it.
const HOSTILE: readonly (readonly [name: string, unit: string, head?: string])[] = [
  ['straight marks', '"'],
  ['opened marks', '“said '],
  ['nested marks', '“‘'],
  ['commas and cues', ', said he '],
  ['names and cues', 'Kim Jong Un said '],
  ['no space', 'a'],
  ['no full stop', 'he said that '],
  ['blank lines', '\n'],
  ['emoji', '😀'],
  ['brackets', '( said '],
  ['relative pronouns', 'who said '],
  ['quotations that go on', '“a b c d\n\n'],
  ['signed quotations', '“a b c d” — Kim Jong. '],
  ['a dateline and no end', 'Ann Mora said so and ', 'LONDON - '],
  ['namesakes with titles', 'Mr Reidy said so. ', 'Ann Reidy, his wife, met Bob Reidy, his wife. '],
  ['a leading clause without a comma', 'a b c d e f she said so and ', 'When '],
  ['leading clauses', 'When a b c d e f g h he said “so it is” and '],
  ['people who are told', '“Go home now,” she told Gray. ', 'Ann Mora left. '],
  ['halves with words between', '“we ran away,” said Mora, rubbing it, “and he ran,” '],
  ['what somebody put', 'As Mora put it, we “ran off.” '],
  ['reports inside reports', 'Hale said he said the mayor was asked by '],
  [
    'reasons without an end',
    '“so it is” said an aide who spoke on condition of anonymity because he was shy and ',
  ],
  ['speakers in a list', '“it is a fig leaf,” and Bob Gill said ', 'Critics said '],
];

// Four times the text may take four times as long; quadratic work would take up to sixteen times, and shows from seven where it is
// half of all. Short runs are all noise.
const MAX_GROWTH = 7;
const MIN_MEASURED_MS = 40;

function timeOf(text: string, options = english): number {
  const start = performance.now();
  attribute(text, options);
  return performance.now() - start;
}

function expectGrowthByLengthOnly(unit: string, { head = '', options = english } = {}): void {
  const chars = 80_000;
  const short = head + unit.repeat(chars / unit.length);
  const long = head + unit.repeat((4 * chars) / unit.length);
  const time = (text: string) => Math.min(timeOf(text, options), timeOf(text, options));
  timeOf(short, options);
  expect(time(long)).toBeLessThan(MAX_GROWTH * Math.max(time(short), MIN_MEASURED_MS));
}

const hostile = HOSTILE.map(([name, unit, head = '']) => ({ name, unit, head }));

// Again where something else held the machine up: quadratic work takes as long each time.
test.each(hostile)('time grows with the length only: $name', { retry: 2 }, ({ unit, head }) => {
  expectGrowthByLengthOnly(unit, { head });
});

test('time grows with the length only: quotations that go on, in another language', { retry: 2 }, () => {
  expectGrowthByLengthOnly('“a b c d\n\n', { options: { language: 'de' } });
});

test('two million characters on one line are read to the end', () => {
  const text = `${'The harbour was quiet and grey that day and nobody came. '.repeat(35_000)}Ann Mora said the harbour was quiet.`;
  expect(attribute(text, english).quotes.at(-1)?.cue[0]?.start).toBe(text.indexOf('said'));
}, 30_000);

test.each([
  '“We sat and waited.\n\nThey said «no more of it” and left. «We cried.»',
  '“We sat and waited.\n\nThey went to the ‘pub and left.” They called it ‘more’ of it.',
])('what a carried quotation holds is no quotation of its own: %s', text => {
  const { stretches } = readDocument(text);
  const starts = stretches.slice(1).map(stretch => stretch.from);
  const ends = stretches.slice(0, -1).map(stretch => stretch.to);
  expect(starts.length).toBeGreaterThan(1);
  starts.forEach((start, index) => {
    expect(start).toBeGreaterThanOrEqual(ends[index] as number);
  });
});

test('a text may end anywhere', () => {
  const text =
    'In a letter to staff Ann Mora wrote: “No.” “Go,” she told Gray, who was asked by Minister of Defence Ana Sol, as she put it.';
  const words = text.split(' ');
  for (let count = 1; count <= words.length; count++) {
    const part = words.slice(0, count).join(' ');
    for (const { start, end } of attribute(part, english).quotes.flatMap(({ content }) => content)) {
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(part.length);
    }
  }
});

test('an empty text has no quotes and no sources', () => {
  expect(attribute('', english)).toEqual({ quotes: [], sources: [], sourcesRead: true });
});

test('a text whose language is not known is taken for English', () => {
  expect(attribute('Ann Mora said it was late.', { language: null }).quotes).toHaveLength(1);
});

test.each(['de', 'fr-FR', 'ja'])(
  'in another language (%s) quotations are marked and nobody is named',
  language => {
    const text =
      '„Wir haben sehr lange gewartet“, sagte Ann Mora. « Nous avons attendu si longtemps. » „Ja“, sagte sie.';
    const { quotes, sources, sourcesRead } = attribute(text, { language });
    const contents = quotes.map(quote => text.slice(quote.content[0]?.start, quote.content[0]?.end));
    expect(contents).toEqual(['„Wir haben sehr lange gewartet“', '« Nous avons attendu si longtemps. »']);
    expect(quotes.every(quote => quote.sourceId === null && quote.source.length === 0)).toBe(true);
    expect(sources).toEqual([]);
    expect(sourcesRead).toBe(false);
  },
);
