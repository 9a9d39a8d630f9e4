// What a reader is told of notes that could not be written.

import { expect, test, vi } from 'vitest';
import type { NoteProblem } from '../../../../popup/state/note-problem.ts';
import { failed } from '../../../../popup/view/note-words.ts';
import type { Annotation } from '../../../../src/notes/types.ts';

vi.mock('webextension-polyfill', async () => {
  const { fakeBrowser } = await import('../fake-browser.ts');
  return { default: fakeBrowser() };
});

const problems: NoteProblem[] = [
  { kind: 'conflict', theirs: {} as Annotation },
  ...(['deleted', 'unavailable', 'full', 'too-long', 'failed'] as const).map(kind => ({ kind })),
];

test.each(['noteNotSaved', 'noteNotDeleted', 'noteNotRestored', 'draftNotRestored'] as const)(
  '%s has words for every problem, and none of them speaks of a field',
  failure => {
    const told = problems.map(problem => failed(failure, problem));
    expect(new Set(told).size).toBe(problems.length);
    for (const words of told) expect(words).toMatch(/^The .*: [^$]+\.$/);
    expect(told.join(' ')).not.toContain('field');
  },
);
