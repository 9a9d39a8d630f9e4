// Random libraries: every field that can be set is set by some, with texts that formats stumble over.

import fc from 'fast-check';
import { vi } from 'vitest';
import type {
  Change,
  Correction,
  FactCheck,
  Library,
  LibraryArticle,
  LibraryNote,
  LibraryQuote,
  NamedSource,
  NoteSubject,
} from '../../../src/notes/library.ts';
import type { Selector, TargetPage } from '../../../src/notes/types.ts';

/** How many random cases a test runs: few where all tests run, many where EXCHANGE_RUNS asks for them. */
export function runs(few: number): number {
  return Number(process.env.EXCHANGE_RUNS ?? few);
}

// Many cases take as long as they take.
if (process.env.EXCHANGE_RUNS !== undefined) vi.setConfig({ testTimeout: 600_000 });

const pieces = fc.constantFrom(
  ...[
    'a',
    'Ruth',
    ' ',
    '\n',
    '\r\n',
    '\t',
    '"',
    "'",
    '\\',
    ',',
    ';',
    '“yes”',
    '=1+1',
    '@SUM(A1)',
    '-2',
    '+x',
  ],
  ...[
    '# ',
    '- ',
    '> ',
    '1. ',
    '```',
    '<script>',
    '</li>',
    '&amp;',
    '[[x]]',
    '[x](y)',
    '|',
    '---',
    '==',
    '$x$',
  ],
  ...[
    '{',
    '}',
    '%',
    '~',
    '^id',
    '_',
    'TY  - ',
    '\nER  - ',
    '__proto__',
    '🧾',
    '👨\u200D👩',
    'é',
    'e\u0301',
    '漢字',
  ],
  ...['\u202E', '\u200B', '\uFEFF', '\u0000', '\u2028', '\u0085', 'https://x.example/a-b,c&d', '\uD800'],
);

/** Words with what is special in some format between them. */
export const hostileText = fc.oneof(
  fc.array(pieces, { maxLength: 12 }).map(parts => parts.join('')),
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

const filled = hostileText.map(text => `x${text}`);
const orNull = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });
const time = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map(date => date.toISOString());
const uuid = fc.uuid({ version: 4 });
const quoteType = fc.constantFrom('direct', 'mixed', 'indirect' as const);
const sourceKind = fc.constantFrom('person', 'organization', 'group', 'document', 'unnamed' as const);

const page = (i: number): fc.Arbitrary<TargetPage> =>
  fc.record({
    key: hostileText.map(text => `https://x.example/${i}?${text}`),
    url: hostileText.map(text => `https://x.example/${i}?${text}`),
    title: hostileText,
    standfirst: orNull(hostileText),
    siteName: orNull(hostileText),
    byline: orNull(hostileText),
    publishedTime: orNull(fc.oneof(time, hostileText)),
    language: orNull(fc.constantFrom('en', 'en-GB', 'ar', 'no language')),
  });

const position = fc
  .tuple(fc.nat(1000), fc.integer({ min: 1, max: 100 }))
  .map(([start, length]) => ({ type: 'TextPositionSelector' as const, start, end: start + length }));
const selectors: fc.Arbitrary<readonly Selector[]> = fc
  .tuple(
    fc.record({
      type: fc.constant('TextQuoteSelector' as const),
      exact: filled,
      prefix: hostileText,
      suffix: hostileText,
    }),
    fc.array(position, { maxLength: 1 }),
  )
  .map(([quote, positions]) => [quote, ...positions]);
const spans = fc.array(selectors, { minLength: 1, maxLength: 3 });

const subject: fc.Arbitrary<NoteSubject> = fc.oneof(
  fc.record({ kind: fc.constant('article' as const) }),
  fc.record({
    kind: fc.constant('source' as const),
    name: filled,
    sourceKind,
    role: orNull(hostileText),
  }),
  fc.record({
    kind: fc.constant('quote' as const),
    type: quoteType,
    speaker: orNull(hostileText),
    speakerRole: orNull(hostileText),
    named: fc.boolean(),
    spans,
  }),
  fc.record({ kind: fc.constant('selection' as const), spans }),
);

