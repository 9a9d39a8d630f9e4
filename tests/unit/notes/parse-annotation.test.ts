import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as limits from '../../../src/notes/limits.ts';
import { parseAnnotation, parseDraft } from '../../../src/notes/parse-annotation.ts';
import { edit, plain } from './make.ts';
import { draftOfVersion1 } from './version-1.ts';
import { annotationOfVersion2 } from './version-2.ts';

const time = '2026-03-02T10:00:00.000Z';
const whole = { ...edit(), rev: 1, createdAt: time, updatedAt: time, deletedAt: null, ...plain };

function faultsOf(value: unknown): readonly string[] {
  const parsed = parseAnnotation(value, 'a');
  return parsed.ok ? [] : parsed.error.map(fault => fault.at);
}

test('a whole record is given back as it is', () => {
  expect(parseAnnotation(whole, 'a')).toEqual({ ok: true, value: whole });
  expect(parseAnnotation(annotationOfVersion2, 'a')).toEqual({ ok: true, value: annotationOfVersion2 });
  expect(parseDraft(draftOfVersion1, 'd')).toEqual({ ok: true, value: draftOfVersion1 });
});

test('keys that we do not know are dropped at every depth', () => {
  const foreign = JSON.parse(
    JSON.stringify({ ...whole, x: 1, page: { ...whole.page, y: 2 } }).replace('{', '{"__proto__":{"z":3},'),
  );
  const parsed = parseAnnotation(foreign, 'a');
  expect(parsed).toEqual({ ok: true, value: whole });
  expect(({} as { z?: number }).z).toBeUndefined();
});

test('every field is needed, and a missing one is named by its path', () => {
  for (const key of Object.keys(whole)) {
    const { [key as keyof typeof whole]: _, ...rest } = whole;
    expect(faultsOf(rest)[0]).toMatch(new RegExp(`^a\\.${key}`));
  }
  for (const key of Object.keys(whole.page)) {
    const { [key as keyof typeof whole.page]: _, ...page } = whole.page;
    expect(faultsOf({ ...whole, page })).toEqual([`a.page.${key}`]);
  }
});

test('inherited keys do not count', () => {
  expect(faultsOf(Object.create(whole))).toContain('a.id');
});

test('all faults are listed, each with its path', () => {
  const selectors = [
    [{ type: 'TextQuoteSelector', exact: '', prefix: '', suffix: 7 }],
    [],
    [{ type: 'TextPositionSelector', start: 5, end: 5 }, { type: 'XPathSelector' }],
  ];
  const subject = { ...whole.subject, type: 'constructor', spans: selectors };
  expect(faultsOf({ ...whole, rev: 0, updatedAt: '2026-02-30', subject })).toEqual([
    'a.rev',
    'a.updatedAt',
    'a.subject.type',
    'a.subject.spans[0][0].exact',
    'a.subject.spans[0][0].suffix',
    'a.subject.spans[1]',
    'a.subject.spans[2][0]',
    'a.subject.spans[2][1].type',
  ]);
});

test.each([
  ['note', { note: 'x'.repeat(limits.maxNoteChars + 1) }],
  ['page.title', { page: { ...whole.page, title: 'x'.repeat(limits.maxLabelChars + 1) } }],
  ['page.url', { page: { ...whole.page, url: 'x'.repeat(limits.maxUrlChars + 1) } }],
  ['subject.spans', { subject: { ...whole.subject, spans: Array(limits.maxSpans + 1).fill([]) } }],
  ['createdAt', { createdAt: '2026-13-01T00:00:00.000Z' }],
  ['id', { id: '../../etc' }],
  ['subject.kind', { subject: { kind: 'toString' } }],
])('a record beyond the limits of %s is refused', (at, changed) => {
  expect(faultsOf({ ...whole, ...changed })).toEqual([`a.${at}`]);
});

test('no value makes it throw, and what it lets through it lets through again unchanged', () => {
  const near = fc.record({
    ...Object.fromEntries(
      Object.entries(whole).map(([key, value]) => [key, fc.oneof(fc.constant(value), fc.anything())]),
    ),
  });
  fc.assert(
    fc.property(fc.oneof(fc.anything(), near), value => {
      const parsed = parseAnnotation(value, 'a');
      if (parsed.ok) expect(parseAnnotation(parsed.value, 'a')).toEqual(parsed);
      else expect(parsed.error.length).toBeGreaterThan(0);
    }),
    { seed: 12, numRuns: 1_000 },
  );
});
