import { expect, test } from 'vitest';
import { keepingOpen, lostSubjects } from '../../../../popup/view/adrift.ts';
import type { Annotation, Draft, Subject } from '../../../../src/notes/types.ts';

const on = (name: string): Subject => ({ kind: 'source', name, sourceKind: 'person', role: null });
const note = (name: string) => ({ subject: on(name) }) as Annotation;
const draft = (name: string) => ({ subject: on(name) }) as Draft;

test('saved and unfinished notes on the same thing go together, each subject once', () => {
  const notes = [note('Ann Ray'), note('Bo Lind')];
  const drafts = [draft('bo  lind'), draft('Cy Moss')];
  expect(lostSubjects(notes, drafts)).toMatchObject([
    { notes: [notes[0]], drafts: [] },
    { notes: [notes[1]], drafts: [drafts[0]] },
    { notes: [], drafts: [drafts[1]] },
  ]);
});

test('what is written on stays in its place, also when nothing is left of it', () => {
  const before = lostSubjects([], [draft('Ann Ray'), draft('Bo Lind'), draft('Cy Moss')]);
  const now = lostSubjects([note('Di Holm')], [draft('Cy Moss')]);
  const open = new Set(before.slice(0, 1).map(({ key }) => key));
  const names = keepingOpen(before, now, open).map(({ subject }) => (subject as { name: string }).name);
  expect(names).toEqual(['Ann Ray', 'Cy Moss', 'Di Holm']);
});