const factCheck: fc.Arbitrary<FactCheck> = fc.record({
  status: fc.constantFrom('to-check', 'confirmed', 'wrong' as const),
  evidenceUrl: orNull(filled),
});

const stamped = {
  id: uuid,
  rev: fc.integer({ min: 1, max: 1000 }),
  createdAt: time,
  updatedAt: time,
  deletedAt: fc.option(time, { nil: null, freq: 5 }),
};

const note = (own: TargetPage): fc.Arbitrary<LibraryNote> =>
  fc.record({
    ...stamped,
    page: fc.constant(own),
    subject,
    note: hostileText,
    tags: fc.array(filled, { maxLength: 3 }),
    factCheck: orNull(factCheck),
    annotator: orNull(hostileText),
    copyOf: fc.option(uuid, { nil: null, freq: 5 }),
  });

const namedSource: fc.Arbitrary<NamedSource> = fc.record({
  name: filled,
  kind: sourceKind,
  role: orNull(hostileText),
});
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('source' as const), spans, source: orNull(namedSource) }),
  fc.record({ kind: fc.constant('type' as const), spans, type: quoteType }),
  fc.record({ kind: fc.constant('not-a-quote' as const), spans }),
  fc.record({ kind: fc.constant('merge-sources' as const), name: filled, into: filled }),
  fc.record({ kind: fc.constant('add-quote' as const), spans, type: quoteType, source: orNull(namedSource) }),
);
const correction: fc.Arbitrary<Correction> = fc.record({
  ...stamped,
  annotator: orNull(hostileText),
  change,
});

const span = (length: number) =>
  fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

const sourceOf = (text: string, i: number) =>
  fc.record({
    id: fc.constant(`s${i}`),
    name: hostileText,
    kind: sourceKind,
    named: fc.boolean(),
    role: orNull(hostileText),
    anonymityReason: orNull(hostileText),
    mentions: fc.array(span(text.length), { maxLength: 2 }),
  });

const quoteOf = (text: string, i: number): fc.Arbitrary<LibraryQuote> =>
  fc.record({
    id: fc.constant(`q${i}`),
    type: quoteType,
    act: fc.constantFrom('speech', 'attitude' as const),
    content: fc
      .array(span(text.length), { minLength: 1, maxLength: 2 })
      .map(given => [...given].sort((a, b) => a.start - b.start)),
    cue: fc.array(span(text.length), { maxLength: 1 }),
    source: fc.array(span(text.length), { maxLength: 1 }),
    sourceId: fc.constantFrom('s0', 's1', null),
    coSourceIds: fc.subarray(['s0', 's1']),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    origin: fc.constantFrom('detected', 'corrected' as const),
  });

const article = (i: number): fc.Arbitrary<LibraryArticle> =>
  fc.tuple(page(i), orNull(fc.array(hostileText, { maxLength: 8 }).map(parts => parts.join('\n\n')))).chain(
    ([own, text]) =>
      fc.record({
        page: fc.constant(own),
        readAt: orNull(time),
        text: fc.constant(text),
        otherTexts: text === null ? fc.constant([]) : fc.array(hostileText, { maxLength: 2 }),
        sourcesRead: fc.boolean(),
        sources: text === null ? fc.constant([]) : fc.tuple(sourceOf(text, 0), sourceOf(text, 1)),
        quotes:
          text === null
            ? fc.constant([])
            : fc.nat(3).chain(n => fc.tuple(...Array.from({ length: n }, (_, q) => quoteOf(text, q)))),
        corrections: fc.array(correction, { maxLength: 2 }),
        annotations: fc.array(note(own), { maxLength: 4 }),
      }) as fc.Arbitrary<LibraryArticle>,
  );

export const arbitraryLibrary: fc.Arbitrary<Library> = fc.record({
  exportedAt: time,
  articles: fc.nat(3).chain(n => fc.tuple(...Array.from({ length: n }, (_, i) => article(i)))),
});
