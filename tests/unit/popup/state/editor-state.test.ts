import { expect, test } from 'vitest';
import { closedEditor, currentProblem, problemAfterKeeping } from '../../../../popup/state/editor-state.ts';
import { maxNoteChars } from '../../../../src/notes/limits.ts';
import type { Annotation } from '../../../../src/notes/types.ts';

const open = { ...closedEditor, status: 'open' } as const;
const note = { id: 'n1', rev: 1 } as Annotation;

test('a text is too long from the first character above the limit', () => {
  expect(currentProblem({ ...open, text: 'x'.repeat(maxNoteChars) }, [])).toBeNull();
  expect(currentProblem({ ...open, text: 'x'.repeat(maxNoteChars + 1) }, [])).toEqual({ kind: 'too-long' });
});

test('a note that was saved elsewhere is a conflict for the editor that is open on it', () => {
  const theirs = { ...note, rev: 2 };
  expect(currentProblem({ ...open, edited: note }, [theirs])).toEqual({ kind: 'conflict', theirs });
  expect(currentProblem({ ...open, edited: note }, [note])).toBeNull();
});

test('once text is kept, only what others did to the note remains a problem', () => {
  expect(problemAfterKeeping({ kind: 'full' })).toBeNull();
  expect(problemAfterKeeping({ kind: 'too-long' })).toBeNull();
  expect(problemAfterKeeping({ kind: 'deleted' })).toEqual({ kind: 'deleted' });
});
