import { expect, test } from 'vitest';
import { putRightBy } from '../../../src/exchange/put-right.ts';
import type { Change, Correction } from '../../../src/notes/library.ts';
import { quoteSubject } from './make.ts';

const subject = quoteSubject(['“It is dry.”']);
const spans = 'spans' in subject ? subject.spans : [];
const otherSpans = [[{ type: 'TextQuoteSelector', exact: '“Yes.”', prefix: '', suffix: '' }]] as const;

/** Made one after the other, and handed over in no order. */
function after(...changes: readonly Change[]) {
  const made = changes.map((change, i): Correction => {
    const time = `2026-05-05T00:00:0${i}.000Z`;
    const times = { createdAt: time, updatedAt: time, deletedAt: null };
    return { id: `c${i}`, rev: 1, ...times, annotator: null, change };
  });
  return putRightBy(made.reverse());
}

const saidBy = (name: string): Change => ({
  kind: 'source',
  spans,
  source: { name, kind: 'person', role: 'engineer' },
});
const oneAs = (name: string, into: string): Change => ({ kind: 'merge-sources', name, into });

test('without corrections of its own words or speaker a quote is as it was detected', () => {
  const others = after({ kind: 'type', spans: otherSpans, type: 'indirect' }, oneAs('Ana Cruz', 'Uri Bell'));
  expect(others(subject)).toEqual({ subject, origin: 'detected' });
});

test('a quote has the type and the speaker that it was given last', () => {
  expect(
    after({ kind: 'type', spans, type: 'mixed' }, saidBy('Ana Cruz'), saidBy('Uri Bell'))(subject),
  ).toEqual({
    subject: { ...subject, type: 'mixed', speaker: 'Uri Bell', speakerRole: 'engineer', named: true },
    origin: 'corrected',
  });
  expect(after({ kind: 'source', spans, source: null })(subject)).toMatchObject({
    subject: { speaker: null, speakerRole: null, named: false },
    origin: 'corrected',
  });
});

test('what is no quote is words that the reader marked', () => {
  expect(after({ kind: 'not-a-quote', spans })(subject)).toMatchObject({
    subject: { kind: 'selection', spans },
  });
});

test('a speaker and a source have the name of the one that they were put together with since', () => {
  const chain = [oneAs('Ruth Amado', 'Ms Amado'), oneAs('ms amado', 'R. Amado')];
  expect(after(...chain)(subject)).toMatchObject({
    subject: { speaker: 'R. Amado' },
    origin: 'corrected',
  });
  const source = { kind: 'source', name: 'Ruth Amado', sourceKind: 'person', role: null } as const;
  expect(after(...chain)(source).subject).toMatchObject({ name: 'R. Amado' });
  expect(after(...chain, saidBy('Ruth Amado'))(subject)).toMatchObject({
    subject: { speaker: 'Ruth Amado' },
  });
});

test('two names that were put together both ways come to an end', () => {
  const both = after(oneAs('Ruth Amado', 'Uri Bell'), oneAs('Uri Bell', 'Ruth Amado'));
  expect(both(subject)).toMatchObject({ subject: { speaker: 'Ruth Amado' } });
});
