import { expect, test } from 'vitest';
import { applyCorrections } from '../../../src/anchoring/apply-corrections.ts';
import { describeSpan } from '../../../src/anchoring/describe-span.ts';
import { placeSubjects } from '../../../src/anchoring/place-notes.ts';
import type { Attributions } from '../../../src/attribution/types.ts';
import type { Change, Correction } from '../../../src/notes/library.ts';
import { attributions, text } from '../popup/sample.ts';

const spansOf = (words: string) => {
  const start = text.indexOf(words);
  return [describeSpan(text, { start, end: start + words.length })];
};
const safe = spansOf('“The bridge is safe,”');

function correction(change: Change): Correction {
  const time = '2026-03-02T10:00:00.000Z';
  return { id: 'c1', rev: 1, createdAt: time, updatedAt: time, deletedAt: null, annotator: null, change };
}

const apply = (changes: readonly Change[], to = text, found: Attributions = attributions) =>
  applyCorrections(to, found, changes.map(correction), [text]);
const quoteOf = (id: string, { quotes }: Attributions) => quotes.find(quote => quote.id === id);

test('without corrections nothing is other than it was detected', () => {
  expect(apply([])).toEqual({ attributions, corrected: new Set(), formerNames: new Map() });
});

test('a type, another known source, nobody, and a source that was not found', () => {
  const source = { name: ' nordbro', kind: 'organization', role: null } as const;
  const known = apply([
    { kind: 'type', spans: safe, type: 'mixed' },
    { kind: 'source', spans: safe, source },
  ]);
  expect(quoteOf('q1', known.attributions)).toMatchObject({ type: 'mixed', sourceId: 's3' });
  expect(known.corrected).toEqual(new Set(['q1']));
  expect(
    quoteOf(
      'q5',
      apply([{ kind: 'source', spans: spansOf('the bridge would close'), source: null }]).attributions,
    ),
  ).toMatchObject({ sourceId: null, coSourceIds: [] });
  const fresh = apply([
    { kind: 'source', spans: safe, source: { name: 'Uma Lind', kind: 'person', role: 'clerk' } },
  ]);
  const id = quoteOf('q1', fresh.attributions)?.sourceId;
  expect(fresh.attributions.sources.find(given => given.id === id)).toMatchObject({
    name: 'Uma Lind',
    role: 'clerk',
    named: true,
  });
});

test('what is no quote is left out, and what was missed is added, once', () => {
  const gone = apply([{ kind: 'not-a-quote', spans: safe }]).attributions;
  expect(quoteOf('q1', gone)).toBeUndefined();
  const missed: Change = {
    kind: 'add-quote',
    spans: spansOf('reads on the wall'),
    type: 'direct',
    source: null,
  };
  const added = apply([missed]).attributions.quotes.at(-1);
  expect(added).toMatchObject({ type: 'direct', content: [{ start: text.indexOf('reads on') }] });
  const detected: Change = { ...missed, spans: safe, type: 'indirect' };
  expect(apply([detected]).attributions.quotes).toHaveLength(attributions.quotes.length);
  expect(quoteOf('q1', apply([detected]).attributions)?.type).toBe('indirect');
});

test('two sources become one, with all their quotes and mentions', () => {
  const { sources, quotes } = apply([
    { kind: 'merge-sources', name: 'Nordbro', into: 'Ada Lindqvist' },
  ]).attributions;
  expect(sources.map(({ id }) => id)).not.toContain('s3');
  expect(quotes.find(({ id }) => id === 'q5')).toMatchObject({ sourceId: 's1', coSourceIds: [] });
});

test('a note on a source stands with the one that took its place, however often', () => {
  const { attributions: found, formerNames } = apply([
    { kind: 'merge-sources', name: 'two officials', into: 'Nordbro' },
    { kind: 'merge-sources', name: 'Nordbro', into: 'Ada Lindqvist' },
    { kind: 'merge-sources', name: 'Ada Lindqvist', into: 'Mayor Lindqvist' },
  ]);
  const notes = ['two officials', 'Nordbro', 'Ada Lindqvist', 'Mayor Lindqvist', 'nobody here'].map(name => ({
    subject: { kind: 'source', name, sourceKind: 'person', role: null } as const,
  }));
  const { bySource, adrift } = placeSubjects(text, { ...found, formerNames }, notes, [text]);
  expect(bySource.get('s1')).toEqual(notes.slice(0, 4));
  expect(adrift).toEqual(notes.slice(4));
});

test('a correction is found again when the page is read anew, and waits where its words changed', () => {
  const type: Change = { kind: 'type', spans: safe, type: 'indirect' };
  const lead = 'Update: more follows.\n\n';
  const moved: Attributions = {
    ...attributions,
    quotes: attributions.quotes.map((quote, at) => ({
      ...quote,
      id: `n${at}`,
      content: quote.content.map(({ start, end }) => ({
        start: start + lead.length,
        end: end + lead.length,
      })),
    })),
  };
  expect(quoteOf('n0', apply([type], lead + text, moved).attributions)?.type).toBe('indirect');
  const edited = text.replace('is safe', 'is not safe');
  expect(apply([type], edited).corrected.size).toBe(0);
});
