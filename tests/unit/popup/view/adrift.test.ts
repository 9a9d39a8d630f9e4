import { expect, test } from 'vitest';
import { lostSubjects } from '../../../../popup/view/adrift.ts';
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
