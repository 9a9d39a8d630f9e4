import { expect, test } from 'vitest';
import { describeSpan } from '../../../src/anchoring/describe-span.ts';
import { placeSubjects } from '../../../src/anchoring/place-notes.ts';
import type { Quote } from '../../../src/attribution/types.ts';
import { fitSubject } from '../../../src/notes/fit-subject.ts';
import { maxExactChars, maxSpans } from '../../../src/notes/limits.ts';
import { parseDraft } from '../../../src/notes/parse-annotation.ts';
import type { Subject } from '../../../src/notes/types.ts';
import type { Span } from '../../../src/text/span.ts';
import { typed } from './fresh.ts';
import { quoteOfMiller } from './make.ts';

function quoteOn(text: string, content: readonly Span[]): Subject {
  const spans = content.map(span => describeSpan(text, span));
  return { ...(quoteOfMiller as Extract<Subject, { kind: 'quote' }>), spans };
}

/** A speech over several paragraphs, each a span. */
function speech(paragraphs: number, paragraph: (index: number) => string) {
  let text = '';
  const content: Span[] = [];
  for (let index = 0; index < paragraphs; index++) {
    const start = text.length;
    text += paragraph(index);
    content.push({ start, end: text.length });
    text += '\n\n';
  }
  return { text: `${text}That was all.`, content };
}

test('a subject that a record can hold stays as it is', () => {
  const { text, content } = speech(3, index => `“We build house number ${index} next.`);
  for (const subject of [quoteOn(text, content), quoteOfMiller, { kind: 'article' } as const])
    expect(fitSubject(subject)).toEqual(subject);
});

test.each([
  ['one paragraph', speech(1, () => `“${'We will build 🏠. '.repeat(maxExactChars / 10)}”`)],
  [
    'more paragraphs than a record holds',
    speech(maxSpans + 50, index => `“We build house number ${index} next.`),
  ],
])('a speech of %s can be stored, and is found again', (_, { text, content }) => {
  const subject = fitSubject(quoteOn(text, content));
  expect(parseDraft({ ...typed('x', { subject }), updatedAt: '2026-03-02T10:00:00.000Z' }, 'draft').ok).toBe(
    true,
  );
  const quote = { id: 'q1', content } as unknown as Quote;
  const found = { quotes: [quote], sources: [], sourcesRead: true };
  const placed = placeSubjects(text, found, [{ subject }], []);
  expect([...placed.byQuote.keys()]).toEqual(['q1']);
});

test('names and roles as long as a page makes them are cut, never inside a character', () => {
  const long = `x${'😀'.repeat(3_000)}`;
  const subject = fitSubject({ kind: 'source', name: long, sourceKind: 'person', role: long });
  expect(parseDraft({ ...typed('x', { subject }), updatedAt: '2026-03-02T10:00:00.000Z' }, 'draft').ok).toBe(
    true,
  );
  // Throws on half a character.
  expect(encodeURIComponent(JSON.stringify(subject))).toContain('%F0');
});
