import { expect, test } from 'vitest';
import { describeSpan } from '../../../src/anchoring/describe-span.ts';
import { subjectKey } from '../../../src/notes/subject-key.ts';
import type { Subject } from '../../../src/notes/types.ts';

function quoteAt(text: string, start: number): Subject {
  const spans = [describeSpan(text, { start, end: start + 3 })];
  return { kind: 'quote', type: 'direct', speaker: null, speakerRole: null, named: false, spans };
}

function source(name: string): Subject {
  return { kind: 'source', name, sourceKind: 'person', role: null };
}

const text = `Yes, said one of them, and then the others had their turn as well. Yes, said the last of them.`;

test('two quotes of the same words have different keys', () => {
  expect(subjectKey(quoteAt(text, 0))).not.toBe(subjectKey(quoteAt(text, text.lastIndexOf('Yes'))));
});

test('a quote keeps its key when its speaker is found out or the page grows elsewhere', () => {
  const later = `${text} More followed.`;
  const spoken: Subject = { ...(quoteAt(later, 0) as Extract<Subject, { kind: 'quote' }>), speaker: 'Ana' };
  expect(subjectKey(spoken)).toBe(subjectKey(quoteAt(text, 0)));
});

test('a source is known by its name, however it is spaced or capitalised', () => {
  expect(subjectKey(source('Jo  MILLER'))).toBe(subjectKey(source('Jo Miller')));
  expect(subjectKey(source('Jo Mills'))).not.toBe(subjectKey(source('Jo Miller')));
});

test('no source can be taken for the article', () => {
  expect(subjectKey(source('article'))).not.toBe(subjectKey({ kind: 'article' }));
});
